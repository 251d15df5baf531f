package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.List;

/**
 * Prices one expiry after another, each through the covered call \( E[\min(e^R, e^k)] \), from
 * which call and put follow by subtraction. Not thread-safe.
 */
abstract class SliceWisePricer implements SurfacePricer {

  /** Part of the tolerance that each source of error may take. */
  private static final double PART = 0.25;

  /** Factor on it for derivatives, which shifted and interpolated prices say little about. */
  private static final double GRADIENT_PART = 0.01;

  /** Error allowed, in units of the discounted forward. */
  final double tolerance;

  private final int size;
  private final SortedSlice[] slices;
  private double error;
  private boolean converged;
  private int nodes;
  private double[] covered = new double[0];
  private double[] coveredGradient = new double[0];

  SliceWisePricer(List<OptionSlice> slices, double tolerance) {
    this.tolerance = tolerance;
    this.slices = SortedSlice.of(slices);
    size = slices.stream().mapToInt(OptionSlice::size).sum();
  }

  /**
   * Computes the covered calls of a slice, undiscounted and in units of the forward.
   *
   * @param scale the parameters of the model, or empty for no derivatives
   * @param covered receives the values
   * @param gradient receives their derivatives, {@code [option * parameters + parameter]}
   * @return estimate of the largest error of the values
   */
  abstract double evaluate(
      ReturnModel model, SortedSlice slice, double[] scale, double[] covered, double[] gradient);

  /** Error allowed for the step or the interval, chosen by the prices alone. */
  final double target(double[] scale) {
    return truncationTarget() * (scale.length > 0 ? GRADIENT_PART : 1);
  }

  /** Error allowed for the end of the sums, of prices and of derivatives times their parameter. */
  final double truncationTarget() {
    return PART * tolerance;
  }

  /** Counts evaluations of the characteristic function. */
  final void count(int evaluations) {
    nodes += evaluations;
  }

  /** The slices, strikes ascending. */
  final SortedSlice[] slices() {
    return slices;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void price(ReturnModel model, double[] prices) {
    Require.sameLength("prices", prices.length, "options", size);
    evaluate(model, new double[0], prices, new double[0]);
  }

  @Override
  public void priceWithGradient(ReturnModel model, double[] prices, double[] gradient) {
    double[] scale = model.parameters();
    int parameters = model.parameterNames().size();
    Require.sameLength("parameters", scale.length, "parameter names", parameters);
    Require.sameLength("prices", prices.length, "options", size);
    Require.sameLength("gradient", gradient.length, "options * parameters", size * parameters);
    evaluate(model, scale, prices, gradient);
  }

  @Override
  public double errorEstimate() {
    return error;
  }

  @Override
  public boolean converged() {
    return converged;
  }

  @Override
  public int nodes() {
    return nodes;
  }

  private void evaluate(ReturnModel model, double[] scale, double[] prices, double[] gradient) {
    error = 0;
    nodes = 0;
    for (SortedSlice slice : slices) {
      int n = slice.k.length;
      if (n == 0) {
        continue;
      }
      if (covered.length < n) {
        covered = new double[n];
      }
      if (coveredGradient.length < n * scale.length) {
        coveredGradient = new double[n * scale.length];
      }
      double estimate = evaluate(model, slice, scale, covered, coveredGradient);
      store(slice, scale.length, prices, gradient);
      error = Math.max(error, Double.isNaN(estimate) ? Double.POSITIVE_INFINITY : estimate);
    }
    converged = error <= tolerance;
  }

  private void store(SortedSlice slice, int parameters, double[] prices, double[] gradient) {
    double discounted = slice.discountFactor * slice.forward;
    for (int q = 0; q < slice.k.length; q++) {
      double moneyness = slice.moneyness[q];
      int place = slice.place[q];
      double value = (slice.call[q] ? 1 : moneyness) - covered[q];
      double intrinsic = slice.call[q] ? 1 - moneyness : moneyness - 1;
      double maximum = slice.call[q] ? 1 : moneyness;
      prices[place] = discounted * Math.min(maximum, Math.max(value, Math.max(0, intrinsic)));
      if (Double.isNaN(value)) {
        error = Double.POSITIVE_INFINITY;
      }
      for (int p = 0; p < parameters; p++) {
        gradient[place * parameters + p] = -discounted * coveredGradient[q * parameters + p];
      }
    }
  }
}
