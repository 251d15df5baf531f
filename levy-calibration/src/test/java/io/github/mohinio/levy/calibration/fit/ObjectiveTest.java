package io.github.mohinio.levy.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectiveTest {

  private static final ModelFamily FAMILY = ModelFamily.named("variance_gamma");

  private static OptionSurface withSpreads() {
    OptionSurface surface = Surfaces.sp500();
    double[] halfSpreads = new double[surface.size()];
    Arrays.setAll(halfSpreads, i -> 0.2 + 0.02 * surface.price(i));
    return surface.withHalfSpreads(halfSpreads);
  }

  static Stream<Objective> objectives() {
    Tikhonov penalty = new Tikhonov(new double[] {0.2, 0.5, -0.1}, new double[] {0.01, 0.05, 0.02});
    return Stream.of(
        Objective.prices(),
        Objective.prices().withWeights(Weighting.SPREAD).withHuber(1),
        Objective.prices().withWeights(Weighting.VEGA),
        Objective.in(ResidualUnit.VOLATILITY),
        Objective.in(ResidualUnit.VOLATILITY).withHuber(0.01).withTikhonov(penalty),
        Objective.in(ResidualUnit.SPREAD).withTikhonov(penalty));
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void theJacobianIsThatOfTheResiduals(Objective objective) {
    SurfaceProblem problem =
        new SurfaceProblem(FAMILY, withSpreads(), objective, FourierPricer.withDefaults());
    int n = problem.size();
    double[] point = {0.19, 0.4, -0.15};
    double[] jacobian = new double[n * 3];
    assertThat(problem.evaluate(point, new double[n], jacobian)).isTrue();
    for (int c = 0; c < 3; c++) {
      double h = 1e-5;
      double[] up = point.clone();
      double[] down = point.clone();
      up[c] += h;
      down[c] -= h;
      double[] above = new double[n];
      double[] below = new double[n];
      problem.evaluate(up, above, new double[n * 3]);
      problem.evaluate(down, below, new double[n * 3]);
      for (int i = 0; i < n; i++) {
        double slope = (above[i] - below[i]) / (2 * h);
        // differences of prices good to 1e-6 of their size, and a kink at the Huber threshold
        assertThat(jacobian[i * 3 + c]).isCloseTo(slope, within(2e-3 * (1 + Math.abs(slope))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void costIsTheSumOfSquares(Objective objective) {
    SurfaceProblem problem =
        new SurfaceProblem(FAMILY, withSpreads(), objective, FourierPricer.withDefaults());
    double[] point = {0.19, 0.4, -0.15};
    double[] residuals = new double[problem.size()];
    problem.evaluate(point, residuals, new double[3 * residuals.length]);
    double sum = Arrays.stream(residuals).map(r -> r * r).sum();
    assertThat(problem.cost(point)).isCloseTo(sum, within(1e-8 * sum));
  }

  @Test
  void eachObjectiveIsBestInItsOwnMeasure() {
    OptionSurface surface = withSpreads();
    LeastSquaresCalibrator base = LeastSquaresCalibrator.of(FAMILY);
    FitMeasures inPrice = base.calibrate(surface).fit();
    FitMeasures inVolatility =
        base.withObjective(Objective.in(ResidualUnit.VOLATILITY)).calibrate(surface).fit();
    FitMeasures byVega =
        base.withObjective(Objective.prices().withWeights(Weighting.VEGA)).calibrate(surface).fit();
    assertThat(inPrice.rmse()).isLessThan(inVolatility.rmse());
    assertThat(inVolatility.rmseVolatility()).isLessThan(inPrice.rmseVolatility());
    assertThat(byVega.rmseVolatility())
        .isBetween(inVolatility.rmseVolatility(), inPrice.rmseVolatility());
  }

  @Test
  void volatilityResidualsGiveBackAnExactSurface() {
    OptionSurface surface = Surfaces.full(LevyModel.varianceGamma(0.25, 0.4, -0.2));
    Calibration fit =
        LeastSquaresCalibrator.of(FAMILY)
            .withObjective(Objective.in(ResidualUnit.VOLATILITY))
            .calibrate(surface);
    assertThat(fit.model().parameters())
        .containsExactly(new double[] {0.25, 0.4, -0.2}, within(1e-6));
  }

  @Test
  void huberIsHardlyMovedByAWrongQuote() {
    LevyModel truth = LevyModel.varianceGamma(0.25, 0.4, -0.2);
    OptionSurface clean = Surfaces.full(truth);
    double[] prices = clean.prices();
    prices[7] += 5;
    prices[130] += 5;
    OptionSurface wrong = clean.withPrices(prices);
    LeastSquaresCalibrator squares = LeastSquaresCalibrator.of(FAMILY);
    double[] pulled = squares.calibrate(wrong).model().parameters();
    double[] robust =
        squares
            .withObjective(Objective.prices().withHuber(0.01))
            .calibrate(wrong)
            .model()
            .parameters();
    for (int p = 0; p < 3; p++) {
      double truly = truth.parameters()[p];
      assertThat(Math.abs(robust[p] - truly)).isLessThan(0.02 * Math.abs(pulled[p] - truly));
    }
  }

  @Test
  void thePenaltyDrawsToYesterday() {
    OptionSurface surface = Surfaces.sp500();
    LeastSquaresCalibrator base = LeastSquaresCalibrator.of(FAMILY);
    Calibration yesterday = base.calibrate(surface);
    double[] prices = surface.prices();
    Arrays.setAll(prices, i -> prices[i] * (1 + 0.05 * Math.sin(i)));
    OptionSurface today = surface.withPrices(prices);
    double[] from = yesterday.model().parameters();
    double[] free = base.calibrate(today).model().parameters();
    double[] drawn =
        base.withObjective(Objective.prices().withTikhonov(Tikhonov.towards(yesterday, 10)))
            .calibrate(today)
            .model()
            .parameters();
    for (int p = 0; p < 3; p++) {
      assertThat(Math.abs(drawn[p] - from[p])).isLessThan(0.5 * Math.abs(free[p] - from[p]));
    }
  }

  @Test
  void whatTheSurfaceLacksIsNamed() {
    LeastSquaresCalibrator base = LeastSquaresCalibrator.of(FAMILY);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> base.withObjective(Objective.in(ResidualUnit.SPREAD)).calibrate(Surfaces.sp500()))
        .withMessage("residuals = SPREAD: every option must have a positive half spread");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                base.withObjective(Objective.prices().withWeights(Weighting.SPREAD))
                    .calibrate(Surfaces.sp500()))
        .withMessage("weights = SPREAD: every option must have a positive half spread");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.in(ResidualUnit.VOLATILITY).withWeights(Weighting.VEGA))
        .withMessageStartingWith("weights = VEGA: must be with residuals in PRICE");
    double[] prices = Surfaces.sp500().prices();
    prices[2] = 0.01; // below intrinsic
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                base.withObjective(Objective.in(ResidualUnit.VOLATILITY))
                    .calibrate(Surfaces.sp500().withPrices(prices)))
        .withMessageStartingWith("price of option 2 = 0.01: must have an implied volatility");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                base.withObjective(
                        Objective.prices()
                            .withTikhonov(new Tikhonov(new double[1], new double[] {1})))
                    .calibrate(Surfaces.sp500()))
        .withMessageStartingWith("center of the penalty = 1 values: must be 3");
  }
}
