package io.github.mohinio.levy.calibration.feature;

import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.implied.ImpliedVolatility;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Log implied volatility, less its level, at a grid of moneyness in standard deviations and of
 * maturity. Immutable and thread-safe.
 */
final class LogVolatilityGrid {

  /** Relative accuracy of the prices, those of the far wings too. */
  private static final double RELATIVE_TOLERANCE = 1e-6;

  private final double[] x;
  private final double[] maturities;

  /**
   * Makes a grid.
   *
   * @param x log-moneyness in units of the level times the root of the maturity
   * @param maturities in years
   */
  LogVolatilityGrid(double[] x, double[] maturities) {
    this.x = x.clone();
    this.maturities = maturities.clone();
  }

  /** The grid points between those of this grid, in moneyness and in log maturity. */
  LogVolatilityGrid between() {
    double[] xs = new double[x.length - 1];
    for (int j = 0; j < xs.length; j++) {
      xs[j] = 0.5 * (x[j] + x[j + 1]);
    }
    double[] ts = new double[maturities.length - 1];
    for (int i = 0; i < ts.length; i++) {
      ts[i] = Math.sqrt(maturities[i] * maturities[i + 1]);
    }
    return new LogVolatilityGrid(xs, ts);
  }

  /** Number of grid points. */
  int size() {
    return x.length * maturities.length;
  }

  /** Moneyness of grid point {@code i}. */
  double x(int i) {
    return x[i % x.length];
  }

  /** Maturity of grid point {@code i}. */
  double maturity(int i) {
    return maturities[i / x.length];
  }

  /** The values of a model, maturity by maturity; NaN where there is none. */
  double[] values(ReturnModel model, double logLevel) {
    List<OptionSlice> slices = slices(Math.exp(logLevel));
    double[] values =
        FourierPricer.withDefaults().withRelativeTolerance(RELATIVE_TOLERANCE).price(model, slices);
    for (int i = 0; i < values.length; i++) {
      OptionSlice slice = slices.get(i / x.length);
      int j = i % x.length;
      double volatility =
          ImpliedVolatility.volatility(
              slice.type(j), 1, slice.strike(j), slice.maturity(), 1, values[i]);
      values[i] = volatility > 0 ? Math.log(volatility) - logLevel : Double.NaN;
    }
    return values;
  }

  private List<OptionSlice> slices(double level) {
    List<OptionSlice> slices = new ArrayList<>();
    for (double maturity : maturities) {
      double[] strikes = new double[x.length];
      OptionType[] types = new OptionType[x.length];
      for (int j = 0; j < x.length; j++) {
        strikes[j] = Math.exp(x[j] * level * Math.sqrt(maturity));
        types[j] = x[j] < 0 ? OptionType.PUT : OptionType.CALL;
      }
      slices.add(new OptionSlice(maturity, 1, 1, strikes, types));
    }
    return slices;
  }
}
