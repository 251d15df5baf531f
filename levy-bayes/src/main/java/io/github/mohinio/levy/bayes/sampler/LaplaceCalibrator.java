package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.variational.Laplace;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The Laplace approximation: the normal distribution, over the coordinates, with the mode and the
 * curvature of the posterior. Some five prices of the surface for each draw, and good where quotes
 * are many.
 *
 * <pre>{@code
 * Posterior posterior = LaplaceCalibrator.varianceGamma().calibrate(surface);
 * if (!posterior.verdict().isGood()) {
 *   posterior = NutsCalibrator.varianceGamma().calibrate(surface);
 * }
 * }</pre>
 *
 * <p>Draws have importance weights. The draws of the result are drawn anew by these, which takes
 * most of the error away, unless the weights have no mean (k-hat of 1 or more). Only with k-hat
 * below 0.7 and an effective sample size above 400 are they to be trusted; else the verdict says
 * so. Immutable and thread-safe.
 */
public final class LaplaceCalibrator extends PosteriorCalibrator<LaplaceCalibrator> {

  private LaplaceCalibrator(TargetSettings targets, ChainSettings settings) {
    super(targets, settings);
  }

  /** Sampler of a family: 5000 draws, unknown noise, default priors if the family has any. */
  public static LaplaceCalibrator of(ModelFamily family) {
    return new LaplaceCalibrator(TargetSettings.of(family), ChainSettings.withDefaults());
  }

  /** Sampler of variance gamma: see {@link #of}. */
  public static LaplaceCalibrator varianceGamma() {
    return of(ModelFamily.named("variance_gamma"));
  }

  /** Sampler of CGMY: see {@link #of}. */
  public static LaplaceCalibrator cgmy() {
    return of(ModelFamily.named("cgmy"));
  }

  /** Sampler of Black-Scholes: see {@link #of}. */
  public static LaplaceCalibrator blackScholes() {
    return of(ModelFamily.named("black_scholes"));
  }

  @Override
  LaplaceCalibrator with(TargetSettings targets, ChainSettings settings) {
    return new LaplaceCalibrator(targets, settings);
  }

  @Override
  public Posterior sample(PosteriorTarget target, RunControl control) {
    return ApproximationRun.run(
        "laplace", LaplaceCalibrator::approximate, settings(), target, control);
  }

  private static ApproximationRun.Found approximate(
      PosteriorDensity density, List<Mode> modes, int draws, RandomGenerator random) {
    Laplace laplace = Laplace.near(density, modes.get(0).joint(density));
    if (!laplace.converged()) {
      throw new IllegalArgumentException("the density has no smooth maximum");
    }
    return ApproximationRun.Found.of(laplace.approximation(), density, draws, random);
  }
}
