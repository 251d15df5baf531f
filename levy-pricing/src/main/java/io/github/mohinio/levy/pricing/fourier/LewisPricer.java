package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;
import java.util.List;

/**
 * Prices by midpoint sums on the line \( \mathrm{Im}\,z = -1/2 \).
 *
 * <p>\[ E[\min(e^R, e^k)] = \frac{e^{k/2}}{\pi} \int_0^\infty \mathrm{Re}\left[ e^{-iuk}
 * \phi(u-\tfrac i2) \right] \frac{du}{u^2+\tfrac14} \]
 *
 * <p>With \( L = 2\pi/h \), the error of the sum of step h is an alternating sum of covered calls
 * at the strikes \( k + mL \). Their part from the payoff alone, \( -(1+e^k)/(e^{L/2}+1) \), is
 * taken away; what is left are options far out of the money, so that {@link MomentBound} tells the
 * step beforehand. The sum ends where the summands left, bounded through the decay of \( |\phi| \),
 * are small enough, or at a cap.
 *
 * <p>Not thread-safe. Reference: Lewis (2001).
 */
final class LewisPricer extends SliceWisePricer {

  /** Most points for one expiry. */
  private static final int CAP = 1 << 20;

  private static final double HEIGHT = -0.5;

  private static final int BISECTIONS = 12;

  /** Rounding error of a sum, in units of its size. */
  private static final double ROUNDING = 0x1p-52;

  private final MomentBound bound = new MomentBound();
  private final CharacteristicBlock block = new CharacteristicBlock();
  private final DecayEnvelope envelope = new DecayEnvelope();
  private final PhaseTable phases = new PhaseTable();

  LewisPricer(List<OptionSlice> slices, double tolerance) {
    super(slices, tolerance);
  }

  @Override
  double evaluate(
      ReturnModel model, SortedSlice slice, double[] scale, double[] covered, double[] gradient) {
    int parameters = scale.length;
    int options = slice.k.length;
    double highest = slice.k[options - 1];
    double target = target(scale);
    bound.bind(model, slice.maturity);
    double period = period(slice.k[0], highest, target);
    double step = 2 * Math.PI / period;
    block.reserve(parameters);
    envelope.clear();
    Arrays.fill(covered, 0, options, 0);
    Arrays.fill(gradient, 0, options * parameters, 0);
    double size = 0;
    double tail = Double.POSITIVE_INFINITY;
    int done = 0;
    while (done < CAP && tail > truncationTarget()) {
      int n = Math.min(CAP - done, CharacteristicBlock.next(done));
      block.evaluate(model, slice.maturity, done, 0.5, step, HEIGHT, n, parameters);
      done += n;
      double end = done * step;
      envelope.add(end, block.largest(scale));
      size += weigh(step, parameters);
      for (int q = 0; q < options; q++) {
        phases.fill(block.u[0], step, n, slice.k[q]);
        covered[q] += phases.sum(block.re, block.im, n);
        for (int p = 0; p < parameters; p++) {
          gradient[q * parameters + p] += phases.sum(block.gradRe[p], block.gradIm[p], n);
        }
      }
      tail = tail(envelope.value(), end, highest);
      if (tail <= truncationTarget()) {
        count(CharacteristicBlock.PROBES);
        double beyond = block.largestBeyond(model, slice.maturity, end, HEIGHT);
        tail = Math.max(tail, tail(beyond, end, highest));
      }
    }
    count(done);
    for (int q = 0; q < options; q++) {
      double root = Math.exp(0.5 * slice.k[q]);
      double moneyness = slice.moneyness[q];
      covered[q] = root * covered[q] + (1 + moneyness) / (Math.exp(0.5 * period) + 1);
      for (int p = 0; p < parameters; p++) {
        gradient[q * parameters + p] *= root;
      }
    }
    return aliasing(period, slice.k[0], highest) + tail + ROUNDING * Math.exp(0.5 * highest) * size;
  }

  /**
   * Multiplies the values by the payoff's transform; returns what rounding errors are in proportion
   * to.
   */
  private double weigh(double step, int parameters) {
    double size = 0;
    for (int j = 0; j < block.n; j++) {
      double weight = step / (Math.PI * (block.u[j] * block.u[j] + 0.25));
      block.re[j] *= weight;
      block.im[j] *= weight;
      size += weight * block.size[j];
      for (int p = 0; p < parameters; p++) {
        block.gradRe[p][j] *= weight;
        block.gradIm[p][j] *= weight;
      }
    }
    return size;
  }

  /** Bound on the integral beyond {@code end} if the modulus never rises again. */
  private static double tail(double modulus, double end, double highest) {
    return Math.exp(0.5 * highest) * modulus / (Math.PI * end);
  }

  /** Distance of the strikes whose prices enter the sum: the smallest one of a small error. */
  private double period(double lowest, double highest, double target) {
    double small = 0x1p-20;
    double large = small;
    while (aliasing(large, lowest, highest) > target) {
      small = large;
      large *= 2;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = 0.5 * (small + large);
      if (aliasing(middle, lowest, highest) > target) {
        small = middle;
      } else {
        large = middle;
      }
    }
    return large;
  }

  private double aliasing(double period, double lowest, double highest) {
    double half = 0.5 * period;
    return (Math.exp(bound.call(lowest + period) - half)
            + Math.exp(bound.put(highest - period) + half))
        / -Math.expm1(-half);
  }

  /**
   * Error to expect, judged from the decay of the characteristic function at few points: infinite
   * where it is not finite.
   */
  double expectedError(ReturnModel model) {
    double expected = 0;
    for (SortedSlice slice : slices()) {
      if (slice.k.length > 0) {
        expected = Math.max(expected, expectedError(model, slice));
      }
    }
    return expected;
  }

  private double expectedError(ReturnModel model, SortedSlice slice) {
    double highest = slice.k[slice.k.length - 1];
    bound.bind(model, slice.maturity);
    double last = CAP * 2 * Math.PI / period(slice.k[0], highest, target(new double[0]));
    block.evaluate(model, slice.maturity, 1, 0, last / 4, HEIGHT, 4, 0);
    double tail = tail(block.largest(new double[0]), last, highest);
    return Double.isNaN(tail) ? Double.POSITIVE_INFINITY : tail;
  }
}
