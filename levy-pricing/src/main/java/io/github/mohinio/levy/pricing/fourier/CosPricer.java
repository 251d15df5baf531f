package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;
import java.util.List;

/**
 * Prices puts by the cosine series of the density on an interval (a, b).
 *
 * <p>\[ E[(e^k-e^R)^+] \approx \frac{2}{b-a} {\sum_n}' \mathrm{Re}\left[ \phi(u_n) e^{-iu_na}
 * \right] V_n, \qquad u_n = \frac{n\pi}{b-a} \]
 *
 * <p>\[ V_n = \frac{e^k (\sin\theta_n - u_n \cos\theta_n) + e^a u_n}{u_n(1+u_n^2)}, \qquad \theta_n
 * = u_n(k-a) \]
 *
 * <p>the first term halved. The series is that of the density folded into the interval, so its
 * error is bounded by the mass outside, which {@link CosRange} keeps small. It ends where the terms
 * left, bounded through the decay of \( |\phi| \), are small enough, or at a cap. Strikes outside
 * are priced as if the option out of the money was worth what it is at the nearer end: nothing,
 * within the tolerance.
 *
 * <p>Not thread-safe. Reference: Fang and Oosterlee (2008).
 */
final class CosPricer extends SliceWisePricer {

  /** Most terms for one expiry. */
  private static final int CAP = 1 << 18;

  /** Rounding error of a sum, in units of its size. */
  private static final double ROUNDING = 0x1p-52;

  private final CosRange range = new CosRange();
  private final CharacteristicBlock block = new CharacteristicBlock();
  private final DecayEnvelope envelope = new DecayEnvelope();
  private final PhaseTable phases = new PhaseTable();
  private double[] ends = new double[1]; // sums of what belongs to a, for values and derivatives

  CosPricer(List<OptionSlice> slices, double tolerance) {
    super(slices, tolerance);
  }

  @Override
  double evaluate(
      ReturnModel model, SortedSlice slice, double[] scale, double[] covered, double[] gradient) {
    int parameters = scale.length;
    int options = slice.k.length;
    double target = target(scale);
    range.choose(model, slice.maturity, slice.k[options - 1], target);
    double width = range.b - range.a;
    double step = Math.PI / width;
    double largestPayoff = Math.exp(inside(slice.k[options - 1])) + Math.exp(range.a);
    block.reserve(parameters);
    envelope.clear();
    ends = ends.length > parameters ? ends : new double[parameters + 1];
    Arrays.fill(ends, 0);
    Arrays.fill(covered, 0, options, 0);
    Arrays.fill(gradient, 0, options * parameters, 0);
    double size = 0;
    double tail = Double.POSITIVE_INFINITY;
    int done = 0;
    while (done < CAP && tail > truncationTarget()) {
      int n = Math.min(CAP - done, CharacteristicBlock.next(done));
      block.evaluate(model, slice.maturity, done, 0, step, 0, n, parameters);
      done += n;
      double end = done * step;
      envelope.add(end, block.largest(scale));
      phases.fill(block.u[0], step, n, range.a);
      size += size(width);
      weigh(block.re, block.im, width, 0);
      for (int p = 0; p < parameters; p++) {
        weigh(block.gradRe[p], block.gradIm[p], width, p + 1);
      }
      for (int q = 0; q < options; q++) {
        phases.fill(block.u[0], step, n, inside(slice.k[q]) - range.a);
        covered[q] += phases.sum(block.re, block.im, n);
        for (int p = 0; p < parameters; p++) {
          gradient[q * parameters + p] += phases.sum(block.gradRe[p], block.gradIm[p], n);
        }
      }
      double weight = 2 * largestPayoff / (Math.PI * end);
      tail = weight * envelope.value();
      if (tail <= truncationTarget()) {
        count(CharacteristicBlock.PROBES);
        tail = Math.max(tail, weight * block.largestBeyond(model, slice.maturity, end, 0));
      }
    }
    count(done);
    finish(slice, parameters, covered, gradient);
    return Math.min(1, range.error + tail + ROUNDING * largestPayoff * size);
  }

  private double inside(double k) {
    return Math.max(range.a, Math.min(range.b, k));
  }

  /** What rounding errors are in proportion to. */
  private double size(double width) {
    double size = 0;
    for (int j = 0; j < block.n; j++) {
      size += block.size[j] / (1 + block.u[j] * block.u[j]);
    }
    return 2 * size / width;
  }

  /**
   * Turns values of the characteristic function into the coefficients of cosine and sine of \(
   * \theta_n \), leaving out \( e^k \).
   */
  private void weigh(double[] re, double[] im, double width, int column) {
    phases.multiply(re, im, block.n);
    int first = block.u[0] == 0 ? 1 : 0; // the term of u = 0 has another form
    for (int j = first; j < block.n; j++) {
      double u = block.u[j];
      double weight = 2 * re[j] / (width * (1 + u * u));
      ends[column] += weight;
      re[j] = -weight;
      im[j] = weight / u;
    }
    if (first > 0) {
      re[0] = 0;
      im[0] = 0;
    }
  }

  /** Puts together the sums of each option. */
  private void finish(SortedSlice slice, int parameters, double[] covered, double[] gradient) {
    double lowest = Math.exp(range.a);
    double width = range.b - range.a;
    for (int q = 0; q < slice.k.length; q++) {
      double k = inside(slice.k[q]);
      double strike = Math.exp(k);
      double above = k - range.a;
      double first = strike * (above + Math.expm1(-above)) / width;
      double put = first + strike * covered[q] + lowest * ends[0];
      covered[q] = Math.min(strike, slice.moneyness[q]) - put;
      for (int p = 0; p < parameters; p++) {
        int i = q * parameters + p;
        gradient[i] = -(strike * gradient[i] + lowest * ends[p + 1]);
      }
    }
  }
}
