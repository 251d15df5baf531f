package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.Arrays;

/** Quotes and the scales of their noise. Immutable. */
final class ScaledQuotes {

  /**
   * Error of a price in units of the forward. Its square is added to every squared error, so that
   * an exact fit counts for no more than the pricer can tell.
   */
  private static final double PRICE_ERROR = 1e-13;

  private final double[] quotes;
  private final double[] scales;
  private final double[] logScales;
  private final double[] floors;
  private final double sumOfLogScales;

  ScaledQuotes(OptionSurface surface, QuoteScale scale) {
    quotes = surface.prices();
    scales = scale.of(surface);
    logScales = new double[quotes.length];
    floors = new double[quotes.length];
    for (int i = 0; i < quotes.length; i++) {
      logScales[i] = Math.log(scales[i]);
      double error = PRICE_ERROR * surface.slice(i).forward() / scales[i];
      floors[i] = error * error;
    }
    sumOfLogScales = Arrays.stream(logScales).sum();
  }

  double quote(int i) {
    return quotes[i];
  }

  int size() {
    return quotes.length;
  }

  double scale(int i) {
    return scales[i];
  }

  double logScale(int i) {
    return logScales[i];
  }

  double sumOfLogScales() {
    return sumOfLogScales;
  }

  /** Error of a price in units of the scale. */
  double error(int i, double price) {
    return (quotes[i] - price) / scales[i];
  }

  /** The square of that, with the pricer's own. */
  double squaredError(int i, double price) {
    double error = error(i, price);
    return error * error + floors[i];
  }

  /** Sum of the squares. */
  double squaredError(double[] prices) {
    double sum = 0;
    for (int i = 0; i < quotes.length; i++) {
      sum += squaredError(i, prices[i]);
    }
    return sum;
  }
}
