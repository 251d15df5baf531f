package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.model.ReturnModel;

/**
 * Prices a fixed set of European options, of one or many expiries, under one model after another.
 *
 * <p>This is the inner form, made by {@link FourierPricer#on}: it keeps its workspace and belongs
 * to one thread at a time.
 */
public interface SurfacePricer {

  /** Number of options. */
  int size();

  /**
   * Prices every option.
   *
   * @param prices receives present values, slice by slice in the order given, {@link #size()} long
   */
  void price(ReturnModel model, double[] prices);

  /**
   * Prices every option and differentiates to every parameter of the model.
   *
   * @param prices receives present values
   * @param gradient receives derivatives, row by row: {@code [option * parameters + parameter]}
   */
  void priceWithGradient(ReturnModel model, double[] prices, double[] gradient);

  /**
   * Estimate, usually far too large, of the largest absolute error of the last prices, in units of
   * the discounted forward.
   */
  double errorEstimate();

  /** Whether the last prices met the tolerance by their own estimate. */
  boolean converged();

  /** Points at which the last prices needed the characteristic function. */
  int nodes();
}
