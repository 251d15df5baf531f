package io.github.mohinio.levy.validation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  @Test
  void intervalOfAMeanIsThatOfTheNormalLimit() {
    int n = 2000;
    RandomGenerator random = Generators.of(1);
    double[] x = random.doubles(n).toArray();
    Estimate mean = new Bootstrap(7, 1000).estimate(n, i -> mean(x, i));

    double average = Arrays.stream(x).average().orElseThrow();
    double variance = Arrays.stream(x).map(v -> (v - average) * (v - average)).sum() / n;
    double reach = 1.96 * Math.sqrt(variance / n);
    assertThat(mean.value()).isEqualTo(average, within(1e-15));
    // a 2.5 % quantile of 1000 resamples is uncertain by 0.08 standard deviations
    assertThat(mean.lower()).isCloseTo(average - reach, within(0.15 * reach));
    assertThat(mean.upper()).isCloseTo(average + reach, within(0.15 * reach));
  }

  /** Of 200 samples, 186 to 197 intervals hold the true mean with a probability of 98 %. */
  @Test
  void intervalsHoldTheTruthInNineteenOfTwentySamples() {
    RandomGenerator random = Generators.of(2);
    int held = 0;
    for (int sample = 0; sample < 200; sample++) {
      double[] x = new double[200];
      Arrays.setAll(x, i -> random.nextGaussian());
      Estimate mean = new Bootstrap(sample, 400).estimate(200, i -> mean(x, i));
      held += mean.lower() <= 0 && 0 <= mean.upper() ? 1 : 0;
    }
    assertThat(held).isBetween(182, 198);
  }

  @Test
  void samplesOfOneSizeShareTheirResamples() {
    Bootstrap bootstrap = new Bootstrap(3, 100);
    double[] x = Generators.of(3).doubles(50).toArray();
    Estimate first = bootstrap.estimate(50, i -> mean(x, i));
    assertThat(bootstrap.estimate(50, i -> mean(x, i))).isEqualTo(first);
    assertThat(new Bootstrap(3, 100).estimate(50, i -> mean(x, i))).isEqualTo(first);
    assertThat(new Bootstrap(4, 100).estimate(50, i -> mean(x, i))).isNotEqualTo(first);
    Estimate difference = bootstrap.estimate(50, i -> mean(x, i) - mean(x, i));
    assertThat(difference).isEqualTo(new Estimate(0, 0, 0));
  }

  @Test
  void quantilesAreThoseOfTheSample() {
    double[] sorted = {1, 2, 3, 4};
    assertThat(Quantiles.of(sorted, 0.5)).isEqualTo(2.5);
    assertThat(Quantiles.of(sorted, 0)).isEqualTo(1);
    assertThat(Quantiles.of(sorted, 1)).isEqualTo(4);
    assertThat(Quantiles.of(sorted, 0.375)).isEqualTo(2);
    assertThat(Quantiles.of(new double[] {5}, 0.3)).isEqualTo(5);
    assertThat(
            Quantiles.of(new double[] {1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY}, 0.9))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Quantiles.median(new double[] {9, 1, 5}, new int[] {0, 1, 1})).isEqualTo(1);
  }

  private static double mean(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> values[i]).average().orElseThrow();
  }
}
