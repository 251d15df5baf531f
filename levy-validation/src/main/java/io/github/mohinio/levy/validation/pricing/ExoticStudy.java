package io.github.mohinio.levy.validation.pricing;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.exotic.AmericanOption;
import io.github.mohinio.levy.pricing.exotic.AmericanPricer;
import io.github.mohinio.levy.pricing.exotic.AsianOption;
import io.github.mohinio.levy.pricing.exotic.AsianOption.Average;
import io.github.mohinio.levy.pricing.exotic.AsianPricer;
import io.github.mohinio.levy.pricing.exotic.BarrierOption;
import io.github.mohinio.levy.pricing.exotic.BarrierPricer;
import io.github.mohinio.levy.pricing.exotic.BermudanOption;
import io.github.mohinio.levy.pricing.exotic.BermudanPricer;
import io.github.mohinio.levy.pricing.exotic.ExoticPrice;
import io.github.mohinio.levy.pricing.exotic.PathPricer;
import io.github.mohinio.levy.pricing.exotic.TouchOption;
import io.github.mohinio.levy.pricing.exotic.TouchPricer;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.pide.PideContract;
import io.github.mohinio.levy.pricing.pide.PideSolver;
import io.github.mohinio.levy.pricing.simulation.MonteCarloEstimate;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/**
 * Path-dependent options under the model in the middle of its training box: the error of each
 * pricer against its tolerance and time, of {@link PideSolver} against its points where it has the
 * contract, and of {@link PathPricer} against its paths where the spot is looked at on dates. One
 * year, strike 100, spot 100; the reference is the pricer's own price at its tightest tolerance.
 *
 * <p>Times are those of one call after another in this process; they differ from run to run.
 * Stateless and thread-safe.
 */
public final class ExoticStudy implements Study {

  static final String TABLE = "convergence";
  static final String LATTICE = "lattice";
  static final String PIDE = "pide";
  static final String MONTE_CARLO = "monte carlo";

  private static final Market MARKET = Market.of(100, 0.05, 0.02);
  private static final double LOOSEST = 1e-3;
  private static final int FEWEST_POINTS = 128;
  private static final int MOST_POINTS = 1024;
  private static final int FEWEST_PATHS = 1000;
  private static final int DATES = 12;

  private final ModelFamily family;
  private final LevyModel model;
  private final int paths;
  private final long seed;

  /**
   * A study.
   *
   * @param family the model, which must be a Lévy model and not on a clock
   * @param paths most paths of the simulations, at least 1000
   * @param seed seed of the simulations
   */
  public ExoticStudy(ModelFamily family, int paths, long seed) {
    this.family = family;
    this.paths = Require.atLeast("paths", paths, FEWEST_PATHS);
    this.seed = seed;
    model = MiddleModel.of(family);
  }

  @Override
  public String name() {
    return family.name() + "_exotic";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("parameters", model.toString());
    settings.put("paths", Integer.toString(paths));
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  /** A price and what its method says of the error. */
  private record Priced(double value, double error) {

    static Priced of(ExoticPrice price) {
      return new Priced(price.value(), price.error());
    }

    static Priced of(PriceEstimate price) {
      return new Priced(price.value(), price.error());
    }

    static Priced of(MonteCarloEstimate price) {
      return new Priced(price.value(), price.standardError());
    }
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    ResultTable.Builder table =
        ResultTable.of(
            TABLE, "contract", "method", "setting", "value", "error", "estimate", "millis");
    AmericanOption american = AmericanOption.put(100, 1);
    double reference =
        lattice(
            table,
            "American put",
            1e-7,
            t ->
                Priced.of(
                    AmericanPricer.withDefaults().withTolerance(t).price(model, MARKET, american)));
    pide(table, "American put", PideContract.of(american), reference);
    progress.accept(0.3);

    BermudanOption bermudan = new BermudanOption(OptionType.PUT, 100, 1, DATES);
    lattice(
        table,
        "Bermudan put",
        1e-10,
        t ->
            Priced.of(
                BermudanPricer.withDefaults().withTolerance(t).price(model, MARKET, bermudan)));
    progress.accept(0.4);

    BarrierOption always = BarrierOption.down(OptionType.PUT, 100, 1, 80);
    reference =
        lattice(
            table,
            "down-and-out put",
            1e-6,
            t ->
                Priced.of(
                    BarrierPricer.withDefaults().withTolerance(t).price(model, MARKET, always)));
    PideContract barrier = PideContract.of(EuropeanOption.put(100, 1)).withLowerBarrier(80);
    pide(table, "down-and-out put", barrier, reference);
    progress.accept(0.6);

    BarrierOption dated = always.monitored(DATES);
    reference =
        lattice(
            table,
            "down-and-out put, monthly",
            1e-10,
            t ->
                Priced.of(
                    BarrierPricer.withDefaults().withTolerance(t).price(model, MARKET, dated)));
    simulate(
        table,
        "down-and-out put, monthly",
        n -> Priced.of(by(n).price(model, MARKET, dated)),
        reference);
    progress.accept(0.7);

    TouchOption touch = TouchOption.up(120, 1).monitored(DATES);
    reference =
        lattice(
            table,
            "one-touch, monthly",
            1e-10,
            t ->
                Priced.of(TouchPricer.withDefaults().withTolerance(t).price(model, MARKET, touch)));
    simulate(
        table, "one-touch, monthly", n -> Priced.of(by(n).price(model, MARKET, touch)), reference);
    progress.accept(0.8);

    AsianOption asian = new AsianOption(OptionType.PUT, Average.ARITHMETIC, 100, 1, DATES);
    reference =
        lattice(
            table,
            "arithmetic average, monthly",
            1e-9,
            t ->
                Priced.of(AsianPricer.withDefaults().withTolerance(t).price(model, MARKET, asian)));
    simulate(
        table,
        "arithmetic average, monthly",
        n -> Priced.of(by(n).price(model, MARKET, asian)),
        reference);
    progress.accept(1);
    return List.of(table.build());
  }

  private PathPricer by(int n) {
    return PathPricer.withDefaults().withPaths(n).withSeed(seed);
  }

  /** Prices at ever tighter tolerances; the tightest is the reference, which is returned. */
  private static double lattice(
      ResultTable.Builder table, String contract, double tightest, DoubleFunction<Priced> price) {
    price.apply(LOOSEST);
    double reference = price.apply(tightest).value();
    for (double tolerance = LOOSEST; tolerance > 2 * tightest; tolerance /= 10) {
      double setting = tolerance;
      add(table, contract, LATTICE, setting, () -> price.apply(setting), reference);
    }
    return reference;
  }

  private void pide(
      ResultTable.Builder table, String contract, PideContract terms, double reference) {
    for (int n = FEWEST_POINTS; n <= MOST_POINTS; n *= 2) {
      PideSolver solver = PideSolver.withDefaults().withPoints(n).withTimeSteps(n / 4);
      add(
          table,
          contract,
          PIDE,
          n,
          () -> new Priced(solver.solve(model, MARKET, terms).value(), Double.NaN),
          reference);
    }
  }

  private void simulate(
      ResultTable.Builder table, String contract, IntFunction<Priced> price, double reference) {
    for (long n = FEWEST_PATHS; n <= paths; n *= 4) {
      int setting = (int) n;
      add(table, contract, MONTE_CARLO, setting, () -> price.apply(setting), reference);
    }
  }

  /** A price under way. */
  @FunctionalInterface
  private interface Call {
    Priced price();
  }

  private static void add(
      ResultTable.Builder table,
      String contract,
      String method,
      double setting,
      Call call,
      double reference) {
    long begin = System.nanoTime();
    Priced priced = call.price();
    double millis = (System.nanoTime() - begin) * 1e-6;
    table.row(
        contract,
        method,
        setting,
        priced.value(),
        Math.abs(priced.value() - reference),
        priced.error(),
        millis);
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    return new ExoticFigures(name(), family.name(), result).all();
  }
}
