package io.github.mohinio.levy.calibration.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.BasisCodec;
import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.pricing.LevyException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkCardTest {

  private static NetworkCard card(InputKind input) {
    return new NetworkCard(
        ParameterRegion.training(ModelFamily.named("variance_gamma")),
        new VolatilityBasis(4, 2, 4, 0.1, 2, 1, new float[4 * 4 * 3]),
        input,
        new RangeLimits(3, 1.5),
        Map.of("levy.samples", "17"));
  }

  @ParameterizedTest
  @EnumSource(InputKind.class)
  void survivesTheFile(InputKind input) {
    NetworkCard card = card(input);
    NetworkCard copy = NetworkCard.fromMetadata(card.toMetadata());
    assertThat(copy.input()).isEqualTo(input);
    assertThat(copy.limits()).isEqualTo(card.limits());
    assertThat(copy.facts()).isEqualTo(card.facts());
    assertThat(copy.region().box().lower()).isEqualTo(card.region().box().lower());
    assertThat(BasisCodec.encode(copy.basis())).isEqualTo(BasisCodec.encode(card.basis()));
  }

  /** So that files from before there was a choice are read, and remade byte by byte. */
  @Test
  void coefficientsAreNotMentioned() {
    assertThat(card(InputKind.COEFFICIENTS).toMetadata()).doesNotContainKey("levy.input");
    assertThat(card(InputKind.QUOTES).toMetadata()).containsEntry("levy.input", "quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"levy.family", "levy.basis", "levy.limit.misfit"})
  void whatIsMissingIsNamed(String key) {
    Map<String, String> metadata = card(InputKind.QUOTES).toMetadata();
    metadata.remove(key);
    assertThatThrownBy(() -> NetworkCard.fromMetadata(metadata))
        .isInstanceOf(LevyException.class)
        .hasMessage(
            "network: its model card is unusable: " + key + " = missing: must be in the metadata");
  }

  @Test
  void unknownInputsAreRefused() {
    Map<String, String> metadata = card(InputKind.QUOTES).toMetadata();
    metadata.put("levy.input", "prices");
    assertThatThrownBy(() -> NetworkCard.fromMetadata(metadata))
        .isInstanceOf(LevyException.class)
        .hasMessageContaining("input = prices: must be one of coefficients, quotes");
  }
}
