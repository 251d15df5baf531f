package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Objects;

/**
 * One surface of a {@link SurfaceSimulator}.
 *
 * @param number number of its point among those drawn, from 0; those that were kept out are missing
 * @param parameters parameters of the model, in the order of its family
 * @param model the model
 * @param market spot, rate and dividend yield
 * @param clean exact prices
 * @param noisy the prices with noise; the clean surface itself if there is none
 * @param noiseLevel {@link QuoteNoise#level} of the noise drawn for it
 */
public record SimulatedSurface(
    long number,
    double[] parameters,
    ReturnModel model,
    Market market,
    OptionSurface clean,
    OptionSurface noisy,
    double noiseLevel) {

  /** Checks that nothing is null, and copies the array. */
  public SimulatedSurface {
    parameters = parameters.clone();
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(market, "market");
    Objects.requireNonNull(clean, "clean");
    Objects.requireNonNull(noisy, "noisy");
  }

  @Override
  public double[] parameters() {
    return parameters.clone();
  }
}
