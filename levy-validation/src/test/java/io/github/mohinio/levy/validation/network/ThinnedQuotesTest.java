package io.github.mohinio.levy.validation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.OptionSet;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThinnedQuotesTest {

  @Test
  void everySurfaceHasAsMany() {
    ThinnedQuotes layout = new ThinnedQuotes(new RandomQuotes(), 50);
    for (int seed = 0; seed < 200; seed++) {
      OptionSet set = layout.options(0.2, Generators.of(seed));
      assertThat(set.slices()).allSatisfy(slice -> assertThat(slice.size()).isPositive());
      assertThat(set.slices().stream().mapToInt(OptionSlice::size).sum()).isEqualTo(50);
    }
    assertThat(layout.mostOptions()).isEqualTo(50);
    assertThat(layout.text()).startsWith("50 options chosen at random from: 1 to 12");
  }

  @Test
  void optionsAreThoseOfTheOtherLayout() {
    Set<String> grid = new HashSet<>();
    QuoteGrid.full().forEach(slice -> add(slice, grid));
    Set<String> chosen = new HashSet<>();
    new ThinnedQuotes(QuoteGrid.standard(), 30)
        .options(0.2, Generators.of(1))
        .slices()
        .forEach(slice -> add(slice, chosen));
    assertThat(chosen).hasSize(30).isSubsetOf(grid);
  }

  private static void add(OptionSlice slice, Set<String> options) {
    for (int j = 0; j < slice.size(); j++) {
      options.add(slice.maturity() + " " + slice.strike(j) + " " + slice.type(j));
    }
  }

  @Test
  void moreThanThereAreIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThinnedQuotes(QuoteGrid.standard(), 201))
        .withMessage("count = 201: must be <= 200, the most of the layout");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThinnedQuotes(QuoteGrid.standard(), 0))
        .withMessageStartingWith("count = 0");
  }
}
