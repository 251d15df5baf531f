package io.github.mohinio.levy.pricing.market;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;

/**
 * A market with a term structure: forwards and discount factors by expiry. Between the expiries
 * given, and beyond the last one, forward rates are constant (both curves log-linear). Immutable.
 *
 * <pre>{@code
 * MarketCurve curve = MarketCurve.of(100, new double[] {0.5, 1}, new double[] {101, 101.7},
 *     new double[] {0.985, 0.968});
 * List<OptionSlice> slices = List.of(curve.slice(0.25, strikes, OptionType.CALL));
 * }</pre>
 */
public final class MarketCurve {

  private final double[] maturities; // 0 first
  private final double[] logForwards;
  private final double[] logDiscountFactors;

  private MarketCurve(double[] maturities, double[] logForwards, double[] logDiscountFactors) {
    this.maturities = maturities;
    this.logForwards = logForwards;
    this.logDiscountFactors = logDiscountFactors;
  }

  /**
   * Makes a curve; the arrays are copied.
   *
   * @param spot price of the underlying today; finite and positive
   * @param maturities expiries in years; at least one, positive and ascending
   * @param forwards forward price for each; finite and positive
   * @param discountFactors value today of one unit paid at each; finite and positive
   */
  public static MarketCurve of(
      double spot, double[] maturities, double[] forwards, double[] discountFactors) {
    Require.sameLength("forwards", forwards.length, "maturities", maturities.length);
    Require.sameLength("discountFactors", discountFactors.length, "maturities", maturities.length);
    Require.atLeast("number of maturities", maturities.length, 1);
    int n = maturities.length + 1;
    double[] times = new double[n];
    double[] logForwards = new double[n];
    double[] logDiscountFactors = new double[n];
    logForwards[0] = Math.log(Require.positive("spot", spot));
    for (int i = 1; i < n; i++) {
      times[i] = Require.greaterThan("maturity", maturities[i - 1], times[i - 1]);
      logForwards[i] = Math.log(Require.positive("forward", forwards[i - 1]));
      logDiscountFactors[i] = Math.log(Require.positive("discountFactor", discountFactors[i - 1]));
    }
    return new MarketCurve(times, logForwards, logDiscountFactors);
  }

  /** Forward price of the underlying for delivery in {@code maturity} years, which is positive. */
  public double forward(double maturity) {
    return Math.exp(interpolate(logForwards, maturity));
  }

  /** Value today of one unit of currency paid in {@code maturity} years, which is positive. */
  public double discountFactor(double maturity) {
    return Math.exp(interpolate(logDiscountFactors, maturity));
  }

  /** All contracts of one expiry in this market. */
  public OptionSlice slice(double maturity, double[] strikes, OptionType type) {
    OptionType[] types = new OptionType[strikes.length];
    Arrays.fill(types, type);
    return new OptionSlice(maturity, forward(maturity), discountFactor(maturity), strikes, types);
  }

  private double interpolate(double[] values, double maturity) {
    Require.positive("maturity", maturity);
    int i = 1;
    while (i < maturities.length - 1 && maturities[i] < maturity) {
      i++;
    }
    double part = (maturity - maturities[i - 1]) / (maturities[i] - maturities[i - 1]);
    return values[i - 1] + part * (values[i] - values[i - 1]);
  }
}
