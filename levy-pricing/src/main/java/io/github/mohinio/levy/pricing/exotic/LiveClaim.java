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
}
