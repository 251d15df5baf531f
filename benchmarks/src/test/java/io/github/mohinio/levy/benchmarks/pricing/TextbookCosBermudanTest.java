package io.github.mohinio.levy.benchmarks.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.exotic.BermudanOption;
import io.github.mohinio.levy.pricing.exotic.BermudanPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import org.junit.jupiter.api.Test;

class TextbookCosBermudanTest {

  private final TextbookCosBermudan textbook = new TextbookCosBermudan(2048);

  /** Largest difference seen: 5e-11. */
  @Test
  void bermudansAreThoseOfLevy() {
    LevyModel nig = LevyModel.nig(15, -5, 0.5);
    Market market = Market.of(100, 0.05, 0.02);
    for (double strike : new double[] {90, 100, 110}) {
      double levy =
          BermudanPricer.withDefaults()
              .price(nig, market, new BermudanOption(OptionType.PUT, strike, 1, 12))
              .value();
      assertThat(textbook.bermudan(nig, market, strike, 1, 12)).isCloseTo(levy, within(1e-9));
    }
  }

  /** Largest error seen: 1.8e-4, CGMY of activity 1.5. */
  @Test
  void americansAreNearTheirReferences() {
    for (AmericanCase one : AmericanCase.all()) {
      double price =
          textbook.american(
              one.model(), one.market(one.spots()[1]), one.strike(), one.maturity(), 8);
      assertThat(price).as(one.name()).isCloseTo(one.references()[1], within(4e-4));
    }
  }
}
