package io.github.mohinio.levy.pricing.implied;

import io.github.mohinio.levy.pricing.special.MillsRatio;

/**
 * Exercise boundary of an American put of strike 1 under Black-Scholes, and what early exercise
 * adds to its value. Immutable once made.
 *
 * <p>With time to maturity \( \tau \) the boundary is \( B(\tau) = e^{-(r-q)\tau} N/D \), where
 *
 * <p>\[ N = \Phi(d_-(\tau, B(\tau))) + r\int_0^\tau e^{ru} \Phi(d_-(\tau-u, B(\tau)/B(u)))\,du, \]
 * \[ D = \Phi(d_+(\tau, B(\tau))) + q\int_0^\tau e^{qu} \Phi(d_+(\tau-u, B(\tau)/B(u)))\,du, \]
 *
 * <p>or, the smooth fit instead of the value at the boundary, with \( N' \) and \( D + D' \), the
 * derivatives to \( \ln B \) at fixed {@code B(u)}. \( \ln^2(B/X) \), \( X = \min(1, r/q) \), is a
 * polynomial in \( \sqrt\tau \) through the nodes of a {@link CollocationGrid}. The second equation
 * is iterated, which takes some ten steps; where the drift outruns the volatility it does not
 * converge, and the first does.
 *
 * <p>Reference: Andersen, Lake and Offengenden (2016), High-performance American option pricing,
 * Journal of Computational Finance 20(1), 39-87: the fixed points A' and B'.
 */
final class PutBoundary {

  private static final int MOST_STEPS_OF_FIT = 25;
  private static final int MOST_STEPS_OF_VALUE = 200;

  /** Relative change of the boundary at which the iteration ends. */
  private static final double CHANGE = 1e-10;

  /** Logarithm of the least boundary. */
  private static final double LEAST = -40;

  private final CollocationGrid grid;
  private final double rate;
  private final double yield;
  private final double maturity;
  private final double deviation;

  /** Logarithm of X. */
  private final double limit;

  private final double[] logBoundary;

  /** Squared logarithms of B/X. */
  private final double[] squares;

  private final boolean converged;

  /**
   * Solves for the boundary.
   *
   * @param volatility volatility; positive
   * @param rate interest rate; positive, or zero with a negative yield
   * @param yield dividend yield
   * @param maturity years; positive
   */
  PutBoundary(CollocationGrid grid, double volatility, double rate, double yield, double maturity) {
    this.grid = grid;
    this.rate = rate;
    this.yield = yield;
    this.maturity = maturity;
    deviation = volatility * Math.sqrt(maturity);
    limit = yield > rate ? Math.log(rate / yield) : 0;
    logBoundary = new double[grid.nodes()];
    squares = new double[grid.nodes()];
    converged = iterate(true, MOST_STEPS_OF_FIT) || iterate(false, MOST_STEPS_OF_VALUE);
  }

  /** Whether the equation is solved. */
  boolean converged() {
    return converged;
  }

  /** Logarithm of the boundary today. */
  double logBoundary() {
    return logBoundary[grid.nodes() - 1];
  }

  private boolean iterate(boolean fit, int steps) {
    guess();
    double[] next = new double[grid.nodes()];
    double change = Double.POSITIVE_INFINITY;
    for (int step = 0; step < steps && change > CHANGE; step++) {
      change = 0;
      for (int i = 1; i < next.length; i++) {
        next[i] = next(i, fit);
        change = Math.max(change, Math.abs(next[i] - logBoundary[i]));
      }
      for (int i = 1; i < next.length; i++) {
        setLogBoundary(i, next[i]);
      }
    }
    return change <= CHANGE;
  }

  private void setLogBoundary(int i, double value) {
    logBoundary[i] = Math.max(LEAST, Math.min(limit, value));
    double distance = limit - logBoundary[i];
    squares[i] = distance * distance;
  }

  /** Bjerksund and Stensland's (1993) boundary, between the one at maturity and the perpetual. */
  private void guess() {
    double variance = deviation * deviation / maturity;
    double carry = yield - rate;
    double b = 0.5 + carry / variance;
    double beta = b - Math.sqrt(b * b + 2 * rate / variance);
    double start = Math.exp(-limit);
    double span = Math.min(Math.exp(-LEAST), 1 - 1 / beta) - start;
    for (int i = 0; i < logBoundary.length; i++) {
      double root = grid.node(i);
      double h = (Math.max(carry, 0) * maturity * root + 2 * deviation) * root * start / span;
      setLogBoundary(i, span > 0 ? -Math.log(start - span * Math.expm1(-h)) : limit);
    }
  }

  /** Logarithm of the right-hand side at a node. */
  private double next(int i, boolean fit) {
    double tau = maturity * grid.node(i) * grid.node(i);
    double carry = rate - yield;
    double at = logBoundary[i];
    double spread = deviation * grid.node(i);
    double middle = (at + carry * tau) / spread;
    double minus = middle - 0.5 * spread;
    double plus = middle + 0.5 * spread;
    double density = density(minus);
    double numerator = fit ? density / spread : distribution(minus, density);
    density = density(plus);
    double denominator = distribution(plus, density) + (fit ? density / spread : 0);
    TimeRule rule = grid.rule(i);
    for (int k = 0; k < rule.points(); k++) {
      double s = rule.sine(k);
      double left = tau * s * s;
      double width = spread * s;
      middle = (at - logBoundary(rule, k) + carry * left) / width;
      minus = middle - 0.5 * width;
      plus = middle + 0.5 * width;
      double weight = tau * rule.weight(k);
      density = density(minus);
      numerator +=
          weight
              * rate
              * Math.exp(rate * (tau - left))
              * (fit ? density / width : distribution(minus, density));
      if (yield != 0) {
        density = density(plus);
        denominator +=
            weight
                * yield
                * Math.exp(yield * (tau - left))
                * (distribution(plus, density) + (fit ? density / width : 0));
      }
    }
    return Math.log(numerator / denominator) - carry * tau;
  }

  /**
   * What early exercise adds to the value of the put: the interest on the strike less the dividends
   * for as long as the spot is below the boundary.
   *
   * @param logSpot logarithm of the spot, above that of the boundary
   */
  double premium(double logSpot) {
    double spot = Math.exp(logSpot);
    double sum = 0;
    TimeRule rule = grid.fineRule();
    for (int k = 0; k < rule.points(); k++) {
      double s = rule.sine(k);
      double elapsed = maturity * s * s;
      double width = deviation * s;
      double distance = logSpot - logBoundary(rule, k);
      double middle = -(distance + (rate - yield) * elapsed) / width;
      double below = middle + 0.5 * width;
      double belowInShares = middle - 0.5 * width;
      double gain =
          rate * Math.exp(-rate * elapsed) * distribution(below, density(below))
              - yield
                  * spot
                  * Math.exp(-yield * elapsed)
                  * distribution(belowInShares, density(belowInShares));
      sum += maturity * rule.weight(k) * gain;
    }
    return sum;
  }

  private double logBoundary(TimeRule rule, int k) {
    return limit - Math.sqrt(Math.max(0, rule.interpolate(k, squares)));
  }

  private static double density(double x) {
    return NormalisedBlack.INVERSE_SQRT_2_PI * Math.exp(-0.5 * x * x);
  }

  private static double distribution(double x, double density) {
    return x <= 0 ? density * MillsRatio.of(-x) : 1 - density * MillsRatio.of(x);
  }
}
