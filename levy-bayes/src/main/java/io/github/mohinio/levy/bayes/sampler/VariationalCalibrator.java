package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.variational.Advi;
import io.github.mohinio.levy.bayes.variational.Laplace;
import io.github.mohinio.levy.bayes.variational.NormalApproximation;
import io.github.mohinio.levy.bayes.variational.Pathfinder;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Variational inference with normal distributions over the coordinates.
 *
 * <pre>{@code
 * Posterior posterior = VariationalCalibrator.varianceGamma()
 *     .withMethod(VariationalCalibrator.Method.PATHFINDER).calibrate(surface);
 * }</pre>
 *
 * <p>Draws have importance weights and are drawn anew by them, as those of the {@link
 * LaplaceCalibrator}; the verdict says whether they are to be trusted. Immutable and thread-safe.
 */
public final class VariationalCalibrator extends PosteriorCalibrator<VariationalCalibrator> {

  /** How the normal distributions are found. */
  public enum Method {
    /** The one with the largest evidence lower bound, of all. */
    FULL_RANK,
    /**
     * The one with the largest evidence lower bound of those whose coordinates are independent once
     * the Laplace approximation standardises them.
     */
    MEAN_FIELD,
    /** The best on each of several searches of a maximum. */
    PATHFINDER
  }

  private static final int PATHS = 8;
  private static final int ELBO_DRAWS = 25;

  private final Method method;

  private VariationalCalibrator(TargetSettings targets, ChainSettings settings, Method method) {
    super(targets, settings);
    this.method = method;
  }

  /**
   * Sampler of a family: full rank, 5000 draws, unknown noise, default priors if the family has
   * any.
   */
  public static VariationalCalibrator of(ModelFamily family) {
    return new VariationalCalibrator(
        TargetSettings.of(family), ChainSettings.withDefaults(), Method.FULL_RANK);
  }

  /** Sampler of variance gamma: see {@link #of}. */
  public static VariationalCalibrator varianceGamma() {
    return of(ModelFamily.named("variance_gamma"));
  }

  /** Sampler of CGMY: see {@link #of}. */
  public static VariationalCalibrator cgmy() {
    return of(ModelFamily.named("cgmy"));
  }

  /** Sampler of Black-Scholes: see {@link #of}. */
  public static VariationalCalibrator blackScholes() {
    return of(ModelFamily.named("black_scholes"));
  }

  /** The same sampler with another method. */
  public VariationalCalibrator withMethod(Method method) {
    return new VariationalCalibrator(
        targets(), settings(), Objects.requireNonNull(method, "method"));
  }

  @Override
  VariationalCalibrator with(TargetSettings targets, ChainSettings settings) {
    return new VariationalCalibrator(targets, settings, method);
  }

  @Override
  public Posterior sample(PosteriorTarget target, RunControl control) {
    return switch (method) {
      case FULL_RANK -> run("advi full rank", advi(Advi.Covariance.FULL_RANK), target, control);
      case MEAN_FIELD -> run("advi mean field", advi(Advi.Covariance.MEAN_FIELD), target, control);
      case PATHFINDER -> run("pathfinder", VariationalCalibrator::pathfinder, target, control);
    };
  }

  private Posterior run(
      String name, ApproximationRun.Method found, PosteriorTarget target, RunControl control) {
    return ApproximationRun.run(name, found, settings(), target, control);
  }

  private static ApproximationRun.Method advi(Advi.Covariance covariance) {
    return (density, modes, draws, random) -> {
      NormalApproximation first =
          Laplace.near(density, modes.get(0).joint(density)).approximation();
      return ApproximationRun.Found.of(
          Advi.fit(density, first, covariance, random).approximation(), density, draws, random);
    };
  }

  private static ApproximationRun.Found pathfinder(
      PosteriorDensity density, List<Mode> modes, int draws, RandomGenerator random) {
    double[][] starts = new double[PATHS][];
    for (int i = 0; i < PATHS; i++) {
      starts[i] = modes.get(i % modes.size()).disperse(density, random);
    }
    Pathfinder found = Pathfinder.run(density, starts, ELBO_DRAWS, draws, random);
    return new ApproximationRun.Found(
        found.paths().stream().map(Pathfinder.Path::approximation).toList(), found.sample());
  }
}
