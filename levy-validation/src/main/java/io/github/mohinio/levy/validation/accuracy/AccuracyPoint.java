package io.github.mohinio.levy.validation.accuracy;

import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One option priced twice. Values are in the currency of the spot.
 *
 * @param surface number of the surface in its study, from 0; the pricer priced all of it at once
 * @param model model
 * @param market market
 * @param option option
 * @param price present value by the pricer
 * @param reference present value by {@link RayQuadrature}
 * @param estimate the pricer's estimate of its error
 * @param converged whether the pricer said that it had met its tolerance
 */
public record AccuracyPoint(
    int surface,
    LevyModel model,
    Market market,
    EuropeanOption option,
    double price,
    ReferencePrice reference,
    double estimate,
    boolean converged) {

  /** Distance of the two references, in units of the forward, from which they are unsure. */
  private static final double UNSURE = 1e-12;

  /** Absolute error of the price; infinite if there is none. */
  public double error() {
    double error = Math.abs(price - reference.value());
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }

  /** Whether the estimate is no less than the error, the reference's own uncertainty apart. */
  public boolean isHonest() {
    return error() <= estimate + reference.uncertainty();
  }

  /** Whether the reference does not know the price to 1e-12 of the forward. */
  public boolean isUnsure() {
    return !(reference.uncertainty() <= UNSURE * market.forward(option.maturity()));
  }

  /** Everything needed to price the option again, in one line. */
  public String toText() {
    List<String> names = model.parameterNames();
    double[] values = model.parameters();
    String parameters =
        IntStream.range(0, values.length)
            .mapToObj(p -> names.get(p) + "=" + values[p])
            .collect(Collectors.joining(";"));
    return String.format(
        Locale.ROOT,
        "%s %s, spot %s, rate %s, dividend %s, maturity %s, strike %s, %s, surface %d: price %s,"
            + " reference %s (± %.1e), error %.2e, estimate %.2e, %s",
        model.name(),
        parameters,
        market.spot(),
        market.rate(),
        market.dividendYield(),
        option.maturity(),
        option.strike(),
        option.type().name().toLowerCase(Locale.ROOT),
        surface,
        price,
        reference.value(),
        reference.uncertainty(),
        error(),
        estimate,
        converged ? "converged" : "tolerance not met");
  }
}
