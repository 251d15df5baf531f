package io.github.mohinio.levy.pricing.pide;

import io.github.mohinio.levy.pricing.market.Market;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The value at one end of the grid and beyond it, undiscounted: either known as a function of the
 * spot for every time to maturity, or linear in the spot on from the last two points inside.
 *
 * @param known the function of the spot, by the time to maturity; null where the value is linear
 */
record GridEnd(DoubleFunction<DoubleUnaryOperator> known) {

  /** The end under a condition, or behind a barrier. */
  static GridEnd of(
      BoundaryCondition condition, boolean barrier, Market market, PideContract contract) {
    if (barrier) {
      return new GridEnd(tau -> spot -> 0);
    }
    if (condition instanceof BoundaryCondition.Linear) {
      return new GridEnd(null);
    }
    if (condition instanceof BoundaryCondition.Dirichlet given) {
      return new GridEnd(
          tau -> {
            double grown = Math.exp(market.rate() * tau);
            return spot -> grown * given.value().applyAsDouble(spot, tau);
          });
    }
    return new GridEnd(tau -> asymptotic(market, contract, tau));
  }

  private static DoubleUnaryOperator asymptotic(Market market, PideContract contract, double tau) {
    DoubleUnaryOperator payoff = contract.payoff();
    double carried = Math.exp((market.rate() - market.dividendYield()) * tau);
    double grown = Math.exp(market.rate() * tau);
    return contract.isAmerican()
        ? spot -> Math.max(payoff.applyAsDouble(carried * spot), grown * payoff.applyAsDouble(spot))
        : spot -> payoff.applyAsDouble(carried * spot);
  }

  boolean isLinear() {
    return known == null;
  }
}
