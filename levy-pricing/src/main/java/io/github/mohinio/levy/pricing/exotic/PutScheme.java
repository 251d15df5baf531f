package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.internal.TimeSteps;

/**
 * Steps a put of strike 1 back from maturity by implicit steps; what happens in a step is up to the
 * subclass. A workspace, not thread-safe.
 */
abstract class PutScheme {

  /** Logarithm by which the highest frequency is damped in the end. */
  private static final double SMOOTHING = 36;

  final PutGrid grid;
  final Lattice lattice;
  final WienerHopfFactor factor;

  /** Spectrum of the damped value. */
  final double[] re;

  final double[] im;

  PutScheme(PutGrid grid) {
    this.grid = grid;
    lattice = grid.lattice;
    factor = grid.factor;
    re = new double[lattice.frequencies()];
    im = new double[lattice.frequencies()];
  }

  /** Prepares for the first step. */
  abstract void begin();

  /**
   * Turns the spectrum of b into that of the value after a step.
   *
   * @param tau time to maturity after the step
   * @param weight weight c of the generator
   * @return log-moneyness at and below which the put is exercised; negative infinity for nowhere
   */
  abstract double step(double tau, double weight);

  /**
   * Value after all steps.
   *
   * @param boundaries receives the exercise boundary after each step
   */
  PutSolution solve(TimeSteps steps, double[] boundaries) {
    int n = re.length;
    double[] beforeRe = new double[n];
    double[] beforeIm = new double[n];
    double[] lastRe = new double[n];
    double[] lastIm = new double[n];
    lattice.forward(grid.payoffAtMaturity(), lastRe, lastIm);
    System.arraycopy(lastRe, 0, beforeRe, 0, n);
    System.arraycopy(lastIm, 0, beforeIm, 0, n);
    begin();
    for (int i = 0; i < steps.count(); i++) {
      double last = steps.last(i);
      double before = steps.beforeLast(i);
      for (int k = 0; k < n; k++) {
        re[k] = last * lastRe[k] - before * beforeRe[k];
        im[k] = last * lastIm[k] - before * beforeIm[k];
      }
      boundaries[i] = step(steps.end(i), steps.weight(i));
      if (i >= 2) { // the first two are halves of one
        double[] freeRe = beforeRe;
        double[] freeIm = beforeIm;
        beforeRe = lastRe;
        beforeIm = lastIm;
        lastRe = freeRe;
        lastIm = freeIm;
      }
      System.arraycopy(re, 0, lastRe, 0, n);
      System.arraycopy(im, 0, lastIm, 0, n);
    }
    double[] damped = new double[lattice.size()];
    lattice.inverse(lastRe, lastIm, damped);
    smooth(lastRe, lastIm);
    double[] smooth = new double[lattice.size()];
    lattice.inverse(lastRe, lastIm, smooth);
    int end = steps.count() - 1;
    return new PutSolution(
        lattice, grid.damping, grid.speed * steps.end(end), boundaries[end], damped, smooth);
  }

  /**
   * Takes the highest frequencies out: the second derivative jumps at the boundary, and what
   * follows from it between the points, of the size of the square of the step, would be all of
   * gamma's digits.
   */
  private static void smooth(double[] re, double[] im) {
    int last = re.length - 1;
    for (int k = 0; k <= last; k++) {
      double square = (double) k / last * k / last;
      double fourth = square * square;
      double factor = Math.exp(-SMOOTHING * fourth * fourth);
      re[k] *= factor;
      im[k] *= factor;
    }
  }

  /** Multiplies the spectrum by the resolvent. */
  final void resolve() {
    for (int k = 0; k < re.length; k++) {
      double x = re[k];
      double y = im[k];
      re[k] = factor.re[k] * x - factor.im[k] * y;
      im[k] = factor.re[k] * y + factor.im[k] * x;
    }
  }
}
