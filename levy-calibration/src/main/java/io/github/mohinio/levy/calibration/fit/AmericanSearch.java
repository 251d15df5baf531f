package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.Arrays;

/**
 * Least squares of American prices, by European problems with the premium's tangent. A workspace,
 * not thread-safe.
 */
final class AmericanSearch {

  /** Move of a coordinate, as a part of its range, that is none. */
  private static final double STILL = 1e-8;

  /** Move from which one that is not much shorter than the one before is noise of the prices. */
  private static final double NOISE = 1e-4;

  /** Move since slopes were found from which they are found again. */
  private static final double FAR = 3e-3;

  private static final int MOST_HALVINGS = 6;
  private static final int MOST_EVALUATIONS = 500;
  private static final double FIRST_DAMPING = 1e-6;

  /** Price error in units of the forward below which a fit counts as exact. */
  private static final double EXACT = 1e-11;

  private final ModelFamily family;
  private final OptionSurface equivalents;
  private final Objective objective;
  private final AmericanPremiums american;

  /** American quotes less their European equivalents. */
  private final double[] quoted;

  private double[] point;
  private double[] values;
  private double[] slopes;
  private double[] slopesAt;
  private int evaluations;

  AmericanSearch(
      ModelFamily family,
      OptionSurface surface,
      OptionSurface equivalents,
      Objective objective,
      AmericanPremiums american) {
    this.family = family;
    this.equivalents = equivalents;
    this.objective = objective;
    this.american = american;
    quoted = surface.prices();
    Arrays.setAll(quoted, i -> quoted[i] - equivalents.price(i));
  }

  /** Times the surface was priced with European prices. */
  int evaluations() {
    return evaluations;
  }

  /**
   * Searches from a point.
   *
   * @throws IllegalArgumentException if the model has no American prices there
   */
  Optimum search(double[] start, int maxRounds) {
    point = start;
    values = american.at(start);
    double before = Double.POSITIVE_INFINITY;
    boolean[] held = new boolean[start.length];
    for (int round = 0; round < maxRounds; round++) {
      if (slopes == null || distance(point, slopesAt) > FAR) {
        slopes = american.slopes(point, values);
        slopesAt = point;
      }
      double[] from = point;
      Optimum tangent = descend();
      held = tangent.held();
      if (!follow(tangent.point())) {
        return optimum(held, Calibration.Status.STALLED);
      }
      double move = distance(from, point);
      if (move <= STILL || (move <= NOISE && move > 0.5 * before)) {
        return optimum(held, tangent.status());
      }
      before = move;
    }
    return optimum(held, Calibration.Status.MAX_EVALUATIONS);
  }

  /** The European problem with the premium's tangent at a point. */
  private SurfaceProblem problem(double[] at, double[] premiums) {
    double[] excess = new double[quoted.length];
    Arrays.setAll(excess, i -> premiums[i] - quoted[i]);
    return new SurfaceProblem(
        family,
        equivalents,
        objective,
        FourierPricer.withDefaults(),
        new Premiums(at, excess, slopes));
  }

  private Optimum descend() {
    SurfaceProblem problem = problem(point, values);
    LevenbergMarquardt search =
        new LevenbergMarquardt(
            problem,
            family.coordinates().bounds(),
            MOST_EVALUATIONS,
            problem.exact(EXACT),
            FIRST_DAMPING);
    Optimum optimum = search.descend(point);
    evaluations += problem.evaluations();
    return optimum;
  }

  /** Goes to a point, or nearer until errors are no larger; false if they always are. */
  private boolean follow(double[] target) {
    double cost = optimum(new boolean[point.length], Calibration.Status.CONVERGED).cost();
    double[] from = point;
    double[] valuesFrom = values;
    double[] to = target;
    for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
      try {
        values = american.at(to);
        point = to;
        double there = optimum(new boolean[to.length], Calibration.Status.CONVERGED).cost();
        if (there <= cost || distance(from, to) <= NOISE) {
          return true;
        }
      } catch (IllegalArgumentException noPrices) {
        // nearer there are
      }
      double[] nearer = to.clone();
      Arrays.setAll(nearer, c -> 0.5 * (from[c] + nearer[c]));
      to = nearer;
    }
    point = from;
    values = valuesFrom;
    return false;
  }

  /** The point and what belongs to it. */
  private Optimum optimum(boolean[] held, Calibration.Status status) {
    SurfaceProblem problem = problem(point, values);
    double[] residuals = new double[problem.size()];
    double[] jacobian = new double[problem.size() * point.length];
    double[] prices = new double[problem.options()];
    boolean defined = problem.evaluate(point, residuals, jacobian);
    boolean exact = problem.lastPrices(prices);
    evaluations++;
    double cost = Arrays.stream(residuals).map(r -> r * r).sum();
    return new Optimum(
        point,
        residuals,
        jacobian,
        held,
        prices,
        exact,
        defined ? cost : Double.POSITIVE_INFINITY,
        status);
  }

  /** Greatest distance of a coordinate, as a part of its range. */
  private double distance(double[] a, double[] b) {
    double greatest = 0;
    for (int c = 0; c < a.length; c++) {
      double range = family.coordinates().bounds().range(c);
      greatest = Math.max(greatest, Math.abs(a[c] - b[c]) / range);
    }
    return greatest;
  }
}
