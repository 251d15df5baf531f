package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.model.Merton;
import java.util.random.RandomGenerator;

/** Merton: given the number of jumps the increment is normal. */
final class MertonSampler implements IncrementSampler {

  private final double drift;
  private final double variance;
  private final double jumpMean;
  private final double jumpVariance;
  private final PoissonVariate jumps;

  MertonSampler(Merton model, double step) {
    drift = model.martingaleDrift() * step;
    variance = model.sigma() * model.sigma() * step;
    jumpMean = model.muJ();
    jumpVariance = model.sigmaJ() * model.sigmaJ();
    jumps = new PoissonVariate(model.lambda() * step);
  }

  @Override
  public void fill(RandomGenerator source, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      int count = jumps.next(source);
      double deviation = Math.sqrt(Math.fma(count, jumpVariance, variance));
      out[i] = drift + Math.fma(count, jumpMean, deviation * source.nextGaussian());
    }
  }
}
