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

  private static final int SURROGATE_STEPS = 10;

  private final int surrogateSteps;

  private MetropolisCalibrator(TargetSettings targets, ChainSettings settings, int surrogateSteps) {
    super(targets, settings);
    this.surrogateSteps = surrogateSteps;
  }

  /**
   * Sampler of a family: 4 chains of 2000 warm-up steps and 5000 draws, unknown noise, default
   * priors if the family has any.
   */
  public static MetropolisCalibrator of(ModelFamily family) {
    return new MetropolisCalibrator(TargetSettings.of(family), ChainSettings.withDefaults(), 0);
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

  /**
   * The same sampler with delayed acceptance: after the warm-up each chain fits polynomials to the
   * prices of some hundred models about the posterior, and makes ten steps on these before each
   * exact evaluation, which alone decides. The draws are of the exact posterior all the same. For
   * models whose prices are dear, such as those with a clock.
   */
  public MetropolisCalibrator withDelayedAcceptance() {
    return new MetropolisCalibrator(targets(), settings(), SURROGATE_STEPS);
  }

  @Override
  MetropolisCalibrator with(TargetSettings targets, ChainSettings settings) {
    return new MetropolisCalibrator(targets, settings, surrogateSteps);
  }

  @Override
  ChainKernel kernel() {
    return new MetropolisKernel(settings().warmup(), settings().seed(), surrogateSteps);
  }
}
