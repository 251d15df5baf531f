package io.github.mohinio.levy.bayes.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplingCoordinatesTest {

  private record Case(ModelFamily family, SamplingCoordinates coordinates) {

    @Override
    public String toString() {
      return family.name() + " " + coordinates.names();
    }
  }

  /** Priors whose supports end where the search of the family does, where it has a lower limit. */
  private static ParameterPriors priors(ModelFamily family) {
    ParameterPriors priors = ParameterPriors.none();
    for (Parameter parameter : family.parameters()) {
      if (!parameter.isFixed()) {
        priors =
            priors.with(
                parameter.name(),
                parameter.limit() > Double.NEGATIVE_INFINITY
                    ? Prior.logNormal(0, 1)
                    : Prior.uniform(parameter.lower(), parameter.upper()));
      }
    }
    return priors;
  }

  static Stream<Case> cases() {
    Stream<ModelFamily> changed =
        Stream.of(
            ModelFamily.named("cgmy").withFixed("y", 0.5),
            ModelFamily.named("merton").withFixed("sigma", 0.1),
            ModelFamily.named("kou").withFixed("p", 0.3));
    return Stream.concat(ModelFamily.all().stream(), changed)
        .map(family -> new Case(family, SamplingCoordinates.of(family, priors(family))));
  }

  /** Step of the differences; their error is its fourth power times the fifth derivative. */
  private static final double STEP = 5e-5;

  /** Derivative of every value of a vector function of a point, to coordinate {@code k}. */
  private static double[] slopes(UnaryOperator<double[]> function, double[] point, int k) {
    double[][] values = new double[4][];
    double[] x = point.clone();
    for (int i = 0; i < 4; i++) {
      x[k] = point[k] + STEP * new double[] {-2, -1, 1, 2}[i];
      values[i] = function.apply(x);
    }
    double[] slopes = new double[values[0].length];
    Arrays.setAll(
        slopes,
        i -> (8 * (values[2][i] - values[1][i]) - (values[3][i] - values[0][i])) / (12 * STEP));
    return slopes;
  }

  private static double[] randomModel(ModelFamily family, RandomGenerator random) {
    double[] parameters = randomParameters(family, random);
    while (!family.isModel(parameters)) {
      parameters = randomParameters(family, random);
    }
    return parameters;
  }

  private static double[] randomParameters(ModelFamily family, RandomGenerator random) {
    double[] unit = new double[family.parameterNames().size()];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = random.nextDouble();
    }
    double[] parameters = family.trainingBox().at(unit);
    for (int i = 0; i < unit.length; i++) {
      Parameter parameter = family.parameters().get(i);
      parameters[i] = parameter.isFixed() ? parameter.lower() : parameters[i];
    }
    return parameters;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void parametersSurviveTheRoundTrip(Case c) {
    RandomGenerator random = Generators.of(1);
    for (int i = 0; i < 100; i++) {
      double[] expected = randomModel(c.family, random);
      double[] actual = new double[expected.length];
      double[] point = c.coordinates.toCoordinates(expected);
      assertEquals(c.coordinates.names().size(), point.length);
      assertEquals(FreeParameters.of(c.family).size(), point.length);
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
    FreeParameters free = FreeParameters.of(c.family);
    for (int i = 0; i < 100; i++) {
      double[] parameters = randomModel(c.family, random);
      double[] point = c.coordinates.toCoordinates(parameters);
      int d = point.length;
      double[][] jacobian = new double[parameters.length][d];
      Arrays.stream(jacobian).forEach(row -> Arrays.fill(row, Double.NaN));
      c.coordinates.jacobian(point, jacobian);
      for (int k = 0; k < d; k++) {
        double[] expected =
            slopes(
                x -> {
                  double[] values = new double[parameters.length];
                  c.coordinates.toParameters(x, values);
                  return values;
                },
                point,
                k);
        for (int p = 0; p < parameters.length; p++) {
          assertEquals(
              expected[p],
              jacobian[p][k],
              1e-9 * (1 + Math.abs(expected[p])),
              Arrays.toString(parameters) + " " + p + " " + k);
        }
      }
      double[][] square = new double[d][];
      for (int p = 0; p < d; p++) {
        square[p] = jacobian[free.place(p)];
      }
      double determinant =
          new LUDecomposition(new Array2DRowRealMatrix(square), 0).getDeterminant();
      assertEquals(
          Math.log(Math.abs(determinant)),
          c.coordinates.toParameters(point, parameters),
          1e-10,
          Arrays.toString(parameters));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientOfTheLogJacobianMatchesDifferences(Case c) {
    RandomGenerator random = Generators.of(3);
    for (int i = 0; i < 100; i++) {
      double[] parameters = randomModel(c.family, random);
      double[] point = c.coordinates.toCoordinates(parameters);
      double[] gradient = new double[point.length + 1];
      gradient[point.length] = 7;
      c.coordinates.logJacobianGradient(point, gradient);
      assertEquals(7, gradient[point.length]);
      for (int k = 0; k < point.length; k++) {
        double expected =
            slopes(
                x -> new double[] {c.coordinates.toParameters(x, new double[parameters.length])},
                point,
                k)[0];
        assertEquals(expected, gradient[k], 1e-9 * (1 + Math.abs(gradient[k])));
      }
    }
  }

  /** Points anywhere are models but for the moment condition, which is one wall at most. */
  @Test
  void ridgeCoordinatesReachOnlyModels() {
    RandomGenerator random = Generators.of(4);
    for (String name : List.of("merton", "kou", "bilateral_gamma")) {
      ModelFamily family = ModelFamily.named(name);
      SamplingCoordinates coordinates = SamplingCoordinates.of(family, priors(family));
      double[] parameters = new double[family.parameters().size()];
      double[] point = new double[parameters.length];
      for (int i = 0; i < 1000; i++) {
        Arrays.setAll(point, k -> random.nextGaussian());
        coordinates.toParameters(point, parameters);
        assertThat(family.isModel(parameters)).as(name + Arrays.toString(point)).isTrue();
      }
    }
  }

  /** The first coordinate is the logarithm of the second cumulant, whatever the others. */
  @Test
  void theFirstRidgeCoordinateIsTheVarianceRate() {
    RandomGenerator random = Generators.of(5);
    for (String name :
        List.of("variance_gamma", "cgmy", "nig", "meixner", "merton", "kou", "bilateral_gamma")) {
      ModelFamily family = ModelFamily.named(name);
      double[] parameters = randomModel(family, random);
      assertThat(SamplingCoordinates.of(family, priors(family)).toCoordinates(parameters)[0])
          .as(name)
          .isCloseTo(Math.log(family.model(parameters).cumulants(1).second()), within(1e-12));
    }
  }

  @Test
  void supportsDecideWhereThereAreNoRidgeCoordinates() {
    ModelFamily family = ModelFamily.named("kou").withFixed("sigma", 0.1);
    ParameterPriors priors =
        ParameterPriors.none()
            .with("lambda", Prior.uniform(0, 4))
            .with("p", Prior.beta(2, 2))
            .with("eta1", Prior.logNormal(3, 1))
            .with("eta2", Prior.normal(10, 2));
    assertThat(SamplingCoordinates.of(family, priors).names())
        .containsExactly("logit lambda", "logit p", "log (eta1 - 1)", "log eta2");
  }

  /** Whatever the support of its prior, y stays where the model exists. */
  @Test
  void cgmyKeepsToItsLimit() {
    ModelFamily family = ModelFamily.named("cgmy");
    RandomGenerator random = Generators.of(6);
    double[] parameters = new double[4];
    for (Prior y : List.of(Prior.normal(0.5, 1), Prior.uniform(-1, 3), Prior.beta(2, 2))) {
      SamplingCoordinates coordinates = SamplingCoordinates.of(family, priors(family).with("y", y));
      for (int i = 0; i < 100; i++) {
        coordinates.toParameters(new double[] {-3, 1, 1, 3 * random.nextGaussian()}, parameters);
        assertThat(parameters[3]).isBetween(y.lower(), Math.min(y.upper(), 2));
      }
    }
  }
}
