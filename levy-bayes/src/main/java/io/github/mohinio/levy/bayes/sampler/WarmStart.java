package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.hamiltonian.DrawGenerators;
import io.github.mohinio.levy.bayes.likelihood.FreeParameters;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.pricing.LevyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The distinct maxima of a posterior that matter, climbed to from the least squares fit and from
 * the centre of the priors; if neither leads anywhere, from draws of the priors.
 *
 * @param modes maxima, the highest first; at least one
 * @param evaluations times the surface was priced
 */
record WarmStart(List<Mode> modes, int evaluations) {

  /** Starts of the least squares fit that precedes the climb to the mode. */
  private static final int LEAST_SQUARES_STARTS = 2;

  /** Draws from the priors that are climbed from if all else fails. */
  private static final int PRIOR_STARTS = 100;

  /** Maxima found from these that are enough. */
  private static final int ENOUGH = 5;

  /** A maximum this much below the best, in log density, has no share in the posterior. */
  private static final double NEGLIGIBLE = 12;

  /** Price noise, in tolerances of the pricer, below which a density is made of its errors. */
  private static final double FEWEST_TOLERANCES = 100;

  /**
   * Searches.
   *
   * @param seed seed of the draws from the priors
   * @throws LevyException if no maximum is found, or that of the noise is not above the errors of
   *     the prices
   */
  static WarmStart of(PosteriorTarget target, long seed) {
    PosteriorDensity density = target.newDensity();
    ModeFinder finder = new ModeFinder(density, new NoiseStep(density));
    FreeParameters free = FreeParameters.of(target.family());
    List<Mode> found = new ArrayList<>();
    int fitEvaluations = 0;
    if (target.surface().size() >= free.size()) {
      try {
        Calibration fit =
            LeastSquaresCalibrator.of(target.family())
                .withPricer(target.pricer())
                .withMaxStarts(LEAST_SQUARES_STARTS)
                .calibrate(target.surface());
        fitEvaluations = fit.evaluations();
        climb(finder, target, fit.model().parameters(), found);
      } catch (RuntimeException noFit) { // a model of the user's own may throw anything
        fitEvaluations = 0;
      }
    }
    double[] centre =
        target.priors().inOrderOf(target.family()).stream().mapToDouble(Prior::mean).toArray();
    climb(finder, target, free.complete(centre), found);
    if (found.isEmpty()) {
      RandomGenerator random = DrawGenerators.of(seed, -1, DrawGenerators.START);
      for (int i = 0; i < PRIOR_STARTS && found.size() < ENOUGH; i++) {
        climb(finder, target, target.priors().draw(target.family(), random), found);
      }
    }
    if (found.isEmpty()) {
      throw new LevyException(
          "neither the fit nor the priors lead to a maximum of the posterior density;"
              + " check that the priors allow models that exist");
    }
    List<Mode> modes = distinct(found);
    requireNoise(target, modes.get(0));
    return new WarmStart(modes, fitEvaluations + density.evaluations());
  }

  private static void climb(
      ModeFinder finder, PosteriorTarget target, double[] start, List<Mode> found) {
    double[] point = target.coordinates().toCoordinates(start);
    finder
        .climb(point)
        .filter(mode -> mode.logDensity() > Double.NEGATIVE_INFINITY)
        .ifPresent(found::add);
  }

  private static List<Mode> distinct(List<Mode> found) {
    found.sort(Comparator.comparingDouble(Mode::logDensity).reversed());
    List<Mode> distinct = new ArrayList<>();
    for (Mode mode : found) {
      if (mode.logDensity() > found.get(0).logDensity() - NEGLIGIBLE
          && distinct.stream().noneMatch(other -> other.isNear(mode))) {
        distinct.add(mode);
      }
    }
    return distinct;
  }

  private static void requireNoise(PosteriorTarget target, Mode mode) {
    if (target.noise() instanceof Noise.Known) {
      return;
    }
    double scale =
        Arrays.stream(target.likelihood().scale().of(target.surface())).max().orElseThrow();
    double tolerance =
        target.pricer().tolerance()
            * target.surface().slices().stream()
                .mapToDouble(slice -> slice.discountFactor() * slice.forward())
                .max()
                .orElseThrow();
    double noise = Math.exp(mode.logNoise());
    if (noise * scale < FEWEST_TOLERANCES * tolerance) {
      throw new LevyException(
          "noise = "
              + noise
              + " at the maximum: the model fits the quotes exactly, so that unknown noise has no"
              + " posterior; take a known noise, or a prior that keeps away from 0");
    }
  }
}
