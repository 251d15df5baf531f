package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A chain with the draws it has made.
 *
 * <p>Not thread-safe; who hands it from one thread to the next sees to the order of memory.
 */
final class ChainTask {

  private final ChainKernel kernel;
  private final PosteriorDensity density;
  private final Mode mode;
  private final ChainSettings settings;
  private final int number;
  private final List<ChainDraw> draws = new ArrayList<>();
  private Chain chain;
  private double[] adapted;
  private int iteration;
  private int divergences;

  ChainTask(
      ChainKernel kernel, PosteriorDensity density, Mode mode, ChainSettings settings, int number) {
    this.kernel = kernel;
    this.density = density;
    this.mode = mode;
    this.settings = settings;
    this.number = number;
  }

  /** Takes up what was learnt and drawn before. */
  void takeUp(double[] adapted, List<ChainDraw> former) {
    this.adapted = adapted;
    former.stream().limit(settings.draws()).forEach(this::keep);
    iteration = settings.warmup() + draws.size();
    if (!draws.isEmpty()) {
      double[] last = draws.get(draws.size() - 1).point();
      chain = kernel.resume(density, adapted, number, iteration, last);
    } else {
      iteration = 0; // without a draw to go on from, the warm-up is made again
    }
  }

  private void keep(ChainDraw draw) {
    draws.add(draw);
    divergences += draw.divergence() == null ? 0 : 1;
  }

  /** Work up to a number of iterations. */
  Callable<Void> advanceTo(int target) {
    return () -> {
      if (chain == null) {
        chain = kernel.start(density, mode, number);
      }
      while (iteration < target) {
        ChainDraw draw = chain.next();
        if (iteration >= settings.warmup()) {
          keep(draw);
        }
        iteration++;
        if (iteration == settings.warmup()) {
          adapted = chain.adapted();
        }
      }
      return null;
    };
  }

  /** Iterations done. */
  int iteration() {
    return iteration;
  }

  /** What was learnt; null before the warm-up is over. */
  double[] adapted() {
    return adapted;
  }

  /** Draws made after the warm-up; grows. */
  List<ChainDraw> draws() {
    return draws;
  }

  /** Times the surface was priced. */
  int evaluations() {
    return density.evaluations();
  }

  ChainProgress progress() {
    return new ChainProgress(
        number, iteration, settings.iterations(), iteration < settings.warmup(), divergences);
  }
}
