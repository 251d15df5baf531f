package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.QuoteResidual;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.validation.internal.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The options of one slice of a surface, market against model.
 *
 * @param label maturity in words, different from that of every other expiry
 * @param slice the slice
 * @param residuals its options by strike, at least one
 */
record Expiry(String label, OptionSlice slice, List<QuoteResidual> residuals) {

  /** The slices of a fit that have options, the shortest first. */
  static List<Expiry> of(Calibration fit) {
    record Part(OptionSlice slice, List<QuoteResidual> residuals) {}
    List<QuoteResidual> all = fit.residuals();
    List<Part> parts = new ArrayList<>();
    int begin = 0;
    for (OptionSlice slice : fit.surface().slices()) {
      if (slice.size() > 0) {
        List<QuoteResidual> own = new ArrayList<>(all.subList(begin, begin + slice.size()));
        own.sort(
            Comparator.comparingDouble(QuoteResidual::strike).thenComparing(QuoteResidual::type));
        parts.add(new Part(slice, own));
      }
      begin += slice.size();
    }
    parts.sort(Comparator.comparingDouble(part -> part.slice().maturity()));
    List<Expiry> expiries = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Part part : parts) {
      String years = Numbers.given(part.slice().maturity(), 4) + " y";
      int number = seen.merge(years, 1, Integer::sum);
      String label = number == 1 ? years : years + " #" + number;
      expiries.add(new Expiry(label, part.slice(), List.copyOf(part.residuals())));
    }
    return expiries;
  }

  /** Mean price error, in currency. */
  double meanError() {
    return mean(QuoteResidual::priceError);
  }

  /** Root mean squared price error, in currency. */
  double rmse() {
    return Math.sqrt(mean(residual -> residual.priceError() * residual.priceError()));
  }

  /** Mean error of implied volatility, as a decimal; NaN where no option has one. */
  double meanVolatilityError() {
    return mean(QuoteResidual::volatilityError);
  }

  /** Root mean squared error of implied volatility, as a decimal; NaN where no option has one. */
  double rmseVolatility() {
    return Math.sqrt(mean(residual -> residual.volatilityError() * residual.volatilityError()));
  }

  /** Mean over the options where the quantity is finite. */
  private double mean(ToDoubleFunction<QuoteResidual> quantity) {
    return residuals.stream()
        .mapToDouble(quantity)
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }
}
