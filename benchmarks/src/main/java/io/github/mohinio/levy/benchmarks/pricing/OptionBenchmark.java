package io.github.mohinio.levy.benchmarks.pricing;

import io.github.mohinio.levy.pricing.clock.CirClock;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.Greeks;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.TimeChanged;
import io.github.mohinio.levy.pricing.model.VarianceGamma;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do one option, its Greeks and a smile of one year cost under each model, to 1e-8 at spot
 * 100?
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class OptionBenchmark {

  private static final double TOLERANCE = 1e-10; // of the forward: 1e-8 at spot 100

  /** Name of the model in the catalogue. */
  @Param({
    "variance_gamma",
    "cgmy",
    "nig",
    "merton",
    "kou",
    "meixner",
    "generalized_hyperbolic",
    "vg_cir"
  })
  public String model;

  private final Market market = Market.of(100, 0.05, 0);
  private final EuropeanOption option = EuropeanOption.call(105, 1);
  private final double[] price = new double[1];
  private final double[] smile = new double[20];
  private ReturnModel returns;
  private SurfacePricer ofOption;
  private SurfacePricer ofSmile;

  /** Makes the model and the pricers that are kept. */
  @Setup
  public void open() {
    returns = model(model);
    double[] strikes = new double[smile.length];
    for (int i = 0; i < strikes.length; i++) {
      strikes[i] = 80 + 40.0 * i / (strikes.length - 1);
    }
    ofOption = pricer(new double[] {option.strike()});
    ofSmile = pricer(strikes);
  }

  private SurfacePricer pricer(double[] strikes) {
    return FourierPricer.withDefaults()
        .withTolerance(TOLERANCE)
        .on(List.of(market.slice(option.maturity(), strikes, OptionType.CALL)));
  }

  private static ReturnModel model(String name) {
    return switch (name) {
      case "variance_gamma" -> LevyModel.varianceGamma(0.2, 0.3, -0.15);
      case "cgmy" -> LevyModel.cgmy(0.5, 5, 8, 0.7);
      case "nig" -> LevyModel.nig(15, -5, 0.5);
      case "merton" -> LevyModel.merton(0.15, 0.5, -0.1, 0.15);
      case "kou" -> LevyModel.kou(0.16, 1, 0.4, 10, 5);
      case "meixner" -> LevyModel.meixner(0.3, -1, 0.5);
      case "generalized_hyperbolic" -> LevyModel.generalizedHyperbolic(12, -4, 0.3, 1);
      case "vg_cir" ->
          new TimeChanged(VarianceGamma.ofDecay(12, 26, 36), new CirClock(0.6, 1.5, 2, 1));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** One price, from market values to number. */
  @Benchmark
  public double onePrice() {
    return FourierPricer.withDefaults().withTolerance(TOLERANCE).price(returns, market, option);
  }

  /** One price with a pricer that is kept. */
  @Benchmark
  public double onePriceKept() {
    ofOption.price(returns, price);
    return price[0];
  }

  /** Prices of 20 strikes with a pricer that is kept. */
  @Benchmark
  public double[] smile() {
    ofSmile.price(returns, smile);
    return smile;
  }

  /** Price and all sensitivities, those to the parameters too, from market values to numbers. */
  @Benchmark
  public Greeks greeks() {
    return FourierPricer.withDefaults().withTolerance(TOLERANCE).greeks(returns, market, option);
  }
}
