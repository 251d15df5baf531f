package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.internal.Elementary;
import org.apache.commons.math3.special.Erf;

/**
 * What all solves of a put of strike 1 share: a lattice for the log-moneyness \( x = \ln(S/K) \) in
 * a frame that moves with the drift, \( y = x + d\tau \), the damping \( \alpha \) of \( W =
 * e^{\alpha y}V \), the factors of an implicit step there, and the spectra of the two parts of the
 * payoff, \( A - e^{-d\tau}B \). A workspace, not thread-safe.
 */
final class PutGrid {

  /** Largest damping, and largest part of the room above the real axis. */
  private static final double DAMPING = 1.5;

  private static final double PART = 0.45;

  /**
   * Most that the damped value of a constant may grow until maturity, as a logarithm: a few steps
   * follow no more, as Merton's jumps of half the price would make it.
   */
  private static final double GROWTH = 1;

  private static final double LESS = 0.8;

  /** Where the payoff is led to zero beyond the strike, and how smoothly; as a multiple. */
  private static final double CUT_WIDTH = 0.08;

  private static final double CUT_STEPS = 6;
  private static final double CUT_DISTANCE = 6.25;

  /** Time, as a part of the maturity, over which the frame's frequency decays by a factor e. */
  private static final double FRAME_TIME = 1.0 / 8;

  final LogReturn process;
  final double maturity;
  final Lattice lattice;
  final double damping;
  final double speed;
  final WienerHopfFactor factor;
  final double[] constantRe;
  final double[] constantIm;
  final double[] priceRe;
  final double[] priceIm;

  /**
   * Lays out a grid.
   *
   * @param from least log-moneyness that values are wanted for; at most 0
   * @param to greatest one; at least 0
   */
  PutGrid(LogReturn process, double maturity, Reach reach, double from, double to, int size) {
    this.process = process;
    this.maturity = maturity;
    speed = speed(process, maturity);
    damping = damping(process, maturity, speed);
    double shift = speed * maturity;
    double left = from - reach.down() + Math.min(0, shift);
    double right = to + Math.max(reach.up(), 2 * CUT_DISTANCE * CUT_WIDTH) + Math.max(0, shift);
    double step = (right - left) / size;
    lattice = new Lattice(size, step, (int) Math.round(-left / step));
    int n = lattice.frequencies();
    double[] generatorRe = new double[n];
    double[] generatorIm = new double[n];
    double[] xi = lattice.frequency();
    process.exponent(xi, damping, generatorRe, generatorIm);
    for (int k = 0; k < n; k++) {
      generatorRe[k] += speed * damping - process.rate();
      generatorIm[k] -= speed * xi[k];
    }
    generatorIm[n - 1] = 0; // the highest frequency is real
    factor = new WienerHopfFactor(lattice, generatorRe, generatorIm);
    constantRe = new double[n];
    constantIm = new double[n];
    priceRe = new double[n];
    priceIm = new double[n];
    payoff(Math.max(0, shift));
  }

  /** Damping that keeps the transform inside the strip; zero where there is no room. */
  static double damping(LogReturn process) {
    return Math.min(DAMPING, PART * process.roomAbove());
  }

  /** The same where the damped value does not outgrow the steps. */
  private static double damping(LogReturn process, double maturity, double speed) {
    double damping = damping(process);
    while (maturity * (process.exponent(0, damping)[0] + speed * damping) > GROWTH) {
      damping *= LESS;
    }
    return damping;
  }

  /**
   * Speed d of the frame: the drift of a process of finite variation, otherwise that of the waves
   * which decay during {@link #FRAME_TIME}.
   */
  private static double speed(LogReturn process, double maturity) {
    if (process.hasFiniteVariation()) {
      return process.jumplessDrift();
    }
    double xi = process.frequencyOfDecay(1 / (FRAME_TIME * maturity));
    return process.exponent(xi, 0)[1] / xi;
  }

  /** Fills the spectra; the payoff is led to zero smoothly beyond the strike. */
  private void payoff(double strikeAtMost) {
    double width = Math.max(CUT_WIDTH, CUT_STEPS * lattice.step());
    double middle = strikeAtMost + CUT_DISTANCE * width;
    double[] constant = new double[lattice.size()];
    double[] price = new double[lattice.size()];
    for (int j = 0; j < constant.length; j++) {
      double y = lattice.point(j);
      double z = (y - middle) / width;
      double cut = Math.abs(z) < CUT_DISTANCE ? 0.5 * Erf.erfc(z) : z < 0 ? 1 : 0;
      constant[j] = cut == 0 ? 0 : cut * Math.exp(damping * y);
      price[j] = Math.exp(y) * constant[j];
    }
    lattice.forward(constant, constantRe, constantIm);
    lattice.forward(price, priceRe, priceIm);
  }

  /** The damped payoff at maturity; its kink is at the origin and corrected for the sum over it. */
  double[] payoffAtMaturity() {
    double[] values = new double[lattice.size()];
    for (int j = 0; j < lattice.origin(); j++) {
      double y = lattice.point(j);
      values[j] = -Elementary.expm1(y) * Math.exp(damping * y);
    }
    values[lattice.origin()] = lattice.step() / 12;
    return values;
  }
}
