package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.golden.GoldenRows;
import io.github.mohinio.levy.pricing.golden.GoldenRows.Row;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** European prices printed in the literature and in other libraries' test suites. */
class PublishedPriceTest {

  static List<Row> rows() {
    return GoldenRows.read("published.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isReproduced(Row row) {
    OptionType type = OptionType.of(row.text("contract").replace("european_", ""));
    EuropeanOption option = new EuropeanOption(type, row.number("strike"), row.number("maturity"));
    double price = FourierPricer.withDefaults().price(row.model(), row.market(), option);
    double exact = row.number("recomputed_value");
    assertThat(price).isCloseTo(exact, within(1e-12 * row.number("spot")));
  }
}
