package io.github.mohinio.levy.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCatalogueTest {

  @ParameterizedTest
  @MethodSource("io.github.mohinio.levy.pricing.model.LevyModelTest#models")
  void makesTheModelOfItsNameAndParameters(LevyModel model) {
    Map<String, Double> parameters = new HashMap<>();
    for (int p = 0; p < model.parameters().length; p++) {
      parameters.put(model.parameterNames().get(p), model.parameters()[p]);
    }
    assertThat(ModelCatalogue.of(model.name(), parameters)).isEqualTo(model);
    assertThat(ModelCatalogue.parameterNames(model.name())).isEqualTo(model.parameterNames());
  }

  @Test
  void everyModelIsTested() {
    Stream<ReturnModel> models = Stream.concat(LevyModelTest.models(), TimeChangedTest.models());
    assertThat(models.map(ReturnModel::name).distinct())
        .containsExactlyInAnyOrderElementsOf(ModelCatalogue.names());
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelCatalogue.of("heston", Map.of()))
        .withMessageStartingWith("model = heston: must be one of [black_scholes, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelCatalogue.of("nig", Map.of("alpha", 15.0, "beta", -5.0)))
        .withMessage("parameter delta of nig: must be given");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelCatalogue.of("black_scholes", Map.of("sigma", 0.2, "nu", 1.0)))
        .withMessage("parameter = nu: must be one of [sigma] for black_scholes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelCatalogue.of("black_scholes", Map.of("sigma", -0.2)))
        .withMessageStartingWith("sigma = -0.2: must be");
  }
}
