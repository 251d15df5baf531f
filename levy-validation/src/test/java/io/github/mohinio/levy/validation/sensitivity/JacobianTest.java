package io.github.mohinio.levy.validation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JacobianTest {

  private static final ModelFamily FAMILY = ModelFamily.named("variance_gamma");
  private static final double[] PARAMETERS = {0.25, 0.4, -0.2};
  private static final OptionSurface SURFACE = surface(PARAMETERS);

  private static OptionSurface surface(double[] parameters) {
    return OptionSurface.of(
        QuoteGrid.full(),
        FourierPricer.withDefaults().price(FAMILY.model(parameters), QuoteGrid.full()));
  }

  /** Differences of implied volatilities with a step of 1e-5 agree to 1e-8 (seen 2e-10). */
  @Test
  void quotesMoveAsTheDerivativeSays() {
    double[][] jacobian = Jacobian.ofQuotes(FAMILY.model(PARAMETERS), SURFACE).values();
    for (int p = 0; p < PARAMETERS.length; p++) {
      double[] above = PARAMETERS.clone();
      double[] below = PARAMETERS.clone();
      above[p] += 1e-5;
      below[p] -= 1e-5;
      OptionSurface up = surface(above);
      OptionSurface down = surface(below);
      for (int q = 40; q < SURFACE.size(); q += 7) {
        double slope = (up.impliedVolatility(q) - down.impliedVolatility(q)) / 2e-5;
        assertThat(jacobian[p][q]).isCloseTo(slope, within(1e-8));
      }
    }
  }

  /**
   * New fits of a surface with one volatility moved by 1e-5 agree to 1e-5 of the largest (seen
   * 6e-7).
   */
  @Test
  void fitsMoveAsTheDerivativeSays() {
    LeastSquaresCalibrator calibrator = LeastSquaresCalibrator.of(FAMILY).withMaxStarts(1);
    List<Start> start = List.of(new Start("truth", PARAMETERS));
    Calibration fit = calibrator.calibrate(SURFACE, start);
    double[][] jacobian = Jacobian.ofOptimum(fit).values();
    for (int q : new int[] {45, 90, 110, 199}) {
      double[] above = fit(calibrator, Jacobian.moved(SURFACE, q, 1e-5), start);
      double[] below = fit(calibrator, Jacobian.moved(SURFACE, q, -1e-5), start);
      for (int p = 0; p < PARAMETERS.length; p++) {
        double largest = 0;
        for (double value : jacobian[p]) {
          largest = Math.max(largest, Math.abs(value));
        }
        assertThat(jacobian[p][q]).isCloseTo((above[p] - below[p]) / 2e-5, within(1e-5 * largest));
      }
    }
  }

  private static double[] fit(
      LeastSquaresCalibrator calibrator, OptionSurface surface, List<Start> start) {
    return calibrator.calibrate(surface, start).model().parameters();
  }

  /**
   * All volatilities moved together move sigma by the sum of what each does: 1.204 and 1.222. It is
   * not so for the other parameters, nor for smaller steps; see {@link Jacobian#ofNetwork}.
   */
  @Test
  void networkMovesAsTheDifferencesSay() {
    try (NeuralCalibrator calibrator = NeuralCalibrator.varianceGamma()) {
      double[][] jacobian = Jacobian.ofNetwork(calibrator, SURFACE, 3e-3).values();
      OptionSurface up = SURFACE;
      OptionSurface down = SURFACE;
      for (int q = 0; q < SURFACE.size(); q++) {
        up = Jacobian.moved(up, q, 3e-3);
        down = Jacobian.moved(down, q, -3e-3);
      }
      double[] above = calibrator.predict(up).parameters();
      double[] below = calibrator.predict(down).parameters();
      double sum = Arrays.stream(jacobian[0]).sum();
      assertThat(sum).isCloseTo((above[0] - below[0]) / 6e-3, within(0.05 * Math.abs(sum)));
    }
  }

  @Test
  void quotesThatTheNetworkLeansOnAreImportant() {
    try (NeuralCalibrator calibrator = NeuralCalibrator.varianceGamma()) {
      double[][] importance =
          PermutationImportance.of(
              calibrator,
              SurfaceSimulator.of(ParameterRegion.training(FAMILY)).withSeed(5).simulate(20),
              3);
      assertThat(importance).hasDimensions(3, 200);
      for (double[] row : importance) {
        assertThat(Arrays.stream(row).average().orElseThrow()).isPositive();
      }
      assertThat(
              PermutationImportance.of(
                  calibrator,
                  SurfaceSimulator.of(ParameterRegion.training(FAMILY)).withSeed(5).simulate(20),
                  3))
          .isDeepEqualTo(importance);
    }
  }
}
