package io.github.mohinio.levy.pricing.pide;

/**
 * The jumps of a model on a grid of log-prices: \( \sum_k w_k V(x+kh) \) for \( -n \le k \le n \),
 * with weights that sum to zero, and a diffusion beside it. Immutable by convention: the array is
 * shared.
 *
 * @param weights weights \( w_{-n}, \ldots, w_n \)
 * @param smallJumpVariance variance per year of the diffusion that stands for the small jumps
 * @param gaussianVariance variance per year of the model's own diffusion
 */
record JumpKernel(double[] weights, double smallJumpVariance, double gaussianVariance) {

  /** Sets the weight in the middle so that constants are kept. */
  JumpKernel {
    int n = weights.length / 2;
    weights[n] = 0;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    weights[n] = -sum;
  }

  /** Reach n of the kernel. */
  int reach() {
    return weights.length / 2;
  }

  /** Whether there are no jumps. */
  boolean isZero() {
    return weights[reach()] == 0;
  }

  /** What the kernel makes of \( e^x \), as a multiple of it, on a grid of step h. */
  double growth(double h) {
    double sum = 0;
    int n = reach();
    for (int k = -n; k <= n; k++) {
      sum += weights[k + n] * Math.expm1(k * h);
    }
    return sum;
  }

  /**
   * The kernel by which a slope with a coefficient, taken as a central difference beside it,
   * becomes one of fourth order: less \( h^2/6 \) of the third difference.
   */
  JumpKernel sharpening(double coefficient, double h) {
    double[] sharper = weights.clone();
    double outer = coefficient / (12 * h);
    int n = reach();
    sharper[n + 2] -= outer;
    sharper[n + 1] += 2 * outer;
    sharper[n - 1] -= 2 * outer;
    sharper[n - 2] += outer;
    return new JumpKernel(sharper, smallJumpVariance, gaussianVariance);
  }
}
