package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.calibration.family.ModelFamily;

/**
 * Adaptive Metropolis-Hastings with exact Fourier prices: a mixture of random walk and independent
 * proposals for the model, and slice sampling for the noise, which costs no price.
 *
 * <pre>{@code
 * Posterior posterior = MetropolisCalibrator.varianceGamma().withSeed(42).calibrate(surface);
 * }</pre>
 *
 * <p>It needs no gradient and is at its best where the posterior is nearly normal and has few
 * dimensions; where it is curved, {@link NutsCalibrator} gets more out of a price. Immutable and
 * thread-safe.
 */
public final class MetropolisCalibrator extends ChainCalibrator<MetropolisCalibrator> {

  private MetropolisCalibrator(TargetSettings targets, ChainSettings settings) {
    super(targets, settings);
  }

  /**
   * Sampler of a family: 4 chains of 2000 warm-up steps and 5000 draws, unknown noise, default
   * priors if the family has any.
   */
  public static MetropolisCalibrator of(ModelFamily family) {
    return new MetropolisCalibrator(TargetSettings.of(family), ChainSettings.withDefaults());
  }

  /** Sampler of variance gamma: see {@link #of}. */
  public static MetropolisCalibrator varianceGamma() {
    return of(ModelFamily.named("variance_gamma"));
  }

  /** Sampler of CGMY: see {@link #of}. */
  public static MetropolisCalibrator cgmy() {
    return of(ModelFamily.named("cgmy"));
  }

  /** Sampler of Black-Scholes: see {@link #of}. */
  public static MetropolisCalibrator blackScholes() {
    return of(ModelFamily.named("black_scholes"));
  }

  @Override
  MetropolisCalibrator with(TargetSettings targets, ChainSettings settings) {
    return new MetropolisCalibrator(targets, settings);
  }

  @Override
  ChainKernel kernel() {
    return new MetropolisKernel(settings().warmup(), settings().seed());
  }
}
