package io.github.mohinio.levy.calibration.batch;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.Calibrator;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Calibrates many surfaces on a bounded pool of threads. Results come in the order of the input and
 * do not depend on the number of threads; a surface that cannot be fitted stops no other.
 *
 * <pre>{@code
 * List<BatchItem> items = BatchCalibrator.of(LadderCalibrator.of(ModelFamily.named("nig")))
 *     .withThreads(4)
 *     .withProgress(progressBar::show)
 *     .calibrate(surfaces);
 * }</pre>
 *
 * <p>Immutable and thread-safe, if calibrator, listener and cancel signal are.
 */
public final class BatchCalibrator {

  /** Origin of the start that the surface before gives. */
  public static final String WARM_START = "surface before";

  private final Calibrator calibrator;
  private final int threads;
  private final boolean warm;
  private final Consumer<BatchProgress> progress;
  private final BooleanSupplier cancelled;

  private BatchCalibrator(
      Calibrator calibrator,
      int threads,
      boolean warm,
      Consumer<BatchProgress> progress,
      BooleanSupplier cancelled) {
    this.calibrator = Objects.requireNonNull(calibrator, "calibrator");
    this.threads = Require.positive("threads", threads);
    this.warm = warm;
    this.progress = Objects.requireNonNull(progress, "progress");
    this.cancelled = Objects.requireNonNull(cancelled, "cancelled");
  }

  /** Batches of a calibrator, on as many threads as there are processors. */
  public static BatchCalibrator of(Calibrator calibrator) {
    return new BatchCalibrator(
        calibrator, Runtime.getRuntime().availableProcessors(), false, p -> {}, () -> false);
  }

  /** The same batches on so many threads; at least 1. */
  public BatchCalibrator withThreads(int threads) {
    return new BatchCalibrator(calibrator, threads, warm, progress, cancelled);
  }

  /**
   * The same batches, each surface started from the fit of the last one before it that was fitted,
   * as of the day before. The surfaces then go one after the other on one thread.
   */
  public BatchCalibrator withWarmStart() {
    return new BatchCalibrator(calibrator, threads, true, progress, cancelled);
  }

  /** The same batches, telling a listener of every surface that is through, in input order. */
  public BatchCalibrator withProgress(Consumer<BatchProgress> listener) {
    return new BatchCalibrator(calibrator, threads, warm, listener, cancelled);
  }

  /**
   * The same batches, given up when a signal is true, which is asked before every surface: those
   * that have begun end, the others are {@link BatchItem.Status#CANCELLED}.
   */
  public BatchCalibrator withCancel(BooleanSupplier signal) {
    return new BatchCalibrator(calibrator, threads, warm, progress, signal);
  }

  /** Calibrates all surfaces. */
  public List<BatchItem> calibrate(List<OptionSurface> surfaces) {
    List<BatchItem> items = new ArrayList<>(surfaces.size());
    calibrate(surfaces.iterator(), items::add);
    return List.copyOf(items);
  }

  /**
   * Calibrates surfaces as they come, holding no more of them than twice the number of threads.
   *
   * @param surfaces where they come from; asked on the calling thread
   * @param sink receives the results in input order on the calling thread
   */
  public void calibrate(Iterator<OptionSurface> surfaces, Consumer<BatchItem> sink) {
    Tally tally = new Tally(sink);
    if (warm) {
      inTurn(surfaces, tally);
    } else {
      onThePool(surfaces, tally);
    }
  }

  private void inTurn(Iterator<OptionSurface> surfaces, Tally tally) {
    List<Start> starts = List.of();
    for (int index = 0; surfaces.hasNext(); index++) {
      BatchItem item = one(index, surfaces.next(), starts);
      if (item.calibration().isPresent()) {
        starts = List.of(new Start(WARM_START, item.calibration().get().model().parameters()));
      }
      tally.accept(item);
    }
  }

  private void onThePool(Iterator<OptionSurface> surfaces, Tally tally) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<BatchItem>> window = new ArrayDeque<>();
      for (int index = 0; surfaces.hasNext(); index++) {
        if (window.size() == 2 * threads) {
          tally.accept(await(window.remove()));
        }
        int place = index;
        OptionSurface surface = surfaces.next();
        window.add(pool.submit(() -> one(place, surface, List.of())));
      }
      while (!window.isEmpty()) {
        tally.accept(await(window.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private BatchItem one(int index, OptionSurface surface, List<Start> starts) {
    if (cancelled.getAsBoolean()) {
      return BatchItem.cancelled(index);
    }
    try {
      Calibration fit = calibrator.calibrate(surface, starts);
      return BatchItem.done(index, fit);
    } catch (RuntimeException reason) {
      return BatchItem.failed(index, reason);
    }
  }

  private static BatchItem await(Future<BatchItem> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LevyException("the batch was interrupted", e);
    } catch (ExecutionException e) {
      throw new LevyException("a surface of the batch ended with an error", e.getCause());
    }
  }

  /** Counts what is through and passes it on. */
  private final class Tally {

    private final Consumer<BatchItem> sink;
    private final long begin = System.nanoTime();
    private int done;
    private int failed;

    Tally(Consumer<BatchItem> sink) {
      this.sink = Objects.requireNonNull(sink, "sink");
    }

    void accept(BatchItem item) {
      done++;
      failed += item.status() == BatchItem.Status.FAILED ? 1 : 0;
      sink.accept(item);
      progress.accept(new BatchProgress(done, failed, (System.nanoTime() - begin) * 1e-6));
    }
  }
}
