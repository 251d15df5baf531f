package io.github.mohinio.levy.calibration.feature;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;

/**
 * The options of a surface that say something of its volatilities: those worth more than a floor
 * out of the money. Reused from surface to surface; not thread-safe.
 */
final class VisibleQuotes {

  /**
   * Out-of-the-money value, in units of the discounted forward, below which a quote says nothing.
   */
  private static final double PRICE_FLOOR = 1e-6;

  private int size;
  private int[] options = new int[0];
  private double[] deviations = new double[0]; // k / sqrt(t)
  private double[] logMaturities = new double[0];
  private double[] logVolatilities = new double[0];
  private double[] noiseFactors = new double[0];
  private double logLevel;
  private double squaredPrices;

  /** Reads a surface. */
  void read(OptionSurface surface) {
    reserve(surface.size());
    boolean spreads = surface.hasSpreads();
    size = 0;
    squaredPrices = 0;
    double weights = 0;
    double weighted = 0;
    double squaredSpreads = 0;
    OptionSlice slice = null;
    double root = 0;
    double logMaturity = 0;
    for (int i = 0; i < surface.size(); i++) {
      if (surface.slice(i) != slice) {
        slice = surface.slice(i);
        root = Math.sqrt(slice.maturity());
        logMaturity = Math.log(slice.maturity());
      }
      double strike = surface.strike(i);
      double intrinsic =
          surface.type(i) == OptionType.CALL ? slice.forward() - strike : strike - slice.forward();
      double value = surface.price(i) - slice.discountFactor() * Math.max(0, intrinsic);
      double volatility = surface.impliedVolatility(i);
      if (!(value > PRICE_FLOOR * slice.forward() * slice.discountFactor()) || !(volatility > 0)) {
        continue;
      }
      double vega =
          BlackFormula.vega(
              slice.forward(), strike, slice.maturity(), slice.discountFactor(), volatility);
      double deviation = surface.logMoneyness(i) / root;
      double x = deviation / volatility;
      double weight = 1 / ((1 + x * x) * (1 + x * x));
      double logVolatility = Math.log(volatility);
      weights += weight;
      weighted += weight * logVolatility;
      deviations[size] = deviation;
      logMaturities[size] = logMaturity;
      logVolatilities[size] = logVolatility;
      options[size] = i;
      double unit = spreads ? surface.halfSpread(i) : value;
      noiseFactors[size] = unit / (vega * volatility);
      squaredPrices += value * value;
      squaredSpreads += unit * unit;
      size++;
    }
    logLevel = size == 0 ? 0 : weighted / weights;
    if (spreads && size > 0) {
      double relative = Math.sqrt(squaredSpreads / squaredPrices);
      for (int i = 0; i < size; i++) {
        noiseFactors[i] /= relative;
      }
    }
  }

  private void reserve(int count) {
    if (deviations.length < count) {
      options = new int[count];
      deviations = new double[count];
      logMaturities = new double[count];
      logVolatilities = new double[count];
      noiseFactors = new double[count];
    }
  }

  int size() {
    return size;
  }

  /** Place in the surface. */
  int option(int i) {
    return options[i];
  }

  /** Log-moneyness over the root of the maturity. */
  double deviation(int i) {
    return deviations[i];
  }

  double logMaturity(int i) {
    return logMaturities[i];
  }

  double logVolatility(int i) {
    return logVolatilities[i];
  }

  /** Standard deviation of the log volatility at a noise level of one. */
  double noiseFactor(int i) {
    return noiseFactors[i];
  }

  /** Log of the level: the mean log volatility, mostly of what is near the money; 0 if empty. */
  double logLevel() {
    return logLevel;
  }

  /** Root mean square of the out-of-the-money values. */
  double rootMeanSquaredPrice() {
    return Math.sqrt(squaredPrices / Math.max(1, size));
  }
}
