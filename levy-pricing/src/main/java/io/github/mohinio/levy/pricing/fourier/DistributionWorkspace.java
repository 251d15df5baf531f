package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.model.ReturnModel;

/**
 * Probabilities and densities of a log-return at one point after another, on contours that are kept
 * while they serve.
 *
 * <p>Points below the drift take a contour that is bent upwards, others one that is bent downwards,
 * and the pole at 0 is taken out in closed form. Where the smaller of the two probabilities is so
 * small that an absolute error says little, it comes from a contour through its saddle point.
 *
 * <p>A workspace, not thread-safe.
 */
final class DistributionWorkspace {

  private static final double TOLERANCE = 1e-14;
  private static final double LAMBDA = 1 - Math.log(TOLERANCE);

  /** Estimate at twice the step that belongs to the tolerance; see {@link ContourPricer}. */
  private static final double ESTIMATE = Math.pow(TOLERANCE, 1 / 1.65);

  /** Estimate that no value is given beyond. */
  private static final double USELESS = 1e-4;

  /** Probability below which the tail is integrated on its own. */
  private static final double TAIL = 1e-3;

  private static final double TAIL_LAMBDA = 33;
  private static final double TAIL_ESTIMATE = 1e-6;

  /** Ratio of the largest summand to the sum that a tail contour may have. */
  private static final double CANCELLATION = 100;

  /** Least distance from the drift; closer points take the limit from the right. */
  private static final double SMALLEST_EXCESS = 1e-58;

  /** Part of a tail's probability that its last summand may be. */
  private static final double NEGLIGIBLE = 1e-12;

  /** How far the two integrals for a tail may be apart. */
  private static final double AGREEMENT = 1e-10;

  private final CentredExponent exponent;
  private final double drift; // less the offset
  private final double centre; // less the offset
  private final DistributionPlanner planner = new DistributionPlanner();
  private final Side upward = new Side(true);
  private final Side downward = new Side(false);
  private final Side lowerTail = new Side(true);
  private final Side upperTail = new Side(false);

  private double below;
  private double above;
  private double density;

  /** A contour and the interval that it was planned for. */
  private static final class Side {
    final DistributionSum sum = new DistributionSum();
    boolean up;
    boolean ready;
    double lowest;
    double highest;

    Side(boolean up) {
      this.up = up;
    }

    boolean covers(double x) {
      return ready && lowest <= x && x <= highest;
    }
  }

  DistributionWorkspace(ReturnModel model, double maturity) {
    exponent = new CentredExponent(model, maturity);
    drift = exponent.drift();
    centre = Double.isNaN(drift) ? effectiveDrift(model, maturity) - exponent.offset() : drift;
  }

  private static double effectiveDrift(ReturnModel model, double maturity) {
    CompensatedExponent compensated = new CompensatedExponent();
    WingThreshold threshold = new WingThreshold();
    compensated.bind(model, maturity, 0);
    threshold.bind(compensated);
    return threshold.at(1);
  }

  /** The drift of a process of finite variation, NaN otherwise. */
  double drift() {
    return drift + exponent.offset();
  }

  /** The drift of a process of finite variation, an effective drift otherwise. */
  double centre() {
    return centre + exponent.offset();
  }

  /** Plans contours for points on either side of the drift, so that those between share them. */
  void cover(double... points) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    double below = Double.NEGATIVE_INFINITY;
    double above = Double.POSITIVE_INFINITY;
    for (double point : points) {
      double x = excess(point);
      lowest = Math.min(lowest, x);
      highest = Math.max(highest, x);
      if (x < centre) {
        below = Math.max(below, x);
      } else if (x > centre) {
        above = Math.min(above, x);
      }
    }
    if (lowest < below) {
      plan(upward, lowest, below);
    }
    if (above < highest) {
      plan(downward, above, highest);
    }
  }

  private double excess(double x) {
    return x - exponent.offset();
  }

  private void plan(Side side, double lowest, double highest) {
    planner.plan(exponent, lowest, highest, side.up, LAMBDA, side.sum.contour);
    side.lowest = lowest;
    side.highest = highest;
    lay(side, LAMBDA);
    refine(side, lowest);
    refine(side, highest);
  }

  /** Shortens the step until the sum at a point is accurate; returns the last estimate. */
  private double refine(Side side, double x) {
    double estimate = estimate(side, x);
    for (int i = 0; i < ContourPricer.REFINEMENTS && !(estimate <= ESTIMATE); i++) {
      side.sum.contour.h *= ContourPricer.REFINEMENT;
      lay(side, LAMBDA);
      estimate = estimate(side, x);
    }
    return estimate;
  }

  private void lay(Side side, double lambda) {
    side.ready =
        side.sum.contour.level < ContourPlanner.HOPELESS_LEVEL
            && side.sum.layNodes(exponent, side.lowest, side.highest, lambda);
  }

  /** Evaluates at a point, at the drift itself just above; NaN where no contour gives a result. */
  void evaluate(double point) {
    double x = excess(point);
    double gap = Math.max(SMALLEST_EXCESS, Math.ulp(centre));
    if (Math.abs(x - centre) < gap) {
      x = centre + gap;
    }
    Side side = x <= centre ? upward : downward;
    if (!side.covers(x)) {
      plan(side, x, x);
    }
    double estimate = refine(side, x);
    if (!(side.ready && estimate <= USELESS)) {
      below = Double.NaN;
      above = Double.NaN;
      density = Double.NaN;
      return;
    }
    double weight = side.sum.contour.poleWeight(0);
    below = Math.min(1, Math.max(0, weight - side.sum.sum()));
    above = Math.min(1, Math.max(0, (1 - weight) + side.sum.sum()));
    density = Math.max(0, side.sum.density());
    if (below < TAIL) {
      takeTail(lowerTail, x, side.up);
    } else if (above < TAIL) {
      takeTail(upperTail, x, side.up);
    }
  }

  private static double estimate(Side side, double x) {
    side.sum.evaluate(x);
    return Math.abs(side.sum.alternating() + side.sum.contour.polePart(0));
  }

  /** Replaces a tail probability by one that is accurate relatively, if there is one. */
  private void takeTail(Side tail, double x, boolean up) {
    boolean lower = tail == lowerTail;
    if (!(tail.ready && tail.up == up && accurate(tail, x, CANCELLATION))) {
      tail.up = up;
      tail.lowest = x;
      tail.highest = x;
      tail.ready = false;
      if (!planner.planTail(exponent, x, lower, up, TAIL_LAMBDA, tail.sum.contour)) {
        return;
      }
      lay(tail, TAIL_LAMBDA);
      for (int i = 0; i < ContourPricer.REFINEMENTS && !accurate(tail, x, 1 / AGREEMENT); i++) {
        tail.sum.contour.h *= ContourPricer.REFINEMENT;
        lay(tail, TAIL_LAMBDA);
      }
      if (!accurate(tail, x, 1 / AGREEMENT)) {
        tail.ready = false;
        return;
      }
    }
    double probability = Math.abs(tail.sum.sum());
    if (Math.abs(probability - (lower ? below : above)) <= AGREEMENT) {
      below = lower ? probability : 1 - probability;
      above = lower ? 1 - probability : probability;
      density = Math.max(0, tail.sum.density());
    }
  }

  private static boolean accurate(Side tail, double x, double cancellation) {
    if (!tail.ready) {
      return false;
    }
    tail.sum.evaluate(x);
    double value = Math.abs(tail.sum.sum());
    return Math.abs(tail.sum.alternating()) <= TAIL_ESTIMATE * value
        && tail.sum.largest() <= cancellation * value
        && tail.sum.last() <= NEGLIGIBLE * value;
  }

  /** Probability of a log-return up to the last point. */
  double below() {
    return below;
  }

  /** Probability of a log-return beyond the last point. */
  double above() {
    return above;
  }

  /** Density at the last point. */
  double density() {
    return density;
  }
}
