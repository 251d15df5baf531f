package io.github.mohinio.levy.pricing.pide;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.exotic.ExoticPrice;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.internal.TimeSteps;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Objects;

/**
 * Solves the partial integro-differential equation of a Lévy model on a grid, for any payoff: the
 * whole value surface.
 *
 * <pre>{@code
 * PideSolution put = PideSolver.withDefaults().withPoints(2048).solve(
 *     LevyModel.varianceGamma(0.2, 0.5, -0.1), Market.of(100, 0.05, 0),
 *     PideContract.american(spot -> Math.max(105 - spot, 0), 0.5));
 * double tomorrow = put.value(98, 1 / 365.0);
 * }</pre>
 *
 * <p>With \( x = \ln S \) and the time to maturity \( \tau \)
 *
 * <p>\[ V_\tau = \tfrac12\sigma^2(V_{xx} - V_x) + (r-q)V_x - rV + \int [V(x+z) - V(x) -
 * (e^z-1)V_x]\,\nu(dz) \]
 *
 * <p>for European contracts, and \( \min(V_\tau - LV,\, V - g) = 0 \), L the right side, for
 * American ones, where the tridiagonal problem of every step is solved with its obstacle. \( \sigma
 * \) is the model's own, or a {@link LocalVolatility}.
 *
 * <p>Space: log-prices at equal distances, in a frame that follows the drift of a process of finite
 * variation; jumps by one of three {@link Discretisation}s. Time: backward differences of second
 * order, implicit in the diffusion and explicit in the jumps, on times that are dense near
 * maturity, after two half steps of implicit Euler. The drift of every step is such that the payoff
 * S keeps its value \( Se^{-q\tau} \) to rounding. Steps are stable for every grid: see {@code
 * docs/pide.md}.
 *
 * <p>Without local volatility and barriers the pricers of {@link
 * io.github.mohinio.levy.pricing.exotic}, which use Fourier multipliers, give the same prices
 * faster and more accurately. References: Cont and Voltchkova (2005), SIAM Journal on Numerical
 * Analysis 43, 1596-1626; d'Halluin, Forsyth and Labahn (2004), Numerische Mathematik 97, 321-352;
 * Salmi and Toivanen (2014), Applied Numerical Mathematics 84, 33-45. Immutable and thread-safe, if
 * the functions that it is given are.
 */
public final class PideSolver {

  private static final int FEWEST_POINTS = 16;
  private static final int MOST_POINTS = 1 << 16;
  private static final int FEWEST_STEPS = 4;
  private static final int MOST_STEPS = 1 << 16;

  /** Most values of a surface: 1 GiB. */
  private static final long MOST_VALUES = 1L << 27;

  private final Discretisation discretisation;
  private final int points;
  private final int timeSteps;
  private final double tolerance;
  private final double lowest;
  private final double highest;
  private final BoundaryCondition lowerBoundary;
  private final BoundaryCondition upperBoundary;
  private final LocalVolatility localVolatility;

  private PideSolver(
      Discretisation discretisation,
      int points,
      int timeSteps,
      double tolerance,
      double lowest,
      double highest,
      BoundaryCondition lowerBoundary,
      BoundaryCondition upperBoundary,
      LocalVolatility localVolatility) {
    this.discretisation = discretisation;
    this.points = points;
    this.timeSteps = timeSteps;
    this.tolerance = tolerance;
    this.lowest = lowest;
    this.highest = highest;
    this.lowerBoundary = lowerBoundary;
    this.upperBoundary = upperBoundary;
    this.localVolatility = localVolatility;
  }

  /**
   * The jump integral on 1024 points and 128 time steps, on a grid that holds the model's law,
   * asymptotic at both ends.
   */
  public static PideSolver withDefaults() {
    return new PideSolver(
        Discretisation.JUMP_INTEGRAL,
        1024,
        128,
        1e-4,
        0,
        Double.POSITIVE_INFINITY,
        BoundaryCondition.asymptotic(),
        BoundaryCondition.asymptotic(),
        null);
  }

  /** The same solver with another treatment of the jumps. */
  public PideSolver withDiscretisation(Discretisation discretisation) {
    return new PideSolver(
        Objects.requireNonNull(discretisation, "discretisation"),
        points,
        timeSteps,
        tolerance,
        lowest,
        highest,
        lowerBoundary,
        upperBoundary,
        localVolatility);
  }

  /**
   * The same solver with another grid.
   *
   * @param points number of intervals of log-prices; a power of two from 16 to 65536
   */
  public PideSolver withPoints(int points) {
    if (points < FEWEST_POINTS || points > MOST_POINTS || Integer.bitCount(points) != 1) {
      throw new IllegalArgumentException(
          "points = "
              + points
              + ": must be a power of two from "
              + FEWEST_POINTS
              + " to "
              + MOST_POINTS);
    }
    return new PideSolver(
        discretisation,
        points,
        timeSteps,
        tolerance,
        lowest,
        highest,
        lowerBoundary,
        upperBoundary,
        localVolatility);
  }

  /**
   * The same solver with other time steps.
   *
   * @param timeSteps number of steps, from 4 to 65536
   */
  public PideSolver withTimeSteps(int timeSteps) {
    if (timeSteps < FEWEST_STEPS || timeSteps > MOST_STEPS) {
      throw new IllegalArgumentException(
          "timeSteps = " + timeSteps + ": must be in [" + FEWEST_STEPS + ", " + MOST_STEPS + "]");
    }
    return new PideSolver(
        discretisation,
        points,
        timeSteps,
        tolerance,
        lowest,
        highest,
        lowerBoundary,
        upperBoundary,
        localVolatility);
  }

  /**
   * The same solver with another tolerance for the status of prices; it does not change them.
   *
   * @param tolerance error allowed, as a part of the spot; finite and positive
   */
  public PideSolver withTolerance(double tolerance) {
    return new PideSolver(
        discretisation,
        points,
        timeSteps,
        Require.positive("tolerance", tolerance),
        lowest,
        highest,
        lowerBoundary,
        upperBoundary,
        localVolatility);
  }

  /**
   * The same solver on a grid that covers given spots at all times, to within a point. Barriers end
   * it nevertheless.
   *
   * @param lowest least spot; positive
   * @param highest greatest spot; finite, above {@code lowest}
   */
  public PideSolver withSpots(double lowest, double highest) {
    Require.positive("lowest", lowest);
    Require.greaterThan("highest", highest, lowest);
    return new PideSolver(
        discretisation,
        points,
        timeSteps,
        tolerance,
        lowest,
        highest,
        lowerBoundary,
        upperBoundary,
        localVolatility);
  }

  /** The same solver with other conditions at the ends of the grid; a barrier overrules them. */
  public PideSolver withBoundaries(BoundaryCondition lower, BoundaryCondition upper) {
    return new PideSolver(
        discretisation,
        points,
        timeSteps,
        tolerance,
        lowest,
        highest,
        Objects.requireNonNull(lower, "lower"),
        Objects.requireNonNull(upper, "upper"),
        localVolatility);
  }

  /** The same solver with a local volatility in the place of the diffusion of any model. */
  public PideSolver withLocalVolatility(LocalVolatility localVolatility) {
    return new PideSolver(
        discretisation,
        points,
        timeSteps,
        tolerance,
        lowest,
        highest,
        lowerBoundary,
        upperBoundary,
        Objects.requireNonNull(localVolatility, "localVolatility"));
  }

  /**
   * Price of a contract today, with an error that is estimated by a second solve on half the points
   * and half the steps.
   *
   * @throws IllegalArgumentException as {@link #solve}
   */
  public ExoticPrice price(ReturnModel model, Market market, PideContract contract) {
    PideSolution fine = solve(model, market, contract);
    PideSolution coarse = solve(model, market, contract, points / 2, Math.max(2, timeSteps / 2));
    double error = Math.abs(fine.value() - coarse.value()) * caution();
    return new ExoticPrice(
        fine.value(),
        fine.delta(),
        fine.gamma(),
        error,
        error <= tolerance * market.spot()
            ? PriceEstimate.Status.OK
            : PriceEstimate.Status.TOLERANCE_NOT_MET);
  }

  /** Three times the error of the finer solve, if errors fall as the order says. */
  private double caution() {
    return discretisation.order() == 1 ? 3 : 1;
  }

  /**
   * The value surface of a contract.
   *
   * @throws IllegalArgumentException if the model is not a Lévy process or its jump density is not
   *     known, if the discretisation is not for it, if the spot is not inside the grid, if a payoff
   *     or a volatility is not finite, or if the surface would hold more than 2^27 values
   */
  public PideSolution solve(ReturnModel model, Market market, PideContract contract) {
    return solve(model, market, contract, points, timeSteps);
  }

  private PideSolution solve(
      ReturnModel model, Market market, PideContract contract, int intervals, int count) {
    Objects.requireNonNull(market, "market");
    Objects.requireNonNull(contract, "contract");
    LevyModel process = process(model);
    if ((count + 2L) * (intervals + 1L) > MOST_VALUES) {
      throw new IllegalArgumentException(
          "points = "
              + intervals
              + ", timeSteps = "
              + count
              + ": must be at most "
              + MOST_VALUES
              + " values together");
    }
    LogGrid grid = grid(process, market, contract, intervals);
    TimeSteps steps = TimeSteps.quadratic(contract.maturity(), count);
    PideScheme scheme =
        new PideScheme(
            grid,
            contract,
            kernel(process, grid.step(), intervals),
            localVolatility,
            GridEnd.of(lowerBoundary, contract.lowerBarrier() > 0, market, contract),
            GridEnd.of(
                upperBoundary,
                contract.upperBarrier() < Double.POSITIVE_INFINITY,
                market,
                contract));
    return new PideSolution(grid, steps, scheme.solve(steps));
  }

  private static LevyModel process(ReturnModel model) {
    Objects.requireNonNull(model, "model");
    if (model instanceof LevyModel process) {
      return process;
    }
    throw new IllegalArgumentException(
        "model = "
            + model.name()
            + ": must be a Lévy process: on a random clock the value depends on the state of the"
            + " clock too");
  }

  private JumpKernel kernel(LevyModel model, double step, int reach) {
    return switch (discretisation) {
      case JUMP_INTEGRAL -> JumpIntegral.kernel(model, step, reach);
      case GRUNWALD_LETNIKOV -> GrunwaldLetnikov.kernel(model, step, reach, false);
      case WEIGHTED_GRUNWALD_LETNIKOV -> GrunwaldLetnikov.kernel(model, step, reach, true);
    };
  }

  private LogGrid grid(LevyModel model, Market market, PideContract contract, int intervals) {
    GridRange range = GridRange.of(model, contract.maturity());
    if (localVolatility != null) {
      range = range.with(localVolatility, market.spot(), contract.maturity());
    }
    LogGrid grid =
        highest < Double.POSITIVE_INFINITY
            ? range.gridOver(lowest, highest, market, contract, intervals)
            : range.grid(market, contract, intervals);
    Require.inOpenInterval(
        "spot",
        market.spot(),
        grid.spot(0, contract.maturity()),
        grid.spot(intervals, contract.maturity()));
    return grid;
  }
}
