package io.github.mohinio.levy.pricing.exotic;

/**
 * An American put by operator splitting (Ikonen and Toivanen 2004), for any shape of the exercise
 * set: with a multiplier \( \lambda \) kept from step to step, \( \tilde W = R(b + c\lambda) \), \(
 * W = \max(\tilde W - c\lambda, g) \), \( \lambda \mathrel{+}= (W - \tilde W)/c \).
 */
final class SplittingPut extends PutScheme {

  private final double[] multiplier;
  private final double[] multiplierRe;
  private final double[] multiplierIm;
  private final double[] work;

  SplittingPut(PutGrid grid) {
    super(grid);
    multiplier = new double[lattice.size()];
    multiplierRe = new double[lattice.frequencies()];
    multiplierIm = new double[lattice.frequencies()];
    work = new double[lattice.size()];
  }

  @Override
  void begin() {
    java.util.Arrays.fill(multiplier, 0);
  }

  @Override
  double step(double tau, double weight) {
    factor.resolvent(weight);
    System.arraycopy(multiplier, 0, work, 0, work.length);
    lattice.forward(work, multiplierRe, multiplierIm);
    for (int k = 0; k < re.length; k++) {
      re[k] += weight * multiplierRe[k];
      im[k] += weight * multiplierIm[k];
    }
    resolve();
    lattice.inverse(re, im, work);
    double shift = grid.speed * tau;
    int strike = lattice.origin() + (int) Math.floor(shift / lattice.step());
    double boundary = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < work.length; j++) {
      double free = work[j] - weight * multiplier[j];
      double y = lattice.point(j);
      double payoff = j <= strike ? -Math.expm1(y - shift) * Math.exp(grid.damping * y) : 0;
      double value = Math.max(free, payoff);
      if (j <= strike && free < payoff) {
        boundary = y - shift;
      }
      multiplier[j] += (value - work[j]) / weight;
      work[j] = value;
    }
    lattice.forward(work, re, im);
    return boundary;
  }
}
