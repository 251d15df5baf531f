package io.github.mohinio.levy.calibration.feature;

import static io.github.mohinio.levy.calibration.feature.QuoteInputs.COLUMNS;
import static io.github.mohinio.levy.calibration.feature.QuoteInputs.MAX_QUOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteInputsTest {

  private static final LevyModel MODEL = LevyModel.varianceGamma(0.25, 0.4, -0.2);
  private static FeatureExtractor coefficients;
  private static FeatureExtractor quotes;

  @BeforeAll
  static void build() {
    VolatilityBasis basis =
        new BasisBuilder(
                ParameterRegion.training(ModelFamily.named("variance_gamma")),
                new RandomQuotes(),
                0.05,
                2.2)
            .build(100, 10, 1);
    coefficients = new FeatureExtractor(basis);
    quotes = new FeatureExtractor(basis, InputKind.QUOTES);
  }

  @Test
  void everyQuoteHasItsPlace() {
    OptionSurface surface = Surfaces.full(MODEL);
    float[] inputs = quotes.extract(surface).inputs();
    assertThat(inputs).hasSize(quotes.inputs()).hasSize(MAX_QUOTES * COLUMNS);
    double level = Math.exp(inputs[5]);
    for (int i = 0; i < 200; i++) {
      double t = surface.slice(i).maturity();
      int at = i * COLUMNS;
      assertThat(inputs[at]).isEqualTo(1);
      assertThat(inputs[at + 1])
          .isCloseTo((float) (surface.logMoneyness(i) / (level * Math.sqrt(t))), within(1e-5f));
      assertThat(inputs[at + 2]).isEqualTo((float) Math.log(t));
      assertThat(Math.exp(inputs[at + 3] + inputs[at + 5]))
          .isCloseTo(surface.impliedVolatility(i), within(1e-6));
      assertThat(inputs[at + 5]).isEqualTo(inputs[5]);
    }
    for (int k = 200 * COLUMNS; k < inputs.length; k++) {
      assertThat(inputs[k]).isZero();
    }
  }

  @Test
  void allButTheInputsIsThatOfTheRegression() {
    OptionSurface noisy = new LognormalNoise(0.03).apply(Surfaces.full(MODEL), Generators.of(1));
    Features a = coefficients.extract(noisy);
    Features b = quotes.extract(noisy);
    assertThat(b.noise()).isEqualTo(a.noise()).isCloseTo(0.03, within(0.005));
    assertThat(b.priceNoise()).isEqualTo(a.priceNoise());
    assertThat(b.misfit()).isEqualTo(a.misfit());
    assertThat(b.distance()).isEqualTo(a.distance());
    assertThat(b.quotes()).isEqualTo(a.quotes());
  }

  /** At the money a relative price error is nearly the same relative error of the volatility. */
  @Test
  void uncertaintyIsThatOfTheNoise() {
    OptionSurface clean = Surfaces.full(MODEL);
    OptionSurface noisy = new LognormalNoise(0.05).apply(clean, Generators.of(1));
    double noise = quotes.extract(noisy).noise();
    float[] exact = quotes.extract(clean).inputs();
    float[] inputs = quotes.extract(noisy).inputs();
    int found = 0;
    for (int i = 0; i < quotes.extract(noisy).quotes(); i++) {
      int at = i * COLUMNS;
      assertThat(exact[at + 4]).isBetween((float) Math.log(3e-6), (float) Math.log(6e-6));
      if (Math.abs(inputs[at + 1]) < 0.1) {
        found++;
        assertThat(Math.exp(inputs[at + 4])).isCloseTo(noise, within(0.15 * noise));
      }
    }
    assertThat(found).isGreaterThan(3);
  }

  @Test
  void moreQuotesThanPlacesAreThinnedEvenly() {
    for (int n : new int[] {301, 400, 599, 600, 1000, 100_000}) {
      int[] places = new int[MAX_QUOTES];
      for (int j = 0; j < MAX_QUOTES; j++) {
        places[j] = QuoteInputs.quote(j, n);
      }
      assertThat(places[0]).isBetween(0, n / MAX_QUOTES);
      assertThat(places[MAX_QUOTES - 1]).isBetween(n - 1 - n / MAX_QUOTES, n - 1);
      for (int j = 1; j < MAX_QUOTES; j++) {
        assertThat(places[j] - places[j - 1]).isBetween(n / MAX_QUOTES, n / MAX_QUOTES + 1);
      }
    }
    List<OptionSlice> options = new ArrayList<>();
    double[] strikes = new double[100];
    for (int j = 0; j < strikes.length; j++) {
      strikes[j] = 80 + 0.4 * j;
    }
    for (double t : new double[] {0.3, 0.5, 0.8, 1.2, 1.9}) {
      options.add(Market.of(100, 0.05, 0).slice(t, strikes, OptionType.CALL));
    }
    Features features = quotes.extract(Surfaces.exact(MODEL, options));
    assertThat(features.quotes()).isEqualTo(500);
    float[] inputs = features.inputs();
    int[] perSlice = new int[5];
    for (int place = 0; place < MAX_QUOTES; place++) {
      for (int s = 0; s < 5; s++) {
        double logMaturity = Math.log(options.get(s).maturity());
        perSlice[s] += inputs[place * COLUMNS + 2] == (float) logMaturity ? 1 : 0;
      }
    }
    assertThat(perSlice).containsOnly(60);
  }

  @Test
  void noUsableQuoteIsAnEmptySet() {
    OptionSurface surface =
        Surfaces.exact(
            MODEL, List.of(Market.of(100, 0, 0).slice(0.01, new double[] {100}, OptionType.CALL)));
    Features features = quotes.extract(surface);
    assertThat(features.quotes()).isZero();
    assertThat(features.inputs()).containsOnly(0f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Quotes", "prices"})
  void unknownKindsAreRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InputKind.named(text))
        .withMessage("input = " + text + ": must be one of coefficients, quotes");
    assertThat(InputKind.named("quotes")).isEqualTo(InputKind.QUOTES);
  }
}
