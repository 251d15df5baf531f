package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.model.Kou;
import java.util.random.RandomGenerator;

/** Kou: a normal variate and every jump by itself. */
final class KouSampler implements IncrementSampler {

  private final double drift;
  private final double deviation;
  private final double probability;
  private final double upScale;
  private final double downScale;
  private final PoissonVariate jumps;

  KouSampler(Kou model, double step) {
    drift = model.martingaleDrift() * step;
    deviation = model.sigma() * Math.sqrt(step);
    probability = model.p();
    upScale = 1 / model.eta1();
    downScale = -1 / model.eta2();
    jumps = new PoissonVariate(model.lambda() * step);
  }

  @Override
  public void fill(RandomGenerator source, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      double increment = Math.fma(deviation, source.nextGaussian(), drift);
      for (int jump = jumps.next(source); jump > 0; jump--) {
        double scale = source.nextDouble() < probability ? upScale : downScale;
        increment += scale * source.nextExponential();
      }
      out[i] = increment;
    }
  }
}
