package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Monte Carlo simulation of a model in a market, on an equidistant grid of dates.
 *
 * <pre>{@code
 * MonteCarloEstimate call = Simulation.of(LevyModel.varianceGamma(0.2, 0.5, -0.1), Market.of(100, 0.05, 0), 0.5)
 *     .withPaths(1_000_000)
 *     .withSeed(42)
 *     .withControlVariate()
 *     .estimate(s -> Math.max(s - 105, 0));
 * }</pre>
 *
 * <p>\( S_{t_k} = F_{t_k}\exp(X_{t_k} + \omega t_k) \) with increments from their exact law. Paths
 * come in blocks, each with random numbers of its own, so that results are the same to the last bit
 * for any number of threads. Payoffs are called from several threads at once if there are several;
 * standard errors are those of independent samples: paths, antithetic pairs, or 16 randomly shifted
 * sets of Sobol points.
 *
 * <p>Immutable and thread-safe.
 *
 * <p>References: Glasserman (2003), Monte Carlo Methods in Financial Engineering; Joe and Kuo
 * (2008), Constructing Sobol sequences with better two-dimensional projections, SIAM Journal on
 * Scientific Computing 30, 2635-2654.
 */
public final class Simulation {

  private static final int DEFAULT_PATHS = 100_000;

  private final Samplers samplers;
  private final Market market;
  private final double maturity;
  private final int steps;
  private final int paths;
  private final long seed;
  private final int threads;
  private final Sampling sampling;
  private final boolean controlled;

  private Simulation(
      Samplers samplers,
      Market market,
      double maturity,
      int steps,
      int paths,
      long seed,
      int threads,
      Sampling sampling,
      boolean controlled) {
    this.samplers = samplers;
    this.market = market;
    this.maturity = maturity;
    this.steps = steps;
    this.paths = Require.positive("paths", paths);
    this.seed = seed;
    this.threads = Require.positive("threads", threads);
    this.sampling = sampling;
    this.controlled = controlled;
  }

  /** Simulation of 100000 independent paths in one step, with seed 0, on one thread. */
  public static Simulation of(ReturnModel model, Market market, double maturity) {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(market, "market");
    Require.positive("maturity", maturity);
    return new Simulation(
        new Samplers(model, maturity),
        market,
        maturity,
        1,
        DEFAULT_PATHS,
        0,
        1,
        Sampling.PLAIN,
        false);
  }

  /**
   * The same simulation with another number of equal steps up to the maturity.
   *
   * @param steps positive; 1 for models whose increments are not independent
   */
  public Simulation withSteps(int steps) {
    Require.positive("steps", steps);
    ReturnModel model = samplers.model();
    if (steps > 1 && !(model instanceof LevyModel)) {
      throw new IllegalArgumentException(
          "steps = " + steps + ": must be 1 for " + model.name() + ", whose increments depend");
    }
    return new Simulation(
        new Samplers(model, maturity / steps),
        market,
        maturity,
        steps,
        paths,
        seed,
        threads,
        sampling,
        controlled);
  }

  /**
   * The same simulation with another number of paths.
   *
   * @param paths positive; even for antithetic pairs, a multiple of 16 for Sobol points, best 16
   *     times a power of 2
   */
  public Simulation withPaths(int paths) {
    return new Simulation(
        samplers, market, maturity, steps, paths, seed, threads, sampling, controlled);
  }

  /** The same simulation with another seed. */
  public Simulation withSeed(long seed) {
    return new Simulation(
        samplers, market, maturity, steps, paths, seed, threads, sampling, controlled);
  }

  /**
   * The same simulation on more or fewer threads, with the same results.
   *
   * @param threads positive
   */
  public Simulation withThreads(int threads) {
    return new Simulation(
        samplers, market, maturity, steps, paths, seed, threads, sampling, controlled);
  }

  /**
   * The same simulation with antithetic pairs of paths, by inversion of the distribution function
   * at u and 1 - u; in place of Sobol points.
   */
  public Simulation withAntithetic() {
    return new Simulation(
        samplers, market, maturity, steps, paths, seed, threads, Sampling.ANTITHETIC, controlled);
  }

  /**
   * The same simulation with 16 sets of Sobol points under independent digital shifts, one
   * dimension for each step; in place of antithetic pairs.
   */
  public Simulation withSobol() {
    return new Simulation(
        samplers, market, maturity, steps, paths, seed, threads, Sampling.SOBOL, controlled);
  }

  /**
   * The same simulation with the terminal price, whose mean is the forward, as a control variate of
   * estimates.
   */
  public Simulation withControlVariate() {
    return new Simulation(samplers, market, maturity, steps, paths, seed, threads, sampling, true);
  }

  /**
   * Terminal prices of all paths.
   *
   * @return one price for each path
   * @throws IllegalArgumentException if the number of paths or of steps does not suit the sampling
   */
  public double[] terminalPrices() {
    double[] prices = new double[paths];
    Blocks blocks = blocks();
    run(
        sampler(),
        0,
        blocks.count(),
        blocks,
        (price, block) -> {
          price.drawTerminal(block);
          for (int i = 0; i < price.paths(); i++) {
            prices[blocks.first(block) + i] = price.terminal(i);
          }
        });
    return prices;
  }

  /**
   * Hands over all paths, in order and on the calling thread; only a few blocks are in memory at a
   * time.
   *
   * @param consumer takes the paths
   * @throws IllegalArgumentException if the number of paths or of steps does not suit the sampling
   */
  public void forEachBlock(PathConsumer consumer) {
    Blocks blocks = blocks();
    IncrementSampler sampler = sampler();
    double[][][] round = new double[threads][][];
    for (int from = 0; from < blocks.count(); from += threads) {
      int start = from;
      int end = Math.min(blocks.count(), from + threads);
      run(
          sampler,
          start,
          end,
          blocks,
          (price, block) -> {
            price.drawPaths(block);
            round[block - start] = new double[price.paths()][steps + 1];
            for (int i = 0; i < price.paths(); i++) {
              price.copy(i, round[block - start][i]);
            }
          });
      for (int block = start; block < end; block++) {
        consumer.accept(blocks.first(block), round[block - start]);
      }
    }
  }

  /**
   * Present value of a payoff at maturity that depends on the terminal price.
   *
   * @param payoff payoff at a terminal price
   * @throws IllegalArgumentException if the number of paths or of steps does not suit the sampling
   */
  public MonteCarloEstimate estimate(DoubleUnaryOperator payoff) {
    Objects.requireNonNull(payoff, "payoff");
    return estimate(
        (price, block, moments) -> {
          price.drawTerminal(block);
          for (int i = 0; i < price.paths(); i++) {
            moments.add(payoff.applyAsDouble(price.terminal(i)), price.terminal(i));
          }
        });
  }

  /**
   * Present value of a payoff at maturity that depends on the whole path.
   *
   * @param payoff payoff of the prices at the {@code steps + 1} dates, the spot first; it must not
   *     keep the array
   * @throws IllegalArgumentException if the number of paths or of steps does not suit the sampling
   */
  public MonteCarloEstimate estimatePaths(ToDoubleFunction<double[]> payoff) {
    Objects.requireNonNull(payoff, "payoff");
    return estimate(
        (price, block, moments) -> {
          double[] path = new double[steps + 1];
          price.drawPaths(block);
          for (int i = 0; i < price.paths(); i++) {
            price.copy(i, path);
            moments.add(payoff.applyAsDouble(path), path[steps]);
          }
        });
  }

  /**
   * Present value of a payoff at maturity that depends on the whole path, with another payoff of
   * known value as control variate, in place of the terminal price. The error falls by the factor
   * \( \sqrt{1-\rho^2} \) with the correlation \( \rho \) of the two.
   *
   * @param payoff payoff of the prices at the {@code steps + 1} dates, the spot first; it must not
   *     keep the array
   * @param control payoff at maturity of the same prices; likewise
   * @param controlValue present value of the control
   * @throws IllegalArgumentException if the value is not finite, or the number of paths or of steps
   *     does not suit the sampling
   */
  public MonteCarloEstimate estimatePaths(
      ToDoubleFunction<double[]> payoff, ToDoubleFunction<double[]> control, double controlValue) {
    Objects.requireNonNull(payoff, "payoff");
    Objects.requireNonNull(control, "control");
    Require.finite("controlValue", controlValue);
    return estimate(
        (price, block, moments) -> {
          double[] path = new double[steps + 1];
          price.drawPaths(block);
          for (int i = 0; i < price.paths(); i++) {
            price.copy(i, path);
            moments.add(payoff.applyAsDouble(path), control.applyAsDouble(path));
          }
        },
        controlValue / market.discountFactor(maturity),
        true);
  }

  /** Work on one block. */
  @FunctionalInterface
  private interface BlockTask {
    void accept(PriceBlock price, int block);
  }

  /** Work on one block that collects samples. */
  @FunctionalInterface
  private interface SampleTask {
    void accept(PriceBlock price, int block, Samples samples);
  }

  /** Turns paths into independent samples of payoff and control. */
  private static final class Samples {
    private final SampleMoments moments = new SampleMoments();
    private final boolean pairs;
    private final double mean;
    private boolean half;
    private double firstValue;
    private double firstControl;

    Samples(boolean pairs, double mean) {
      this.pairs = pairs;
      this.mean = mean;
    }

    void add(double value, double control) {
      if (!pairs) {
        moments.add(value, control - mean);
      } else if (half) {
        moments.add(0.5 * (firstValue + value), 0.5 * (firstControl + control) - mean);
      } else {
        firstValue = value;
        firstControl = control;
      }
      half = !half;
    }
  }

  private MonteCarloEstimate estimate(SampleTask task) {
    return estimate(task, market.forward(maturity), controlled);
  }

  private MonteCarloEstimate estimate(SampleTask task, double mean, boolean isControlled) {
    Blocks blocks = blocks();
    SampleMoments[] parts = new SampleMoments[blocks.count()];
    run(
        sampler(),
        0,
        blocks.count(),
        blocks,
        (price, block) -> {
          Samples samples = new Samples(sampling == Sampling.ANTITHETIC, mean);
          task.accept(price, block, samples);
          parts[block] = samples.moments;
        });
    SampleMoments all = new SampleMoments();
    for (int group = 0; group < blocks.groups(); group++) {
      SampleMoments ofGroup = new SampleMoments();
      for (int i = 0; i < blocks.perGroup(); i++) {
        ofGroup.add(parts[group * blocks.perGroup() + i]);
      }
      if (blocks.groups() == 1) {
        all = ofGroup;
      } else {
        all.add(ofGroup.mean(), ofGroup.controlMean());
      }
    }
    return all.estimate(isControlled, market.discountFactor(maturity), paths);
  }

  private void run(IncrementSampler sampler, int from, int to, Blocks blocks, BlockTask task) {
    Supplier<IntConsumer> maker =
        () -> {
          PriceBlock price =
              new PriceBlock(
                  sampling.source(sampler, seed, blocks, steps), blocks, market, maturity, steps);
          return block -> task.accept(price, block);
        };
    Workers.run(from, to, threads, maker);
  }

  private IncrementSampler sampler() {
    return sampling == Sampling.PLAIN ? samplers.exact() : samplers.byInversion();
  }

  private Blocks blocks() {
    if (sampling == Sampling.ANTITHETIC && paths % 2 != 0) {
      throw new IllegalArgumentException(
          "paths = " + paths + ": must be even with antithetic pairs");
    }
    if (sampling == Sampling.SOBOL && paths % Sampling.SHIFTS != 0) {
      throw new IllegalArgumentException(
          "paths = " + paths + ": must be a multiple of " + Sampling.SHIFTS + " with Sobol points");
    }
    if (sampling == Sampling.SOBOL && steps > Sampling.DIMENSIONS) {
      throw new IllegalArgumentException(
          "steps = " + steps + ": must be at most " + Sampling.DIMENSIONS + " with Sobol points");
    }
    return Blocks.of(paths, sampling.groups(), steps);
  }
}
