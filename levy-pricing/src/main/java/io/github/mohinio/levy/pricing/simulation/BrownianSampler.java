package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.model.BlackScholes;
import java.util.random.RandomGenerator;

/** Normal increments. */
final class BrownianSampler implements IncrementSampler {

  private final double drift;
  private final double deviation;

  BrownianSampler(BlackScholes model, double step) {
    drift = model.martingaleDrift() * step;
    deviation = model.sigma() * Math.sqrt(step);
  }

  @Override
  public void fill(RandomGenerator source, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.fma(deviation, source.nextGaussian(), drift);
    }
  }
}
