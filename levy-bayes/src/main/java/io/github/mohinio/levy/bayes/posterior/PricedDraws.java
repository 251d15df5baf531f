package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.List;

/**
 * Options priced under every draw.
 *
 * @param prices present values, {@code [option][draw]}
 * @param error largest error estimate over the draws, in units of the discounted forward
 */
record PricedDraws(double[][] prices, double error) {

  /**
   * Prices with the pricer of the target, one surface for each draw.
   *
   * @throws IllegalArgumentException if a draw has no model
   */
  static PricedDraws of(PosteriorDraws draws, List<OptionSlice> slices) {
    SurfacePricer pricer = draws.target().pricer().on(slices);
    double[][] prices = new double[pricer.size()][draws.size()];
    double[] row = new double[pricer.size()];
    double error = 0;
    for (int i = 0; i < draws.size(); i++) {
      pricer.price(draws.model(i), row);
      error = Math.max(error, pricer.errorEstimate());
      for (int j = 0; j < row.length; j++) {
        prices[j][i] = row[j];
      }
    }
    return new PricedDraws(prices, error);
  }

  /** Prices of all options at a draw. */
  void at(int draw, double[] row) {
    for (int j = 0; j < row.length; j++) {
      row[j] = prices[j][draw];
    }
  }
}
