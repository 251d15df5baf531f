package io.github.mohinio.levy.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.AmericanSurfaces;
import io.github.mohinio.levy.pricing.exotic.AmericanOption;
import io.github.mohinio.levy.pricing.exotic.AmericanPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AmericanCalibratorTest {

  private static final Market MARKET = Market.of(100, 0.04, 0.02);
  private static final double[] MATURITIES = {0.1, 0.25, 0.5, 1, 2};
  private static final LevyModel VG = LevyModel.varianceGamma(0.2, 0.5, -0.1);
  private static final OptionSurface SURFACE = AmericanSurfaces.of(VG, MARKET, 0.25, 1);

  private static final AmericanPricer PRICER = AmericanPricer.withDefaults().withTolerance(1e-6);

  private static AmericanCalibrator calibrator(ReturnModel model) {
    return AmericanCalibrator.of(LeastSquaresCalibrator.of(ModelFamily.named(model.name())), 100);
  }

  private static double[] errors(double[] truth, double[] found) {
    double[] errors = new double[truth.length];
    Arrays.setAll(errors, i -> Math.abs(found[i] - truth[i]));
    return errors;
  }

  private static double largest(double[] truth, double[] found) {
    return Arrays.stream(errors(truth, found)).max().orElseThrow();
  }

  /** Largest error of the fit: 2e-6; of the start from European equivalents: 0.012, in nu. */
  @Test
  void varianceGammaReturnsItsParameters() {
    Calibration fit = calibrator(VG).calibrate(SURFACE);

    double[] truth = VG.parameters();
    assertThat(fit.status()).isEqualTo(Calibration.Status.CONVERGED);
    assertThat(largest(truth, fit.model().parameters())).isLessThan(1e-5);
    StartResult search = fit.starts().get(0);
    assertThat(search.origin()).isEqualTo("european equivalents");
    assertThat(errors(truth, search.start())[1]).isBetween(0.005, 0.03);
    assertThat(search.evaluations()).isLessThan(20);
    assertThat(fit.evaluations()).isGreaterThan(search.evaluations());
    assertThat(fit.run().method()).isEqualTo(AmericanCalibrator.METHOD);
    assertThat(fit.warnings()).isEmpty();
    assertThat(fit.fit().rmse()).isLessThan(1e-5);
    assertThat(fit.uncertainty().conditionNumber()).isLessThan(1e4);
  }

  /**
   * With noise of a cent the fit is a minimum of the errors of the model's own American prices, and
   * its intervals hold the truth.
   */
  @Test
  void withNoiseTheFitIsALeastSquaresFitOfAmericanPrices() {
    SplittableRandom random = new SplittableRandom(3);
    double[] noisy = SURFACE.prices();
    Arrays.setAll(noisy, i -> noisy[i] + 0.01 * random.nextGaussian());
    Calibration fit = calibrator(VG).calibrate(SURFACE.withPrices(noisy));

    assertThat(fit.status()).isEqualTo(Calibration.Status.CONVERGED);
    assertThat(fit.fit().rmse()).isBetween(0.005, 0.015);
    double[] prices = americanPrices(fit.model(), SURFACE);
    for (int i = 0; i < prices.length; i++) {
      assertThat(fit.modelPrices()[i]).isCloseTo(prices[i], within(2e-4));
    }
    double[] parameters = fit.model().parameters();
    for (int p = 0; p < parameters.length; p++) {
      double error = fit.uncertainty().standardError(p);
      assertThat(Math.abs(parameters[p] - VG.parameters()[p])).isLessThan(3 * error);
      double least = squares(prices, noisy);
      for (double step : new double[] {-0.3 * error, 0.3 * error}) {
        double[] beside = parameters.clone();
        beside[p] += step;
        ReturnModel model = ModelFamily.named(VG.name()).model(beside);
        assertThat(squares(americanPrices(model, SURFACE), noisy)).isGreaterThan(least);
      }
    }
  }

  private static double squares(double[] prices, double[] quotes) {
    double sum = 0;
    for (int i = 0; i < prices.length; i++) {
      sum += (prices[i] - quotes[i]) * (prices[i] - quotes[i]);
    }
    return sum;
  }

  private static double[] americanPrices(ReturnModel model, OptionSurface surface) {
    double[] prices = new double[surface.size()];
    int i = 0;
    for (OptionSlice slice : surface.slices()) {
      List<AmericanOption> options = new ArrayList<>();
      for (int j = 0; j < slice.size(); j++) {
        options.add(new AmericanOption(slice.type(j), slice.strike(j), slice.maturity()));
      }
      for (var price : PRICER.price(model, MARKET, options)) {
        prices[i++] = price.value();
      }
    }
    return prices;
  }

  /** Writes {@code levy-calibration/target/american-calibration.csv}. */
  @Test
  @Tag("slow")
  void modelsReturnTheirParameters() throws IOException {
    List<LevyModel> models =
        List.of(
            VG,
            LevyModel.varianceGamma(0.3, 0.2, -0.25),
            LevyModel.varianceGamma(0.15, 1, -0.05),
            LevyModel.varianceGamma(0.4, 0.15, 0.1),
            LevyModel.varianceGamma(0.25, 0.8, -0.3),
            LevyModel.nig(12, -6, 0.4),
            LevyModel.cgmy(0.3, 5, 9, 0.7),
            LevyModel.merton(0.15, 0.4, -0.2, 0.15),
            LevyModel.kou(0.15, 1, 0.4, 12, 8));
    List<Market> markets = List.of(MARKET, Market.of(100, 0.05, 0), Market.of(100, 0.02, 0.05));
    List<String> lines = new ArrayList<>();
    lines.add("model,rate,dividend,parameter,truth,start,fit,error_of_start,error_of_fit,pricings");
    double worst = 0;
    for (LevyModel model : models) {
      for (Market market : markets) {
        Calibration fit =
            calibrator(model).calibrate(AmericanSurfaces.of(model, market, MATURITIES));
        double[] truth = model.parameters();
        double[] start = fit.starts().get(0).start();
        double[] found = fit.model().parameters();
        for (int p = 0; p < truth.length; p++) {
          lines.add(
              String.format(
                  Locale.ROOT,
                  "%s,%.2f,%.2f,%s,%s,%.6f,%.8f,%.1e,%.1e,%d",
                  model.name(),
                  market.rate(),
                  market.dividendYield(),
                  model.parameterNames().get(p),
                  truth[p],
                  start[p],
                  found[p],
                  Math.abs(start[p] - truth[p]),
                  Math.abs(found[p] - truth[p]),
                  fit.starts().get(0).evaluations()));
          worst = Math.max(worst, Math.abs(found[p] - truth[p]) / Math.max(1, Math.abs(truth[p])));
        }
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "american-calibration.csv"), lines);
    assertThat(worst).isLessThan(1e-4);
  }

  @Test
  void aPriceWithoutAVolatilityIsRefused() {
    double[] prices = SURFACE.prices();
    prices[3] = 0;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calibrator(VG).calibrate(SURFACE.withPrices(prices)))
        .withMessageMatching(
            "price of option 3, PUT .* of 0.25 years = 0.0: must have a Black-Scholes volatility,"
                + " not NO_TIME_VALUE");
  }

  @Test
  void aModelOnARandomClockIsRefused() {
    AmericanCalibrator calibrator =
        AmericanCalibrator.of(
            LeastSquaresCalibrator.of(ModelFamily.named("vg_cir"))
                .withMaxStarts(1)
                .withMaxEvaluations(1),
            100);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calibrator.calibrate(SURFACE))
        .withMessageContaining("must be a Lévy process");
  }

  @Test
  void spotAndRoundsMustBePositive() {
    Calibrator first = LeastSquaresCalibrator.of(ModelFamily.named("nig"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AmericanCalibrator.of(first, Double.NaN))
        .withMessageStartingWith("spot = NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AmericanCalibrator.of(first, 100).withMaxRounds(0))
        .withMessageStartingWith("maxRounds = 0");
  }

  @Test
  void aSearchThatRunsOutOfRoundsSaysSo() {
    Calibration fit = calibrator(VG).withMaxRounds(1).calibrate(SURFACE);
    assertThat(fit.status()).isEqualTo(Calibration.Status.MAX_EVALUATIONS);
    assertThat(fit.warnings())
        .extracting(CalibrationWarning::kind)
        .contains(CalibrationWarning.Kind.NOT_CONVERGED);
  }
}
