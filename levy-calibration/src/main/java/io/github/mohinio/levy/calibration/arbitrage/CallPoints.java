package io.github.mohinio.levy.calibration.arbitrage;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The distinct strikes of a surface, by maturity, slice and strike. */
final class CallPoints {

  private final OptionSurface surface;
  private final double unknownHalfSpread;
  private final double[] optionWeights;

  private CallPoints(OptionSurface surface, double unknownHalfSpread, double[] optionWeights) {
    this.surface = surface;
    this.unknownHalfSpread = unknownHalfSpread;
    this.optionWeights = optionWeights;
  }

  /**
   * Collects the points.
   *
   * @param unknownHalfSpread half spread where the surface has none, in currency
   * @param optionWeights weight of the squared price change of each option
   */
  static List<CallPoint> of(
      OptionSurface surface, double unknownHalfSpread, double[] optionWeights) {
    return new CallPoints(surface, unknownHalfSpread, optionWeights).collect();
  }

  private List<CallPoint> collect() {
    List<CallPoint> points = new ArrayList<>();
    int first = 0;
    for (int s = 0; s < surface.slices().size(); s++) {
      int size = surface.slices().get(s).size();
      TreeMap<Double, List<Integer>> strikes = new TreeMap<>();
      for (int i = first; i < first + size; i++) {
        strikes.computeIfAbsent(surface.strike(i), strike -> new ArrayList<>()).add(i);
      }
      for (List<Integer> options : strikes.values()) {
        points.add(point(s, options));
      }
      first += size;
    }
    points.sort(Comparator.comparingDouble(CallPoint::maturity));
    return points;
  }

  private CallPoint point(int slice, List<Integer> options) {
    double weight = 0;
    double sum = 0;
    double bid = Double.NEGATIVE_INFINITY;
    double ask = Double.POSITIVE_INFINITY;
    double scale = scale(surface, options.get(0));
    for (int i : options) {
      double call = callPrice(surface, i);
      double half = halfSpread(surface, i, unknownHalfSpread) / scale;
      double w = optionWeights[i] * scale * scale;
      weight += w;
      sum += w * call;
      bid = Math.max(bid, call - half);
      ask = Math.min(ask, call + half);
    }
    double mid = options.size() == 1 ? callPrice(surface, options.get(0)) : sum / weight;
    boolean crossed = bid > ask;
    int i = options.get(0);
    return new CallPoint(
        slice,
        surface.slice(i).maturity(),
        scale,
        surface.strike(i) / surface.slice(i).forward(),
        mid,
        crossed ? mid : bid,
        crossed ? mid : ask,
        weight,
        options);
  }

  /** Discounted forward of option {@code i}. */
  static double scale(OptionSurface surface, int i) {
    return surface.slice(i).discountFactor() * surface.slice(i).forward();
  }

  /** Price of option {@code i} as a call, in units of the discounted forward. */
  static double callPrice(OptionSurface surface, int i) {
    double price = surface.price(i) / scale(surface, i);
    return surface.type(i) == OptionType.CALL
        ? price
        : price + 1 - surface.strike(i) / surface.slice(i).forward();
  }

  /** Half spread of option {@code i} in currency. */
  static double halfSpread(OptionSurface surface, int i, double unknown) {
    double half = surface.halfSpread(i);
    return Double.isNaN(half) ? unknown : half;
  }
}
