package io.github.mohinio.levy.bayes.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.variational.NormalApproximation;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricePolynomialsTest {

  private static NormalApproximation posterior(PosteriorTarget target) {
    Mode mode = WarmStart.of(target, 1).modes().get(0);
    return NormalApproximation.of(mode.point(), mode.covariance()).orElseThrow();
  }

  /** Largest error seen of the log likelihood at 200 draws: 0.0001 and 0.06. */
  @ParameterizedTest
  @CsvSource({"vg_20x10, 0.001", "cgmy_20x10, 0.2"})
  void comeNearTheLikelihood(String surface, double tolerance) {
    PosteriorTarget target = GoldenSurfaces.target(surface, 0.1);
    PosteriorDensity density = target.newDensity();
    NormalApproximation normal = posterior(target);
    PricePolynomials polynomials =
        PricePolynomials.fit(density, normal, Generators.of(1)).orElseThrow();
    RandomGenerator random = Generators.of(2);
    for (int i = 0; i < 200; i++) {
      double[] point = normal.draw(random);
      double exact = density.likelihood(point).orElseThrow().logLikelihood(Math.log(0.1));
      double near = polynomials.likelihood(point).orElseThrow().logLikelihood(Math.log(0.1));
      assertThat(near).isEqualTo(exact, within(tolerance));
    }
  }

  @Test
  void endWhereNoneWasFitted() {
    PosteriorTarget target = GoldenSurfaces.target("vg_5x3", 0.5);
    NormalApproximation normal = posterior(target);
    PricePolynomials polynomials =
        PricePolynomials.fit(target.newDensity(), normal, Generators.of(1)).orElseThrow();
    assertThat(polynomials.likelihood(normal.point(new double[] {6.9, 0, 0}))).isPresent();
    assertThat(polynomials.likelihood(normal.point(new double[] {7, 0, 0}))).isEmpty();
    assertThat(polynomials.likelihood(new double[] {Double.NaN, 0, 0})).isEmpty();
  }

  @Test
  void thereAreNoneWhereThereAreNoPrices() {
    PosteriorTarget target = FaultyFamilies.nowhere(true);
    NormalApproximation normal = new NormalApproximation(new double[] {0}, new double[][] {{0.1}});
    assertThat(PricePolynomials.fit(target.newDensity(), normal, Generators.of(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 6, 170, 7",
    "2, 6, 170, 28",
    "3, 6, 170, 84",
    "4, 6, 170, 126",
    "7, 6, 170, 120",
    "8, 6, 170, 165",
    "200, 6, 170, 201"
  })
  void monomialsAreCounted(int dimension, int degree, int most, int expected) {
    assertThat(Monomials.of(dimension, degree, most).size()).isEqualTo(expected);
  }

  @Test
  void monomialsAreProductsOfPowers() {
    double[] values = new double[10];
    Monomials.of(2, 3, 100).at(new double[] {2, 3}, values);
    assertThat(values).containsExactly(1, 2, 3, 4, 6, 9, 8, 12, 18, 27);
  }
}
