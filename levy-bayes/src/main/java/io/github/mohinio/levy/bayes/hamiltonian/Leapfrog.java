package io.github.mohinio.levy.bayes.hamiltonian;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;

/**
 * Leapfrog integrator: half a kick, a drift, half a kick. One evaluation of the density a step and
 * no allocation. Belongs to one thread, as its density does.
 */
final class Leapfrog {

  private final LogDensity density;
  private final Metric metric;

  Leapfrog(LogDensity density, Metric metric) {
    this.density = density;
    this.metric = metric;
  }

  int dimension() {
    return metric.dimension();
  }

  /** Evaluates density and force at the point of {@code z}. */
  void evaluate(PhasePoint z) {
    z.logDensity = density.logDensity(z.point, z.force);
    metric.whiten(z.force);
  }

  /** Moves {@code z} by one step; a negative step goes back in time. */
  void step(PhasePoint z, double stepSize) {
    kick(z, 0.5 * stepSize);
    metric.drift(stepSize, z.momentum, z.point);
    evaluate(z);
    kick(z, 0.5 * stepSize);
  }

  private static void kick(PhasePoint z, double time) {
    for (int i = 0; i < z.momentum.length; i++) {
      z.momentum[i] += time * z.force[i];
    }
  }
}
