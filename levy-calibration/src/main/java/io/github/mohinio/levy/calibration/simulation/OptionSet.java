package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.List;
import java.util.Objects;

/**
 * Options in a flat market.
 *
 * @param market spot, rate and dividend yield that forwards and discount factors come from
 * @param slices the options, by expiry; at least one
 */
public record OptionSet(Market market, List<OptionSlice> slices) {

  /** Checks that there are options. */
  public OptionSet {
    Objects.requireNonNull(market, "market");
    slices = List.copyOf(slices);
    if (slices.stream().allMatch(slice -> slice.size() == 0)) {
      throw new IllegalArgumentException("slices = empty: must have at least one option");
    }
  }
}
