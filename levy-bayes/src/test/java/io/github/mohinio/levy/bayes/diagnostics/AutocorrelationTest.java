package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AutocorrelationTest {

  /** Lags from 64 on come from a Fourier transform; the largest difference seen is 3e-15. */
  @Test
  void everyLagIsTheSumOfProducts() {
    double[] x = SimulatedChains.autoregressive(1, 301, 0.9, 3)[0];
    double mean = 0;
    for (double v : x) {
      mean += v / x.length;
    }
    Autocorrelation acf = Autocorrelation.of(x, x.length - 1);
    double variance = sum(x, mean, 0);
    for (int lag = 0; lag < x.length; lag++) {
      assertThat(acf.at(lag)).isCloseTo(sum(x, mean, lag) / variance, within(1e-14));
    }
    assertThat(acf.values()).hasSize(301).startsWith(1.0);
  }

  private static double sum(double[] x, double mean, int lag) {
    double sum = 0;
    for (int i = lag; i < x.length; i++) {
      sum += (x[i] - mean) * (x[i - lag] - mean);
    }
    return sum;
  }

  /** The standard error of a correlation from 200 000 draws is near 0.006 at these lags. */
  @Test
  void anAutoregressionDecaysGeometrically() {
    Autocorrelation acf =
        Autocorrelation.of(SimulatedChains.autoregressive(1, 200_000, 0.8, 9)[0], 100);
    for (int lag = 0; lag <= 100; lag++) {
      assertThat(acf.at(lag)).isCloseTo(Math.pow(0.8, lag), within(0.02));
    }
  }

  @Test
  void whatIsUndefinedHasItsReason() {
    Autocorrelation constant = Autocorrelation.of(new double[] {2, 2, 2}, 1);
    assertThat(constant.whyUndefined()).contains(Undefined.CONSTANT);
    assertThat(constant.values()).containsOnly(Double.NaN);
    assertThat(Autocorrelation.of(new double[] {2, Double.NaN}, 1).whyUndefined())
        .contains(Undefined.NOT_FINITE);
    assertThat(Autocorrelation.of(new double[] {2, 3}, 1).whyUndefined()).isEmpty();
  }

  @Test
  void refusesLagsBeyondTheChain() {
    assertThatThrownBy(() -> Autocorrelation.of(new double[] {1, 2, 3}, 3))
        .hasMessage("longestLag = 3: must be in [0, 2]");
    Autocorrelation acf = Autocorrelation.of(new double[] {1, 2, 3}, 1);
    assertThatThrownBy(() -> acf.at(2)).hasMessage("lag = 2: must be in [0, 1]");
  }
}
