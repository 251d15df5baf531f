package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One expiry, strikes ascending, with the place of each option in the caller's arrays. */
final class SortedSlice {
  final double maturity;
  final double forward;
  final double discountFactor;
  final double[] k;
  final double[] moneyness; // strike / forward
  final boolean[] call;
  final int[] place;

  /** Options below this belong to the upward contour. */
  int split;

  /** Time in the unit of the exponent: the maturity, or 1 where it holds the maturity already. */
  double time;

  /** All slices, in the order given. */
  static SortedSlice[] of(List<OptionSlice> slices) {
    SortedSlice[] sorted = new SortedSlice[slices.size()];
    int offset = 0;
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = new SortedSlice(slices.get(i), offset);
      offset += slices.get(i).size();
    }
    return sorted;
  }

  private SortedSlice(OptionSlice slice, int offset) {
    maturity = slice.maturity();
    forward = slice.forward();
    discountFactor = slice.discountFactor();
    int[] order =
        IntStream.range(0, slice.size())
            .boxed()
            .sorted(Comparator.comparingDouble(slice::strike))
            .mapToInt(Integer::intValue)
            .toArray();
    k = new double[order.length];
    moneyness = new double[order.length];
    call = new boolean[order.length];
    place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      k[i] = slice.logMoneyness(order[i]);
      moneyness[i] = slice.strike(order[i]) / forward;
      call[i] = slice.type(order[i]) == OptionType.CALL;
      place[i] = offset + order[i];
    }
  }
}
