package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.exotic.AsianOption.Average;
import io.github.mohinio.levy.pricing.exotic.TouchOption.Payment;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.DigitalOption;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.simulation.MonteCarloEstimate;
import io.github.mohinio.levy.pricing.simulation.Simulation;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Prices path-dependent options by Monte Carlo: on increments from their exact law at the dates
 * that the option looks at, so that there is no error but that of chance. Each option has a control
 * variate whose value Fourier inversion knows: the geometric average for the arithmetic one, the
 * European option for barriers, the digital for touches, the extreme for lookbacks. Lookbacks that
 * cannot end out of the money are linear in the extreme and the last spot, so that their price is
 * exact.
 *
 * <pre>{@code
 * MonteCarloEstimate lookback = PathPricer.withDefaults().withPaths(1_000_000).withSeed(42)
 *     .price(model, market, LookbackOption.floating(OptionType.CALL, 1, 252));
 * }</pre>
 *
 * <p>It is an independent check of the other pricers, and the way to lookbacks. The same seed gives
 * the same price on any number of threads. Immutable and thread-safe.
 *
 * <p>References: Kemna and Vorst (1990), Journal of Banking and Finance 14; Glasserman (2003),
 * Monte Carlo Methods in Financial Engineering, section 4.1.
 */
public final class PathPricer {

  private final int paths;
  private final long seed;
  private final int threads;

  private PathPricer(int paths, long seed, int threads) {
    this.paths = Require.atLeast("paths", paths, 100);
    this.seed = seed;
    this.threads = Require.positive("threads", threads);
  }

  /** Pricer with 100000 paths and seed 0, on one thread. */
  public static PathPricer withDefaults() {
    return new PathPricer(100_000, 0, 1);
  }

  /** The same pricer with another number of paths; at least 100. */
  public PathPricer withPaths(int paths) {
    return new PathPricer(paths, seed, threads);
  }

  /** The same pricer with another seed. */
  public PathPricer withSeed(long seed) {
    return new PathPricer(paths, seed, threads);
  }

  /** The same pricer on more or fewer threads, with the same prices; positive. */
  public PathPricer withThreads(int threads) {
    return new PathPricer(paths, seed, threads);
  }

  /**
   * Price of an option on an average.
   *
   * @throws IllegalArgumentException if the model is not a Lévy process
   */
  public MonteCarloEstimate price(ReturnModel model, Market market, AsianOption option) {
    Simulation simulation = simulation(model, market, option.maturity(), option.fixings());
    OptionType type = option.type();
    double strike = option.strike();
    ToDoubleFunction<double[]> geometric = path -> payoff(type, geometric(path), strike);
    if (option.average() == Average.GEOMETRIC) {
      return simulation.withControlVariate().estimatePaths(geometric);
    }
    AsianOption control =
        new AsianOption(type, Average.GEOMETRIC, strike, option.maturity(), option.fixings());
    return simulation.estimatePaths(
        path -> payoff(type, arithmetic(path), strike),
        geometric,
        AsianPricer.withDefaults().price(model, market, control).value());
  }

  private static double payoff(OptionType type, double spot, double strike) {
    return Math.max(0, type.sign() * (spot - strike));
  }

  private static double arithmetic(double[] path) {
    double sum = 0;
    for (double spot : path) {
      sum += spot;
    }
    return sum / path.length;
  }

  private static double geometric(double[] path) {
    double sum = 0;
    for (double spot : path) {
      sum += Math.log(spot);
    }
    return Math.exp(sum / path.length);
  }

  /**
   * Price of a barrier option whose spot is looked at on dates.
   *
   * @throws IllegalArgumentException if the model is not a Lévy process, or the spot is looked at
   *     always
   */
  public MonteCarloEstimate price(ReturnModel model, Market market, BarrierOption option) {
    Simulation simulation =
        simulation(model, market, option.maturity(), requireDates(option.dates()));
    EuropeanOption european = new EuropeanOption(option.type(), option.strike(), option.maturity());
    return simulation.estimatePaths(
        path ->
            isInside(path, option.lower(), option.upper()) == option.knocksIn()
                ? 0
                : payoff(option.type(), path[path.length - 1], option.strike()),
        path -> payoff(option.type(), path[path.length - 1], option.strike()),
        FourierPricer.withDefaults().price(model, market, european));
  }

  /** Whether all spots after today's are between two barriers. */
  private static boolean isInside(double[] path, double lower, double upper) {
    for (int i = 1; i < path.length; i++) {
      if (!(path[i] > lower && path[i] < upper)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Price of a touch option whose spot is looked at on dates.
   *
   * @throws IllegalArgumentException if the model is not a Lévy process, or the spot is looked at
   *     always
   */
  public MonteCarloEstimate price(ReturnModel model, Market market, TouchOption option) {
    double maturity = option.maturity();
    Simulation simulation = simulation(model, market, maturity, requireDates(option.dates()));
    OptionType type = option.isUpper() ? OptionType.CALL : OptionType.PUT;
    DigitalOption beyond = DigitalOption.cash(type, option.barrier(), maturity);
    // What is paid at the hit is kept in an account until maturity.
    double rate =
        option.payment() == Payment.AT_HIT ? market.rate() * maturity / option.dates() : 0;
    return simulation.estimatePaths(
        path -> {
          int hit = firstTouch(path, option);
          boolean touched = hit < path.length;
          return option.payment() == Payment.NOT_TOUCHED
              ? (touched ? 0 : 1)
              : touched ? Math.exp(rate * (path.length - 1 - hit)) : 0;
        },
        path -> isBeyond(path[path.length - 1], option) ? 1 : 0,
        FourierPricer.withDefaults().estimate(model, market, beyond).value());
  }

  private static int firstTouch(double[] path, TouchOption option) {
    int i = 1;
    while (i < path.length && !isBeyond(path[i], option)) {
      i++;
    }
    return i;
  }

  private static boolean isBeyond(double spot, TouchOption option) {
    return option.isUpper() ? spot >= option.barrier() : spot <= option.barrier();
  }

  /**
   * Price of a lookback option.
   *
   * @throws IllegalArgumentException if the model is not a Lévy process
   */
  public MonteCarloEstimate price(ReturnModel model, Market market, LookbackOption option) {
    Simulation simulation = simulation(model, market, option.maturity(), option.dates());
    double highest = option.ofHighest() ? 1 : -1;
    double last = option.isFloating() ? highest : 0;
    double expected =
        highest * ExpectedExtreme.of(model, market, option)
            - last * market.forward(option.maturity());
    return simulation.estimatePaths(
        option::payoff,
        path -> highest * option.extreme(path) - last * path[path.length - 1],
        market.discountFactor(option.maturity()) * expected);
  }

  private static int requireDates(int dates) {
    if (dates == 0) {
      throw new IllegalArgumentException(
          "dates = 0: must be > 0, paths are simulated at dates: monitored(dates)");
    }
    return dates;
  }

  private Simulation simulation(ReturnModel model, Market market, double maturity, int dates) {
    Objects.requireNonNull(market, "market");
    if (!(Objects.requireNonNull(model, "model") instanceof LevyModel)) {
      throw new IllegalArgumentException(
          "model = " + model.name() + ": must be a Lévy process, whose increments are independent");
    }
    return Simulation.of(model, market, maturity)
        .withSteps(dates)
        .withPaths(paths)
        .withSeed(seed)
        .withThreads(threads);
  }
}
