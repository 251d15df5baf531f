package io.github.mohinio.levy.validation.pricing;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.pide.Discretisation;
import io.github.mohinio.levy.pricing.pide.PideContract;
import io.github.mohinio.levy.pricing.pide.PideSolution;
import io.github.mohinio.levy.pricing.pide.PideSolver;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * Errors of {@link PideSolver} against the points of its grid, for every discretisation, and
 * against its time steps, under the model in the middle of its training box and some of the
 * literature; and the value surface of an American put. Puts of half a year, strike 100, at spots
 * 90, 100 and 110; the reference is {@link FourierPricer}, for the time steps the same grid with
 * ten times as many.
 *
 * <p>Stateless and thread-safe.
 */
public final class PideStudy implements Study {

  static final String SPACE = "space";
  static final String TIME = "time";
  static final String SURFACE = "surface";

  private static final Market MARKET = Market.of(100, 0.05, 0.02);
  private static final EuropeanOption PUT = EuropeanOption.put(100, 0.5);
  private static final double[] SPOTS = {90, 100, 110};
  private static final int FEWEST_POINTS = 128;
  private static final int TIME_POINTS = 256;
  private static final int FEWEST_STEPS = 20;
  private static final int MOST_STEPS = 80;

  /** The surface shows every such point and step. */
  private static final int SURFACE_POINTS = 256;

  private static final int SURFACE_STEPS = 40;
  private static final double LOWEST = 50;
  private static final double HIGHEST = 150;

  private final ModelFamily family;
  private final Map<String, LevyModel> models;
  private final int points;

  /**
   * A study.
   *
   * @param family the model, which must be a Lévy model and not on a clock
   * @param points most points of a grid, four times the steps there; a power of two, at least 512
   */
  public PideStudy(ModelFamily family, int points) {
    this.family = family;
    this.points = Require.atLeast("points", points, 4 * FEWEST_POINTS);
    models = new LinkedHashMap<>();
    models.put(family.name() + ", middle of its box", MiddleModel.of(family));
    models.put("Black-Scholes", LevyModel.blackScholes(0.2));
    models.put("Merton", LevyModel.merton(0.15, 0.5, -0.2, 0.2));
    models.put("Kou", LevyModel.kou(0.15, 3, 0.3445, 15, 10));
    models.put("Variance Gamma", LevyModel.varianceGamma(0.2, 0.2, -0.15));
    models.put("NIG", LevyModel.nig(15, -5, 0.5));
    models.put("CGMY, Y 0.5", LevyModel.cgmy(1, 5, 5, 0.5));
    models.put("CGMY, Y 1.5", LevyModel.cgmy(0.2, 5, 8, 1.5));
  }

  @Override
  public String name() {
    return family.name() + "_pide";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    models.forEach((name, model) -> settings.put(name, Arrays.toString(model.parameters())));
    settings.put("points", Integer.toString(points));
    return settings;
  }

  /** Nothing is random. */
  @Override
  public long seed() {
    return 0;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    ResultTable.Builder space = ResultTable.of(SPACE, "model", "discretisation", "points", "error");
    ResultTable.Builder time = ResultTable.of(TIME, "model", "steps", "error");
    int done = 0;
    for (Map.Entry<String, LevyModel> entry : models.entrySet()) {
      LevyModel model = entry.getValue();
      double[] reference = reference(model);
      for (Discretisation form : Discretisation.values()) {
        if (form == Discretisation.JUMP_INTEGRAL || model.name().equals("cgmy")) {
          PideSolver solver =
              PideSolver.withDefaults().withDiscretisation(form).withTimeSteps(points / 4);
          for (int n = FEWEST_POINTS; n <= points; n *= 2) {
            double error = largest(prices(model, solver.withPoints(n)), reference);
            space.row(entry.getKey(), text(form), n, error);
          }
        }
      }
      PideSolver solver = PideSolver.withDefaults().withPoints(TIME_POINTS);
      double[] fine = prices(model, solver.withTimeSteps(8 * MOST_STEPS));
      for (int m = FEWEST_STEPS; m <= MOST_STEPS; m *= 2) {
        time.row(entry.getKey(), m, largest(prices(model, solver.withTimeSteps(m)), fine));
      }
      done++;
      progress.accept((double) done / models.size());
    }
    return List.of(space.build(), time.build(), surface());
  }

  static String text(Discretisation form) {
    return form.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static double[] reference(LevyModel model) {
    return Arrays.stream(SPOTS)
        .map(
            spot ->
                FourierPricer.withDefaults()
                    .price(model, Market.of(spot, MARKET.rate(), MARKET.dividendYield()), PUT))
        .toArray();
  }

  private static double[] prices(LevyModel model, PideSolver solver) {
    PideSolution solution = solver.solve(model, MARKET, PideContract.of(PUT));
    return Arrays.stream(SPOTS).map(spot -> solution.value(spot, 0)).toArray();
  }

  private static double largest(double[] prices, double[] reference) {
    double largest = 0;
    for (int i = 0; i < prices.length; i++) {
      largest = Math.max(largest, Math.abs(prices[i] - reference[i]));
    }
    return largest;
  }

  private ResultTable surface() {
    ResultTable.Builder table = ResultTable.of(SURFACE, "time", "spot", "value");
    PideContract put = PideContract.american(PideContract.of(PUT).payoff(), PUT.maturity());
    PideSolution solution =
        PideSolver.withDefaults()
            .withPoints(SURFACE_POINTS)
            .withTimeSteps(SURFACE_STEPS)
            .withSpots(0.2 * LOWEST, 5 * HIGHEST)
            .solve(MiddleModel.of(family), MARKET, put);
    double[] spots =
        Arrays.stream(solution.spots()).filter(s -> s > LOWEST && s < HIGHEST).toArray();
    for (double time : solution.times()) {
      for (double spot : spots) {
        table.row(time, spot, solution.value(spot, time));
      }
    }
    return table.build();
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    return new PideFigures(name(), family.name(), result).all();
  }
}
