package io.github.mohinio.levy.pricing.pide;

import io.github.mohinio.levy.pricing.internal.TimeSteps;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Steps a payoff back from maturity.
 *
 * <p>The unknown is \( U = e^{r\tau}V \) on a {@link LogGrid}. A step treats the diffusion and the
 * drift implicitly and the jumps explicitly, foreseen from the two values before, so that it costs
 * one convolution and one tridiagonal system. Where the jumps alone would make it unstable, a
 * diffusion is added to the implicit part and taken off the explicit one. The drift of every step
 * is such that \( U = S e^{(r-q)\tau} \) is kept exactly. A workspace, not thread-safe.
 */
final class PideScheme {

  /** Logarithm by which waves decay in a step whose drift is that of the explicit part. */
  private static final double MOVED = 2;

  private final LogGrid grid;
  private final PideContract contract;
  private final LocalVolatility volatility;
  private final GridEnd lowerEnd;
  private final GridEnd upperEnd;
  private final JumpKernel kernel;
  private final JumpConvolution jumps;
  private final double growth;
  private final int n;
  private final double[] exponential;
  private final Tridiagonal system;

  // the waves of the grid: frequency as the central difference sees it, and decay by G
  private final double[] wave;
  private final double[] diffusion;

  // the operator \( G = (\partial^2 - \partial)/2 \), which keeps constants and \( e^y \)
  private final double gammaDown;
  private final double gammaUp;
  private final double gammaHere;

  private double[] before;
  private double[] last;
  private double[] next;
  private final double[] foreseen;
  private final double[] jumped;
  private final double[] variance;
  private final double[] obstacle;
  private final double[] inner;

  /**
   * Prepares a solve.
   *
   * @param volatility local volatility, or null for the model's own diffusion
   */
  PideScheme(
      LogGrid grid,
      PideContract contract,
      JumpKernel kernel,
      LocalVolatility volatility,
      GridEnd lowerEnd,
      GridEnd upperEnd) {
    this.grid = grid;
    this.contract = contract;
    this.kernel = sharpened(kernel, grid, contract);
    this.volatility = volatility;
    this.lowerEnd = lowerEnd;
    this.upperEnd = upperEnd;
    n = grid.intervals();
    double h = grid.step();
    jumps = new JumpConvolution(this.kernel, h);
    growth = this.kernel.growth(h);
    exponential = new double[3 * n + 1];
    Arrays.setAll(exponential, j -> Math.exp(grid.point(j - n)));
    system = new Tridiagonal(n);
    wave = new double[jumps.decay().length];
    diffusion = new double[wave.length];
    for (int k = 0; k < wave.length; k++) {
      double angle = 2 * Math.PI * k / jumps.size();
      wave[k] = Math.sin(angle) / h;
      diffusion[k] = (1 - Math.cos(angle)) / (h * h);
    }
    double slope = Math.tanh(0.5 * h) / (2 * h * h);
    gammaDown = 0.5 / (h * h) + slope;
    gammaUp = 0.5 / (h * h) - slope;
    gammaHere = -1 / (h * h);
    before = new double[3 * n + 1];
    last = new double[3 * n + 1];
    next = new double[3 * n + 1];
    foreseen = new double[3 * n + 1];
    jumped = new double[n + 1];
    variance = new double[n + 1];
    obstacle = new double[n + 1];
    inner = new double[n + 1];
  }

  /**
   * The kernel with the error of the central difference taken off: the drift that makes up for
   * small jumps to one side grows as the grid is refined. It reaches beyond barriers, where the
   * value has a kink, and is left out there.
   */
  private static JumpKernel sharpened(JumpKernel kernel, LogGrid grid, PideContract contract) {
    if (kernel.isZero() || contract.hasBarrier()) {
      return kernel;
    }
    double h = grid.step();
    double drift = -(grid.speedToForward() + kernel.growth(h)) * h / Math.sinh(h);
    return kernel.sharpening(drift, h);
  }

  /** Present values after every step, maturity first: {@code [step][point]}. */
  double[][] solve(TimeSteps steps) {
    double[][] values = new double[steps.count() + 1][];
    values[0] = PayoffAverage.atPoints(grid, contract.payoff());
    System.arraycopy(PayoffAverage.averaged(grid, contract.payoff(), values[0]), 0, last, n, n + 1);
    extend(last, 0);
    System.arraycopy(last, 0, before, 0, last.length);
    for (int i = 0; i < steps.count(); i++) {
      step(steps, i);
      values[i + 1] = present(steps.end(i));
      double[] free = before;
      // the first two steps are halves of one, and the value before the third is the payoff
      if (i >= 2) {
        before = last;
      } else {
        free = last;
      }
      last = next;
      next = free;
    }
    return values;
  }

  private double[] present(double tau) {
    double discount = Math.exp(-grid.market().rate() * tau);
    double[] values = new double[n + 1];
    for (int j = 0; j <= n; j++) {
      values[j] = discount * next[n + j];
    }
    return values;
  }

  private void step(TimeSteps steps, int i) {
    double tau = steps.end(i);
    double ratio = steps.ratio(i);
    for (int j = 0; j < foreseen.length; j++) {
      foreseen[j] = (1 + ratio) * last[j] - ratio * before[j];
    }
    jumps.apply(foreseen, jumped);
    double least = variances(tau);
    double length = steps.weight(i) * (1 + 2 * ratio) / (1 + ratio);
    double moved = moved(length);
    double extra = stabiliser(length, ratio, least, moved);
    assemble(steps, i, extra, moved, drift(steps, i, moved));
    close(tau);
    if (contract.isAmerican()) {
      double grown = Math.exp(grid.market().rate() * tau);
      for (int j = 1; j < n; j++) {
        obstacle[j] = grown * contract.payoff().applyAsDouble(grid.spot(j, tau));
      }
      system.solve(inner, obstacle);
    } else {
      system.solve(inner);
    }
    System.arraycopy(inner, 1, next, n + 1, n - 1);
    extend(next, tau);
  }

  /** Sets the variance of the diffusion at every point; returns the least. */
  private double variances(double tau) {
    if (volatility == null) {
      double whole = kernel.gaussianVariance() + kernel.smallJumpVariance();
      Arrays.fill(variance, whole);
      return whole;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j <= n; j++) {
      double spot = grid.spot(j, tau);
      double sigma = volatility.at(spot, contract.maturity() - tau);
      if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "localVolatility = " + sigma + " at spot " + spot + ": must be finite and >= 0");
      }
      variance[j] = sigma * sigma + kernel.smallJumpVariance();
      least = Math.min(least, variance[j]);
    }
    return least;
  }

  /**
   * Slope that is taken off the explicit part and added to the implicit one where jumps to one side
   * turn waves faster than they damp them: the speed of the waves that are damped by {@link #MOVED}
   * in a step. The drift of such jumps and what makes up for it both grow as the grid is refined,
   * and must not be in different parts.
   */
  private double moved(double step) {
    double[] decay = jumps.decay();
    for (int k = 1; k < wave.length - 1; k++) {
      if (decay[k] * step >= MOVED) {
        double turn = jumps.turn()[k];
        return Math.abs(turn) > decay[k] ? turn / wave[k] : 0;
      }
    }
    return 0;
  }

  /**
   * Variance of the diffusion that is added to the implicit part and taken off the explicit one, so
   * that waves of every frequency stay bounded. With the rates j of decay and t of turning of the
   * explicit part, d of the diffusion, the ratio q of the steps and the step s,
   *
   * <p>\[ (1+2q)(j + |t|) \le d + 2(1+q)/s \]
   *
   * <p>is enough; half of the last term is left as a margin.
   */
  private double stabiliser(double step, double ratio, double least, double moved) {
    double[] decay = jumps.decay();
    double[] turn = jumps.turn();
    double most = 0;
    for (int k = 1; k < decay.length; k++) {
      double explicit = decay[k] + Math.abs(turn[k] - moved * wave[k]);
      double need = (1 + 2 * ratio) * explicit - diffusion[k] * least - (1 + ratio) / step;
      if (need > most * diffusion[k]) {
        most = need / diffusion[k];
      }
    }
    return most / (2 * (1 + ratio));
  }

  /** Coefficient of the slope by which the step keeps \( e^{y - c\tau} \), c the speed. */
  private double drift(TimeSteps steps, int i, double moved) {
    double c = grid.speedToForward();
    double tau = steps.end(i);
    double one = Math.exp(c * (tau - (i == 0 ? 0 : steps.end(i - 1))));
    double two = Math.exp(c * (tau - (i <= 2 ? 0 : steps.end(i - 2))));
    double q = steps.ratio(i);
    double change = 1 - steps.last(i) * one + steps.beforeLast(i) * two;
    double h = grid.step();
    double explicit = growth - moved * Math.sinh(h) / h;
    double byJumps = explicit * ((1 + q) * one - q * two);
    return (change / steps.weight(i) - byJumps) * h / Math.sinh(h);
  }

  private void assemble(TimeSteps steps, int i, double extra, double moved, double drift) {
    double weight = steps.weight(i);
    double slope = drift / (2 * grid.step());
    for (int j = 1; j < n; j++) {
      double whole = variance[j] + extra;
      system.lower[j] = -weight * (whole * gammaDown - slope);
      system.diagonal[j] = 1 - weight * whole * gammaHere;
      system.upper[j] = -weight * (whole * gammaUp + slope);
      double added =
          gammaDown * foreseen[n + j - 1]
              + gammaHere * foreseen[n + j]
              + gammaUp * foreseen[n + j + 1];
      double steep = (foreseen[n + j + 1] - foreseen[n + j - 1]) / (2 * grid.step());
      system.right[j] =
          steps.last(i) * last[n + j]
              - steps.beforeLast(i) * before[n + j]
              + weight * (jumped[j] - extra * added - moved * steep);
    }
  }

  /** Eliminates the values at the ends from the equations next to them. */
  private void close(double tau) {
    double h = grid.step();
    double left = system.lower[1];
    if (lowerEnd.isLinear()) {
      system.diagonal[1] += left * (1 + Math.exp(-h));
      system.upper[1] -= left * Math.exp(-h);
    } else {
      system.right[1] -= left * lowerEnd.known().apply(tau).applyAsDouble(grid.spot(0, tau));
    }
    double right = system.upper[n - 1];
    if (upperEnd.isLinear()) {
      system.diagonal[n - 1] += right * (1 + Math.exp(h));
      system.lower[n - 1] -= right * Math.exp(h);
    } else {
      system.right[n - 1] -= right * upperEnd.known().apply(tau).applyAsDouble(grid.spot(n, tau));
    }
  }

  /** Sets the values at the ends and, where jumps may lead there, beyond. */
  private void extend(double[] values, double tau) {
    int beyond = kernel.isZero() ? 0 : n;
    extend(values, tau, lowerEnd, n - beyond, n, n + 1, n + 2);
    extend(values, tau, upperEnd, 2 * n, 2 * n + beyond, 2 * n - 1, 2 * n - 2);
  }

  private void extend(
      double[] values, double tau, GridEnd end, int from, int to, int inside, int further) {
    if (end.isLinear()) {
      double slope =
          (values[further] - values[inside]) / (exponential[further] - exponential[inside]);
      for (int j = from; j <= to; j++) {
        values[j] = values[inside] + slope * (exponential[j] - exponential[inside]);
      }
    } else {
      DoubleUnaryOperator known = end.known().apply(tau);
      double scale = Math.exp(-grid.speed() * tau);
      for (int j = from; j <= to; j++) {
        values[j] = known.applyAsDouble(scale * exponential[j]);
      }
    }
  }
}
