package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.model.Cumulants;
import io.github.mohinio.levy.pricing.model.ReturnModel;

/**
 * The interval of a cosine series: \( c_1 \pm L \sqrt{c_2 + \sqrt{c_4}} \) from the cumulants (Fang
 * and Oosterlee 2008), each end moved out until {@link MomentBound} shows that what lies beyond is
 * worth less than the tolerance. A workspace, not thread-safe.
 */
final class CosRange {

  private static final double FIRST_FACTOR = 4;

  private static final double GROWTH = 1.2;

  /** Unit of the half width where there are no cumulants. */
  private static final double FALLBACK = 0.01;

  /** Smallest unit of the half width. */
  private static final double SMALLEST = 1e-9;

  /** Largest half width. */
  private static final double WIDEST = 1024;

  private final MomentBound bound = new MomentBound();

  double a;
  double b;

  /** Bound on the error that comes from the tails. */
  double error;

  /** Chooses the interval for strikes up to {@code highest}, a log-moneyness. */
  void choose(ReturnModel model, double maturity, double highest, double target) {
    bound.bind(model, maturity);
    Cumulants cumulants = model.cumulants(maturity);
    double centre = Double.isFinite(cumulants.first()) ? cumulants.first() : 0;
    double unit = Math.sqrt(cumulants.second() + Math.sqrt(Math.abs(cumulants.fourth())));
    unit = Double.isFinite(unit) ? Math.max(SMALLEST, unit) : FALLBACK;
    double half = FIRST_FACTOR * unit;
    while (lower(centre - half, highest) > target && half < WIDEST) {
      half *= GROWTH;
    }
    a = centre - half;
    half = FIRST_FACTOR * unit;
    while (upper(centre + half, highest) > target && half < WIDEST) {
      half *= GROWTH;
    }
    b = centre + half;
    error = lower(a, highest) + upper(b, highest);
  }

  private double lower(double a, double highest) {
    return Math.exp(highest + bound.lowerTail(a));
  }

  private double upper(double b, double highest) {
    return Math.exp(highest + bound.upperTail(b)) + Math.exp(bound.call(b));
  }
}
