package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.implied.ImpliedVolatility;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Carries the uncertainty of the parameters over to prices, Greeks, implied volatilities and
 * anything else that depends on the model, by computing it at draws from the posterior.
 *
 * <pre>{@code
 * PosteriorPrediction prices = Propagation.of(draws).prices(List.of(slice));
 * PredictedQuantity touch = Propagation.of(draws).value("touch", model -> oneTouch(model, 120)).quantity("touch");
 * }</pre>
 *
 * <p>Options are priced together, once for each draw, with the pricer of the posterior. Immutable
 * and thread-safe.
 */
public final class Propagation {

  /** Number of draws used unless told otherwise: enough for a mean and an interval. */
  public static final int DRAWS = 400;

  private final PosteriorDraws draws;

  private Propagation(PosteriorDraws draws) {
    this.draws = draws;
  }

  /** Over {@value #DRAWS} of the draws. */
  public static Propagation of(PosteriorDraws draws) {
    return of(draws, DRAWS);
  }

  /**
   * Over some of the draws.
   *
   * @param count how many at most, evenly spaced; positive
   */
  public static Propagation of(PosteriorDraws draws, int count) {
    return new Propagation(draws.thinned(count));
  }

  /** Present values; the numerical error is the pricer's own estimate, usually far too large. */
  public PosteriorPrediction prices(List<OptionSlice> slices) {
    PricedDraws priced = PricedDraws.of(draws, slices);
    return new PosteriorPrediction(
        draws, names(slices), priced.prices(), priceErrors(slices, priced));
  }

  /**
   * Black volatilities. A draw at which the price is at its bound to the last digits has none; the
   * numerical error is that of the price over the vega at the mean.
   */
  public PosteriorPrediction volatilities(List<OptionSlice> slices) {
    PricedDraws priced = PricedDraws.of(draws, slices);
    double[] errors = priceErrors(slices, priced);
    double[][] volatilities = priced.prices();
    int option = 0;
    for (OptionSlice slice : slices) {
      for (int j = 0; j < slice.size(); j++) {
        double[] values = volatilities[option];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
          values[i] = volatility(slice, j, values[i]);
          sum += values[i];
        }
        errors[option++] /= vega(slice, j, sum / values.length);
      }
    }
    return new PosteriorPrediction(draws, names(slices), volatilities, errors);
  }

  private static double volatility(OptionSlice slice, int j, double price) {
    return ImpliedVolatility.volatility(
        slice.type(j),
        slice.forward(),
        slice.strike(j),
        slice.maturity(),
        slice.discountFactor(),
        price);
  }

  private static double vega(OptionSlice slice, int j, double volatility) {
    return BlackFormula.vega(
        slice.forward(), slice.strike(j), slice.maturity(), slice.discountFactor(), volatility);
  }

  private static double[] priceErrors(List<OptionSlice> slices, PricedDraws priced) {
    return slices.stream()
        .flatMapToDouble(
            slice ->
                DoubleStream.generate(
                        () -> priced.error() * slice.forward() * slice.discountFactor())
                    .limit(slice.size()))
        .toArray();
  }

  private static List<String> names(List<OptionSlice> slices) {
    List<String> names = new ArrayList<>();
    for (OptionSlice slice : slices) {
      for (int j = 0; j < slice.size(); j++) {
        names.add(OptionNames.of(slice.type(j), slice.strike(j), slice.maturity()));
      }
    }
    return names;
  }

  /**
   * Price and sensitivities of one option: {@code price, delta, gamma, theta, rho, dividend_rho};
   * for a model with a sigma {@code vega, vanna, volga}; and {@code d_X} for every other parameter
   * X. A draw at which the contour does not carry the tolerance counts as undefined; other than
   * that there is no estimate of the numerical error.
   */
  public PosteriorPrediction greeks(Market market, EuropeanOption option) {
    FourierPricer pricer = draws.target().pricer();
    GreekTable table = new GreekTable(draws.model(0));
    double[][] values = new double[table.names().size()][draws.size()];
    for (int i = 0; i < draws.size(); i++) {
      double[] row = table.values(pricer.greeks(draws.model(i), market, option));
      for (int q = 0; q < row.length; q++) {
        values[q][i] = row[q];
      }
    }
    return new PosteriorPrediction(draws, table.names(), values, nan(values.length));
  }

  /**
   * Any function of the model. A draw at which it is not finite or throws {@link LevyException}
   * counts as undefined; whatever else it throws comes through.
   */
  public PosteriorPrediction value(String name, ToDoubleFunction<ReturnModel> function) {
    double[] values = new double[draws.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = valueAt(i, function);
    }
    return new PosteriorPrediction(draws, List.of(name), new double[][] {values}, nan(1));
  }

  private double valueAt(int draw, ToDoubleFunction<ReturnModel> function) {
    ReturnModel model = draws.model(draw);
    try {
      return function.applyAsDouble(model);
    } catch (LevyException noAnswer) {
      return Double.NaN;
    }
  }

  /** As {@link #value}, of a function that knows its numerical error. */
  public PosteriorPrediction estimate(String name, Function<ReturnModel, PriceEstimate> function) {
    double[] error = new double[1];
    double[] values = new double[draws.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          valueAt(
              i,
              model -> {
                PriceEstimate estimate = function.apply(model);
                error[0] = Math.max(error[0], estimate.error());
                return estimate.value();
              });
    }
    return new PosteriorPrediction(draws, List.of(name), new double[][] {values}, error);
  }

  /** Bands of prices over the strikes of one expiry. */
  public FanChart priceFan(OptionSlice slice) {
    return FanChart.of(FanChart.Quantity.PRICE, slice, prices(List.of(slice)));
  }

  /** Bands of Black volatilities over the strikes of one expiry. */
  public FanChart volatilityFan(OptionSlice slice) {
    return FanChart.of(FanChart.Quantity.VOLATILITY, slice, volatilities(List.of(slice)));
  }

  private static double[] nan(int length) {
    double[] nan = new double[length];
    Arrays.fill(nan, Double.NaN);
    return nan;
  }
}
