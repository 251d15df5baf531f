package io.github.mohinio.levy.validation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions whose indices are known. Errors seen at 8192 points: below 1.2e-3. */
class SobolIndicesTest {

  private static final double TOLERANCE = 2e-3;

  private static final SobolIndices INDICES = SobolIndices.withDefaults().withPoints(8192);

  /**
   * \( \sin x_1 + 7\sin^2 x_2 + 0.1 x_3^4\sin x_1 \) on \( [-\pi,\pi]^3 \); Ishigami and Homma
   * (1990).
   */
  @Test
  void ishigami() {
    double a = 7;
    double b = 0.1;
    double p4 = Math.pow(Math.PI, 4);
    double p8 = p4 * p4;
    double v1 = 0.5 * Math.pow(1 + b * p4 / 5, 2);
    double v2 = a * a / 8;
    double v13 = b * b * p8 * (1.0 / 18 - 1.0 / 50);
    double v = v1 + v2 + v13;
    check(
        INDICES.of(
            u -> {
              double x = Math.PI * (2 * u[0] - 1);
              double y = Math.PI * (2 * u[1] - 1);
              double z = Math.PI * (2 * u[2] - 1);
              return new double[] {
                Math.sin(x) + a * Math.pow(Math.sin(y), 2) + b * Math.pow(z, 4) * Math.sin(x)
              };
            },
            3,
            done -> {}),
        new double[] {v1 / v, v2 / v, 0},
        new double[] {(v1 + v13) / v, v2 / v, v13 / v});
  }

  /** \( \prod_i (|4u_i-2| + a_i)/(1+a_i) \); Saltelli and Sobol (1995). */
  @Test
  void sobolG() {
    double[] a = {0, 1, 4.5, 9, 99, 99};
    double[] part = new double[a.length];
    double product = 1;
    for (int i = 0; i < a.length; i++) {
      part[i] = 1 / (3 * (1 + a[i]) * (1 + a[i]));
      product *= 1 + part[i];
    }
    double[] first = new double[a.length];
    double[] total = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      first[i] = part[i] / (product - 1);
      total[i] = part[i] * product / (1 + part[i]) / (product - 1);
    }
    check(
        INDICES.of(
            u -> {
              double value = 1;
              for (int i = 0; i < a.length; i++) {
                value *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
              }
              return new double[] {value};
            },
            a.length,
            done -> {}),
        first,
        total);
  }

  private static void check(List<SobolIndex> indices, double[] first, double[] total) {
    assertThat(indices).hasSize(first.length);
    for (int i = 0; i < first.length; i++) {
      check(indices.get(i).first(), first[i]);
      check(indices.get(i).total(), total[i]);
    }
  }

  private static void check(Estimate estimate, double exact) {
    assertThat(estimate.value()).isCloseTo(exact, within(TOLERANCE));
    assertThat(exact).isBetween(estimate.lower(), estimate.upper());
  }

  @Test
  void outputsAreSeparateAndPointsWithoutAValueAreCounted() {
    List<SobolIndex> indices =
        SobolIndices.withDefaults()
            .of(u -> new double[] {u[0], u[1] < 0.1 ? Double.NaN : u[1], 3}, 2, done -> {});
    assertThat(indices).hasSize(6);
    assertThat(indices.get(0).first().value()).isCloseTo(1, within(1e-2));
    assertThat(indices.get(0).total().value()).isCloseTo(1, within(1e-2));
    assertThat(indices.get(1).total().value()).isEqualTo(0);
    assertThat(indices.get(0).dropped()).isZero();
    // Either of the two points of a row can be below: 19 of 100.
    assertThat(indices.get(3).dropped()).isBetween(185, 204);
    assertThat(indices.get(3).points() + indices.get(3).dropped()).isEqualTo(1024);
    assertThat(indices.get(5).first().value()).isNaN();
  }

  @Test
  void seedDecidesEverything() {
    CubeFunction f = u -> new double[] {u[0] * u[1]};
    SobolIndices some = SobolIndices.withDefaults().withPoints(64).withResamples(40);
    assertThat(some.of(f, 2, done -> {})).isEqualTo(some.of(f, 2, done -> {}));
    assertThat(some.withSeed(2).of(f, 2, done -> {})).isNotEqualTo(some.of(f, 2, done -> {}));
  }

  @Test
  void badSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SobolIndices.withDefaults().withPoints(1))
        .withMessage("points = 1: must be >= 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SobolIndices.withDefaults().withResamples(39))
        .withMessage("resamples = 39: must be >= 40");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SobolIndices.withDefaults().of(u -> u, 0, done -> {}))
        .withMessage("inputs = 0: must be > 0");
  }
}
