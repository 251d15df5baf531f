package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.hamiltonian.NutsSettings;
import io.github.mohinio.levy.calibration.family.ModelFamily;

/**
 * The no-U-turn sampler with analytic gradients of the prices, over the model and the logarithm of
 * the noise together.
 *
 * <pre>{@code
 * Posterior posterior = NutsCalibrator.varianceGamma().withSeed(42).calibrate(surface);
 * }</pre>
 *
 * <p>The metric begins with the covariance at the mode and is adapted in windows. The sampler of
 * choice: its draws are nearly independent, and it notices regions that it cannot explore.
 * Immutable and thread-safe.
 */
public final class NutsCalibrator extends ChainCalibrator<NutsCalibrator> {

  private final NutsSettings nuts;

  private NutsCalibrator(TargetSettings targets, ChainSettings settings, NutsSettings nuts) {
    super(targets, settings);
    this.nuts = nuts;
  }

  /**
   * Sampler of a family: 4 chains of 2000 warm-up iterations and 5000 draws, unknown noise, default
   * priors if the family has any, acceptance adapted to 0.8, trajectories of at most 1023 steps.
   */
  public static NutsCalibrator of(ModelFamily family) {
    return new NutsCalibrator(
        TargetSettings.of(family), ChainSettings.withDefaults(), NutsSettings.withDefaults());
  }

  /** Sampler of variance gamma: see {@link #of}. */
  public static NutsCalibrator varianceGamma() {
    return of(ModelFamily.named("variance_gamma"));
  }

  /** Sampler of CGMY: see {@link #of}. */
  public static NutsCalibrator cgmy() {
    return of(ModelFamily.named("cgmy"));
  }

  /** Sampler of Black-Scholes: see {@link #of}. */
  public static NutsCalibrator blackScholes() {
    return of(ModelFamily.named("black_scholes"));
  }

  /**
   * The same sampler with another average acceptance that the step size is adapted to: nearer 1
   * means shorter steps and fewer divergences.
   *
   * @param target in (0, 1)
   */
  public NutsCalibrator withTargetAcceptance(double target) {
    return new NutsCalibrator(targets(), settings(), nuts.withTargetAcceptance(target));
  }

  /**
   * The same sampler with another bound on the doublings of a trajectory.
   *
   * @param depth from 1 to 20
   */
  public NutsCalibrator withMaxDepth(int depth) {
    return new NutsCalibrator(targets(), settings(), nuts.withMaxDepth(depth));
  }

  @Override
  NutsCalibrator with(TargetSettings targets, ChainSettings settings) {
    return new NutsCalibrator(targets, settings, nuts);
  }

  @Override
  ChainKernel kernel() {
    return new NutsKernel(nuts.withWarmup(settings().warmup()), settings().seed());
  }
}
