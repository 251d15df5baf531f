package io.github.mohinio.levy.bayes.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class PosteriorDensityTest {

  private static final double[] STRIKES = {80, 90, 100, 110, 120};
  private static final double[] MATURITIES = {0.25, 1};
  private static final double[] TRUTH = {0.2, 0.3, -0.15};
  private static final double[] ELSEWHERE = {0.22, 0.25, -0.1};
  private static final ParameterPriors PRIORS =
      ParameterPriors.defaults(ModelFamily.named("variance_gamma"));
  private static final Prior NOISE_PRIOR = Prior.halfNormal(0.5);

  /** Exact prices, displaced by a tenth of a unit up and down in turn. */
  private static OptionSurface surface() {
    OptionSurface empty =
        OptionSurface.ofCalls(Market.of(100, 0.05, 0), STRIKES, MATURITIES, new double[2][5]);
    double[] prices =
        FourierPricer.withDefaults()
            .price(LevyModel.varianceGamma(TRUTH[0], TRUTH[1], TRUTH[2]), empty.slices());
    double[] weights = new double[prices.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] += i % 2 == 0 ? 0.1 : -0.1;
      weights[i] = 1 + 0.5 * i;
    }
    return empty.withPrices(prices).withWeights(weights);
  }

  private static PosteriorDensity density(Noise noise) {
    return new PosteriorDensity(
        ModelFamily.named("variance_gamma"),
        surface(),
        PRIORS,
        noise,
        FourierPricer.withDefaults());
  }

  @Test
  void logDensityIsTheSumOfItsParts() {
    PosteriorDensity density = density(Noise.unknown(NOISE_PRIOR));
    OptionSurface surface = surface();
    double noise = 0.13;
    double[] prices =
        FourierPricer.withDefaults()
            .price(
                LevyModel.varianceGamma(ELSEWHERE[0], ELSEWHERE[1], ELSEWHERE[2]),
                surface.slices());
    double expected = NOISE_PRIOR.logDensity(noise) + Math.log(noise);
    for (int i = 0; i < prices.length; i++) {
      double sd = noise / Math.sqrt(surface.weights()[i]);
      expected += new NormalDistribution(prices[i], sd).logDensity(surface.price(i));
    }
    expected += PRIORS.get("sigma").logDensity(ELSEWHERE[0]);
    expected += PRIORS.get("nu").logDensity(ELSEWHERE[1]);
    expected += PRIORS.get("theta").logDensity(ELSEWHERE[2]);
    double[] point = density.coordinates().toCoordinates(ELSEWHERE);
    expected += density.coordinates().toParameters(point, new double[3]);
    assertEquals(expected, density.logDensity(point, Math.log(noise)), 1e-9);
    assertEquals(1, density.evaluations());
  }

  @Test
  void knownNoiseHasNoPrior() {
    double[] point = density(Noise.known(0.2)).coordinates().toCoordinates(ELSEWHERE);
    double logNoise = Math.log(0.2);
    assertEquals(
        NOISE_PRIOR.logDensity(0.2) + logNoise,
        density(Noise.unknown(NOISE_PRIOR)).logDensity(point, logNoise)
            - density(Noise.known(0.2)).logDensity(point, logNoise),
        1e-10);
  }

  @Test
  void densityIsZeroWhereThereIsNoModel() {
    PosteriorDensity density = density(Noise.known(0.1));
    // nu (theta + sigma^2 / 2) = 2 * 0.52 > 1
    double[] outside = density.coordinates().toCoordinates(new double[] {0.2, 2, 0.5});
    assertEquals(Double.POSITIVE_INFINITY, density.squaredError(outside));
    assertEquals(Double.NEGATIVE_INFINITY, density.logDensity(outside, Math.log(0.1)));
    assertFalse(density.linearise(outside, new double[10], new double[30]));
    for (double extreme : new double[] {1e3, -1e3, Double.NaN, Double.POSITIVE_INFINITY}) {
      for (int i = 0; i < 3; i++) {
        double[] point = density.coordinates().toCoordinates(TRUTH);
        point[i] = extreme;
        assertEquals(
            Double.NEGATIVE_INFINITY,
            density.logDensity(point, Math.log(0.1)),
            "coordinate " + i + " = " + extreme);
      }
    }
  }

  @Test
  void derivativesMatchDifferences() {
    PosteriorDensity density = density(Noise.known(0.1));
    double[] point = density.coordinates().toCoordinates(ELSEWHERE);
    double[] residuals = new double[10];
    double[] jacobian = new double[30];
    assertTrue(density.linearise(point, residuals, jacobian));
    double sum = 0;
    for (double r : residuals) {
      sum += r * r;
    }
    assertEquals(density.squaredError(point), sum, 1e-9 * sum);
    double h = 1e-5;
    for (int c = 0; c < 3; c++) {
      double slope = 0;
      for (int i = 0; i < 10; i++) {
        slope += 2 * residuals[i] * jacobian[3 * i + c];
      }
      point[c] += h;
      double up = density.squaredError(point);
      point[c] -= 2 * h;
      double down = density.squaredError(point);
      point[c] += h;
      assertEquals((up - down) / (2 * h), slope, 1e-6 * (1 + Math.abs(slope)));
    }
  }

  /** Exact prices leave only the pricer's error, which must not count as information. */
  @Test
  void squaredErrorHasAFloor() {
    OptionSurface surface = surface();
    double[] prices =
        FourierPricer.withDefaults()
            .price(LevyModel.varianceGamma(TRUTH[0], TRUTH[1], TRUTH[2]), surface.slices());
    PosteriorDensity density =
        new PosteriorDensity(
            ModelFamily.named("variance_gamma"),
            surface.withPrices(prices),
            PRIORS,
            Noise.unknown(NOISE_PRIOR),
            FourierPricer.withDefaults());
    assertTrue(density.squaredError(density.coordinates().toCoordinates(TRUTH)) > 0);
  }
}
