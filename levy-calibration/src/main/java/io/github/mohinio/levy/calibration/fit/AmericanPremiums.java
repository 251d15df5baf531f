package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.exotic.AmericanOption;
import io.github.mohinio.levy.pricing.exotic.AmericanPricer;
import io.github.mohinio.levy.pricing.exotic.ExoticPrice;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** American prices of the options of a surface under the models of a family. Not thread-safe. */
final class AmericanPremiums {

  /** Step of differences to a coordinate, as a part of its range. */
  private static final double STEP = 1e-3;

  private final ModelFamily family;
  private final OptionSurface surface;
  private final double spot;
  private final AmericanPricer pricer;
  private double[] errors;
  private int missed;
  private int evaluations;

  AmericanPremiums(ModelFamily family, OptionSurface surface, double spot, AmericanPricer pricer) {
    this.family = family;
    this.surface = surface;
    this.spot = spot;
    this.pricer = pricer;
  }

  /** The flat market to the expiry of a slice. */
  static Market market(OptionSlice slice, double spot) {
    double rate = 0 - Math.log(slice.discountFactor()) / slice.maturity();
    double yield = rate - Math.log(slice.forward() / spot) / slice.maturity();
    return Market.of(spot, rate, yield);
  }

  /** Times the surface was priced. */
  int evaluations() {
    return evaluations;
  }

  /**
   * American prices.
   *
   * @throws IllegalArgumentException if there are none under the model
   */
  double[] prices(ReturnModel model) {
    evaluations++;
    double[] prices = new double[surface.size()];
    errors = new double[surface.size()];
    missed = 0;
    int first = 0;
    for (OptionSlice slice : surface.slices()) {
      List<AmericanOption> options = new ArrayList<>();
      for (int j = 0; j < slice.size(); j++) {
        options.add(new AmericanOption(slice.type(j), slice.strike(j), slice.maturity()));
      }
      for (ExoticPrice price : pricer.price(model, market(slice, spot), options)) {
        errors[first] = price.error();
        missed += price.status() == PriceEstimate.Status.OK ? 0 : 1;
        prices[first++] = price.value();
      }
    }
    return prices;
  }

  /** What early exercise adds to the European prices of a model at search coordinates. */
  double[] at(double[] coordinates) {
    ReturnModel model = family.model(family.at(coordinates));
    double[] premiums = prices(model);
    double[] european = FourierPricer.withDefaults().price(model, surface.slices());
    Arrays.setAll(premiums, i -> premiums[i] - european[i]);
    return premiums;
  }

  /**
   * Derivatives of premiums to the coordinates, by differences into the box.
   *
   * @param values the premiums at the point
   * @return {@code [option * dimension + coordinate]}
   */
  double[] slopes(double[] coordinates, double[] values) {
    int d = coordinates.length;
    double[] upper = family.coordinates().bounds().upper();
    double[] slopes = new double[values.length * d];
    for (int c = 0; c < d; c++) {
      double step = STEP * family.coordinates().bounds().range(c);
      double[] beside = coordinates.clone();
      beside[c] += beside[c] + step <= upper[c] ? step : -step;
      double[] there = at(beside);
      for (int i = 0; i < values.length; i++) {
        slopes[i * d + c] = (there[i] - values[i]) / (beside[c] - coordinates[c]);
      }
    }
    return slopes;
  }

  /** What must be known of the accuracy of the last prices. */
  Optional<CalibrationWarning> warning() {
    if (missed == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new CalibrationWarning(
            CalibrationWarning.Kind.INACCURATE_PRICES,
            String.format(
                Locale.ROOT,
                "%d of %d American prices miss the tolerance of %.1g; largest error estimate %.2g",
                missed,
                errors.length,
                pricer.tolerance(),
                Arrays.stream(errors).max().orElse(Double.NaN))));
  }
}
