package io.github.mohinio.levy.validation.crossvalidation;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Walks forward over samples in an order of time with retraining: trains a network on the first
 * ones, tests it on those that come next, adds these to what it is trained on, and so on to the
 * end. The network of the first window is tested on every stretch too, which shows what retraining
 * is worth.
 *
 * <p>The order is one of regimes of the first coordinate of the region: a quarter of the samples
 * with every second value of the lower half of its range, a quarter with its third and one with its
 * fourth quarter, then the rest of the lower half.
 *
 * <pre>{@code
 * ExpandingWindow.of(NetworkTrainer.find()).run(region, basis, samples).toMarkdown();
 * }</pre>
 *
 * <p>All networks have the same seed. Immutable.
 */
public final class ExpandingWindow {

  private static final int WINDOW = 10_000;
  private static final int STEP = 2_000;
  private static final int EPOCHS = 12;
  private static final long SEED = 1;

  private final NetworkTrainer trainer;
  private final int window;
  private final int step;
  private final int epochs;
  private final long seed;

  private ExpandingWindow(NetworkTrainer trainer, int window, int step, int epochs, long seed) {
    this.trainer = Objects.requireNonNull(trainer, "trainer");
    this.window = Require.positive("window", window);
    this.step = Require.positive("step", step);
    this.epochs = Require.positive("epochs", epochs);
    this.seed = seed;
  }

  /**
   * A first window of 10 000 samples, steps of 2000, 12 epochs, seed 1.
   *
   * @param trainer what to judge, such as {@link NetworkTrainer#find()}
   */
  public static ExpandingWindow of(NetworkTrainer trainer) {
    return new ExpandingWindow(trainer, WINDOW, STEP, EPOCHS, SEED);
  }

  /** The same with another number of samples in the first window; positive. */
  public ExpandingWindow withWindow(int window) {
    return new ExpandingWindow(trainer, window, step, epochs, seed);
  }

  /** The same with another number of samples that each step adds; positive. */
  public ExpandingWindow withStep(int step) {
    return new ExpandingWindow(trainer, window, step, epochs, seed);
  }

  /** The same with another number of passes over the samples; at least 1. */
  public ExpandingWindow withEpochs(int epochs) {
    return new ExpandingWindow(trainer, window, step, epochs, seed);
  }

  /** The same with another seed of the weights. */
  public ExpandingWindow withSeed(long seed) {
    return new ExpandingWindow(trainer, window, step, epochs, seed);
  }

  /**
   * Trains and tests.
   *
   * @param region region whose coordinates are the targets
   * @param basis basis that the inputs were made with
   * @param samples what to train and test on, in any order; at least a window and a step of them. A
   *     last stretch shorter than a step is left out.
   * @return errors of every stretch
   */
  public ExpandingWindowResult run(ParameterRegion region, VolatilityBasis basis, DataSet samples) {
    Require.atLeast("samples.rows", samples.rows(), window + step);
    Map<Regime, int[]> regimes = Regime.order(samples, 0);
    int[] order = regimes.values().stream().flatMapToInt(IntStream::of).toArray();
    List<StretchResult> results = new ArrayList<>();
    byte[] first = null;
    for (int from = window; from + step <= order.length; from += step) {
      DataSet seen = Rows.of(samples, IntStream.range(0, from).map(i -> order[i]).toArray());
      DataSet next =
          Rows.of(samples, IntStream.range(from, from + step).map(i -> order[i]).toArray());
      byte[] network =
          trainer.train(new NetworkTrainer.Task(region, basis, seen, next, epochs, seed));
      first = first == null ? network : first;
      results.add(
          new StretchResult(
              from,
              step,
              at(regimes, from).text(),
              CoordinateErrors.of(region, network, next),
              CoordinateErrors.of(region, first, next)));
    }
    return new ExpandingWindowResult(
        region.family().name(), region.coordinateNames().get(0), epochs, seed, results);
  }

  /** The regime of a sample by its place in time. */
  private static Regime at(Map<Regime, int[]> regimes, int place) {
    int end = 0;
    for (Map.Entry<Regime, int[]> regime : regimes.entrySet()) {
      end += regime.getValue().length;
      if (place < end) {
        return regime.getKey();
      }
    }
    throw new IllegalArgumentException("place = " + place + ": must be below " + end);
  }
}
