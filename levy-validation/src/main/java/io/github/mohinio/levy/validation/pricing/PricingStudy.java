package io.github.mohinio.levy.validation.pricing;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierMethod;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.Greeks;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.implied.ImpliedVolatility;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.pide.PideContract;
import io.github.mohinio.levy.pricing.pide.PideSolver;
import io.github.mohinio.levy.pricing.simulation.MonteCarloEstimate;
import io.github.mohinio.levy.pricing.simulation.Simulation;
import io.github.mohinio.levy.validation.accuracy.RayQuadrature;
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
import java.util.stream.DoubleStream;

/**
 * Prices, implied volatilities and Greeks of the model in the middle of its training box on the
 * standard grid; implied volatilities of sampled parameters; and the error of every Fourier method
 * against its tolerance and time, and of Monte Carlo against its paths, with {@link RayQuadrature}
 * as the reference.
 *
 * <p>Times are those of one call in this process, after a twentieth of a second of others; they
 * differ from run to run. Stateless and thread-safe.
 */
public final class PricingStudy implements Study {

  static final String OPTIONS = "options";
  static final String SAMPLES = "samples";
  static final String CONVERGENCE = "convergence";

  static final String MONTE_CARLO = "monte carlo";
  static final String PIDE = "pide";

  private static final Market MARKET = Market.of(100, 0.05, 0);
  private static final double[] TOLERANCES = {1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10};
  private static final double[] STRIKES = {80, 90, 100, 110, 120};
  private static final double[] MATURITIES = {0.1, 0.5, 2};
  private static final int SAMPLED = 12;
  private static final int FEWEST_PATHS = 1000;
  private static final int FEWEST_POINTS = 64;
  private static final int MOST_POINTS = 1024;
  private static final long WARM_UP_NANOS = 50_000_000;

  private final ModelFamily family;
  private final LevyModel model;
  private final int paths;
  private final long seed;

  /**
   * A study.
   *
   * @param family the model, which must be a Lévy model and not on a clock
   * @param paths most paths of the simulation, at least 1000
   * @param seed seed of the simulation
   */
  public PricingStudy(ModelFamily family, int paths, long seed) {
    this.family = family;
    this.paths = Require.atLeast("paths", paths, FEWEST_PATHS);
    this.seed = seed;
    model = MiddleModel.of(family);
  }

  @Override
  public String name() {
    return family.name() + "_pricing";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("parameters", Arrays.toString(model.parameters()));
    settings.put("paths", Integer.toString(paths));
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    ResultTable options = options();
    progress.accept(0.5);
    ResultTable convergence = convergence();
    progress.accept(1);
    return List.of(options, samples(), convergence);
  }

  /** Implied volatilities of surfaces of the training box. */
  private ResultTable samples() {
    ResultTable.Builder table =
        ResultTable.of(SAMPLES, "sample", "parameters", "maturity", "strike", "implied_volatility");
    List<SimulatedSurface> surfaces =
        SurfaceSimulator.of(ParameterRegion.training(family)).withSeed(seed).simulate(SAMPLED);
    for (int i = 0; i < surfaces.size(); i++) {
      OptionSurface surface = surfaces.get(i).clean();
      for (int q = 0; q < surface.size(); q++) {
        table.row(
            i + 1,
            Arrays.toString(surfaces.get(i).parameters()),
            surface.slice(q).maturity(),
            surface.strike(q),
            surface.impliedVolatility(q));
      }
    }
    return table.build();
  }

  private ResultTable options() {
    ResultTable.Builder table =
        ResultTable.of(
            OPTIONS,
            "maturity",
            "strike",
            "price",
            "implied_volatility",
            "delta",
            "gamma",
            "theta",
            "rho");
    FourierPricer pricer = FourierPricer.withDefaults();
    for (double maturity : QuoteGrid.standard().maturities()) {
      for (double strike : QuoteGrid.standard().strikes()) {
        Greeks greeks = pricer.greeks(model, MARKET, EuropeanOption.call(strike, maturity));
        table.row(
            maturity,
            strike,
            greeks.price(),
            ImpliedVolatility.volatility(
                OptionType.CALL,
                MARKET.forward(maturity),
                strike,
                maturity,
                MARKET.discountFactor(maturity),
                greeks.price()),
            greeks.delta(),
            greeks.gamma(),
            greeks.theta(),
            greeks.rho());
      }
    }
    return table.build();
  }

  /** Largest errors over some options, in currency at spot 100. */
  private ResultTable convergence() {
    ResultTable.Builder table =
        ResultTable.of(CONVERGENCE, "method", "setting", "error", "estimate", "millis");
    List<OptionSlice> slices =
        Arrays.stream(MATURITIES)
            .mapToObj(maturity -> MARKET.slice(maturity, STRIKES, OptionType.CALL))
            .toList();
    double[] reference = reference();
    for (FourierMethod method : FourierMethod.values()) {
      if (method != FourierMethod.AUTOMATIC) {
        for (double tolerance : TOLERANCES) {
          fourier(table, method, tolerance, slices, reference);
        }
      }
    }
    for (int n = FEWEST_POINTS; n <= MOST_POINTS; n *= 2) {
      pide(table, n, reference);
    }
    for (long n = FEWEST_PATHS; n <= paths; n *= 4) {
      monteCarlo(table, (int) n, reference);
    }
    return table.build();
  }

  private double[] reference() {
    RayQuadrature quadrature = RayQuadrature.of(model);
    return Arrays.stream(MATURITIES)
        .flatMap(
            maturity ->
                DoubleStream.of(STRIKES)
                    .map(
                        strike ->
                            quadrature
                                .price(MARKET, EuropeanOption.call(strike, maturity))
                                .value()))
        .toArray();
  }

  private void fourier(
      ResultTable.Builder table,
      FourierMethod method,
      double tolerance,
      List<OptionSlice> slices,
      double[] reference) {
    SurfacePricer pricer =
        FourierPricer.withDefaults().withMethod(method).withTolerance(tolerance).on(slices);
    double[] prices = new double[pricer.size()];
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < WARM_UP_NANOS) {
      pricer.price(model, prices);
    }
    begin = System.nanoTime();
    pricer.price(model, prices);
    double millis = (System.nanoTime() - begin) * 1e-6;
    table.row(
        method.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        tolerance,
        largest(prices, reference),
        100 * pricer.errorEstimate(),
        millis);
  }

  private void pide(ResultTable.Builder table, int points, double[] reference) {
    PideSolver solver = PideSolver.withDefaults().withPoints(points).withTimeSteps(points / 4);
    double[] prices = new double[reference.length];
    long begin = System.nanoTime();
    for (int i = 0; i < prices.length; i++) {
      EuropeanOption call =
          EuropeanOption.call(STRIKES[i % STRIKES.length], MATURITIES[i / STRIKES.length]);
      prices[i] = solver.solve(model, MARKET, PideContract.of(call)).value();
    }
    double millis = (System.nanoTime() - begin) * 1e-6;
    table.row(PIDE, points, largest(prices, reference), Double.NaN, millis);
  }

  private void monteCarlo(ResultTable.Builder table, int n, double[] reference) {
    double[] prices = new double[reference.length];
    double error = 0;
    long begin = System.nanoTime();
    for (int i = 0; i < prices.length; i++) {
      double strike = STRIKES[i % STRIKES.length];
      MonteCarloEstimate estimate =
          Simulation.of(model, MARKET, MATURITIES[i / STRIKES.length])
              .withPaths(n)
              .withSeed(seed)
              .estimate(price -> Math.max(0, price - strike));
      prices[i] = estimate.value();
      error = Math.max(error, estimate.standardError());
    }
    double millis = (System.nanoTime() - begin) * 1e-6;
    table.row(MONTE_CARLO, n, largest(prices, reference), error, millis);
  }

  private static double largest(double[] prices, double[] reference) {
    double largest = 0;
    for (int i = 0; i < prices.length; i++) {
      largest = Math.max(largest, Math.abs(prices[i] - reference[i]));
    }
    return largest;
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    return new PricingFigures(name(), family.name(), result).all();
  }
}
