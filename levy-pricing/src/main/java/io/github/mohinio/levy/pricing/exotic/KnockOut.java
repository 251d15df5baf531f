package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.internal.TimeSteps;
import java.util.Arrays;

/**
 * A {@link LiveClaim} that dies as soon as the log-moneyness leaves a half line. With the resolvent
 * factored, \( R = \phi^+\phi^- \), an implicit step is \( W = \phi^+ 1_{live} \phi^- b \) for a
 * lower barrier, and the same with the factors exchanged for an upper one. A workspace, not
 * thread-safe.
 *
 * <p>The factors of the periodic lattice are not those of the line: the barrier acts as if it stood
 * \( \theta \) steps beyond the last dead point, \( \theta = 1/2 - 0.1900093\,Y \) for activity Y,
 * where the Hilbert transforms of \( \log|\xi| \) differ. Under finite variation the drift is a
 * one-sided difference.
 */
final class KnockOut {

  private static final double SHIFT = 0.1900093;

  /** Weights corrected where the payoff ends. */
  private static final int ORDER = 4;

  /** Activity below which the variation is finite. */
  private static final double FINITE = 1;

  private final Lattice lattice;
  private final LiveClaim claim;
  private final double damping;
  private final boolean lower;
  private final int lastDead;
  private final WienerHopfFactor factor;
  private final double[] re;
  private final double[] im;
  private final double[] work;

  /**
   * Lays out a lattice.
   *
   * @param barrier log-moneyness of the barrier
   * @param lower whether the option lives above the barrier
   * @param dead room on the dead side
   * @param live room on the live side
   */
  KnockOut(
      LogReturn process,
      LiveClaim claim,
      double barrier,
      boolean lower,
      double dead,
      double live,
      int size) {
    this.claim = claim;
    this.lower = lower;
    damping = claim.payoff().damping(process, lower);
    double h = (dead + live) / size;
    int room = (int) Math.ceil(dead / h);
    double theta = 0.5 - SHIFT * process.activity();
    lastDead = lower ? room : size - 1 - room;
    lattice = new Lattice(size, h, lastDead, barrier - (lower ? theta : -theta) * h);
    int n = lattice.frequencies();
    re = new double[n];
    im = new double[n];
    work = new double[size];
    double[] xi = lattice.frequency();
    process.exponent(xi, damping, re, im);
    boolean oneSided = process.activity() < FINITE;
    double drift = oneSided ? process.jumplessDrift() : 0;
    for (int k = 0; k < n; k++) {
      re[k] -= process.rate();
      if (oneSided) {
        // e^{izh} of the neighbour that the drift comes from
        double side = drift > 0 ? h : -h;
        double modulus = Math.exp(-damping * side);
        re[k] += drift * damping + drift / side * (modulus * Math.cos(xi[k] * side) - 1);
        im[k] += -drift * xi[k] + drift / side * modulus * Math.sin(xi[k] * side);
      }
    }
    im[n - 1] = 0;
    factor = new WienerHopfFactor(lattice, re.clone(), im.clone());
  }

  /** Value after all steps, and its derivatives, at x. */
  double[] solve(TimeSteps steps, double x) {
    int n = re.length;
    double[] lastRe = new double[n];
    double[] lastIm = new double[n];
    lattice.forward(payoff(), lastRe, lastIm);
    double[] incomeRe = new double[n];
    double[] incomeIm = new double[n];
    lattice.forward(income(), incomeRe, incomeIm);
    double[] beforeRe = lastRe.clone();
    double[] beforeIm = lastIm.clone();
    for (int i = 0; i < steps.count(); i++) {
      double last = steps.last(i);
      double before = steps.beforeLast(i);
      for (int k = 0; k < n; k++) {
        re[k] = last * lastRe[k] - before * beforeRe[k] + steps.weight(i) * incomeRe[k];
        im[k] = last * lastIm[k] - before * beforeIm[k] + steps.weight(i) * incomeIm[k];
      }
      factor.factor(steps.weight(i));
      step();
      if (i >= 2) { // the first two are halves of one
        System.arraycopy(lastRe, 0, beforeRe, 0, n);
        System.arraycopy(lastIm, 0, beforeIm, 0, n);
      }
      System.arraycopy(re, 0, lastRe, 0, n);
      System.arraycopy(im, 0, lastIm, 0, n);
    }
    lattice.inverse(lastRe, lastIm, work);
    return new PutSolution(lattice, damping, 0, work).at(x);
  }

  private void step() {
    // phi- = R/phi+
    multiply(!lower);
    lattice.inverse(re, im, work);
    if (lower) {
      Arrays.fill(work, 0, lastDead + 1, 0);
    } else {
      Arrays.fill(work, lastDead, work.length, 0);
    }
    lattice.forward(work, re, im);
    multiply(lower);
  }

  /** Multiplies the spectrum by the causal or by the anticausal factor. */
  private void multiply(boolean causal) {
    for (int k = 0; k < re.length; k++) {
      double a = factor.causalRe[k];
      double b = factor.causalIm[k];
      if (!causal) {
        double square = 1 / (a * a + b * b);
        double p = (factor.re[k] * a + factor.im[k] * b) * square;
        b = (factor.im[k] * a - factor.re[k] * b) * square;
        a = p;
      }
      double x = re[k];
      re[k] = a * x - b * im[k];
      im[k] = a * im[k] + b * x;
    }
  }

  /** The damped payoff where the option lives; the points next to its end are corrected. */
  private double[] payoff() {
    double[] values = new double[lattice.size()];
    double end = lattice.place(claim.payoff().end());
    int to = (int) Math.min(Math.floor(end), lastLive());
    for (int j = firstLive(); j <= to; j++) {
      double x = lattice.point(j);
      values[j] = claim.payoff().value(x) * Math.exp(damping * x);
    }
    if (to == Math.floor(end) && to - firstLive() >= ORDER) {
      double[] correction = EndWeights.corrections(end - to, ORDER);
      for (int i = 0; i < ORDER; i++) {
        values[to - i] *= 1 + correction[i];
      }
    }
    return values;
  }

  /** The damped income per year where the option lives. */
  private double[] income() {
    double[] values = new double[lattice.size()];
    for (int j = firstLive(); j <= lastLive(); j++) {
      values[j] = claim.income() * Math.exp(damping * lattice.point(j));
    }
    return values;
  }

  private int firstLive() {
    return lower ? lastDead + 1 : 0;
  }

  private int lastLive() {
    return lower ? lattice.size() - 1 : lastDead - 1;
  }
}
