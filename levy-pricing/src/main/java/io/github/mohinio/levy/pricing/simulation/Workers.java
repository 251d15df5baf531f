package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.LevyException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Runs the blocks of an interval on some threads, each with a worker of its own. */
final class Workers {

  private Workers() {}

  /** Runs {@code from <= block < to}; a worker is made for every thread. */
  static void run(int from, int to, int threads, Supplier<IntConsumer> maker) {
    int used = Math.min(threads, to - from);
    if (used <= 1) {
      IntConsumer worker = maker.get();
      for (int block = from; block < to; block++) {
        worker.accept(block);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger(from);
    ExecutorService pool = Executors.newFixedThreadPool(used);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < used; i++) {
        running.add(pool.submit(() -> take(next, to, maker.get())));
      }
      for (Future<?> task : running) {
        task.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new LevyException("simulation: a thread ended with an error", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LevyException("simulation: interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void take(AtomicInteger next, int to, IntConsumer worker) {
    for (int block = next.getAndIncrement(); block < to; block = next.getAndIncrement()) {
      worker.accept(block);
    }
  }
}
