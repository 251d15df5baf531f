package io.github.mohinio.levy.training.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.training.loop.ParameterMetrics;
import io.github.mohinio.levy.training.loop.TrainedNetwork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recipes of the library with a fraction of their samples and epochs. */
@Tag("slow")
class RetrainingTest {

  /** On clean surfaces that were not trained on; 0.99975 and 0.9856 were the least seen. */
  @ParameterizedTest
  @CsvSource({"variance_gamma, 32768, 12, 0.9995", "cgmy, 32768, 12, 0.98"})
  void smallNetworksAreNearlyAsGood(String name, int samples, int epochs, double r2) {
    Recipe recipe = Recipe.named(name).withSamples(samples);
    TrainedNetwork network =
        NetworkRelease.make(
            recipe.withSettings(recipe.settings().withEpochs(epochs)), new TrainingLog(name));
    assertThat(network.outcome().validation())
        .allSatisfy(metrics -> assertThat(metrics.r2()).as(metrics.name()).isGreaterThan(r2));
    assertThat(network.outcome().validation())
        .extracting(ParameterMetrics::name)
        .containsExactlyElementsOf(recipe.region().coordinateNames());
  }
}
