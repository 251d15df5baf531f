package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.model.ReturnModel;

/** The samplers of a model over a step, made when first needed. Thread-safe. */
final class Samplers {

  private final ReturnModel model;
  private final double step;
  private IncrementSampler exact;
  private TableSampler table;

  Samplers(ReturnModel model, double step) {
    this.model = model;
    this.step = step;
  }

  ReturnModel model() {
    return model;
  }

  /** The sampler that is exact. */
  synchronized IncrementSampler exact() {
    if (exact == null) {
      exact = IncrementSampler.of(model, step);
    }
    return exact;
  }

  /** The sampler by inversion. */
  synchronized TableSampler byInversion() {
    if (table == null) {
      table = exact instanceof TableSampler made ? made : IncrementSampler.byInversion(model, step);
    }
    return table;
  }
}
