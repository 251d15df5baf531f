package io.github.mohinio.levy.calibration.forward;

import java.util.List;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoint;

/**
 * Interest rates over the expiries: a polynomial in the maturity, of degree 0 to 2 as the number of
 * expiries allows, level outside the range of its expiries.
 */
final class RateCurve {

  /** One expiry's rate and its standard error. */
  record Point(double maturity, double rate, double error) {}

  /** Errors of quotes that the residuals of one expiry do not show; five basis points. */
  private static final double LEAST_ERROR = 5e-4;

  private static final int GREATEST_DEGREE = 2;
  private static final int EXPIRIES_PER_DEGREE = 3;

  private final double[] coefficients;
  private final double first;
  private final double last;

  /** Fits at least one point. */
  RateCurve(List<Point> points) {
    first = points.stream().mapToDouble(Point::maturity).min().orElseThrow();
    last = points.stream().mapToDouble(Point::maturity).max().orElseThrow();
    long maturities = points.stream().mapToDouble(Point::maturity).distinct().count();
    int degree = (int) Math.min(GREATEST_DEGREE, (maturities - 1) / EXPIRIES_PER_DEGREE);
    coefficients =
        PolynomialCurveFitter.create(degree).fit(points.stream().map(RateCurve::weighted).toList());
  }

  private static WeightedObservedPoint weighted(Point point) {
    double weight = 1 / (point.error() * point.error() + LEAST_ERROR * LEAST_ERROR);
    return new WeightedObservedPoint(weight, point.maturity(), point.rate());
  }

  double discountFactor(double maturity) {
    double t = Math.max(first, Math.min(last, maturity));
    double rate = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      rate = rate * t + coefficients[i];
    }
    return Math.exp(-rate * maturity);
  }
}
