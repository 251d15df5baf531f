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
import net.finmath.fouriermethod.models.CharacteristicFunctionModel;
import net.finmath.fouriermethod.models.MertonModel;
import net.finmath.fouriermethod.models.VarianceGammaModel;
import net.finmath.fouriermethod.products.smile.EuropeanOptionSmileByCarrMadan;
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
 * levy, to 1e-8 at spot 100, and finmath-lib on one option and on a surface of 20 strikes and 10
 * expiries.
 *
 * <p>Market: spot 100, continuously compounded rate of 5 %, no dividend; finmath-lib takes the rate
 * for drift and for discounting. Its Merton model is told the size of jumps by {@code muJ +
 * sigmaJ^2 / 2}, the logarithm of the mean relative price after one. That is 0 here, since its
 * characteristic function has the compensator of the jumps as a constant instead of a drift, which
 * agrees with levy for relative jumps of mean zero only. {@link #main} prints the largest
 * difference between the two libraries.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FinmathBenchmark {

  private static final double TOLERANCE = 1e-10; // of the forward: 1e-8 at spot 100

  private static final double SPOT = 100;
  private static final double RATE = 0.05;
  private static final Market MARKET = Market.of(SPOT, RATE, 0);

  // Variance Gamma
  private static final double SIGMA = 0.2;
  private static final double NU = 0.3;
  private static final double THETA = -0.15;

  // Merton
  private static final double DIFFUSION = 0.15;
  private static final double LAMBDA = 0.5;
  private static final double SIGMA_J = 0.15;
  private static final double MU_J = -0.5 * SIGMA_J * SIGMA_J;

  /** Model. */
  @Param({"variance_gamma", "merton"})
  public String model;

  private final double[] maturities = new double[10];
  private final double[] strikes = new double[20];
  private LevyModel levyModel;
  private CharacteristicFunctionModel finmathModel;
  private SurfacePricer pricer;
  private double[] prices;

  /** Makes the models and lays out the surface. */
  @Setup
  public void layOut() {
    boolean merton = model.equals("merton");
    levyModel =
        merton
            ? LevyModel.merton(DIFFUSION, LAMBDA, MU_J, SIGMA_J)
            : LevyModel.varianceGamma(SIGMA, NU, THETA);
    finmathModel =
        merton
            ? new MertonModel(
                SPOT, RATE, DIFFUSION, LAMBDA, MU_J + 0.5 * SIGMA_J * SIGMA_J, SIGMA_J)
            : new VarianceGammaModel(SPOT, RATE, RATE, SIGMA, THETA, NU);
    List<OptionSlice> slices = new ArrayList<>();
    for (int j = 0; j < strikes.length; j++) {
      strikes[j] = 80 + 40.0 * j / 19;
    }
    for (int i = 0; i < maturities.length; i++) {
      maturities[i] = 0.1 + 1.9 * i / 9;
      slices.add(MARKET.slice(maturities[i], strikes, OptionType.CALL));
    }
    pricer = FourierPricer.withDefaults().withTolerance(TOLERANCE).on(slices);
    prices = new double[pricer.size()];
  }

  /** One price, levy, from market values to number. */
  @Benchmark
  public double levyOnePrice() {
    return FourierPricer.withDefaults()
        .withTolerance(TOLERANCE)
        .price(levyModel, MARKET, EuropeanOption.call(105, 1));
  }

  /** One price, finmath-lib. */
  @Benchmark
  public double finmathOnePrice() throws CalculationException {
    return new net.finmath.fouriermethod.products.EuropeanOption(1, 105).getValue(finmathModel);
  }

  /** A surface, levy. */
  @Benchmark
  public double[] levySurface() {
    pricer.price(levyModel, prices);
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
              .getValue(0, finmathModel)
              .get("valuePerStrike");
      for (double strike : strikes) {
        result[i++] = smile.apply(strike);
      }
    }
    return result;
  }

  /** Prints the largest differences for both models. */
  public static void main(String[] args) throws CalculationException {
    for (String model : new String[] {"variance_gamma", "merton"}) {
      FinmathBenchmark both = new FinmathBenchmark();
      both.model = model;
      both.layOut();
      double[] ours = both.levySurface();
      double[] theirs = both.finmathSurface();
      double largest = 0;
      for (int i = 0; i < ours.length; i++) {
        largest = Math.max(largest, Math.abs(ours[i] - theirs[i]));
      }
      double difference = both.levyOnePrice() - both.finmathOnePrice();
      System.out.println(model + ", one price, difference: " + difference);
      System.out.println(model + ", surface, largest difference: " + largest);
    }
  }
}
