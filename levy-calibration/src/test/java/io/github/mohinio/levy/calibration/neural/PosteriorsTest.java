package io.github.mohinio.levy.calibration.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.ResidualUnit;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.model.LevyModel;
import org.junit.jupiter.api.Test;

class PosteriorsTest {

  private static final ParameterRegion REGION =
      ParameterRegion.training(ModelFamily.named("variance_gamma"));

  /** One component: z = mean + L^-1 e, so the covariance of z is (L' L)^-1. */
  @Test
  void oneGaussianHasItsMoments() {
    float[] row = {1, 0.2f, -0.5f, 20, 10, 30};
    MixtureDensity density = new MixtureDensity(row, 2);
    ParameterBox unit = new ParameterBox(new double[] {0, 0}, new double[] {1, 1});
    NormalPoints points = NormalPoints.of(2);
    double[] sum = new double[5];
    for (int i = 0; i < NormalPoints.COUNT; i++) {
      double[] fractions = density.draw(points.uniform(i), points.normal(i), unit);
      double a = Math.log(fractions[0] / (1 - fractions[0])) - 0.2;
      double b = Math.log(fractions[1] / (1 - fractions[1])) + 0.5;
      sum[0] += a;
      sum[1] += b;
      sum[2] += a * a;
      sum[3] += a * b;
      sum[4] += b * b;
    }
    double n = NormalPoints.COUNT;
    assertThat(sum[0] / n).isCloseTo(0, within(1e-4));
    assertThat(sum[1] / n).isCloseTo(0, within(1e-4));
    // inverse of [[20, 0], [10, 30]]: [[1/20, 0], [-1/60, 1/30]]
    assertThat(sum[2] / n).isCloseTo(1.0 / 400, within(1e-5));
    assertThat(sum[3] / n).isCloseTo(-1.0 / 1200, within(1e-5));
    assertThat(sum[4] / n).isCloseTo(1.0 / 3600 + 1.0 / 900, within(1e-5));
  }

  @Test
  void componentsAreDrawnByTheirWeights() {
    float[] row = {0.25f, 0.75f, -2, 2, 1000, 1000};
    MixtureDensity density = new MixtureDensity(row, 1);
    ParameterBox unit = new ParameterBox(new double[] {0}, new double[] {1});
    NormalPoints points = NormalPoints.of(1);
    int low = 0;
    for (int i = 0; i < NormalPoints.COUNT; i++) {
      low += density.draw(points.uniform(i), points.normal(i), unit)[0] < 0.5 ? 1 : 0;
    }
    assertThat(low / (double) NormalPoints.COUNT).isCloseTo(0.25, within(1e-3));
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MixtureDensity(new float[11], 2))
        .withMessageStartingWith("length of mixture = 11");
  }

  /** Far from the borders the draws have the covariance of the fit. */
  @Test
  void laplaceHasTheMomentsOfTheFit() {
    OptionSurface noisy =
        new LognormalNoise(0.01)
            .apply(Surfaces.full(LevyModel.varianceGamma(0.3, 0.5, -0.25)), Generators.of(7));
    Calibration fit =
        LeastSquaresCalibrator.of(REGION.family())
            .withObjective(Objective.in(ResidualUnit.LOG_VALUE))
            .calibrate(noisy);
    ParameterPosterior posterior = Posteriors.laplace(REGION, fit);
    assertThat(posterior.method()).isEqualTo(PosteriorMethod.LAPLACE);
    assertThat(posterior.size()).isEqualTo(NormalPoints.COUNT);
    double[] parameters = fit.model().parameters();
    for (int p = 0; p < 3; p++) {
      double sd = fit.uncertainty().standardError(p);
      assertThat(posterior.mean(p)).isCloseTo(parameters[p], within(0.01 * sd));
      assertThat(posterior.standardDeviation(p)).isCloseTo(sd, within(0.01 * sd));
      assertThat(posterior.quantile(p, 0.975))
          .isCloseTo(parameters[p] + 1.959964 * sd, within(0.05 * sd));
      assertThat(posterior.correlation(p, p)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void drawsStayInsideTheRegion() {
    OptionSurface noisy =
        new LognormalNoise(0.1)
            .apply(Surfaces.full(LevyModel.varianceGamma(0.2, 0.95, -0.02)), Generators.of(8));
    Calibration fit =
        LeastSquaresCalibrator.of(REGION.family())
            .withObjective(Objective.in(ResidualUnit.LOG_VALUE))
            .calibrate(noisy);
    ParameterPosterior posterior = Posteriors.laplace(REGION, fit);
    assertThat(posterior.size()).isLessThan(NormalPoints.COUNT);
    for (int i = 0; i < posterior.size(); i++) {
      assertThat(REGION.contains(posterior.draw(i))).isTrue();
    }
  }
}
