package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.diagnostics.ParetoSmoothing;
import io.github.mohinio.levy.bayes.hamiltonian.DrawGenerators;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.variational.ImportanceSample;
import io.github.mohinio.levy.bayes.variational.NormalApproximation;
import io.github.mohinio.levy.pricing.LevyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws from an approximation, judged by their importance weights. */
final class ApproximationRun {

  /** Pareto k-hat from which on importance weights have no mean. */
  private static final double NO_MEAN = 1;

  /**
   * Weighted draws for each draw of the result: enough that few are taken twice, and that rare ones
   * in the tails are there.
   */
  private static final int WEIGHTED_DRAWS = 4;

  private ApproximationRun() {}

  /** How an approximation is found. */
  @FunctionalInterface
  interface Method {

    /**
     * Finds it.
     *
     * @param modes maxima, the highest first
     * @param draws number of weighted draws
     */
    Found find(PosteriorDensity density, List<Mode> modes, int draws, RandomGenerator random);
  }

  /**
   * What a method found.
   *
   * @param normals one, or several with the same share
   * @param sample draws about them
   */
  record Found(List<NormalApproximation> normals, ImportanceSample sample) {

    /** One normal distribution. */
    static Found of(
        NormalApproximation normal, PosteriorDensity density, int draws, RandomGenerator random) {
      return new Found(
          List.of(normal), ImportanceSample.of(List.of(normal), density, draws, random));
    }
  }

  static Posterior run(
      String name,
      Method method,
      ChainSettings settings,
      PosteriorTarget target,
      RunControl control) {
    long begin = System.nanoTime();
    WarmStart start = WarmStart.of(target, settings.seed());
    PosteriorDensity density = target.newDensity();
    RandomGenerator random = DrawGenerators.of(settings.seed(), 0, DrawGenerators.START);
    Found found = find(method, density, start.modes(), WEIGHTED_DRAWS * settings.draws(), random);
    ParetoSmoothing weights = ParetoSmoothing.of(found.sample().logRatios());
    boolean resampled = weights.kHat() < NO_MEAN;
    double[][] points =
        resampled
            ? found.sample().resample(weights.logWeights(), settings.draws(), random)
            : unweighted(found.normals(), settings.draws(), random);
    List<ChainDraw> draws = new ArrayList<>();
    for (double[] point : points) {
      draws.add(ChainDraw.of(point, density.logDensity(point), 1));
    }
    Posterior posterior =
        Posterior.of(
            target,
            List.of(draws),
            false,
            new Approximation(found.normals(), weights, resampled),
            new RunFacts(
                name,
                settings.seed(),
                start.modes().size(),
                start.evaluations() + density.evaluations(),
                (System.nanoTime() - begin) * 1e-6,
                false));
    write(posterior, draws, control);
    return posterior;
  }

  private static double[][] unweighted(
      List<NormalApproximation> normals, int count, RandomGenerator random) {
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = normals.get(i % normals.size()).draw(random);
    }
    return points;
  }

  private static Found find(
      Method method,
      PosteriorDensity density,
      List<Mode> modes,
      int draws,
      RandomGenerator random) {
    try {
      return method.find(density, modes, draws, random);
    } catch (IllegalArgumentException e) { // from a search that ran into the end of a support
      throw new LevyException(
          "the posterior has no normal approximation (" + e.getMessage() + "); use NUTS", e);
    }
  }

  private static void write(Posterior posterior, List<ChainDraw> draws, RunControl control) {
    if (control.drawFile().isEmpty()) {
      return;
    }
    RunHeader header =
        RunHeader.of(
            posterior.target(), posterior.sampler(), draws.size() + " draws", posterior.seed(), 0);
    try (DrawFile file = DrawFile.open(control.drawFile().orElseThrow(), header)) {
      file.accept(0, new double[0], draws);
    } catch (IOException e) {
      throw new SamplingException("draws cannot be written: " + e, e, posterior);
    }
  }
}
