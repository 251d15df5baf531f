package io.github.mohinio.levy.benchmarks.pricing;

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
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * American puts: one, 20 strikes of a maturity, and those of ten maturities; one by the textbook;
 * and one option of each other kind. {@link AmericanComparison} has the errors.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AmericanBenchmark {

  private static final Market MARKET = Market.of(100, 0.05, 0.02);
  private static final double STRIKE = 100;

  /** Family of the model. */
  @Param({"variance_gamma", "cgmy"})
  public String model;

  /** Tolerance of the American prices in units of the strike. */
  @Param({"1e-6", "1e-7"})
  public double tolerance;

  private final List<AmericanOption> smile = new ArrayList<>();
  private final List<AmericanOption> surface = new ArrayList<>();
  private LevyModel process;
  private AmericanPricer pricer;
  private TextbookCosBermudan textbook;

  /** Makes the model and the options. */
  @Setup
  public void make() {
    Map<String, Double> parameters =
        model.equals("cgmy")
            ? Map.of("c", 0.2, "g", 5.0, "m", 8.0, "y", 1.5)
            : Map.of("sigma", 0.2, "nu", 0.2, "theta", -0.15);
    process = (LevyModel) ModelCatalogue.of(model, parameters);
    pricer = AmericanPricer.withDefaults().withTolerance(tolerance);
    textbook = new TextbookCosBermudan(2048);
    for (int expiry = 0; expiry < 10; expiry++) {
      double maturity = 0.1 + expiry * 1.9 / 9;
      for (int i = 0; i < 20; i++) {
        surface.add(AmericanOption.put(80 + i * 40.0 / 19, maturity));
      }
    }
    smile.addAll(surface.subList(80, 100));
  }

  /** One American put of a year. */
  @Benchmark
  public ExoticPrice american() {
    return pricer.price(process, MARKET, AmericanOption.put(STRIKE, 1));
  }

  /** The same by a ladder of Bermudan ones of 8 to 64 dates. */
  @Benchmark
  public double cos8to64() {
    return textbook.american(process, MARKET, STRIKE, 1, 8);
  }

  /** The same by one of 32 to 256 dates. */
  @Benchmark
  public double cos32to256() {
    return textbook.american(process, MARKET, STRIKE, 1, 32);
  }

  /** Twenty strikes of one maturity. */
  @Benchmark
  public List<ExoticPrice> smile() {
    return pricer.price(process, MARKET, smile);
  }

  /** Twenty strikes of ten maturities. */
  @Benchmark
  public List<ExoticPrice> surface() {
    return pricer.price(process, MARKET, surface);
  }

  /** One European put. */
  @Benchmark
  public PriceEstimate european() {
    return FourierPricer.withDefaults().estimate(process, MARKET, EuropeanOption.put(STRIKE, 1));
  }

  /** One Bermudan put of twelve dates. */
  @Benchmark
  public ExoticPrice bermudan() {
    return BermudanPricer.withDefaults()
        .price(process, MARKET, new BermudanOption(OptionType.PUT, STRIKE, 1, 12));
  }

  /** One down-and-out put, looked at twelve times. */
  @Benchmark
  public ExoticPrice barrier() {
    return BarrierPricer.withDefaults()
        .price(process, MARKET, BarrierOption.down(OptionType.PUT, STRIKE, 1, 80).monitored(12));
  }

  /** The same, looked at always. */
  @Benchmark
  public ExoticPrice continuousBarrier() {
    return BarrierPricer.withDefaults()
        .price(process, MARKET, BarrierOption.down(OptionType.PUT, STRIKE, 1, 80));
  }

  /** One put on an arithmetic average of twelve fixings. */
  @Benchmark
  public PriceEstimate asian() {
    return AsianPricer.withDefaults()
        .price(process, MARKET, new AsianOption(OptionType.PUT, Average.ARITHMETIC, STRIKE, 1, 12));
  }
}
