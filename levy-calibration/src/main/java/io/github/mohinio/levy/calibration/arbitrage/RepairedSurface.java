package io.github.mohinio.levy.calibration.arbitrage;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.Locale;
import java.util.Objects;

/**
 * A surface after {@link ArbitrageRepair}.
 *
 * @param surface the options with the new prices
 * @param moved number of prices that have changed by more than 1e-9 of the discounted forward
 * @param insideSpread number of those that have stayed between bid and ask; of an option without a
 *     spread this is not known and it does not count
 * @param largestMove greatest change of a price, as present value
 */
public record RepairedSurface(
    OptionSurface surface, int moved, int insideSpread, double largestMove) {

  /** Checks that nothing is null. */
  public RepairedSurface {
    Objects.requireNonNull(surface, "surface");
  }

  static RepairedSurface of(OptionSurface before, double[] prices) {
    int moved = 0;
    int insideSpread = 0;
    double largest = 0;
    for (int i = 0; i < prices.length; i++) {
      double move = Math.abs(prices[i] - before.price(i));
      largest = Math.max(largest, move);
      if (move > ArbitrageCheck.ROUNDING * CallPoints.scale(before, i)) {
        moved++;
        insideSpread += move <= before.halfSpread(i) ? 1 : 0;
      }
    }
    return new RepairedSurface(before.withPrices(prices), moved, insideSpread, largest);
  }

  /**
   * The repair as one line: {@code 76 of 697 prices moved, 76 inside their spread, largest move
   * 0.0375}.
   */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%d of %d prices moved, %d inside their spread, largest move %.3g",
        moved,
        surface.size(),
        insideSpread,
        largestMove);
  }
}
