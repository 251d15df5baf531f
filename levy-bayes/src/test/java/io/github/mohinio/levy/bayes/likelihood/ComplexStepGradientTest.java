package io.github.mohinio.levy.bayes.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The gradient of the posterior density against steps into the complex plane.
 *
 * <p>A single tiny imaginary step, whose real part is exact, is no use here: the integrand of a
 * price is complex itself, so that a step of 1e-20 drowns in the rounding of its imaginary part.
 * Steps are therefore as long as the posterior is wide, all around a circle: the mean of \( f(x +
 * re^{it})e^{-it}/r \) is the derivative, up to an error that falls with the number of points like
 * a power of r over the distance of the nearest singularity (Lyness and Moler 1967, SIAM Journal on
 * Numerical Analysis 4, 202-210).
 */
class ComplexStepGradientTest {

  private static final double NOISE = 0.1;
  private static final int NODES = 540;
  private static final int POINTS = 16;

  /**
   * Longer steps give CGMY's drift an imaginary part with which the integral diverges, and carry
   * Kou's poles across the line.
   */
  private static final double LONGEST = 0.02;

  private static final double DEGREES_OF_FREEDOM = 4;

  /** Priors are normal and lognormal about these, the noise has a gamma prior. */
  private record Case(AnalyticFamily family, double[] truth) {

    private String name() {
      return family.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return name();
    }
  }

  private static List<Case> cases() {
    return List.of(
        new Case(AnalyticFamily.BLACK_SCHOLES, new double[] {0.2}),
        new Case(AnalyticFamily.VARIANCE_GAMMA, new double[] {0.18, 0.3, -0.15}),
        new Case(AnalyticFamily.NIG, new double[] {12, -5, 0.4}),
        new Case(AnalyticFamily.MERTON, new double[] {0.15, 0.5, -0.1, 0.15}),
        new Case(AnalyticFamily.KOU, new double[] {0.15, 1, 0.3, 25, 10}),
        new Case(AnalyticFamily.CGMY, new double[] {0.8, 8, 12, 0.5}));
  }

  private static OptionSurface surface(Case c) {
    OptionSurface empty =
        OptionSurface.ofCalls(
            Market.of(100, 0.05, 0),
            new double[] {80, 90, 100, 110, 120},
            new double[] {0.25, 1, 2},
            new double[3][5]);
    double[] prices =
        FourierPricer.withDefaults()
            .price(ModelFamily.named(c.name()).model(c.truth), empty.slices());
    RandomGenerator random = Generators.of(21);
    for (int i = 0; i < prices.length; i++) {
      prices[i] += NOISE * random.nextGaussian();
    }
    return empty.withPrices(prices);
  }

  private static Complex price(Case c, Complex[] parameters, OptionSurface surface, int i) {
    OptionSlice slice = surface.slice(i);
    return AnalyticPrice.call(
        c.family,
        parameters,
        slice.forward(),
        surface.strike(i),
        slice.maturity(),
        slice.discountFactor(),
        NODES);
  }

  private static boolean isPositive(Case c, int p) {
    return c.truth[p] > 0 && !(c.family == AnalyticFamily.KOU && p == 2);
  }

  private static ParameterPriors priors(Case c) {
    ParameterPriors priors = ParameterPriors.none();
    List<String> names = ModelFamily.named(c.name()).parameterNames();
    for (int p = 0; p < c.truth.length; p++) {
      priors =
          priors.with(
              names.get(p),
              isPositive(c, p)
                  ? Prior.logNormal(Math.log(c.truth[p]), 0.5)
                  : Prior.normal(c.truth[p], 0.3));
    }
    return priors;
  }

  /** The log density but for a constant, at complex coordinates. */
  private static Complex logDensity(
      Case c, OptionSurface surface, boolean student, boolean known, Complex[] x) {
    Complex[] p = c.family.parameters(x);
    Complex logNoise = known ? new Complex(Math.log(NOISE)) : x[c.truth.length];
    Complex precision = logNoise.multiply(-2).exp();
    Complex sum = c.family.logJacobian(x);
    for (int i = 0; i < surface.size(); i++) {
      Complex error = price(c, p, surface, i).subtract(surface.price(i));
      Complex square = error.multiply(error).multiply(precision);
      sum = sum.subtract(logNoise);
      sum =
          student
              ? sum.subtract(
                  square
                      .divide(DEGREES_OF_FREEDOM)
                      .add(1)
                      .log()
                      .multiply(0.5 * (DEGREES_OF_FREEDOM + 1)))
              : sum.subtract(square.multiply(0.5));
    }
    for (int i = 0; i < c.truth.length; i++) {
      if (isPositive(c, i)) {
        Complex z = p[i].log().subtract(Math.log(c.truth[i])).divide(0.5);
        sum = sum.subtract(z.multiply(z).multiply(0.5)).subtract(p[i].log());
      } else {
        Complex z = p[i].subtract(c.truth[i]).divide(0.3);
        sum = sum.subtract(z.multiply(z).multiply(0.5));
      }
    }
    if (!known) { // gamma(2, 2 / NOISE) of the noise, as a density of its logarithm
      sum = sum.add(logNoise.multiply(2)).subtract(logNoise.exp().multiply(2 / NOISE));
    }
    return sum;
  }

  private static double slope(
      Case c,
      OptionSurface surface,
      boolean student,
      boolean known,
      double[] point,
      int k,
      double r) {
    Complex[] x = new Complex[point.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = new Complex(point[i]);
    }
    double sum = 0;
    for (int j = 0; j < POINTS / 2; j++) { // the lower half of the circle has the conjugates
      double angle = 2 * Math.PI * (j + 0.5) / POINTS;
      Complex step = new Complex(Math.cos(angle), Math.sin(angle));
      x[k] = step.multiply(r).add(point[k]);
      sum +=
          logDensity(c, surface, student, known, x).multiply(step.conjugate()).getReal()
              * 2
              / (POINTS * r);
    }
    return sum;
  }

  private static Stream<Arguments> all() {
    return cases().stream()
        .flatMap(
            c ->
                Stream.of(
                    Arguments.of(c, false, true),
                    Arguments.of(c, false, false),
                    Arguments.of(c, true, false)));
  }

  @ParameterizedTest(name = "{0}, Student t {1}, noise known {2}")
  @MethodSource("all")
  void gradientMatchesComplexSteps(Case c, boolean student, boolean known) {
    OptionSurface surface = surface(c);
    PosteriorTarget target =
        PosteriorTarget.of(ModelFamily.named(c.name()), surface, priors(c))
            .withLikelihood(
                student ? Likelihood.studentT(DEGREES_OF_FREEDOM) : Likelihood.gaussian())
            .withNoise(known ? Noise.known(NOISE) : Noise.unknown(Prior.gamma(2, 2 / NOISE)))
            .withPricer(FourierPricer.withDefaults().withTolerance(1e-14));
    double[] point = target.point(c.truth, NOISE);
    double[] spread = DensityGradientTest.spread(target, point);
    RandomGenerator random = Generators.of(22);
    for (int k = 0; k < point.length; k++) {
      point[k] += spread[k] * random.nextGaussian();
    }
    double[] gradient = new double[point.length];
    target.newDensity().logDensity(point, gradient);
    for (int k = 0; k < point.length; k++) {
      double expected =
          slope(c, surface, student, known, point, k, Math.min(0.3 * spread[k], LONGEST));
      // in units of the spread, in which the gradient is of order 1
      double error = spread[k] * (gradient[k] - expected);
      // seen: 1.4e-11 at most, and 5e-12 but for Kou
      assertThat(error).as("coordinate %d", k).isCloseTo(0, within(1e-10));
    }
  }

  /** The oracle itself: prices of the pricer at real parameters. */
  @ParameterizedTest
  @MethodSource("cases")
  void pricesAreThoseOfThePricer(Case c) {
    OptionSurface surface = surface(c);
    double[] expected =
        FourierPricer.withDefaults()
            .withTolerance(1e-14)
            .price(ModelFamily.named(c.name()).model(c.truth), surface.slices());
    Complex[] parameters = new Complex[c.truth.length];
    for (int p = 0; p < parameters.length; p++) {
      parameters[p] = new Complex(c.truth[p]);
    }
    double worst = 0;
    for (int i = 0; i < expected.length; i++) {
      worst = Math.max(worst, Math.abs(price(c, parameters, surface, i).getReal() - expected[i]));
    }
    assertThat(worst).isLessThan(1e-12); // seen: 1.5e-13
  }

  @Test
  void gammaIsExact() {
    for (double x : new double[] {0.3, 1.5, 2, 7.25}) {
      double expected = org.apache.commons.math3.special.Gamma.gamma(x);
      assertThat(AnalyticFamily.gamma(new Complex(x)).getReal())
          .isCloseTo(expected, within(2e-14 * expected));
    }
    // reflection at 1/2 + i t: |Gamma|^2 = pi / cosh(pi t)
    Complex z = AnalyticFamily.gamma(new Complex(0.5, 1.25));
    double square = z.abs() * z.abs();
    assertThat(square * Math.cosh(Math.PI * 1.25) / Math.PI).isCloseTo(1, within(2e-14));
  }
}
