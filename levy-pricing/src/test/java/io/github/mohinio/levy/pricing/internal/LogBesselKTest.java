package io.github.mohinio.levy.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed forms, recurrence and derivatives, out to arguments that are nearly imaginary. */
class LogBesselKTest {

  private static final double[] MODULUS = {1e-100, 1e-6, 0.02, 0.7, 3, 25, 400, 1e4, 1e7};
  private static final double[] ANGLE = {0, 0.4, -1.2, 1.5, -1.5707, 1.57079};

  @ParameterizedTest
  @ValueSource(doubles = {0.5, -0.5, 1.5})
  void halfIntegerOrders(double order) {
    for (double modulus : MODULUS) {
      for (double angle : ANGLE) {
        double wr = modulus * Math.cos(angle);
        double wi = modulus * Math.sin(angle);
        // e^w K_{1/2}(w) = sqrt(pi/(2w)); K_{3/2} has the factor 1 + 1/w
        double re = 0.5 * Math.log(Math.PI / 2 / modulus);
        double im = -0.5 * angle;
        if (order == 1.5) {
          re += Math.log(Math.hypot(1 + wr, wi) / modulus);
          im += Math.atan2(wi, 1 + wr) - angle;
        }
        double[] log = log(order, wr, wi);
        String where = "order " + order + " at " + modulus + ", " + angle;
        assertThat(log[0]).as(where).isCloseTo(re, within(2e-14 * (1 + Math.abs(re))));
        assertThat(log[1]).as(where).isCloseTo(im, within(2e-14 * (1 + Math.abs(im))));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-80, -3.2, 0, 0.3, 1, 6.5, 40})
  void recurrence(double order) {
    // K_{o+1} / K_o - K_{o-1} / K_o = 2 o / w
    for (double modulus : new double[] {0.02, 0.7, 3, 25, 400, 1e4}) {
      for (double angle : ANGLE) {
        double wr = modulus * Math.cos(angle);
        double wi = modulus * Math.sin(angle);
        double[] here = log(order, wr, wi);
        double[] above = log(order + 1, wr, wi);
        double[] below = log(order - 1, wr, wi);
        double up = Math.exp(above[0] - here[0]);
        double down = Math.exp(below[0] - here[0]);
        double re = up * Math.cos(above[1] - here[1]) - down * Math.cos(below[1] - here[1]);
        double im = up * Math.sin(above[1] - here[1]) - down * Math.sin(below[1] - here[1]);
        String where = "order " + order + " at " + modulus + ", " + angle;
        double scale = 2e-13 * (1 + Math.abs(here[0])) * (up + down);
        assertThat(re).as(where).isCloseTo(2 * order / modulus * Math.cos(angle), within(scale));
        assertThat(im).as(where).isCloseTo(-2 * order / modulus * Math.sin(angle), within(scale));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.4, 2, 1", "-7, 0.1, 0.3", "2.5, 40, -300", "-1.5, 32, 0", "20, 3, 5"})
  void derivatives(double order, double wr, double wi) {
    double[][] out = new double[6][1];
    LogBesselK.scaledWithDerivatives(
        order, wr, wi, 0, out[0], out[1], out[2], out[3], out[4], out[5]);
    double[] plain = log(order, wr, wi);
    assertThat(out[0][0]).isEqualTo(plain[0]);
    assertThat(out[1][0]).isEqualTo(plain[1]);
    double h = 1e-5;
    for (int part = 0; part < 2; part++) {
      double toOrder = (log(order + h, wr, wi)[part] - log(order - h, wr, wi)[part]) / (2 * h);
      double k = h * Math.hypot(wr, wi);
      double toArgument = (log(order, wr + k, wi)[part] - log(order, wr - k, wi)[part]) / (2 * k);
      assertThat(out[2 + part][0]).isCloseTo(toOrder, within(1e-8));
      assertThat(out[4 + part][0]).isCloseTo(toArgument, within(1e-8 * (1 + Math.abs(toArgument))));
    }
  }

  private static double[] log(double order, double wr, double wi) {
    double[] re = new double[1];
    double[] im = new double[1];
    LogBesselK.scaled(order, wr, wi, 0, re, im);
    return new double[] {re[0], im[0]};
  }
}
