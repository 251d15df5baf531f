package io.github.mohinio.levy.benchmarks.pricing;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.Cumulants;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Bermudan puts by the recipe of Fang and Oosterlee (2009, Numerische Mathematik 114, 27-62):
 * cosine series between dates, Newton's method for the exercise point, products with a Hankel and a
 * Toeplitz matrix by five fast Fourier transforms a date; American ones by their four-point
 * Richardson extrapolation in the number of dates. For one thread.
 *
 * <p>It is given what helps it: the characteristic function of levy, arrays that are kept,
 * JTransforms, waves by recurrence instead of sines, and the last exercise point as a start.
 */
final class TextbookCosBermudan {

  private static final int NEWTON_STEPS = 50;
  private static final double NEWTON_TOLERANCE = 1e-12;

  /** Half width of the range in standard deviations, widened by the kurtosis. */
  private static final double RANGE = 10;

  private final int terms;
  private final DoubleFFT_1D transform;
  private final double[] frequency;
  private final double[] zero;
  private final double[] phiRe;
  private final double[] phiIm;
  private final double[] uRe;
  private final double[] uIm;
  private final double[] value;
  private final double[] mRe;
  private final double[] mIm;
  private final double[] toeplitz;
  private final double[] hankel;
  private final double[] series;
  private double from;
  private double to;
  private double discount;

  /** Takes the number of terms of a cosine series; a power of two. */
  TextbookCosBermudan(int terms) {
    this.terms = terms;
    transform = new DoubleFFT_1D(2L * terms);
    frequency = new double[terms];
    zero = new double[terms];
    phiRe = new double[terms];
    phiIm = new double[terms];
    uRe = new double[terms];
    uIm = new double[terms];
    value = new double[terms];
    mRe = new double[2 * terms];
    mIm = new double[2 * terms];
    toeplitz = new double[4 * terms];
    hankel = new double[4 * terms];
    series = new double[4 * terms];
  }

  /** American put from Bermudan ones with {@code fewest} dates and two, four and eight times so. */
  double american(LevyModel model, Market market, double strike, double maturity, int fewest) {
    double[] v = new double[4];
    for (int level = 0; level < v.length; level++) {
      v[level] = bermudan(model, market, strike, maturity, fewest << level);
    }
    return (64 * v[3] - 56 * v[2] + 14 * v[1] - v[0]) / 21;
  }

  /** Bermudan put on equidistant dates. */
  double bermudan(LevyModel model, Market market, double strike, double maturity, int dates) {
    double period = maturity / dates;
    double x0 = Math.log(market.spot() / strike);
    layOut(model, market, maturity, x0);
    double carry = market.rate() - market.dividendYield();
    model.logCharacteristic(period, frequency, zero, terms, phiRe, phiIm);
    for (int k = 0; k < terms; k++) {
      double modulus = Math.exp(phiRe[k]);
      double angle = phiIm[k] + frequency[k] * carry * period;
      phiRe[k] = modulus * Math.cos(angle);
      phiIm[k] = modulus * Math.sin(angle);
    }
    discount = Math.exp(-market.rate() * period);
    Arrays.fill(value, 0);
    addPayoff(0);
    double point = 0;
    for (int date = dates - 1; date > 0; date--) {
      propagate();
      point = exercisePoint(point);
      continuation(point);
      addPayoff(point);
    }
    propagate();
    return strike * expansion(x0)[0];
  }

  private void layOut(LevyModel model, Market market, double maturity, double x0) {
    Cumulants c = model.cumulants(maturity);
    double mean = x0 + c.first() + (market.rate() - market.dividendYield()) * maturity;
    double width = RANGE * Math.sqrt(c.second() + Math.sqrt(Math.abs(c.fourth())));
    from = mean - width;
    to = mean + width;
    for (int k = 0; k < terms; k++) {
      frequency[k] = k * Math.PI / (to - from);
    }
  }

  /** Multiplies the coefficients of the value by the characteristic function. */
  private void propagate() {
    for (int k = 0; k < terms; k++) {
      uRe[k] = phiRe[k] * value[k];
      uIm[k] = phiIm[k] * value[k];
    }
    uRe[0] *= 0.5;
    uIm[0] *= 0.5;
  }

  /** Value one period earlier and its derivative, at log-moneyness x. */
  private double[] expansion(double x) {
    double cosStep = Math.cos(frequency[1] * (x - from));
    double sinStep = Math.sin(frequency[1] * (x - from));
    double cos = 1;
    double sin = 0;
    double sum = 0;
    double slope = 0;
    for (int k = 0; k < terms; k++) {
      sum += uRe[k] * cos - uIm[k] * sin;
      slope -= frequency[k] * (uRe[k] * sin + uIm[k] * cos);
      double next = cos * cosStep - sin * sinStep;
      sin = sin * cosStep + cos * sinStep;
      cos = next;
    }
    return new double[] {discount * sum, discount * slope};
  }

  /** Where the value of waiting is that of exercise: by Newton's method, kept in a bracket. */
  private double exercisePoint(double start) {
    double low = from;
    double high = 0;
    double x = start;
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double[] waiting = expansion(x);
      double excess = waiting[0] - 1 + Math.exp(x);
      if (excess > 0) {
        high = x;
      } else {
        low = x;
      }
      double next = x - excess / (waiting[1] + Math.exp(x));
      next = next >= low && next <= high ? next : 0.5 * (low + high);
      if (Math.abs(next - x) < NEWTON_TOLERANCE) {
        return next;
      }
      x = next;
    }
    return x;
  }

  /** Adds the coefficients of the payoff to the left of x. */
  private void addPayoff(double x) {
    double cosStep = Math.cos(frequency[1] * (x - from));
    double sinStep = Math.sin(frequency[1] * (x - from));
    double cos = 1;
    double sin = 0;
    for (int k = 0; k < terms; k++) {
      double w = frequency[k];
      double chi = (cos * Math.exp(x) - Math.exp(from) + w * sin * Math.exp(x)) / (1 + w * w);
      double psi = k == 0 ? x - from : sin / w;
      value[k] += 2 / (to - from) * (psi - chi);
      double next = cos * cosStep - sin * sinStep;
      sin = sin * cosStep + cos * sinStep;
      cos = next;
    }
  }

  /** Coefficients of the value of waiting to the right of x. */
  private void continuation(double x) {
    double cosStep = Math.cos(frequency[1] * (x - from));
    double sinStep = Math.sin(frequency[1] * (x - from));
    double cos = 1;
    double sin = 0;
    mRe[0] = 0;
    mIm[0] = Math.PI * (to - x) / (to - from);
    for (int j = 1; j < 2 * terms; j++) {
      double next = cos * cosStep - sin * sinStep;
      sin = sin * cosStep + cos * sinStep;
      cos = next;
      mRe[j] = (((j & 1) == 0 ? 1 : -1) - cos) / j;
      mIm[j] = -sin / j;
    }
    // m_{-j} is minus the conjugate of m_j
    int n = terms;
    for (int j = 0; j < 2 * n; j++) {
      boolean middle = j == n;
      int k = j < n ? j : 2 * n - j;
      toeplitz[2 * j] = middle ? 0 : j == 0 ? mRe[0] : j < n ? -mRe[k] : mRe[k];
      toeplitz[2 * j + 1] = middle ? 0 : mIm[k];
      hankel[2 * j] = mRe[2 * n - 1 - j];
      hankel[2 * j + 1] = mIm[2 * n - 1 - j];
      series[2 * j] = j < n ? uRe[j] : 0;
      series[2 * j + 1] = j < n ? uIm[j] : 0;
    }
    transform.complexForward(toeplitz);
    transform.complexForward(hankel);
    transform.complexForward(series);
    multiply(toeplitz, false);
    multiply(hankel, true);
    transform.complexInverse(toeplitz, true);
    transform.complexInverse(hankel, true);
    for (int k = 0; k < n; k++) {
      value[k] = discount / Math.PI * (toeplitz[2 * k + 1] + hankel[2 * (n - 1 - k) + 1]);
    }
  }

  private void multiply(double[] spectrum, boolean alternate) {
    for (int j = 0; j < 2 * terms; j++) {
      double sign = alternate && (j & 1) == 1 ? -1 : 1;
      double a = sign * spectrum[2 * j];
      double b = sign * spectrum[2 * j + 1];
      double x = series[2 * j];
      double y = series[2 * j + 1];
      spectrum[2 * j] = a * x - b * y;
      spectrum[2 * j + 1] = a * y + b * x;
    }
  }
}
