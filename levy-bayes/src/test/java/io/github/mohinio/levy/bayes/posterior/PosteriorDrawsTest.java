package io.github.mohinio.levy.bayes.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import org.junit.jupiter.api.Test;

class PosteriorDrawsTest {

  private static final PosteriorTarget TARGET = Problems.golden("bs_5x3", Problems.unknown());

  /** Volatilities 0.20, 0.21, ... of ten draws in each of two chains; noise a hundredth of it. */
  private static PosteriorDraws draws() {
    double[][][] points = new double[2][10][];
    for (int i = 0; i < 20; i++) {
      double sigma = 0.2 + 0.01 * i;
      points[i / 10][i % 10] = TARGET.point(new double[] {sigma}, 0.01 * sigma);
    }
    return PosteriorDraws.of(TARGET, points);
  }

  @Test
  void readsParametersNoiseAndModel() {
    PosteriorDraws draws = draws();
    assertThat(draws.names()).containsExactly("sigma", "noise");
    assertThat(draws.size()).isEqualTo(20);
    assertThat(draws.parameters(13)[0]).isCloseTo(0.33, within(1e-15));
    assertThat(draws.noise(13)).isCloseTo(0.0033, within(1e-16));
    assertThat(draws.model(13).parameters()).containsExactly(draws.parameters(13));
    assertThat(draws.values("sigma")[1][3]).isEqualTo(draws.parameters(13)[0]);
    assertThat(draws.pooled("noise")[13]).isEqualTo(draws.noise(13));
  }

  @Test
  void knownNoiseIsNoParameter() {
    PosteriorTarget known = TARGET.withNoise(Noise.known(0.5));
    PosteriorDraws draws =
        PosteriorDraws.of(known, new double[][][] {{known.point(new double[] {0.2}, 0)}});
    assertThat(draws.names()).containsExactly("sigma");
    assertThat(draws.noise(0)).isEqualTo(0.5);
  }

  @Test
  void thinsEachChainEvenlyToItsEnd() {
    PosteriorDraws thinned = draws().thinned(8);
    assertThat(thinned.chains()).isEqualTo(2);
    assertThat(thinned.drawsPerChain()).isEqualTo(4);
    assertThat(thinned.pooled("sigma"))
        .containsExactly(
            new double[] {0.21, 0.24, 0.26, 0.29, 0.31, 0.34, 0.36, 0.39}, within(1e-15));
    assertThat(draws().thinned(1).size()).isEqualTo(2);
    assertThat(draws().thinned(100).size()).isEqualTo(20);
  }

  @Test
  void refusesOtherShapesAndNames() {
    assertThatThrownBy(() -> PosteriorDraws.of(TARGET, new double[1][0][]))
        .hasMessage("draws per chain = 0: must be > 0");
    assertThatThrownBy(() -> PosteriorDraws.of(TARGET, new double[][][] {{{0}}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("coordinates");
    assertThatThrownBy(() -> PosteriorDraws.of(TARGET, new double[][][] {{{Double.NaN, 0}}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("coordinate = NaN");
    assertThatThrownBy(() -> draws().values("nu"))
        .hasMessage("parameter = nu: must be one of [sigma, noise]");
  }
}
