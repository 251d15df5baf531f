package io.github.mohinio.levy.pricing.pide;

import java.util.Objects;
import java.util.function.DoubleBinaryOperator;

/** What the value is at one end of the grid, and beyond it, where jumps may lead. */
public sealed interface BoundaryCondition {

  /**
   * The value is that of certainty: the discounted payoff of the forward price, or, where early
   * exercise is allowed, the payoff now if it is more. Exact where the payoff is linear in the
   * spot.
   */
  static BoundaryCondition asymptotic() {
    return new Asymptotic();
  }

  /** The value is linear in the spot, on from the last two points inside. */
  static BoundaryCondition linear() {
    return new Linear();
  }

  /**
   * The value is a given function.
   *
   * @param value present value as a function of the spot and the time to maturity in years
   */
  static BoundaryCondition dirichlet(DoubleBinaryOperator value) {
    return new Dirichlet(value);
  }

  /** See {@link #asymptotic()}. */
  record Asymptotic() implements BoundaryCondition {}

  /** See {@link #linear()}. */
  record Linear() implements BoundaryCondition {}

  /**
   * See {@link #dirichlet}.
   *
   * @param value present value as a function of the spot and the time to maturity in years
   */
  record Dirichlet(DoubleBinaryOperator value) implements BoundaryCondition {

    /** Checks that there is a function. */
    public Dirichlet {
      Objects.requireNonNull(value, "value");
    }
  }
}
