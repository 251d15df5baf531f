package io.github.mohinio.levy.calibration.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.feature.BasisBuilder;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import org.junit.jupiter.api.Test;

class DataSetGeneratorTest {

  @Test
  void dependsOnTheSeedAlone() {
    ModelFamily family = ModelFamily.named("variance_gamma");
    DataSetGenerator generator =
        new DataSetGenerator(family, new FeatureExtractor(BasisBuilder.build(family, 50, 8, 1)));
    DataSet set = generator.training(200, 9);
    DataSet same = generator.training(200, 9);
    DataSet other = generator.training(200, 10);
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
}
