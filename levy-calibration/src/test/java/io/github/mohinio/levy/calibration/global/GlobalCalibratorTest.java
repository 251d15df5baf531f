package io.github.mohinio.levy.calibration.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GlobalCalibratorTest {

  /** Optima of these 75 quotes from 12 to 20 random starts of a trust-region search. */
  @ParameterizedTest
  @CsvSource({
    "DIFFERENTIAL_EVOLUTION, variance_gamma, 3.5575",
    "CMA_ES, variance_gamma, 3.5575",
    "GRID, variance_gamma, 3.5575",
    "DIFFERENTIAL_EVOLUTION, cgmy, 2.6804",
    "CMA_ES, cgmy, 2.6804",
    "GRID, cgmy, 2.6804",
    "DIFFERENTIAL_EVOLUTION, merton, 2.26876",
    "CMA_ES, merton, 2.26876"
  })
  void everyMethodFindsTheBestFit(GlobalMethod method, String model, double bar) {
    Calibration fit =
        GlobalCalibrator.of(ModelFamily.named(model))
            .withMethod(method)
            .calibrate(Surfaces.sp500());
    assertThat(fit.fit().rmse()).isLessThanOrEqualTo(bar);
    assertThat(fit.run().method())
        .isEqualTo("global: " + method.name().toLowerCase().replace('_', ' '));
  }

  @ParameterizedTest
  @EnumSource(GlobalMethod.class)
  void theSeedAloneDecides(GlobalMethod method) {
    GlobalCalibrator calibrator =
        GlobalCalibrator.of(ModelFamily.named("nig")).withMethod(method).withEvaluations(200);
    double[] one = calibrator.withSeed(7).calibrate(Surfaces.sp500()).starts().get(0).start();
    double[] same = calibrator.withSeed(7).calibrate(Surfaces.sp500()).starts().get(0).start();
    double[] other = calibrator.withSeed(8).calibrate(Surfaces.sp500()).starts().get(0).start();
    assertThat(one).containsExactly(same);
    if (method != GlobalMethod.GRID) {
      assertThat(one).isNotEqualTo(other);
    }
  }

  /** Rastrigin's function: one deep minimum among 10^d shallow ones. */
  @ParameterizedTest
  @CsvSource({"DIFFERENTIAL_EVOLUTION, 1e-4", "CMA_ES, 1e-4", "GRID, 6"})
  void findsTheDeepestOfManyMinima(GlobalMethod method, double bar) {
    ToDoubleFunction<double[]> rastrigin =
        unit -> {
          double sum = 0;
          for (double u : unit) {
            double x = 10.24 * (u - 0.43);
            sum += x * x - 10 * Math.cos(2 * Math.PI * x) + 10;
          }
          return sum;
        };
    List<double[]> found = method.search(rastrigin, 2, 6000, 1);
    assertThat(rastrigin.applyAsDouble(found.get(0))).isLessThan(bar);
    for (int i = 1; i < found.size(); i++) {
      assertThat(rastrigin.applyAsDouble(found.get(i)))
          .isGreaterThanOrEqualTo(rastrigin.applyAsDouble(found.get(i - 1)));
    }
  }

  @Test
  void aFunctionWithoutValuesLeavesPointsAllTheSame() {
    List<double[]> found =
        GlobalMethod.DIFFERENTIAL_EVOLUTION.search(point -> Double.POSITIVE_INFINITY, 3, 100, 1);
    assertThat(found).isNotEmpty();
  }

  @Test
  void evaluationsAreCounted() {
    Calibration fit =
        GlobalCalibrator.of(ModelFamily.named("black_scholes"))
            .withEvaluations(100)
            .calibrate(Surfaces.sp500());
    assertThat(fit.evaluations()).isBetween(100, 200);
    assertThat(fit.fit().rmse()).isCloseTo(6.73824, within(1e-5));
  }
}
