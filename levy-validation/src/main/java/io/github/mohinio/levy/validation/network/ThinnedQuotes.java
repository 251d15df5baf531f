package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.simulation.OptionSet;
import io.github.mohinio.levy.calibration.simulation.QuoteLayout;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * The same number of options in every surface: a random choice from those of another layout, of
 * which sets with fewer are passed over.
 *
 * @param layout the other layout
 * @param count how many options; positive, and no more than that has at most
 */
public record ThinnedQuotes(QuoteLayout layout, int count) implements QuoteLayout {

  /** Checks the number. */
  public ThinnedQuotes {
    Objects.requireNonNull(layout, "layout");
    Require.positive("count", count);
    if (count > layout.mostOptions()) {
      throw new IllegalArgumentException(
          "count = " + count + ": must be <= " + layout.mostOptions() + ", the most of the layout");
    }
  }

  @Override
  public OptionSet options(double volatility, RandomGenerator random) {
    OptionSet all = layout.options(volatility, random);
    while (size(all) < count) {
      all = layout.options(volatility, random);
    }
    double[] lots = random.doubles(size(all)).toArray();
    double[] sorted = lots.clone();
    Arrays.sort(sorted);
    double limit = sorted[count - 1];
    List<OptionSlice> slices = new ArrayList<>();
    int first = 0;
    for (OptionSlice slice : all.slices()) {
      OptionSlice part = part(slice, lots, first, limit);
      if (part.size() > 0) {
        slices.add(part);
      }
      first += slice.size();
    }
    return new OptionSet(all.market(), slices);
  }

  private static int size(OptionSet set) {
    return set.slices().stream().mapToInt(OptionSlice::size).sum();
  }

  /** The options of a slice whose lots are within the limit. */
  private static OptionSlice part(OptionSlice slice, double[] lots, int first, double limit) {
    double[] strikes = new double[slice.size()];
    OptionType[] types = new OptionType[slice.size()];
    int kept = 0;
    for (int j = 0; j < slice.size(); j++) {
      if (lots[first + j] <= limit) {
        strikes[kept] = slice.strike(j);
        types[kept++] = slice.type(j);
      }
    }
    return new OptionSlice(
        slice.maturity(),
        slice.forward(),
        slice.discountFactor(),
        Arrays.copyOf(strikes, kept),
        Arrays.copyOf(types, kept));
  }

  @Override
  public int mostOptions() {
    return count;
  }

  @Override
  public String text() {
    return count + " options chosen at random from: " + layout.text();
  }
}
