package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs chains side by side, in blocks of some iterations, so that they are equally long whenever
 * the run ends. Between blocks the calling thread writes draws, tells the listener and asks whether
 * to go on; so the draw file, too, does not depend on the number of threads.
 */
final class ChainRun {

  private final ChainKernel kernel;
  private final ChainSettings settings;
  private final PosteriorTarget target;
  private final RunControl control;
  private final DrawSink sink;
  private final WarmStart start;
  private final List<ChainTask> tasks = new ArrayList<>();
  private final long begin;
  private boolean cancelled;

  private ChainRun(
      ChainKernel kernel,
      ChainSettings settings,
      PosteriorTarget target,
      RunControl control,
      DrawSink sink,
      long begin) {
    this.kernel = kernel;
    this.settings = settings;
    this.target = target;
    this.control = control;
    this.sink = sink;
    this.begin = begin;
    start = WarmStart.of(target, settings.seed());
    List<Mode> modes = start.modes();
    for (int c = 0; c < settings.chains(); c++) {
      tasks.add(
          new ChainTask(kernel, target.newDensity(), modes.get(c % modes.size()), settings, c));
    }
  }

  /** Runs chains as the control says. */
  static Posterior run(
      ChainKernel kernel, ChainSettings settings, PosteriorTarget target, RunControl control) {
    if (control.drawFile().isEmpty()) {
      return run(kernel, settings, target, control, DrawSink.none());
    }
    long begin = System.nanoTime();
    RunHeader header =
        RunHeader.of(target, kernel.name(), kernel.settings(), settings.seed(), settings.warmup());
    Posterior posterior = null;
    try (DrawFile file = DrawFile.open(control.drawFile().orElseThrow(), header)) {
      ChainRun run = new ChainRun(kernel, settings, target, control, file, begin);
      for (int c = 0; c < settings.chains(); c++) {
        ChainTask task = run.tasks.get(c);
        List<ChainDraw> former = file.draws(c);
        file.adapted(c).ifPresent(adapted -> task.takeUp(adapted, former));
      }
      posterior = run.run();
      return posterior;
    } catch (IOException e) {
      throw new SamplingException("the draw file cannot be closed: " + e, e, posterior);
    }
  }

  /** Runs chains with a sink of their own. */
  static Posterior run(
      ChainKernel kernel,
      ChainSettings settings,
      PosteriorTarget target,
      RunControl control,
      DrawSink sink) {
    return new ChainRun(kernel, settings, target, control, sink, System.nanoTime()).run();
  }

  private Posterior run() {
    ExecutorService executor =
        Executors.newFixedThreadPool(Math.min(settings.threads(), settings.chains()));
    try {
      while (!isDone()) {
        if (control.isCancelled()) {
          cancelled = true;
          break;
        }
        advance(executor);
        write();
        tasks.forEach(task -> control.listener().progress(task.progress()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("interrupted while sampling", e);
    } catch (ExecutionException e) {
      throw failure("a chain failed: " + e.getCause(), e.getCause());
    } catch (IOException e) {
      throw failure("draws cannot be written: " + e, e);
    } catch (RuntimeException e) {
      throw failure("the listener or the cancellation failed: " + e, e);
    } finally {
      executor.shutdownNow();
    }
    if (drawn() == 0) {
      throw failure("cancelled before the first draw", null);
    }
    return posterior();
  }

  private boolean isDone() {
    return tasks.stream().allMatch(task -> task.iteration() >= settings.iterations());
  }

  /** The chains that are behind catch up with the others, or all go on by a block. */
  private void advance(ExecutorService executor) throws InterruptedException, ExecutionException {
    int least = tasks.stream().mapToInt(ChainTask::iteration).min().orElseThrow();
    int next = Math.min(least + kernel.block(), settings.iterations());
    List<Callable<Void>> work = tasks.stream().map(task -> task.advanceTo(next)).toList();
    for (Future<Void> future : executor.invokeAll(work)) {
      future.get();
    }
  }

  private void write() throws IOException {
    for (int c = 0; c < tasks.size(); c++) {
      ChainTask task = tasks.get(c);
      if (task.adapted() != null) {
        sink.accept(c, task.adapted(), task.draws());
      }
    }
    sink.flush();
  }

  private SamplingException failure(String message, Throwable cause) {
    cancelled = true;
    return new SamplingException(
        message + "; " + drawn() + " draws of each chain have been made",
        cause,
        drawn() == 0 ? null : posterior());
  }

  /** Draws that all chains have. */
  private int drawn() {
    return tasks.stream().mapToInt(task -> task.draws().size()).min().orElseThrow();
  }

  private Posterior posterior() {
    int n = drawn();
    List<List<ChainDraw>> draws = new ArrayList<>();
    tasks.forEach(task -> draws.add(task.draws().subList(0, n)));
    return Posterior.of(
        target,
        draws,
        kernel.isHamiltonian(),
        null,
        new RunFacts(
            kernel.name(),
            settings.seed(),
            start.modes().size(),
            start.evaluations() + tasks.stream().mapToInt(ChainTask::evaluations).sum(),
            (System.nanoTime() - begin) * 1e-6,
            cancelled));
  }
}
