package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Objects;

/**
 * Prices options on averages under any Lévy model. A geometric average has a characteristic
 * function and is priced like a European option. A put on an arithmetic average is taken back from
 * fixing to fixing, on lattices that are refined until two agree; a call follows by parity.
 *
 * <p>Immutable and thread-safe.
 */
public final class AsianPricer {

  private static final double TAIL = 1e-12;
  private static final int SMALLEST = 512;
  private static final int LARGEST = 1 << 15;
  private static final double FLOOR = 1e-10;

  /** Least number of points to the width of a period's law. */
  private static final int LEAST_POINTS = 16;

  private final double tolerance;

  private AsianPricer(double tolerance) {
    this.tolerance = tolerance;
  }

  /** Pricer to a tolerance of 1e-8: an error of 1e-6 at spot 100. */
  public static AsianPricer withDefaults() {
    return new AsianPricer(1e-8);
  }

  /**
   * The same pricer with another tolerance.
   *
   * @param tolerance error allowed, in units of the spot; in [1e-9, 1e-2]
   */
  public AsianPricer withTolerance(double tolerance) {
    return new AsianPricer(Require.inClosedInterval("tolerance", tolerance, 1e-9, 1e-2));
  }

  /**
   * Price of an option, with error estimate and status.
   *
   * @throws IllegalArgumentException if the model is not a Lévy process or, for arithmetic
   *     averages, has no negative moment of the price
   */
  public PriceEstimate price(ReturnModel model, Market market, AsianOption option) {
    LogReturn process = LogReturn.of(model, Objects.requireNonNull(market, "market"));
    return option.average() == AsianOption.Average.GEOMETRIC
        ? geometric((LevyModel) model, market, option)
        : arithmetic(process.requireRoomAbove(), market, option);
  }

  private static PriceEstimate geometric(LevyModel model, Market market, AsianOption option) {
    double maturity = option.maturity();
    GeometricAverage average = new GeometricAverage(model, option.fixings());
    double growth = average.growth(maturity, market.rate() - market.dividendYield());
    Market ofAverage = Market.of(market.spot(), market.rate(), market.rate() - growth / maturity);
    return FourierPricer.withDefaults()
        .estimate(average, ofAverage, new EuropeanOption(option.type(), option.strike(), maturity));
  }

  private PriceEstimate arithmetic(LogReturn process, Market market, AsianOption option) {
    int fixings = option.fixings();
    double discount = market.discountFactor(option.maturity());
    double share = market.spot() / (fixings + 1);
    double mean = 0;
    for (int i = 0; i <= fixings; i++) {
      mean += market.forward(i * option.maturity() / fixings) / (fixings + 1);
    }
    double parity = option.type() == OptionType.CALL ? discount * (mean - option.strike()) : 0;
    if (option.strike() <= share) { // the put is never exercised
      return new PriceEstimate(parity, FLOOR * market.spot(), PriceEstimate.Status.OK);
    }
    double[] put = refined(process, option, share);
    double value = Math.max(0, discount * put[0] + parity);
    double error = discount * put[1] + FLOOR * market.spot();
    return new PriceEstimate(value, error, UnitPut.status(error, tolerance * market.spot()));
  }

  /** Expected payoff of the put and an error estimate. */
  private double[] refined(LogReturn process, AsianOption option, double share) {
    double maturity = option.maturity();
    int fixings = option.fixings();
    double period = maturity / fixings;
    Reach step = Reach.of(process, period, TAIL);
    double one = step.down() + step.up();
    double kink = Math.log(option.strike() / share - 1);
    double left = Math.min(-one, kink - one);
    double right = Math.max(kink, 0) + Reach.of(process, maturity, TAIL).down() + one;
    int size = SMALLEST;
    while (size <= LARGEST && right + 2 * one - left > size * one / LEAST_POINTS) {
      size *= 2;
    }
    double coarse = Double.NaN;
    for (; size <= LARGEST; size *= 2) {
      double fine =
          new ArithmeticPut(process, period, kink, left, right, 2 * one, size)
              .solve(fixings, share, option.strike());
      double error = Math.abs(fine - coarse);
      if (error <= 0.5 * tolerance * share * (fixings + 1) || size == LARGEST) {
        return new double[] {fine, error};
      }
      coarse = fine;
    }
    return new double[] {Double.NaN, Double.NaN};
  }
}
