package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.Greeks;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.internal.TimeSteps;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Prices American options under any Lévy model, by implicit time steps whose free boundary problem
 * is solved exactly by Wiener-Hopf factorisation on a Fourier grid, extrapolated in time.
 *
 * <pre>{@code
 * ExoticPrice put = AmericanPricer.withDefaults()
 *     .price(LevyModel.varianceGamma(0.2, 0.5, -0.1), Market.of(100, 0.05, 0), AmericanOption.put(105, 0.5));
 * }</pre>
 *
 * <p>The value solves \( \min(\partial_\tau V - LV,\, V - g) = 0 \) in time to maturity \( \tau \),
 * \( L \) the generator of the log-price less the rate and g the payoff. Options of one type and
 * maturity share their solves, whatever their strikes: pass them together. A call is priced as a
 * put under the dual process, with rate and dividend yield exchanged.
 *
 * <p>Where the put's rate is not positive and waiting costs nothing, \( r \le 0 \le q - r \), the
 * value is that of the European option; where \( q \lt r \lt 0 \), exercise pays between two
 * boundaries, and the steps are split (Ikonen and Toivanen 2004) instead of factored. Smooth fit is
 * not assumed: it fails for processes of finite variation that drift away from the boundary.
 *
 * <p>Method: Boyarchenko and Levendorskii (2002), Non-Gaussian Merton-Black-Scholes Theory, World
 * Scientific; Fusai, Germano and Marazzina (2016), European Journal of Operational Research 251,
 * 124-134. Immutable and thread-safe.
 */
public final class AmericanPricer {

  private static final double DEFAULT_TOLERANCE = 1e-7;

  private final double tolerance;

  private AmericanPricer(double tolerance) {
    this.tolerance = tolerance;
  }

  /** Pricer to a tolerance of 1e-7: an error of 1e-5 at strike 100. */
  public static AmericanPricer withDefaults() {
    return new AmericanPricer(DEFAULT_TOLERANCE);
  }

  /**
   * The same pricer with another tolerance.
   *
   * @param tolerance error allowed, in units of a put's strike or, for calls, of the spot; in
   *     [5e-8, 1e-2]
   */
  public AmericanPricer withTolerance(double tolerance) {
    return new AmericanPricer(Require.inClosedInterval("tolerance", tolerance, 5e-8, 1e-2));
  }

  /** Error allowed, in units of a put's strike or, for calls, of the spot. */
  public double tolerance() {
    return tolerance;
  }

  /**
   * Price of an option.
   *
   * @throws IllegalArgumentException if the model is not a Lévy process, or has no exponential
   *     moment that the payoff could be damped with
   */
  public ExoticPrice price(ReturnModel model, Market market, AmericanOption option) {
    return price(model, market, List.of(option)).get(0);
  }

  /**
   * Prices of options, in their order; those of one type and maturity share their solves.
   *
   * @throws IllegalArgumentException as for a single option
   */
  public List<ExoticPrice> price(ReturnModel model, Market market, List<AmericanOption> options) {
    LogReturn process = LogReturn.of(model, Objects.requireNonNull(market, "market"));
    Map<Slice, List<Integer>> slices = new LinkedHashMap<>();
    for (int i = 0; i < options.size(); i++) {
      AmericanOption option = options.get(i);
      slices
          .computeIfAbsent(new Slice(option.type(), option.maturity()), s -> new ArrayList<>())
          .add(i);
    }
    ExoticPrice[] prices = new ExoticPrice[options.size()];
    slices.forEach(
        (slice, members) -> {
          List<AmericanOption> chosen = members.stream().map(options::get).toList();
          LogReturn put = process.under(slice.type());
          List<ExoticPrice> result =
              isEuropean(put)
                  ? chosen.stream().map(option -> european(model, market, option)).toList()
                  : american(model, market, put, slice, chosen);
          for (int i = 0; i < result.size(); i++) {
            prices[members.get(i)] = result.get(i);
          }
        });
    return Arrays.asList(prices);
  }

  /**
   * Spots at which an option of a maturity is exercised.
   *
   * @throws IllegalArgumentException as for a price, and where early exercise never pays or pays
   *     between two boundaries
   */
  public ExerciseBoundary boundary(ReturnModel model, Market market, AmericanOption option) {
    LogReturn put =
        LogReturn.of(model, Objects.requireNonNull(market, "market")).under(option.type());
    if (put.rate() <= 0 && (put.rate() < 0 || put.yield() >= 0)) {
      throw new IllegalArgumentException(
          "rate = "
              + market.rate()
              + ", dividendYield = "
              + market.dividendYield()
              + ": must leave one exercise boundary");
    }
    PutLadder ladder = ladder(put, option.maturity(), new double[1]);
    ladder.run(tolerance);
    TimeSteps times = ladder.finest();
    double[] moneyness = ladder.boundary(times);
    double[] time = new double[moneyness.length];
    double[] spot = new double[moneyness.length];
    for (int i = 0; i < time.length; i++) {
      time[i] = times.end(i);
      spot[i] = option.strike() * Math.exp(-option.type().sign() * moneyness[i]);
    }
    return new ExerciseBoundary(time, spot);
  }

  private record Slice(OptionType type, double maturity) {}

  /** Whether exercise before maturity never pays. */
  private static boolean isEuropean(LogReturn put) {
    return put.rate() <= 0 && put.yield() >= put.rate();
  }

  private static PutLadder ladder(LogReturn put, double maturity, double[] moneyness) {
    put.requireRoomAbove();
    if (put.rate() < 0) {
      return new PutLadder(put, maturity, moneyness, SplittingPut::new);
    }
    double highest = ExerciseLimit.of(put, maturity);
    return new PutLadder(put, maturity, moneyness, grid -> new WienerHopfPut(grid, highest));
  }

  private List<ExoticPrice> american(
      ReturnModel model, Market market, LogReturn put, Slice slice, List<AmericanOption> options) {
    int sign = slice.type().sign();
    double[] strikes = options.stream().mapToDouble(AmericanOption::strike).toArray();
    double[] moneyness = new double[strikes.length];
    for (int i = 0; i < moneyness.length; i++) {
      moneyness[i] = new UnitPut(slice.type(), market.spot(), strikes[i]).moneyness();
    }
    PutLadder ladder = ladder(put, slice.maturity(), moneyness);
    ladder.run(tolerance);
    double[] european =
        FourierPricer.withDefaults()
            .price(model, List.of(market.slice(slice.maturity(), strikes, slice.type())));
    List<ExoticPrice> prices = new ArrayList<>();
    for (int i = 0; i < strikes.length; i++) {
      UnitPut option = new UnitPut(slice.type(), market.spot(), strikes[i]);
      double intrinsic = Math.max(0, sign * (market.spot() - strikes[i]));
      double premium = option.unit() * mostPremium(put, slice.maturity());
      prices.add(price(option, ladder.result[i], european[i], intrinsic, premium));
    }
    return prices;
  }

  /**
   * Bound on what early exercise adds to a put of strike 1: interest on the strike until maturity,
   * and the dividends saved where they are negative.
   */
  private static double mostPremium(LogReturn put, double maturity) {
    double interest = -Math.expm1(-put.rate() * maturity);
    return put.yield() < 0 ? Double.POSITIVE_INFINITY : interest;
  }

  /** Turns a put of strike 1 and its derivatives to x into a price; keeps it within its bounds. */
  private ExoticPrice price(
      UnitPut option, double[] put, double european, double intrinsic, double premium) {
    double unit = option.unit();
    double least = Math.max(european, intrinsic);
    double most = european + Math.max(premium, 0);
    double value = Double.isNaN(put[0]) ? least : Math.max(least, Math.min(most, unit * put[0]));
    double error = Double.isNaN(put[3]) ? most - least : Math.min(unit * put[3], most - least);
    error = Math.max(error, unit * PutLadder.ROUNDING);
    return new ExoticPrice(
        value,
        option.delta(put[0], put[1]),
        option.gamma(put[1], put[2]),
        error,
        UnitPut.status(error, tolerance * unit));
  }

  private ExoticPrice european(ReturnModel model, Market market, AmericanOption option) {
    EuropeanOption european = new EuropeanOption(option.type(), option.strike(), option.maturity());
    PriceEstimate price = FourierPricer.withDefaults().estimate(model, market, european);
    Greeks greeks = FourierPricer.withDefaults().greeks(model, market, european);
    double unit = new UnitPut(option.type(), market.spot(), option.strike()).unit();
    return new ExoticPrice(
        price.value(),
        greeks.delta(),
        greeks.gamma(),
        price.error(),
        UnitPut.status(price.error(), tolerance * unit));
  }
}
