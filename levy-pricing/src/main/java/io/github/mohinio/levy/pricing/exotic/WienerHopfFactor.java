package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.internal.Elementary;
import io.github.mohinio.levy.pricing.internal.VectorMath;
import java.util.Arrays;

/**
 * Factors the resolvent of an implicit time step, \( R = 1/(1 - cL) = \phi^+\phi^- \), into a
 * causal and an anticausal convolution on a {@link Lattice}: by the cepstrum, the inverse transform
 * of \( \log R \), of which the causal factor takes the first half. A workspace, not thread-safe.
 */
final class WienerHopfFactor {

  private final Lattice lattice;
  private final double[] generatorRe;
  private final double[] generatorIm;
  private final double[] cepstrum;
  private final double[] angle;

  /** The resolvent R. */
  final double[] re;

  final double[] im;

  /** The causal factor. */
  final double[] causalRe;

  final double[] causalIm;

  /** Takes the symbol L of the generator, discounting included, at the lattice's frequencies. */
  WienerHopfFactor(Lattice lattice, double[] generatorRe, double[] generatorIm) {
    this.lattice = lattice;
    this.generatorRe = generatorRe;
    this.generatorIm = generatorIm;
    int n = lattice.frequencies();
    cepstrum = new double[lattice.size()];
    angle = new double[n];
    re = new double[n];
    im = new double[n];
    causalRe = new double[n];
    causalIm = new double[n];
  }

  /** Sets the resolvent of a step of weight {@code c}, in years, and its logarithm. */
  void resolvent(double c) {
    for (int k = 0; k < re.length; k++) {
      double a = 1 - c * generatorRe[k];
      double b = -c * generatorIm[k];
      double square = 1 / (a * a + b * b);
      re[k] = a * square;
      im[k] = -b * square;
    }
  }

  /** Factors the resolvent of a step of weight {@code c}, in years. */
  void factor(double c) {
    resolvent(c);
    int n = re.length;
    for (int k = 0; k < n; k++) {
      causalRe[k] = 0.5 * Elementary.log(re[k] * re[k] + im[k] * im[k]);
      causalIm[k] = Elementary.atan2(im[k], re[k]);
    }
    lattice.inverse(causalRe, causalIm, cepstrum);
    int half = lattice.size() / 2;
    cepstrum[0] *= 0.5;
    cepstrum[half] *= 0.5;
    Arrays.fill(cepstrum, half + 1, lattice.size(), 0);
    lattice.forward(cepstrum, causalRe, causalIm);
    VectorMath.exp(causalRe, n, cepstrum);
    VectorMath.sinCos(causalIm, n, angle, causalRe);
    for (int k = 0; k < n; k++) {
      causalIm[k] = cepstrum[k] * angle[k];
      causalRe[k] *= cepstrum[k];
    }
  }
}
