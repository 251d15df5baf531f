package io.github.mohinio.levy.bayes.hamiltonian;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NutsResumeTest {

  private static final int DRAWS = 300;

  private static LogDensity density() {
    return Targets.banana(1, 0.5);
  }

  private static NutsChain chain(long seed, int chain) {
    NutsSettings settings = NutsSettings.withDefaults().withWarmup(200);
    return NutsChain.start(density(), new double[2], Targets.unit(2), settings, seed, chain);
  }

  /** In the settling, at and around the end of a window, at the end of the warm-up, after it. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 98, 99, 100, 149, 150, 151, 199, 200, 201, 250})
  void resumedChainMakesTheSameDraws(int pause) {
    NutsChain through = chain(7, 2);
    NutsChain first = chain(7, 2);
    for (int i = 0; i < pause; i++) {
      through.next();
      first.next();
    }
    NutsChain second = NutsChain.resume(density(), first.state());
    for (int i = pause; i < DRAWS; i++) {
      assertSame(second.next(), through.next());
    }
  }

  private static void assertSame(NutsDraw a, NutsDraw b) {
    assertThat(a.iteration()).isEqualTo(b.iteration());
    assertThat(a.warmup()).isEqualTo(b.warmup());
    assertThat(a.point()).containsExactly(b.point());
    assertThat(a.logDensity()).isEqualTo(b.logDensity());
    assertThat(a.energy()).isEqualTo(b.energy());
    assertThat(a.stepSize()).isEqualTo(b.stepSize());
    assertThat(a.acceptance()).isEqualTo(b.acceptance());
    assertThat(a.leapfrogs()).isEqualTo(b.leapfrogs());
    assertThat(a.depth()).isEqualTo(b.depth());
    assertThat(a.divergence().isPresent()).isEqualTo(b.divergence().isPresent());
  }

  @Test
  void chainsAndSeedsDiffer() {
    double[] point = chain(7, 2).next().point();
    assertThat(chain(7, 3).next().point()).isNotEqualTo(point);
    assertThat(chain(8, 2).next().point()).isNotEqualTo(point);
  }

  @Test
  void generatorsOfNeighbouringDrawsAreUncorrelated() {
    int n = 20_000;
    double product = 0;
    double square = 0;
    double last = 0;
    for (int i = 0; i < n; i++) {
      double u = DrawGenerators.of(1, 0, i).nextDouble() - 0.5;
      product += u * last;
      square += u * u;
      last = u;
    }
    assertThat(Math.abs(product / square)).isLessThan(4 / Math.sqrt(n));
    assertThat(Math.abs(square / n - 1.0 / 12)).isLessThan(4 * Math.sqrt(1.0 / 180 / n));
  }
}
