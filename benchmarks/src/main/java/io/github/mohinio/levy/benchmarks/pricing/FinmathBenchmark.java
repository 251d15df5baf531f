package io.github.mohinio.levy.benchmarks.pricing;

import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.finmath.exception.CalculationException;
import net.finmath.fouriermethod.models.VarianceGammaModel;
import net.finmath.fouriermethod.products.smile.EuropeanOptionSmileByCarrMadan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * levy and finmath-lib on one Variance Gamma option and on a surface of 20 strikes and 10 expiries.
 *
 * <p>{@link #main} prints the largest difference between the two on the surface.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FinmathBenchmark {

  private static final double SPOT = 100;
  private static final double RATE = 0.05;
  private static final double SIGMA = 0.2;
  private static final double NU = 0.3;
  private static final double THETA = -0.15;

  private final LevyModel model = LevyModel.varianceGamma(SIGMA, NU, THETA);
  private final Market market = Market.of(SPOT, RATE, 0);
  private final VarianceGammaModel peerModel =
      new VarianceGammaModel(SPOT, RATE, RATE, SIGMA, THETA, NU);
  private final double[] maturities = new double[10];
  private final double[] strikes = new double[20];
  private SurfacePricer pricer;
  private double[] prices;

  /** Lays out the surface. */
  @Setup
  public void layOut() {
    List<OptionSlice> slices = new ArrayList<>();
    for (int j = 0; j < strikes.length; j++) {
      strikes[j] = 80 + 40.0 * j / 19;
    }
    for (int i = 0; i < maturities.length; i++) {
      maturities[i] = 0.1 + 1.9 * i / 9;
      slices.add(market.slice(maturities[i], strikes, OptionType.CALL));
    }
    pricer = FourierPricer.withDefaults().withTolerance(1e-10).on(slices);
    prices = new double[pricer.size()];
  }

  /** One price, levy, from market values to number. */
  @Benchmark
  public double levyOnePrice() {
    return FourierPricer.withDefaults()
        .withTolerance(1e-10)
        .price(model, market, EuropeanOption.call(105, 1));
  }

  /** One price, finmath-lib. */
  @Benchmark
  public double finmathOnePrice() throws CalculationException {
    return new net.finmath.fouriermethod.products.EuropeanOption(1, 105).getValue(peerModel);
  }

  /** A surface, levy. */
  @Benchmark
  public double[] levySurface() {
    pricer.price(model, prices);
    return prices;
  }

  /** A surface, finmath-lib: a smile by Carr-Madan for each expiry. */
  @Benchmark
  public double[] finmathSurface() throws CalculationException {
    double[] result = new double[maturities.length * strikes.length];
    int i = 0;
    for (double maturity : maturities) {
      Function<Double, Double> smile =
          new EuropeanOptionSmileByCarrMadan(maturity, strikes)
              .getValue(0, peerModel)
              .get("valuePerStrike");
      for (double strike : strikes) {
        result[i++] = smile.apply(strike);
      }
    }
    return result;
  }

  /** Prints the largest difference of the two surfaces. */
  public static void main(String[] args) throws CalculationException {
    FinmathBenchmark both = new FinmathBenchmark();
    both.layOut();
    double[] ours = both.levySurface();
    double[] theirs = both.finmathSurface();
    double largest = 0;
    for (int i = 0; i < ours.length; i++) {
      largest = Math.max(largest, Math.abs(ours[i] - theirs[i]));
    }
    System.out.println("one price, difference: " + (both.levyOnePrice() - both.finmathOnePrice()));
    System.out.println("surface, largest difference: " + largest);
  }
}
