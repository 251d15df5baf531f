package io.github.mohinio.levy.calibration.arbitrage;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;

/**
 * Proves quickly that a surface without spreads has no arbitrage, where it is in order: maturities
 * ascending, one option for each strike, strikes ascending.
 *
 * <p>Goes from the last slice to the first, and keeps the lower convex hull of the calls met so far
 * in units of the discounted forward. A call above the hull is what {@link EnvelopeCheck} finds,
 * and monotonicity and convexity within a slice follow from the hull.
 *
 * <p>Belongs to one surface and one thread.
 */
final class HullCheck {

  private final OptionSurface surface;

  /** Moneyness and call price of the hull; the first vertex is the forward. */
  private double[] hullK;

  private double[] hullC;
  private int hullSize;

  /** The hull under construction. */
  private double[] nextK;

  private double[] nextC;

  HullCheck(OptionSurface surface) {
    this.surface = surface;
    hullK = new double[surface.size() + 1];
    hullC = new double[surface.size() + 1];
    nextK = new double[surface.size() + 1];
    nextC = new double[surface.size() + 1];
    hullC[0] = 1;
    hullSize = 1;
  }

  /** Whether it is certain that there is no violation. */
  boolean passes() {
    int end = surface.size();
    double maturity = Double.POSITIVE_INFINITY;
    for (int s = surface.slices().size() - 1; s >= 0; s--) {
      OptionSlice slice = surface.slices().get(s);
      int begin = end - slice.size();
      if (!(slice.maturity() < maturity) || !passes(slice, begin)) {
        return false;
      }
      maturity = slice.maturity();
      end = begin;
    }
    return true;
  }

  private boolean passes(OptionSlice slice, int begin) {
    double scale = slice.discountFactor() * slice.forward();
    double[] k = new double[slice.size()];
    double[] c = new double[slice.size()];
    for (int j = 0; j < k.length; j++) {
      k[j] = slice.strike(j) / slice.forward();
      double price = surface.price(begin + j) / scale;
      boolean call = slice.type(j) == OptionType.CALL;
      c[j] = call ? price : price + 1 - k[j];
      boolean known = Double.isNaN(surface.halfSpread(begin + j));
      boolean inOrder = j == 0 || k[j] > k[j - 1];
      boolean steep = j > 0 && c[j - 1] - c[j] - (k[j] - k[j - 1]) > ArbitrageCheck.ROUNDING;
      if (!known || !inOrder || steep || !inBounds(price, k[j], call)) {
        return false;
      }
    }
    extendHull(k, c);
    return areOnHull(k, c);
  }

  private static boolean inBounds(double price, double k, boolean call) {
    double least = Math.max(0, call ? 1 - k : k - 1);
    double most = call ? 1 : k;
    return price >= least - ArbitrageCheck.ROUNDING && price <= most + ArbitrageCheck.ROUNDING;
  }

  /** Merges the points of a slice into the hull by Andrew's monotone chain. */
  private void extendHull(double[] k, double[] c) {
    nextC[0] = 1;
    int size = 1;
    int old = 1;
    int own = 0;
    while (old < hullSize || own < k.length) {
      boolean takeOwn = old == hullSize || own < k.length && k[own] < hullK[old];
      double x = takeOwn ? k[own] : hullK[old];
      double y = takeOwn ? c[own++] : hullC[old++];
      if (y >= nextC[size - 1]) {
        continue;
      }
      while (size > 1 && !isBelow(size, x, y)) {
        size--;
      }
      nextK[size] = x;
      nextC[size++] = y;
    }
    double[] k0 = hullK;
    double[] c0 = hullC;
    hullK = nextK;
    hullC = nextC;
    nextK = k0;
    nextC = c0;
    hullSize = size;
  }

  /** Whether the last vertex is below the line from the one before it to (x, y). */
  private boolean isBelow(int size, double x, double y) {
    double k = nextK[size - 2];
    double c = nextC[size - 2];
    return (nextC[size - 1] - c) * (x - k) < (y - c) * (nextK[size - 1] - k);
  }

  private boolean areOnHull(double[] k, double[] c) {
    int right = 0;
    for (int j = 0; j < k.length; j++) {
      while (right < hullSize && hullK[right] <= k[j]) {
        right++;
      }
      double height = hullC[right - 1];
      if (right < hullSize) {
        double weight = (k[j] - hullK[right - 1]) / (hullK[right] - hullK[right - 1]);
        height = (1 - weight) * height + weight * hullC[right];
      }
      if (c[j] - height > ArbitrageCheck.ROUNDING) {
        return false;
      }
    }
    return true;
  }
}
