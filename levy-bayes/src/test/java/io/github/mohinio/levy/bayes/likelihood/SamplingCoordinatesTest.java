package io.github.mohinio.levy.bayes.likelihood;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplingCoordinatesTest {

  private record Case(ModelFamily family, SamplingCoordinates coordinates) {}

  static Stream<Case> cases() {
    return Stream.concat(
        Stream.of(
                ModelFamily.named("black_scholes"),
                ModelFamily.named("variance_gamma"),
                ModelFamily.named("cgmy"))
            .map(family -> new Case(family, SamplingCoordinates.of(family))),
        Stream.of(
            new Case(ModelFamily.named("cgmy"), new FamilyCoordinates(ModelFamily.named("cgmy")))));
  }

  private static double[] randomParameters(ModelFamily family, RandomGenerator random) {
    double[] unit = new double[family.parameterNames().size()];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = random.nextDouble();
    }
    return family.trainingBox().at(unit);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void parametersSurviveTheRoundTrip(Case c) {
    RandomGenerator random = Generators.of(1);
    for (int i = 0; i < 100; i++) {
      double[] expected = randomParameters(c.family, random);
      double[] actual = new double[expected.length];
      double[] point = c.coordinates.toCoordinates(expected);
      assertEquals(c.coordinates.names().size(), point.length);
      c.coordinates.toParameters(point, actual);
      for (int p = 0; p < expected.length; p++) {
        // At large Y the variance rate is a power of G and M that costs C a digit or two.
        assertEquals(expected[p], actual[p], 1e-13 * (1 + Math.abs(expected[p])));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void jacobianMatchesDifferencesAndItsDeterminant(Case c) {
    RandomGenerator random = Generators.of(2);
    double h = 1e-5;
    for (int i = 0; i < 100; i++) {
      double[] parameters = randomParameters(c.family, random);
      double[] point = c.coordinates.toCoordinates(parameters);
      int d = point.length;
      double[][] jacobian = new double[d][d];
      c.coordinates.jacobian(point, jacobian);
      for (int k = 0; k < d; k++) {
        double[] up = new double[d];
        double[] down = new double[d];
        point[k] += h;
        c.coordinates.toParameters(point, up);
        point[k] -= 2 * h;
        c.coordinates.toParameters(point, down);
        point[k] += h;
        for (int p = 0; p < d; p++) {
          double expected = (up[p] - down[p]) / (2 * h);
          // third derivative times h^2, and rounding over h
          assertEquals(
              expected,
              jacobian[p][k],
              1e-8 * (1 + Math.abs(expected)),
              Arrays.toString(parameters) + " " + p + " " + k);
        }
      }
      double determinant =
          new LUDecomposition(new Array2DRowRealMatrix(jacobian), 0).getDeterminant();
      assertEquals(
          Math.log(Math.abs(determinant)),
          c.coordinates.toParameters(point, parameters),
          1e-10,
          Arrays.toString(parameters));
    }
  }

  @Test
  void cgmyHasNoCoordinatesBeyondItsLimit() {
    double[] parameters = new double[4];
    double determinant =
        SamplingCoordinates.of(ModelFamily.named("cgmy"))
            .toParameters(new double[] {-3, 1, 1, 2.1}, parameters);
    assertTrue(Double.isNaN(determinant));
  }

  @Test
  void aFixedParameterIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SamplingCoordinates.of(ModelFamily.named("nig_cir")))
        .withMessage(
            "model = nig_cir: must have no fixed parameter to be sampled, and y0 is fixed");
  }
}
