package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning.Kind;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.exotic.AmericanPricer;
import io.github.mohinio.levy.pricing.implied.AmericanImpliedVolatility;
import io.github.mohinio.levy.pricing.implied.AmericanVol;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Fits a Lévy model to American prices: errors are those of the model's own American prices.
 *
 * <p>It begins where another calibrator ends on European equivalents, the prices of European
 * options with the same Black-Scholes volatilities. The model's price is then \( E(\theta) +
 * P(\theta) \), European and premium for early exercise. In each round \( P \) is replaced by its
 * tangent at the point, whose slopes are differences of the model's American prices, and the
 * European least squares problem with it is solved to the end: rounds converge as Gauss-Newton's
 * do, with all that is not linear in E in each. A step that makes the errors larger is halved.
 *
 * <pre>{@code
 * Calibration fit = AmericanCalibrator.of(LeastSquaresCalibrator.of(ModelFamily.named("nig")), spot)
 *     .calibrate(cleaned.americanSurface());
 * }</pre>
 *
 * <p>The market of a slice is flat to its expiry: the rate is that of its discount factor, the
 * dividend yield that of its forward and the spot. The objective is that of the first calibrator;
 * in units other than currency an error is that of the European equivalent that is wrong by as
 * much. In the result, prices and their errors are American; volatilities are Black's of American
 * prices, on both sides; the first of the starts is the search here, the others are those of the
 * first calibrator with their errors on European equivalents.
 *
 * <p>Immutable; thread-safe if the first calibrator is.
 */
public final class AmericanCalibrator implements Calibrator {

  /** Name of the method in a {@link CalibrationRun}. */
  public static final String METHOD = "american";

  private static final int DEFAULT_MAX_ROUNDS = 12;

  /** Tolerance of American prices. */
  private static final double TOLERANCE = 2e-7;

  /** Warnings about the start that hold for the fit. */
  private static final Set<Kind> INHERITED =
      EnumSet.of(Kind.SEVERAL_MINIMA, Kind.OUT_OF_RANGE, Kind.NO_NETWORK);

  private final Calibrator european;
  private final double spot;
  private final AmericanPricer pricer;
  private final int maxRounds;

  private AmericanCalibrator(
      Calibrator european, double spot, AmericanPricer pricer, int maxRounds) {
    this.european = Objects.requireNonNull(european, "european");
    this.spot = Require.positive("spot", spot);
    this.pricer = Objects.requireNonNull(pricer, "pricer");
    this.maxRounds = Require.positive("maxRounds", maxRounds);
  }

  /**
   * Calibrator to American prices.
   *
   * @param european finds the start; its family and objective are those of the fit
   * @param spot price of the underlying; finite and positive
   */
  public static AmericanCalibrator of(Calibrator european, double spot) {
    return new AmericanCalibrator(
        european, spot, AmericanPricer.withDefaults().withTolerance(TOLERANCE), DEFAULT_MAX_ROUNDS);
  }

  /**
   * The same calibrator with another pricer of American options; the default has a tolerance of
   * 2e-7.
   */
  public AmericanCalibrator withPricer(AmericanPricer pricer) {
    return new AmericanCalibrator(european, spot, pricer, maxRounds);
  }

  /** The same calibrator with at most so many rounds; at least 1. */
  public AmericanCalibrator withMaxRounds(int maxRounds) {
    return new AmericanCalibrator(european, spot, pricer, maxRounds);
  }

  @Override
  public ModelFamily family() {
    return european.family();
  }

  /**
   * Fits a model to American prices, trying given starts first.
   *
   * @param surface options with American prices
   * @throws IllegalArgumentException as the first calibrator's; if a price has no Black-Scholes
   *     volatility; if the model is not a Lévy process, or has no American prices
   */
  @Override
  public Calibration calibrate(OptionSurface surface, List<Start> starts) {
    long begin = System.nanoTime();
    OptionSurface equivalents = surface.withPrices(equivalents(surface));
    Calibration start = european.calibrate(equivalents, starts);
    ModelFamily family = start.run().family();
    AmericanPremiums american = new AmericanPremiums(family, surface, spot, pricer);
    AmericanSearch search =
        new AmericanSearch(family, surface, equivalents, start.run().objective(), american);
    double[] from = start.model().parameters();
    Optimum optimum = search.search(family.coordinates().of(from), maxRounds);
    ReturnModel model = family.model(family.at(optimum.point()));
    double[] prices = american.prices(model);

    Curvature curvature = new Curvature(family, optimum, optimum.residuals().length);
    List<CalibrationWarning> warnings = new ArrayList<>(curvature.warnings());
    american.warning().ifPresent(warnings::add);
    start.warnings().stream().filter(w -> INHERITED.contains(w.kind())).forEach(warnings::add);
    warnings.addAll(JumpToRuin.warnings(model));
    warnings.addAll(SystematicResiduals.warnings(surface, prices));
    List<StartResult> results = new ArrayList<>();
    results.add(
        new StartResult(
            "european equivalents",
            from,
            family.at(optimum.point()),
            Math.sqrt(optimum.cost() / surface.size()),
            american.evaluations(),
            optimum.status()));
    results.addAll(start.starts());
    return new Calibration(
        model,
        surface,
        prices,
        FitMeasures.of(surface, prices),
        curvature.uncertainty(),
        optimum.status(),
        results,
        warnings,
        start
            .run()
            .within(
                METHOD,
                start.run().seed(),
                american.evaluations() + search.evaluations(),
                (System.nanoTime() - begin) * 1e-6));
  }

  private double[] equivalents(OptionSurface surface) {
    double[] prices = new double[surface.size()];
    for (int i = 0; i < prices.length; i++) {
      OptionSlice slice = surface.slice(i);
      Market market = AmericanPremiums.market(slice, spot);
      AmericanVol vol =
          AmericanImpliedVolatility.of(
              surface.type(i),
              spot,
              surface.strike(i),
              slice.maturity(),
              market.rate(),
              market.dividendYield(),
              surface.price(i));
      if (!vol.isOk()) {
        throw new IllegalArgumentException(
            "price of option "
                + i
                + ", "
                + surface.type(i)
                + " "
                + surface.strike(i)
                + " of "
                + slice.maturity()
                + " years = "
                + surface.price(i)
                + ": must have a Black-Scholes volatility, not "
                + vol.status());
      }
      prices[i] = vol.europeanPrice();
    }
    return prices;
  }
}
