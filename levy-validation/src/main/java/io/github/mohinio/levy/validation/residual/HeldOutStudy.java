package io.github.mohinio.levy.validation.residual;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.QuoteResidual;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.ladder.LadderCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.internal.SurfaceHash;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Quotes that a fit has not seen: every k-th quote of a real surface is priced by the fit to the
 * others, and so for each of the k folds.
 *
 * <p>A surface that cannot be fitted, or has too few quotes, is a row of the table {@code surfaces}
 * with the reason. Thread-safe.
 */
public final class HeldOutStudy implements Study {

  static final String QUOTES = "quotes";
  static final String SURFACES = "surfaces";

  private final ModelFamily family;
  private final List<LabelledSurface> surfaces;
  private final int folds;

  /**
   * A study.
   *
   * @param family what is fitted
   * @param surfaces real surfaces, at least one
   * @param folds number of folds, at least 2
   */
  public HeldOutStudy(ModelFamily family, List<LabelledSurface> surfaces, int folds) {
    this.family = Objects.requireNonNull(family, "family");
    this.surfaces = List.copyOf(surfaces);
    this.folds = Require.atLeast("folds", folds, 2);
    Require.positive("number of surfaces", surfaces.size());
  }

  @Override
  public String name() {
    return family.name() + "_held_out";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("folds", Integer.toString(folds));
    surfaces.forEach(s -> settings.put("surface " + s.label(), SurfaceHash.sha256(s.surface())));
    return settings;
  }

  /** Nothing is random. */
  @Override
  public long seed() {
    return 0;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    ResultTable.Builder quotes =
        ResultTable.of(
            QUOTES,
            "surface",
            "fold",
            "type",
            "strike",
            "maturity",
            "log_moneyness",
            "market_price",
            "model_price",
            "market_volatility",
            "model_volatility",
            "residual");
    ResultTable.Builder summary =
        ResultTable.of(SURFACES, "surface", "quotes", "rmse_price", "rmse_points", "reason");
    ResidualTests tests = new ResidualTests("surface");
    for (int s = 0; s < surfaces.size(); s++) {
      LabelledSurface surface = surfaces.get(s);
      try {
        List<QuoteResidual> residuals = residuals(surface, quotes);
        summary.row(
            surface.label(),
            residuals.size(),
            rms(residuals.stream().mapToDouble(QuoteResidual::priceError).toArray()),
            rms(residuals.stream().mapToDouble(r -> 100 * r.volatilityError()).toArray()),
            "");
        test(tests, surface.label(), residuals);
      } catch (LevyException | IllegalArgumentException e) {
        summary.row(
            surface.label(), surface.surface().size(), Double.NaN, Double.NaN, e.getMessage());
      }
      progress.accept((s + 1.0) / surfaces.size());
    }
    return List.of(quotes.build(), summary.build(), tests.table());
  }

  /** Residuals of all quotes, in their order on the surface. */
  private List<QuoteResidual> residuals(LabelledSurface labelled, ResultTable.Builder table) {
    OptionSurface surface = labelled.surface();
    int n = surface.size();
    int seen = n - (n + folds - 1) / folds;
    if (n < folds || seen < family.coordinates().dimension()) {
      throw new IllegalArgumentException(
          "quotes = %d: %d folds of %s need more".formatted(n, folds, family.name()));
    }
    Calibration all = LadderCalibrator.of(family).calibrate(surface);
    List<Start> start = List.of(new Start("all quotes", all.model().parameters()));
    LeastSquaresCalibrator calibrator = LeastSquaresCalibrator.of(family).withMaxStarts(1);
    double[] prices = new double[n];
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      int[] others = IntStream.range(0, n).filter(i -> i % folds != held).toArray();
      int[] own = IntStream.range(0, n).filter(i -> i % folds == held).toArray();
      Calibration fit = calibrator.calibrate(surface.select(others), start);
      double[] found =
          FourierPricer.withDefaults().price(fit.model(), surface.select(own).slices());
      for (int i = 0; i < own.length; i++) {
        prices[own[i]] = found[i];
      }
    }
    List<QuoteResidual> residuals = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      QuoteResidual residual =
          new QuoteResidual(
              surface.type(i),
              surface.strike(i),
              surface.slice(i).maturity(),
              surface.logMoneyness(i),
              surface.price(i),
              prices[i],
              surface.impliedVolatility(i),
              surface.impliedVolatility(i, prices[i]));
      residuals.add(residual);
      table.row(
          labelled.label(),
          i % folds + 1,
          residual.type(),
          residual.strike(),
          residual.maturity(),
          residual.logMoneyness(),
          residual.marketPrice(),
          residual.modelPrice(),
          residual.marketVolatility(),
          residual.modelVolatility(),
          100 * residual.volatilityError());
    }
    return residuals;
  }

  private static double rms(double[] values) {
    double sum = 0;
    int count = 0;
    for (double value : values) {
      if (Double.isFinite(value)) {
        sum += value * value;
        count++;
      }
    }
    return Math.sqrt(sum / count);
  }

  private static void test(ResidualTests tests, String label, List<QuoteResidual> all) {
    List<QuoteResidual> residuals =
        all.stream().filter(r -> Double.isFinite(r.volatilityError())).toList();
    tests.add(
        new String[] {label},
        residuals.stream().mapToDouble(r -> 100 * r.volatilityError()).toArray(),
        residuals.stream().mapToDouble(QuoteResidual::logMoneyness).toArray(),
        residuals.stream().mapToDouble(QuoteResidual::maturity).toArray());
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    ResultTable quotes = result.table(QUOTES);
    List<Figure> figures = new ArrayList<>();
    List<String> labels = quotes.distinct("surface");
    for (int s = 0; s < labels.size(); s++) {
      ResidualFigures common =
          new ResidualFigures(
              name() + "_" + (s + 1),
              family.name(),
              "quotes held out, " + labels.get(s),
              "model less market, vol points",
              Map.of("quotes", quotes.where("surface", labels.get(s)).numbers("residual")),
              result.provenance(QUOTES));
      figures.addAll(common.all());
      figures.addAll(
          new HeldOutFigures(quotes.where("surface", labels.get(s)), labels.get(s), common).all());
    }
    return figures;
  }
}
