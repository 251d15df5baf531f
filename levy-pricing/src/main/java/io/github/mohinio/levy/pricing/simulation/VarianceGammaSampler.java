package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.model.VarianceGamma;
import java.util.random.RandomGenerator;

/** Variance Gamma: \( \theta G + \sigma\sqrt G\,Z \) with G gamma of shape dt/nu and scale nu. */
final class VarianceGammaSampler implements IncrementSampler {

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
    for (int i = 0; i < n; i++) {
      double root = gamma.nextRoot(source);
      out[i] = drift + root * Math.fma(slope, root, deviation * source.nextGaussian());
    }
  }
}
