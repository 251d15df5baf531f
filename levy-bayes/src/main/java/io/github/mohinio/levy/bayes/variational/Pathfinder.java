package io.github.mohinio.levy.bayes.variational;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Multi-path Pathfinder: searches of a maximum from several starts; on each path the normal
 * approximation, among those that the search made on its way, with the largest evidence lower
 * bound; and draws about all of them with importance ratios.
 *
 * <p>Draws have heavier tails than the approximations, and the ratios are to the equal mixture, not
 * each draw's own as in the paper: with draws by turns that is unbiased too, has a smaller
 * variance, and a path that went astray cannot give its draws too much weight where another
 * approximation is better.
 *
 * <p>Reference: Zhang, Carpenter, Gelman and Vehtari (2022), JMLR 23 (306). Immutable and
 * thread-safe.
 *
 * @param paths what each start led to, in the order of the starts; those that led nowhere are
 *     missing
 * @param sample draws about the approximations, by turns: see {@link ImportanceSample#of}
 */
public record Pathfinder(List<Path> paths, ImportanceSample sample) {

  private static final int MOST_ITERATIONS = 1000;

  /**
   * What a start led to. Immutable and thread-safe.
   *
   * @param approximation the best approximation on the path
   * @param elbo estimate of its evidence lower bound
   * @param iterations number of steps of the search
   * @param evaluations number of densities, most with gradients, used
   */
  public record Path(
      NormalApproximation approximation, double elbo, int iterations, int evaluations) {}

  /** Copies the list. */
  public Pathfinder {
    paths = List.copyOf(paths);
  }

  /**
   * Runs all paths.
   *
   * @param density target, used until the method returns
   * @param starts coordinates where the density is not 0, {@code [path][coordinate]}; spread wider
   *     than the target
   * @param elboDraws number of draws for each estimate of an evidence lower bound, such as 25
   * @param count number of draws of the sample
   * @param random source of all draws
   * @throws IllegalArgumentException if the density is 0 at a start, lengths disagree, or no start
   *     led to any approximation
   */
  public static Pathfinder run(
      LogDensity density, double[][] starts, int elboDraws, int count, RandomGenerator random) {
    Require.positive("elboDraws", elboDraws);
    List<Path> paths = new ArrayList<>();
    for (double[] start : starts) {
      path(density, start, elboDraws, random).ifPresent(paths::add);
    }
    Require.positive("starts that led to an approximation", paths.size());
    List<NormalApproximation> parts = paths.stream().map(Path::approximation).toList();
    return new Pathfinder(paths, ImportanceSample.of(parts, density, count, random));
  }

  private static Optional<Path> path(
      LogDensity density, double[] start, int elboDraws, RandomGenerator random) {
    Ascent ascent = new Ascent(density, start);
    Optional<NormalApproximation> best = Optional.empty();
    double bestElbo = Double.NEGATIVE_INFINITY;
    int iterations = 0;
    int draws = 0;
    while (iterations < MOST_ITERATIONS && ascent.step()) {
      iterations++;
      Optional<NormalApproximation> normal = approximation(ascent);
      if (normal.isPresent()) {
        double elbo = normal.get().elbo(density, elboDraws, random);
        draws += elboDraws;
        if (elbo > bestElbo) {
          best = normal;
          bestElbo = elbo;
        }
      }
    }
    double elbo = bestElbo;
    int steps = iterations;
    int evaluations = ascent.evaluations() + draws;
    return best.map(normal -> new Path(normal, elbo, steps, evaluations));
  }

  /** Normal distribution about where a Newton step from the point of the search leads. */
  private static Optional<NormalApproximation> approximation(Ascent ascent) {
    double[][] covariance = ascent.inverseHessian();
    double[] mean = ascent.point();
    double[] gradient = ascent.gradient();
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        mean[i] += covariance[i][j] * gradient[j];
      }
    }
    return NormalApproximation.of(mean, covariance);
  }

  /** The path with the largest evidence lower bound. */
  public Path best() {
    Path best = paths.get(0);
    for (Path path : paths) {
      best = path.elbo() > best.elbo() ? path : best;
    }
    return best;
  }
}
