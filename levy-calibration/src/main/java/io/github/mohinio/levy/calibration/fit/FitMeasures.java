package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;

/**
 * How far model prices are from market prices, each option counted once whatever its weight.
 *
 * <p>Reference: Schoutens (2003), Lévy Processes in Finance, section 1.3.
 *
 * @param rmse root mean squared price error, in currency
 * @param aae mean absolute price error, in currency
 * @param ape mean absolute price error over mean market price
 * @param arpe mean of absolute price error over market price
 * @param rmseVolatility root mean squared error of implied volatility, as a decimal, over the
 *     options where both prices have one
 * @param insideSpread share of the options whose model price is within bid and ask, of those whose
 *     spread is known; NaN where there is none
 * @param quotes number of options
 */
public record FitMeasures(
    double rmse,
    double aae,
    double ape,
    double arpe,
    double rmseVolatility,
    double insideSpread,
    int quotes) {

  /** Measures of {@code modelPrices}, one for each option of the surface. */
  public static FitMeasures of(OptionSurface surface, double[] modelPrices) {
    int n = Require.sameLength("modelPrices", modelPrices.length, "options", surface.size());
    double squares = 0;
    double absolute = 0;
    double relative = 0;
    double market = 0;
    double volSquares = 0;
    int vols = 0;
    int inside = 0;
    int spreads = 0;
    for (int i = 0; i < n; i++) {
      double error = modelPrices[i] - surface.price(i);
      squares += error * error;
      absolute += Math.abs(error);
      relative += Math.abs(error) / surface.price(i);
      market += surface.price(i);
      double vol = surface.impliedVolatility(i, modelPrices[i]) - surface.impliedVolatility(i);
      if (Double.isFinite(vol)) {
        volSquares += vol * vol;
        vols++;
      }
      if (surface.halfSpread(i) >= 0) {
        spreads++;
        inside += Math.abs(error) <= surface.halfSpread(i) ? 1 : 0;
      }
    }
    return new FitMeasures(
        Math.sqrt(squares / n),
        absolute / n,
        absolute / market,
        relative / n,
        Math.sqrt(volSquares / vols),
        spreads == 0 ? Double.NaN : (double) inside / spreads,
        n);
  }
}
