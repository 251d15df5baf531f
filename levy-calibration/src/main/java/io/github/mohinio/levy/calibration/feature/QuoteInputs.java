package io.github.mohinio.levy.calibration.feature;

/**
 * The quotes of a surface as inputs of a network: {@value #MAX_QUOTES} places of {@value #COLUMNS}
 * numbers, one place after the other. The quotes are those the basis covers, slice by slice; the
 * places after the last one are 0.
 *
 * <p>A place holds
 *
 * <ol>
 *   <li>1, the sign that there is a quote;
 *   <li>log-moneyness over the level and the root of the maturity;
 *   <li>log of the maturity in years;
 *   <li>log implied volatility less the log level;
 *   <li>log of the standard deviation of the log volatility at the noise level of the surface,
 *       which is never less than the accuracy of prices;
 *   <li>log level.
 * </ol>
 *
 * <p>Of more than {@value #MAX_QUOTES} quotes n, those at the places \( \lfloor (j + 1/2)\, n /
 * {@value #MAX_QUOTES} \rfloor \) are taken, which thins all slices evenly.
 */
public final class QuoteInputs {

  /** Largest number of quotes. */
  public static final int MAX_QUOTES = 300;

  /** Numbers for each quote. */
  public static final int COLUMNS = 6;

  /** Number of inputs. */
  static final int SIZE = MAX_QUOTES * COLUMNS;

  private QuoteInputs() {}

  /** Number of places that are taken by so many quotes. */
  static int places(int quotes) {
    return Math.min(quotes, MAX_QUOTES);
  }

  /** The quote at a place. */
  static int quote(int place, int quotes) {
    return quotes <= MAX_QUOTES ? place : (2 * place + 1) * quotes / (2 * MAX_QUOTES);
  }

  /** Fills a place. */
  static void put(
      float[] inputs,
      int place,
      double x,
      double logMaturity,
      double logVolatility,
      double logNoise,
      double logLevel) {
    int at = place * COLUMNS;
    inputs[at] = 1;
    inputs[at + 1] = (float) x;
    inputs[at + 2] = (float) logMaturity;
    inputs[at + 3] = (float) (logVolatility - logLevel);
    inputs[at + 4] = (float) logNoise;
    inputs[at + 5] = (float) logLevel;
  }
}
