package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.Require;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * One of several layouts for each surface, all equally likely.
 *
 * @param layouts the layouts; at least one
 */
public record MixedQuotes(List<QuoteLayout> layouts) implements QuoteLayout {

  /** Copies the list. */
  public MixedQuotes {
    layouts = List.copyOf(layouts);
    Require.positive("number of layouts", layouts.size());
  }

  @Override
  public OptionSet options(double volatility, RandomGenerator random) {
    return layouts.get(random.nextInt(layouts.size())).options(volatility, random);
  }

  @Override
  public int mostOptions() {
    return layouts.stream().mapToInt(QuoteLayout::mostOptions).max().orElseThrow();
  }

  @Override
  public String text() {
    return layouts.stream().map(QuoteLayout::text).collect(Collectors.joining(", or "));
  }
}
