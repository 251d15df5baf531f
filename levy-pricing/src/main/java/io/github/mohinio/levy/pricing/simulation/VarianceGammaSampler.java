package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.model.VarianceGamma;
import java.util.random.RandomGenerator;

/** Variance Gamma: \( \theta G + \sigma\sqrt G\,Z \) with G gamma of shape dt/nu and scale nu. */
final class VarianceGammaSampler implements IncrementSampler {

  private static final int CHUNK = 256;

  private final double drift;
  private final double deviation;
  private final double slope;
  private final GammaVariate gamma;

  VarianceGammaSampler(VarianceGamma model, double step) {
    drift = model.martingaleDrift() * step;
    deviation = model.sigma() * Math.sqrt(model.nu());
    slope = model.theta() * model.nu();
    gamma = new GammaVariate(step / model.nu());
  }

  @Override
  public void fill(RandomGenerator source, double[] out, int n) {
    if (!gamma.isBoosted()) {
      for (int i = 0; i < n; i++) {
        out[i] = increment(Math.sqrt(gamma.withoutFactor(source)), source);
      }
      return;
    }
    // the root of the clock, which exists where the clock underflows
    double[] log = new double[Math.min(n, CHUNK)];
    double[] factor = new double[log.length];
    for (int start = 0; start < n; start += CHUNK) {
      int length = Math.min(CHUNK, n - start);
      for (int i = 0; i < length; i++) {
        log[i] = 0.5 * gamma.logFactor(source);
      }
      BulkExponential.of(log, length, factor);
      for (int i = 0; i < length; i++) {
        out[start + i] = increment(factor[i] * Math.sqrt(gamma.withoutFactor(source)), source);
      }
    }
  }

  private double increment(double root, RandomGenerator source) {
    return drift + root * Math.fma(slope, root, deviation * source.nextGaussian());
  }
}
