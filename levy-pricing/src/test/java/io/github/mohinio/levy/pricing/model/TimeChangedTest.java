package io.github.mohinio.levy.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.clock.CirClock;
import io.github.mohinio.levy.pricing.clock.Clock;
import io.github.mohinio.levy.pricing.clock.GammaOuClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeChangedTest {

  private static final double[] X = {0, 0, 0.1, 1, 7, 50, 400, 3};
  private static final double[] Y = {-1, 0.2, -0.4, 0.1, -0.5, -0.7, -0.5, -3};

  static Stream<TimeChanged> models() {
    return Stream.of(
            LevyModel.varianceGamma(0.2, 0.1, -0.1),
            LevyModel.nig(15, -5, 0.5),
            LevyModel.cgmy(0.02, 4, 11, 1.3),
            LevyModel.cgmy(0.5, 4, 11, 0.3),
            LevyModel.meixner(0.12, -0.6, 3.4))
        .flatMap(
            process ->
                Stream.of(
                    new TimeChanged(process, new CirClock(0.6, 1.5, 1.9, 1)),
                    new TimeChanged(process, new CirClock(2, 0.8, 0.05, 1.2)),
                    new TimeChanged(process, new GammaOuClock(1.2, 0.6, 0.63, 1)),
                    new TimeChanged(process, new GammaOuClock(3, 5, 4, 0.9))));
  }

  private static double[] at(ReturnModel model, double t, double x, double y) {
    double[] re = new double[1];
    double[] im = new double[1];
    model.logCharacteristic(t, new double[] {x}, new double[] {y}, 1, re, im);
    return new double[] {re[0], im[0]};
  }

  @ParameterizedTest
  @MethodSource("models")
  void derivativesAreThoseOfTheValue(TimeChanged model) {
    int parameters = model.parameters().length;
    double t = 0.7;
    int n = X.length;
    double[] re = new double[n];
    double[] im = new double[n];
    double[][] gradRe = new double[parameters][n];
    double[][] gradIm = new double[parameters][n];
    model.logCharacteristicWithGradient(t, X, Y, n, re, im, gradRe, gradIm);
    double[] slopeRe = new double[n];
    double[] slopeIm = new double[n];
    model.maturitySlope(t, X, Y, n, slopeRe, slopeIm);
    for (int j = 0; j < n; j++) {
      double[] value = at(model, t, X[j], Y[j]);
      assertThat(re[j]).isCloseTo(value[0], within(1e-13 * (1 + Math.abs(value[0]))));
      assertThat(im[j]).isCloseTo(value[1], within(1e-13 * (1 + Math.abs(value[1]))));
      double h = 1e-4;
      check(
          "maturity",
          j,
          at(model, t + h, X[j], Y[j]),
          at(model, t - h, X[j], Y[j]),
          at(model, t + 2 * h, X[j], Y[j]),
          at(model, t - 2 * h, X[j], Y[j]),
          h,
          slopeRe[j],
          slopeIm[j]);
      for (int p = 0; p < parameters; p++) {
        double d = 1e-4 * Math.abs(model.parameters()[p]);
        check(
            model.parameterNames().get(p),
            j,
            at(moved(model, p, d), t, X[j], Y[j]),
            at(moved(model, p, -d), t, X[j], Y[j]),
            at(moved(model, p, 2 * d), t, X[j], Y[j]),
            at(moved(model, p, -2 * d), t, X[j], Y[j]),
            d,
            gradRe[p][j],
            gradIm[p][j]);
      }
    }
  }

  /** Against differences of fourth order. */
  private static void check(
      String what,
      int j,
      double[] up,
      double[] down,
      double[] up2,
      double[] down2,
      double h,
      double re,
      double im) {
    double[] exact = {re, im};
    for (int i = 0; i < 2; i++) {
      double difference = (8 * (up[i] - down[i]) - (up2[i] - down2[i])) / (12 * h);
      double rounding = 1e-15 * (1 + Math.abs(up[i])) / h;
      assertThat(exact[i])
          .as("%s at %d", what, j)
          .isCloseTo(difference, within(2e-9 * (1 + Math.abs(difference)) + 5 * rounding));
    }
  }

  private static ReturnModel moved(TimeChanged model, int parameter, double by) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int p = 0; p < model.parameters().length; p++) {
      values.put(model.parameterNames().get(p), model.parameters()[p] + (p == parameter ? by : 0));
    }
    return ModelCatalogue.of(model.name(), values);
  }

  @ParameterizedTest
  @MethodSource("models")
  void isAMartingaleAndConjugate(TimeChanged model) {
    assertThat(at(model, 2, 0, -1)[0]).isCloseTo(0, within(1e-14));
    assertThat(at(model, 2, 0, 0)[0]).isZero();
    assertThat(at(model, 0.3, 5, 0)[0]).isNegative();
  }

  @ParameterizedTest
  @MethodSource("models")
  void cumulantsAreThoseOfAProcessOnAClock(TimeChanged model) {
    double t = 1.3;
    Cumulants c = model.cumulants(t);
    // conditionally on the clock: mean m Y, variance v Y
    double[] slope = new double[2 * (3 + model.clock().parameterNames().size())];
    model.clock().derivatives(t, 1e-5, 0, slope);
    double up = slope[2];
    model.clock().derivatives(t, -1e-5, 0, slope);
    double meanClock = 0.5 * (up + slope[2]);
    double varianceClock = (up - slope[2]) / 2e-5;
    Cumulants own = model.process().cumulants();
    double drift = own.first() - model.process().martingaleDrift() + model.process().omittedDrift();
    assertThat(c.second())
        .isCloseTo(
            own.second() * meanClock + drift * drift * varianceClock, within(1e-7 * c.second()));
  }

  @Test
  void clocksHaveTheirKnownMeans() {
    double t = 1.7;
    Clock cir = new CirClock(0.6, 1.5, 1.9, 0.8);
    assertThat(mean(cir, t))
        .isCloseTo(1.5 * t + (0.8 - 1.5) * -Math.expm1(-0.6 * t) / 0.6, within(1e-12));
    Clock gou = new GammaOuClock(1.2, 0.6, 0.63, 0.8);
    double beta = -Math.expm1(-1.2 * t) / 1.2;
    assertThat(mean(gou, t)).isCloseTo(0.8 * beta + 0.6 / 0.63 * (t - beta), within(1e-12));
  }

  private static double mean(Clock clock, double t) {
    double[] value = new double[2 * (3 + clock.parameterNames().size())];
    clock.derivatives(t, 0, 0, value);
    return value[2];
  }

  @Test
  void aSteadyClockIsNone() {
    LevyModel process = LevyModel.cgmy(0.02, 4, 11, 1.3);
    ReturnModel model = new TimeChanged(process, new CirClock(5, 1, 1e-9, 1));
    for (int j = 0; j < X.length; j++) {
      assertThat(at(model, 0.5, X[j], Y[j])[0])
          .isCloseTo(at(process, 0.5, X[j], Y[j])[0], within(1e-12 * (1 + X[j])));
      assertThat(at(model, 0.5, X[j], Y[j])[1])
          .isCloseTo(at(process, 0.5, X[j], Y[j])[1], within(1e-12 * (1 + X[j])));
    }
  }

  @Test
  void explosionIsWhereTheMomentDiverges() {
    for (Clock clock :
        List.of(new CirClock(0.6, 1.5, 1.9, 1), new GammaOuClock(1.2, 0.6, 0.63, 1))) {
      double end = clock.explosion(0.8);
      double[] w = {end * (1 - 1e-9), end * (1 + 1e-9)};
      double[] im = new double[2];
      clock.logMoment(0.8, w, im, 2, w, im);
      assertThat(w[0]).isGreaterThan(5);
      assertThat(w[1]).isNaN();
    }
  }

  @Test
  void saysThatAForwardIsInfinite() {
    TimeChanged model = new TimeChanged(LevyModel.nig(2.1, 1, 3), new GammaOuClock(0.1, 2, 0.5, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.strip(30))
        .withMessageStartingWith("maturity = 30.0: the forward of nig_gou is infinite there");
  }

  @Test
  void namesThatClashGetAPrefix() {
    assertThat(ModelCatalogue.parameterNames("meixner_gou"))
        .containsExactly("a", "b", "d", "lambda", "clock_a", "clock_b", "y0");
    Map<String, Double> parameters =
        Map.of("c", 12.0, "g", 26.0, "m", 36.0, "kappa", 0.6, "eta", 1.5, "lambda", 2.0);
    assertThat(ModelCatalogue.of("vg_cir", parameters))
        .isEqualTo(
            new TimeChanged(VarianceGamma.ofDecay(12, 26, 36), new CirClock(0.6, 1.5, 2.0, 1)));
  }
}
