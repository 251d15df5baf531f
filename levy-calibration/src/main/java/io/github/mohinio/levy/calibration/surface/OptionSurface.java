package io.github.mohinio.levy.calibration.surface;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.implied.ImpliedVolatility;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Option prices a model is fitted to: slices of one expiry, each with forward and discount factor,
 * and a price, a weight and, where it is known, a half spread for every option. All that is below a
 * surface sees of the market.
 *
 * <p>Options are numbered from 0, slice by slice. Immutable and thread-safe.
 */
public final class OptionSurface {

  private final List<OptionSlice> slices;
  private final double[] prices;
  private final double[] weights;
  private final double[] halfSpreads;
  private final int[] sliceOf;
  private final int[] placeInSlice;

  /** Black volatilities of the prices; the same whoever computes them. */
  private final double[] volatilities;

  private volatile boolean hasVolatilities;

  /** Keeps the arrays. */
  private OptionSurface(
      List<OptionSlice> slices, double[] prices, double[] weights, double[] halfSpreads) {
    this.slices = List.copyOf(slices);
    int size = slices.stream().mapToInt(OptionSlice::size).sum();
    if (size == 0) {
      throw new IllegalArgumentException("surface = empty: must have at least one option");
    }
    Require.sameLength("prices", prices.length, "options", size);
    Require.sameLength("weights", weights.length, "options", size);
    Require.sameLength("halfSpreads", halfSpreads.length, "options", size);
    this.prices = prices;
    this.weights = weights;
    this.halfSpreads = halfSpreads;
    volatilities = new double[size];
    sliceOf = new int[size];
    placeInSlice = new int[size];
    int i = 0;
    for (int s = 0; s < this.slices.size(); s++) {
      for (int j = 0; j < this.slices.get(s).size(); j++) {
        sliceOf[i] = s;
        placeInSlice[i++] = j;
      }
    }
    for (i = 0; i < size; i++) {
      Require.finite("price", prices[i]);
      Require.positive("weight", weights[i]);
      if (!Double.isNaN(halfSpreads[i])) {
        Require.nonNegative("halfSpread", halfSpreads[i]);
      }
    }
  }

  /**
   * Surface with equal weights.
   *
   * @param slices at least one option in all
   * @param prices present values, slice by slice; finite
   */
  public static OptionSurface of(List<OptionSlice> slices, double[] prices) {
    double[] weights = new double[prices.length];
    Arrays.fill(weights, 1);
    double[] halfSpreads = new double[prices.length];
    Arrays.fill(halfSpreads, Double.NaN);
    return new OptionSurface(slices, prices.clone(), weights, halfSpreads);
  }

  /**
   * Calls on a full grid in a flat market.
   *
   * @param strikes strikes of every expiry
   * @param maturities expiries in years
   * @param prices present values, {@code [maturity][strike]}
   */
  public static OptionSurface ofCalls(
      Market market, double[] strikes, double[] maturities, double[][] prices) {
    Require.sameLength("prices", prices.length, "maturities", maturities.length);
    List<OptionSlice> slices = new ArrayList<>();
    double[] flat = new double[strikes.length * maturities.length];
    for (int i = 0; i < maturities.length; i++) {
      Require.sameLength("prices[" + i + "]", prices[i].length, "strikes", strikes.length);
      slices.add(market.slice(maturities[i], strikes, OptionType.CALL));
      System.arraycopy(prices[i], 0, flat, i * strikes.length, strikes.length);
    }
    return of(slices, flat);
  }

  /**
   * The same surface with other weights of the squared price errors.
   *
   * @param weights one for each option; finite and positive
   */
  public OptionSurface withWeights(double[] weights) {
    return new OptionSurface(slices, prices, weights.clone(), halfSpreads);
  }

  /** The same options with other prices. */
  public OptionSurface withPrices(double[] prices) {
    return new OptionSurface(slices, prices.clone(), weights, halfSpreads);
  }

  /**
   * The same surface with bid-ask spreads.
   *
   * @param halfSpreads half the distance from bid to ask of each option, not negative; NaN where it
   *     is not known
   */
  public OptionSurface withHalfSpreads(double[] halfSpreads) {
    return new OptionSurface(slices, prices, weights, halfSpreads.clone());
  }

  /**
   * A part of the surface.
   *
   * @param options numbers of the options to keep, ascending; at least one
   */
  public OptionSurface select(int... options) {
    List<OptionSlice> parts = new ArrayList<>();
    int begin = 0;
    while (begin < options.length) {
      int s = sliceOf[options[begin]];
      int end = begin;
      while (end < options.length && sliceOf[options[end]] == s) {
        end++;
      }
      OptionSlice slice = slices.get(s);
      int[] part = Arrays.copyOfRange(options, begin, end);
      parts.add(
          new OptionSlice(
              slice.maturity(),
              slice.forward(),
              slice.discountFactor(),
              Arrays.stream(part).mapToDouble(this::strike).toArray(),
              Arrays.stream(part).mapToObj(this::type).toArray(OptionType[]::new)));
      begin = end;
    }
    return new OptionSurface(
        parts, at(prices, options), at(weights, options), at(halfSpreads, options));
  }

  private static double[] at(double[] values, int[] places) {
    return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
  }

  /** Number of options. */
  public int size() {
    return prices.length;
  }

  /** The options, by expiry. */
  public List<OptionSlice> slices() {
    return slices;
  }

  /** Slice that option {@code i} belongs to. */
  public OptionSlice slice(int i) {
    return slices.get(sliceOf[i]);
  }

  /** Strike of option {@code i}. */
  public double strike(int i) {
    return slice(i).strike(placeInSlice[i]);
  }

  /** Type of option {@code i}. */
  public OptionType type(int i) {
    return slice(i).type(placeInSlice[i]);
  }

  /** Log-moneyness {@code ln(strike / forward)} of option {@code i}. */
  public double logMoneyness(int i) {
    return slice(i).logMoneyness(placeInSlice[i]);
  }

  /** Price of option {@code i}. */
  public double price(int i) {
    return prices[i];
  }

  /** Prices of all options; a fresh array. */
  public double[] prices() {
    return prices.clone();
  }

  /** Weights of all options; a fresh array. */
  public double[] weights() {
    return weights.clone();
  }

  /** Half the distance from bid to ask of option {@code i}; NaN where it is not known. */
  public double halfSpread(int i) {
    return halfSpreads[i];
  }

  /** Half spreads of all options; a fresh array. */
  public double[] halfSpreads() {
    return halfSpreads.clone();
  }

  /** Whether every option has a positive half spread. */
  public boolean hasSpreads() {
    return Arrays.stream(halfSpreads).allMatch(h -> h > 0);
  }

  /** Black volatility of option {@code i} at another price, or NaN where there is none. */
  public double impliedVolatility(int i, double price) {
    OptionSlice slice = slice(i);
    return ImpliedVolatility.volatility(
        type(i), slice.forward(), strike(i), slice.maturity(), slice.discountFactor(), price);
  }

  /** Black volatility of option {@code i}, or NaN where its price is outside its bounds. */
  public double impliedVolatility(int i) {
    if (!hasVolatilities) {
      for (int q = 0; q < volatilities.length; q++) {
        volatilities[q] = impliedVolatility(q, prices[q]);
      }
      hasVolatilities = true;
    }
    return volatilities[i];
  }
}
