package io.github.mohinio.levy.benchmarks.pricing;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.implied.ImpliedVol;
import io.github.mohinio.levy.pricing.implied.ImpliedVolatility;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * Implied volatilities of 200 out-of-the-money options, 20 strikes and 10 expiries, with the smile
 * of Variance Gamma: levy and OpenGamma Strata.
 *
 * <p>Both start from present values, which Strata wants divided by the discount factor. {@link
 * #main} prints how far they end from the volatilities that the prices were made of.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ImpliedVolBenchmark {

  private static final int SIZE = 200;

  private final OptionType[] types = new OptionType[SIZE];
  private final double[] forwards = new double[SIZE];
  private final double[] strikes = new double[SIZE];
  private final double[] maturities = new double[SIZE];
  private final double[] discounts = new double[SIZE];
  private final double[] prices = new double[SIZE];
  private final double[] exact = new double[SIZE];
  private final double[] found = new double[SIZE];
  private final ImpliedVol.Status[] statuses = new ImpliedVol.Status[SIZE];

  /** Takes the volatilities of a Variance Gamma surface and prices them anew by Black's formula. */
  @Setup
  public void layOut() {
    List<OptionSlice> calls = QuoteGrid.full();
    double[] callPrices =
        FourierPricer.withDefaults().price(LevyModel.varianceGamma(0.2, 0.3, -0.15), calls);
    int i = 0;
    for (OptionSlice slice : calls) {
      for (int j = 0; j < slice.size(); j++) {
        forwards[i] = slice.forward();
        strikes[i] = slice.strike(j);
        maturities[i] = slice.maturity();
        discounts[i] = slice.discountFactor();
        types[i] = strikes[i] < forwards[i] ? OptionType.PUT : OptionType.CALL;
        exact[i] =
            ImpliedVolatility.strict(
                slice.type(j), forwards[i], strikes[i], maturities[i], discounts[i], callPrices[i]);
        prices[i] =
            BlackFormula.presentValue(
                types[i], forwards[i], strikes[i], maturities[i], discounts[i], exact[i]);
        i++;
      }
    }
  }

  /** All 200, levy. */
  @Benchmark
  public double[] levy() {
    ImpliedVolatility.solveInto(
        types, forwards, strikes, maturities, discounts, prices, found, statuses);
    return found;
  }

  /** All 200, Strata. */
  @Benchmark
  public double[] strata() {
    for (int i = 0; i < SIZE; i++) {
      found[i] =
          BlackFormulaRepository.impliedVolatility(
              prices[i] / discounts[i],
              forwards[i],
              strikes[i],
              maturities[i],
              types[i] == OptionType.CALL);
    }
    return found;
  }

  /** Prints the largest relative difference of either to the volatilities behind the prices. */
  public static void main(String[] args) {
    ImpliedVolBenchmark both = new ImpliedVolBenchmark();
    both.layOut();
    System.out.println("levy, largest relative difference: " + both.difference(both.levy()));
    System.out.println("Strata, largest relative difference: " + both.difference(both.strata()));
  }

  private double difference(double[] volatilities) {
    double largest = 0;
    for (int i = 0; i < SIZE; i++) {
      largest = Math.max(largest, Math.abs(volatilities[i] / exact[i] - 1));
    }
    return largest;
  }
}
