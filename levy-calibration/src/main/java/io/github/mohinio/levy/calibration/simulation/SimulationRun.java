package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.LevyException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One run of a {@link SurfaceSimulator}: the calling thread draws parameters, for points of the
 * sequence come one after the other, and hands them to the pool in blocks; it consumes the blocks
 * in the order in which they were drawn.
 */
final class SimulationRun<T> {

  /** Surfaces that a thread makes in one go; enough to pay for a workspace of the pricer. */
  private static final int BLOCK = 128;

  /** Surfaces after which more rejected than made ones end the run. */
  private static final int TRIAL = 1000;

  /** A surface put to work, or why there is none. */
  private record Done<T>(SurfaceStatus status, T result) {}

  private final SurfaceSimulator simulator;
  private final long samples;
  private final Function<? super SimulatedSurface, ? extends T> work;
  private final Consumer<? super T> sink;
  private final Map<SurfaceStatus, Long> rejected = new EnumMap<>(SurfaceStatus.class);
  private long made;
  private long failed;
  private long drawn;

  SimulationRun(
      SurfaceSimulator simulator,
      long samples,
      Function<? super SimulatedSurface, ? extends T> work,
      Consumer<? super T> sink) {
    this.simulator = simulator;
    this.samples = samples;
    this.work = work;
    this.sink = sink;
  }

  SimulationCounts run() {
    ParameterSampler sampler = new ParameterSampler(simulator.region(), simulator.seed());
    ExecutorService pool = Executors.newFixedThreadPool(simulator.threads());
    try {
      Queue<Future<List<Done<T>>>> window = new ArrayDeque<>();
      while (made < samples) {
        long wanted = samples - (drawn - failed);
        if (wanted > 0 && window.size() < 2 * simulator.threads()) {
          window.add(submit(pool, sampler, (int) Math.min(BLOCK, wanted)));
        } else {
          consume(await(window.remove()));
        }
      }
    } finally {
      pool.shutdownNow();
    }
    return new SimulationCounts(made, rejected);
  }

  private Future<List<Done<T>>> submit(ExecutorService pool, ParameterSampler sampler, int size) {
    List<double[]> parameters = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      parameters.add(sampler.next());
    }
    long first = drawn;
    drawn += size;
    return pool.submit(() -> block(first, parameters));
  }

  private List<Done<T>> block(long first, List<double[]> parameters) {
    SurfaceMaker maker =
        new SurfaceMaker(
            simulator.region().family(), simulator.layout(), simulator.noise(), simulator.pricer());
    List<Done<T>> block = new ArrayList<>(parameters.size());
    for (int i = 0; i < parameters.size(); i++) {
      long number = first + i;
      MadeSurface surface =
          maker.make(number, parameters.get(i), Generators.of(simulator.seed(), number));
      block.add(new Done<>(surface.status(), surface.surface().map(work).orElse(null)));
    }
    return block;
  }

  private void consume(List<Done<T>> block) {
    for (Done<T> done : block) {
      if (done.status == SurfaceStatus.OK) {
        made++;
        sink.accept(done.result);
      } else {
        failed++;
        rejected.merge(done.status, 1L, Long::sum);
      }
    }
    if (made + failed >= TRIAL && failed > made) {
      throw new LevyException(
          "%s: %d of the first %d surfaces failed their checks: %s"
              .formatted(simulator.region().family().name(), failed, made + failed, rejected));
    }
  }

  private List<Done<T>> await(Future<List<Done<T>>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LevyException("the simulation was interrupted", e);
    } catch (ExecutionException e) {
      throw new LevyException(
          "a simulated surface ended with an error: " + e.getCause(), e.getCause());
    }
  }
}
