package io.github.mohinio.levy.bayes.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CumulativeDistanceTest {

  @Test
  void equalWeightsAreNoDistance() {
    assertThat(CumulativeDistance.of(new double[] {3, 1, 2, 7}, new double[] {.25, .25, .25, .25}))
        .isCloseTo(0, within(1e-8));
    assertThat(CumulativeDistance.of(new double[] {1, 1}, new double[] {1, 0})).isZero();
  }

  @Test
  void twoDrawsByHand() {
    // P = 1/2 and Q = 3/4 between them; with the sign turned 1/2 and 1/4, which is farther
    double p = 0.5;
    double q = 0.25;
    double m = 0.5 * (p + q);
    double sum = (p * Math.log(p / m) + q * Math.log(q / m)) / Math.log(2);
    assertThat(CumulativeDistance.of(new double[] {0, 5}, new double[] {0.75, 0.25}))
        .isCloseTo(Math.sqrt(sum / (p + q)), within(1e-14));
  }

  /** Distribution functions x and x^2 on (0, 1), integrated by a rule of many nodes. */
  @Test
  void convergesToTheIntegral() {
    int n = 20_000;
    double[] values = new double[n];
    double[] weights = new double[n];
    Arrays.setAll(values, i -> (i + 0.5) / n);
    Arrays.setAll(weights, i -> 2 * values[i] / n);
    double exact = 0;
    double turned = 0;
    for (double x : values) {
      exact += term(x, x * x) / n;
      turned += term(1 - x, 1 - x * x) / n;
    }
    double forward = Math.sqrt(exact / (1.0 / 2 + 1.0 / 3));
    double backward = Math.sqrt(turned / (1.0 / 2 + 2.0 / 3));
    assertThat(CumulativeDistance.of(values, weights))
        .isCloseTo(Math.max(forward, backward), within(1e-4));
  }

  private static double term(double p, double q) {
    return (p * Math.log(2 * p / (p + q)) + q * Math.log(2 * q / (p + q))) / Math.log(2);
  }
}
