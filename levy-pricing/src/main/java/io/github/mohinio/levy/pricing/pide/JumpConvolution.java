package io.github.mohinio.levy.pricing.pide;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Applies a kernel of reach N to values at 3N + 1 points by fast Fourier transform, for the N + 1
 * points in the middle. Values are damped by \( e^{-y/2} \), so that neither puts nor calls grow by
 * more than half of what they do. A workspace, not thread-safe.
 */
final class JumpConvolution {

  private final int reach;
  private final int size;
  private final DoubleFFT_1D transform;
  private final double[] spectrum;
  private final double[] decay;
  private final double[] turn;
  private final double[] damping;
  private final double[] work;
  private final boolean isZero;

  JumpConvolution(JumpKernel kernel, double step) {
    reach = kernel.reach();
    size = 4 * reach;
    isZero = kernel.isZero();
    transform = new DoubleFFT_1D(size);
    double[] plain = new double[size];
    spectrum = new double[size];
    for (int k = -reach; k <= reach; k++) {
      int place = Math.floorMod(-k, size);
      plain[place] = kernel.weights()[k + reach];
      spectrum[place] = plain[place] * Math.exp(0.5 * k * step);
    }
    transform.realForward(plain);
    transform.realForward(spectrum);
    decay = new double[size / 2 + 1];
    turn = new double[size / 2 + 1];
    for (int k = 1; k < size / 2; k++) {
      decay[k] = -plain[2 * k];
      turn[k] = plain[2 * k + 1];
    }
    decay[size / 2] = -plain[1];
    damping = new double[3 * reach + 1];
    for (int j = 0; j < damping.length; j++) {
      damping[j] = Math.exp(-0.5 * (j - 1.5 * reach) * step);
    }
    work = new double[size];
  }

  /** Rates at which the kernel damps the waves of frequency \( 2\pi k/(4Nh) \), k = 0..2N. */
  double[] decay() {
    return decay;
  }

  /** Rates at which the kernel turns these waves: its values are \( -decay + i\,turn \). */
  double[] turn() {
    return turn;
  }

  /** Number of points of the period. */
  int size() {
    return size;
  }

  /**
   * Applies the kernel.
   *
   * @param values 3N + 1 values
   * @param result receives N + 1 values
   */
  void apply(double[] values, double[] result) {
    if (isZero) {
      Arrays.fill(result, 0);
      return;
    }
    for (int j = 0; j < values.length; j++) {
      work[j] = values[j] * damping[j];
    }
    Arrays.fill(work, values.length, size, 0);
    transform.realForward(work);
    work[0] *= spectrum[0];
    work[1] *= spectrum[1];
    for (int k = 2; k < size; k += 2) {
      double re = work[k];
      double im = work[k + 1];
      work[k] = re * spectrum[k] - im * spectrum[k + 1];
      work[k + 1] = re * spectrum[k + 1] + im * spectrum[k];
    }
    transform.realInverse(work, true);
    for (int j = 0; j <= reach; j++) {
      result[j] = work[reach + j] / damping[reach + j];
    }
  }
}
