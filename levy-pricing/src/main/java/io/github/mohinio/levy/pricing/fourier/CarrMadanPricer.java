package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Prices by a fast Fourier transform of the damped price, and cubic splines in the log strike.
 *
 * <p>\[ E[(e^R - e^k)^+] = \frac{e^{-\alpha k}}{\pi} \int_0^\infty \mathrm{Re}\left[ e^{-ivk}
 * \psi(v) \right] dv, \qquad \alpha > 0 \]
 *
 * <p>and the same with \( \alpha < -1 \) for puts, which {@link DampedGrid} takes where they need
 * the shorter period. The trapezoidal rule replaces Simpson's of the paper: it converges
 * exponentially here. The transform is padded with zeros until splines through all strikes and
 * through every other one agree at the options and a direct sum confirms two of them.
 *
 * <p>Not thread-safe. Reference: Carr and Madan (1999).
 */
final class CarrMadanPricer extends SliceWisePricer {

  private static final int LOG_CAP = 18;

  /** Most points of a transform. */
  private static final int CAP = 1 << LOG_CAP;

  private static final int FEWEST = 1 << 10;

  /** Strikes for each point of the transform, to begin with. */
  private static final int PADDING = 8;

  /** Strikes of a spline beyond the options: its free ends must not be felt. */
  private static final int MARGIN = 24;

  /** Factor by which halving the spacing lessens a spline's error, taken with care: 16 at best. */
  private static final double SPLINE_GAIN = 4;

  /** Rounding error of a transform, in units of its size. */
  private static final double ROUNDING = 0x1p-51;

  private final MomentBound bound = new MomentBound();
  private final DampedGrid grid = new DampedGrid(bound);
  private final DampedTransform transform = new DampedTransform();
  private final PhaseTable phases = new PhaseTable();
  private final SplineInterpolator splines = new SplineInterpolator();
  private final DoubleFFT_1D[] plans = new DoubleFFT_1D[LOG_CAP + 1];
  private double[] work = new double[2 * FEWEST];
  private double[] values = new double[0];
  private double firstStrike; // log-moneyness of the transform's first value
  private double[] partRe = new double[CharacteristicBlock.CAPACITY];
  private double[] partIm = new double[CharacteristicBlock.CAPACITY];

  CarrMadanPricer(List<OptionSlice> slices, double tolerance) {
    super(slices, tolerance);
  }

  @Override
  double evaluate(
      ReturnModel model, SortedSlice slice, double[] scale, double[] covered, double[] gradient) {
    int parameters = scale.length;
    int options = slice.k.length;
    double target = target(scale);
    double lowest = slice.k[0];
    double highest = slice.k[options - 1];
    bound.bind(model, slice.maturity);
    grid.choose(lowest, highest, target);
    double undamping = Math.max(undamp(lowest), undamp(highest));
    double eta = 2 * Math.PI / grid.period;
    transform.sample(
        model, slice.maturity, grid.alpha, eta, scale, truncationTarget() / undamping, CAP);
    count(transform.evaluations);
    firstStrike = 0.5 * (lowest + highest) - 0.5 * grid.period;
    if (values.length < options) {
      values = new double[options];
    }
    int n = Math.min(CAP, Math.max(FEWEST, Integer.highestOneBit(PADDING * 2 * transform.n - 1)));
    double interpolation = interpolate(0, n, slice.k, values);
    while (interpolation > target && n < CAP) {
      n *= 2;
      interpolation = interpolate(0, n, slice.k, values);
    }
    for (int q = 0; q < options; q++) {
      double payoff = grid.alpha > 0 ? 1 : slice.moneyness[q];
      covered[q] = payoff - values[q];
    }
    for (int p = 0; p < parameters; p++) {
      interpolate(p + 1, n, slice.k, values);
      for (int q = 0; q < options; q++) {
        gradient[q * parameters + p] = -values[q];
      }
    }
    return Math.min(
        1, grid.error + undamping * (transform.tail + ROUNDING * transform.size) + interpolation);
  }

  private double undamp(double k) {
    return Math.exp(-grid.alpha * k);
  }

  /** Interpolates a column at the options; returns an estimate of the largest error. */
  private double interpolate(int column, int n, double[] k, double[] results) {
    transform(column, n);
    double spacing = grid.period / n;
    int from = Math.max(0, (int) Math.floor((k[0] - firstStrike) / spacing) - MARGIN);
    int to = Math.min(n - 1, (int) ((k[k.length - 1] - firstStrike) / spacing) + 1 + MARGIN);
    PolynomialSplineFunction fine = spline(from, to, 1, spacing);
    PolynomialSplineFunction coarse =
        spline(Math.max(0, from - MARGIN), Math.min(n - 1, to + MARGIN), 2, spacing);
    double largest = 0;
    int worst = 0;
    for (int q = 0; q < k.length; q++) {
      results[q] = fine.value(k[q]);
      double difference = Math.abs(results[q] - coarse.value(k[q])) / SPLINE_GAIN;
      if (difference > largest) {
        largest = difference;
        worst = q;
      }
    }
    int middle = k.length / 2;
    largest = Math.max(largest, Math.abs(results[worst] - direct(column, k[worst])));
    return Math.max(largest, Math.abs(results[middle] - direct(column, k[middle])));
  }

  /** Spline through every {@code stride}th value of the last transform. */
  private PolynomialSplineFunction spline(int from, int to, int stride, double spacing) {
    int points = (to - from) / stride + 1;
    double[] x = new double[points];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      int m = from + i * stride;
      x[i] = firstStrike + m * spacing;
      y[i] = undamp(x[i]) * work[2 * m];
    }
    return splines.interpolate(x, y);
  }

  /** Transforms a column, padded with zeros to {@code n} points. */
  private void transform(int column, int n) {
    if (work.length < 2 * n) {
      work = new double[2 * n];
    }
    double eta = 2 * Math.PI / grid.period;
    for (int from = 0; from < transform.n; from += partRe.length) {
      int points = part(column, from);
      phases.fill(from * eta, eta, points, firstStrike);
      phases.multiply(partRe, partIm, points);
      for (int j = 0; j < points; j++) {
        work[2 * (from + j)] = partRe[j];
        work[2 * (from + j) + 1] = partIm[j];
      }
    }
    Arrays.fill(work, 2 * transform.n, 2 * n, 0);
    int log = Integer.numberOfTrailingZeros(n);
    if (plans[log] == null) {
      plans[log] = new DoubleFFT_1D(n);
    }
    plans[log].complexForward(work);
  }

  /** The same sum as the transform's, for any strike. */
  private double direct(int column, double k) {
    double eta = 2 * Math.PI / grid.period;
    double sum = 0;
    for (int from = 0; from < transform.n; from += partRe.length) {
      int points = part(column, from);
      phases.fill(from * eta, eta, points, k);
      sum += phases.sum(partRe, partIm, points);
    }
    return undamp(k) * sum;
  }

  /** Copies a part of a column; returns its length. */
  private int part(int column, int from) {
    int points = Math.min(partRe.length, transform.n - from);
    System.arraycopy(transform.re[column], from, partRe, 0, points);
    System.arraycopy(transform.im[column], from, partIm, 0, points);
    return points;
  }
}
