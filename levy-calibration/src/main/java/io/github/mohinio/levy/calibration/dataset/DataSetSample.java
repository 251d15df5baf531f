package io.github.mohinio.levy.calibration.dataset;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.Market;
import java.util.Objects;

/**
 * One surface of a data set.
 *
 * @param parameters parameters of the model
 * @param market spot, rate and dividend yield
 * @param noiseLevel level of the noise, in the unit of its first kind; 0 for none
 * @param surface the quotes; a data set of volatilities gives prices to their rounding
 */
public record DataSetSample(
    double[] parameters, Market market, double noiseLevel, OptionSurface surface) {

  /** Copies the array. */
  public DataSetSample {
    parameters = parameters.clone();
    Objects.requireNonNull(market, "market");
    Objects.requireNonNull(surface, "surface");
  }

  @Override
  public double[] parameters() {
    return parameters.clone();
  }
}
