package io.github.mohinio.levy.calibration.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.BasisBuilder;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import org.junit.jupiter.api.Test;

class DataSetTest {

  private static final ParameterRegion REGION =
      ParameterRegion.training(ModelFamily.named("variance_gamma"));

  @Test
  void dependsOnTheSeedAlone() {
    FeatureExtractor extractor =
        new FeatureExtractor(
            new BasisBuilder(REGION, new RandomQuotes(), 0.05, 2.2).build(60, 8, 1));
    DataSet set = set(extractor, 9, 1);
    DataSet same = set(extractor, 9, 2);
    DataSet other = set(extractor, 10, 2);
    assertThat(set.inputs()).containsExactly(same.inputs());
    assertThat(set.targets()).containsExactly(same.targets());
    assertThat(set.inputs()).isNotEqualTo(other.inputs());
    for (float input : set.inputs()) {
      assertThat(input).isFinite();
    }
    for (int i = 0; i < 200; i++) {
      assertThat(set.targets()[3 * i]).isBetween(0.1f, 0.6f);
      assertThat(set.targets()[3 * i + 1]).isBetween(0.1f, 1f);
      assertThat(set.targets()[3 * i + 2]).isBetween(-0.5f, 0f);
    }
  }

  private static DataSet set(FeatureExtractor extractor, long seed, int threads) {
    SurfaceSimulator simulator =
        SurfaceSimulator.of(REGION)
            .withLayout(new RandomQuotes())
            .withNoise(new LognormalNoise(0.02))
            .withSeed(seed)
            .withThreads(threads);
    return DataSet.simulate(simulator, extractor, 200);
  }
}
