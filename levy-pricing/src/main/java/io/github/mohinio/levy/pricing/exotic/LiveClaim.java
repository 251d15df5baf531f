package io.github.mohinio.levy.pricing.exotic;

/**
 * What an option pays as long as it lives.
 *
 * @param payoff paid at maturity
 * @param income paid continuously, per year; where life is decided at dates, to those that live
 *     after one until the next
 */
record LiveClaim(UnitPayoff payoff, double income) {

  /** A put of strike 1. */
  static final LiveClaim PUT = new LiveClaim(UnitPayoff.PUT, 0);

  /** One unit at maturity. */
  static final LiveClaim ONE = new LiveClaim(UnitPayoff.ONE, 0);

  /** Value at its start of a unit per year over a time. */
  static double annuity(double rate, double time) {
    return rate == 0 ? time : -Math.expm1(-rate * time) / rate;
  }

  /** The most it can be worth. */
  double most(double rate, double maturity) {
    double paid = Math.exp(-rate * maturity);
    return payoff == UnitPayoff.PUT
        ? Math.max(1, paid) // it may be exercised early
        : paid + Math.max(0, income * annuity(rate, maturity));
  }
}
