package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.internal.Elementary;
import java.util.Arrays;

/**
 * One wing of a surface: the contour on which the integrals of its options are taken, and the nodes
 * of that contour.
 *
 * <p>At a node z with weight \( W = z'/(z(z+i)) \) an option (T, k) has the summand \( f =
 * \exp\bigl(T(\psi(z) + i\omega z) - ikz\bigr) W \).
 *
 * <p>A workspace, not thread-safe.
 */
final class Wing {

  /**
   * Amplitudes are scaled so that none exceeds this, which the exponentials of {@link Summands}
   * need.
   */
  private static final double LEVEL_CAP = 8;

  /** Phases up to this, and log amplitudes up to the other, cost no digit that counts. */
  private static final double MANY_TURNS = 1000;

  private static final double LARGE = 3;

  /** Rounding errors, in units of 2^-53, that a summand has besides that of its phase. */
  private static final double FEW = 8;

  private static final double ROUNDING = 0x1p-53;

  private static final int MAX_NODES = 8192;

  final boolean up;
  final AmplitudeHull hull = new AmplitudeHull();
  final Contour contour = new Contour();

  /** Weights of the payoff's poles 0 and -i in the sums, and their parts in the estimate. */
  double weightAt0;

  double weightAtMinusI;
  double partAt0;
  double partAtMinusI;

  /** Factor of the sums: \( (h/\pi)e^{shift} \). */
  double scale;

  /** Subtracted from log amplitudes before the exponential is taken. */
  double shift;

  /** Log amplitude below which summands are left out. */
  double cut;

  /** Nodes: place, exponent and its derivatives, logarithm of the weight W. */
  double[] x = new double[128];

  double[] y = new double[128];
  double[] growth = new double[128];
  double[] phase = new double[128];
  double[] logWeight = new double[128];
  double[] argWeight = new double[128];
  double[][] gradRe = new double[0][];
  double[][] gradIm = new double[0][];

  /** Largest rounding error of a summand, where its phase or modulus is so large that it counts. */
  double rounding;

  private int nodes;

  Wing(boolean up) {
    this.up = up;
  }

  int nodes() {
    return nodes;
  }

  /**
   * Evaluates the exponent at the nodes of {@link #contour}, as far out as any option needs.
   *
   * @return false if the summands do not become negligible
   */
  boolean layNodes(CompensatedExponent exponent, double lambda) {
    cut = contour.reference - lambda - 1;
    shift = contour.reference + Math.max(0, contour.level - LEVEL_CAP);
    scale = contour.h / Math.PI * Math.exp(shift);
    weightAt0 = contour.poleWeight(0);
    weightAtMinusI = contour.poleWeight(-1);
    partAt0 = contour.polePart(0);
    partAtMinusI = contour.polePart(-1);
    reserveGradient(exponent.parameters());
    nodes = 0;
    rounding = 0;
    int quiet = 0;
    double sineW = Math.sin(contour.w);
    double cosineW = Math.cos(contour.w);
    double ratio = Math.exp(contour.h);
    double growing = 0.5 * Math.sqrt(ratio); // e^y / 2 at the first midpoint
    while (nodes < MAX_NODES) {
      if (nodes + CompensatedExponent.BLOCK > x.length) {
        reserveNodes(2 * x.length);
      }
      for (int i = 0; i < CompensatedExponent.BLOCK; i++) {
        double falling = 0.25 / growing;
        double sinh = growing - falling;
        double cosh = growing + falling;
        growing *= ratio;
        double zx = contour.b * sinh * cosineW;
        double zy = Math.fma(contour.b * cosh, sineW, contour.a);
        exponent.x[i] = zx;
        exponent.y[i] = zy;
        // W = z' / (z (z + i)) in polar form; z' = b (cosh cos w + i sinh sin w)
        double denominatorRe = zx * zx - zy * (zy + 1);
        double denominatorIm = zx * (2 * zy + 1);
        double slopeRe = contour.b * cosh * cosineW;
        double slopeIm = contour.b * sinh * sineW;
        logWeight[nodes + i] =
            0.5
                * Elementary.log(
                    (slopeRe * slopeRe + slopeIm * slopeIm)
                        / (denominatorRe * denominatorRe + denominatorIm * denominatorIm));
        argWeight[nodes + i] =
            Elementary.atan2(
                slopeIm * denominatorRe - slopeRe * denominatorIm,
                slopeRe * denominatorRe + slopeIm * denominatorIm);
      }
      exponent.evaluate(CompensatedExponent.BLOCK);
      for (int i = 0; i < CompensatedExponent.BLOCK; i++) {
        take(exponent, i);
        double amplitude = hull.amplitude(y[nodes], growth[nodes]) + logWeight[nodes];
        double turns = Math.abs(phase[nodes]) * hull.longestMaturity();
        if (amplitude > cut && (turns > MANY_TURNS || amplitude > LARGE)) {
          rounding = Math.max(rounding, (FEW + turns) * Math.exp(amplitude));
        }
        nodes++;
        quiet = amplitude < cut ? quiet + 1 : 0;
        if (quiet == 2) {
          rounding *= ROUNDING;
          return true;
        }
      }
    }
    return false;
  }

  private void take(CompensatedExponent exponent, int i) {
    x[nodes] = exponent.x[i];
    y[nodes] = exponent.y[i];
    growth[nodes] = exponent.re[i];
    phase[nodes] = exponent.im[i];
    for (int p = 0; p < exponent.parameters(); p++) {
      gradRe[p][nodes] = exponent.gradRe[p][i];
      gradIm[p][nodes] = exponent.gradIm[p][i];
    }
  }

  private void reserveNodes(int capacity) {
    x = Arrays.copyOf(x, capacity);
    y = Arrays.copyOf(y, capacity);
    growth = Arrays.copyOf(growth, capacity);
    phase = Arrays.copyOf(phase, capacity);
    logWeight = Arrays.copyOf(logWeight, capacity);
    argWeight = Arrays.copyOf(argWeight, capacity);
    for (int p = 0; p < gradRe.length; p++) {
      gradRe[p] = Arrays.copyOf(gradRe[p], capacity);
      gradIm[p] = Arrays.copyOf(gradIm[p], capacity);
    }
  }

  private void reserveGradient(int parameters) {
    if (gradRe.length < parameters) {
      gradRe = new double[parameters][x.length];
      gradIm = new double[parameters][x.length];
    }
  }
}
