package io.github.mohinio.levy.benchmarks.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.calibration.simulation.Generators;
import org.junit.jupiter.api.Test;

class SamplerComparisonTest {

  @Test
  void everySamplerHasARow() {
    assertThat(SamplerComparison.names()).hasSize(6);
    for (String sampler : SamplerComparison.names()) {
      String[] cells = SamplerComparison.row("bs_5x3", sampler, 1).split(" *\\| *");
      assertThat(cells[1]).isEqualTo("bs_5x3");
      assertThat(cells[2]).isEqualTo(sampler);
      assertThat(Double.parseDouble(cells[3])).isBetween(0.0, 60.0);
      assertThat(Double.parseDouble(cells[4])).isBetween(1000.0, 60_000.0);
    }
  }

  @Test
  void problemsAreThoseOfTheFiles() {
    for (String name : GoldenProblem.NAMES) {
      PosteriorTarget target = GoldenProblem.target(name);
      assertThat(target.surface().size()).isEqualTo(name.endsWith("20x10") ? 200 : 15);
      assertThat(target.newDensity().drawPrior(Generators.of(1))).isNotEmpty();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> GoldenProblem.target("heston_5x3"));
  }
}
