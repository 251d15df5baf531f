package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.internal.Elementary;
import io.github.mohinio.levy.pricing.internal.VectorMath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Factors the resolvent of an implicit time step, \( R = 1/(1 - cL) = \phi^+\phi^- \), into a
 * causal and an anticausal convolution on a {@link Lattice}: by the cepstrum, the inverse transform
 * of \( \log R \), of which the causal factor takes the first half. Keeps the factors of every c. A
 * workspace, not thread-safe.
 */
final class WienerHopfFactor {

  private final Lattice lattice;
  private final double[] generatorRe;
  private final double[] generatorIm;
  private final Map<Double, Spectrum> resolvents = new HashMap<>();
  private final Map<Double, Spectrum> causals = new HashMap<>();

  /** The resolvent R; to be read only. */
  double[] re;

  double[] im;

  /** The causal factor; to be read only. */
  double[] causalRe;

  double[] causalIm;

  private record Spectrum(double[] re, double[] im) {}

  /** Takes the symbol L of the generator, discounting included, at the lattice's frequencies. */
  WienerHopfFactor(Lattice lattice, double[] generatorRe, double[] generatorIm) {
    this.lattice = lattice;
    this.generatorRe = generatorRe;
    this.generatorIm = generatorIm;
  }

  /** Sets the resolvent of a step of weight {@code c}, in years. */
  void resolvent(double c) {
    Spectrum resolvent = resolvents.computeIfAbsent(c, this::newResolvent);
    re = resolvent.re();
    im = resolvent.im();
  }

  /** Sets the resolvent of a step of weight {@code c}, in years, and its causal factor. */
  void factor(double c) {
    resolvent(c);
    Spectrum causal = causals.computeIfAbsent(c, weight -> newCausal());
    causalRe = causal.re();
    causalIm = causal.im();
  }

  private Spectrum newResolvent(double c) {
    int n = lattice.frequencies();
    Spectrum resolvent = new Spectrum(new double[n], new double[n]);
    for (int k = 0; k < n; k++) {
      double a = 1 - c * generatorRe[k];
      double b = -c * generatorIm[k];
      double square = 1 / (a * a + b * b);
      resolvent.re()[k] = a * square;
      resolvent.im()[k] = -b * square;
    }
    return resolvent;
  }

  /** The causal factor of the resolvent that is set. */
  private Spectrum newCausal() {
    int n = lattice.frequencies();
    double[] logRe = new double[n];
    double[] logIm = new double[n];
    for (int k = 0; k < n; k++) {
      logRe[k] = 0.5 * Elementary.log(re[k] * re[k] + im[k] * im[k]);
      logIm[k] = Elementary.atan2(im[k], re[k]);
    }
    double[] cepstrum = new double[lattice.size()];
    lattice.inverse(logRe, logIm, cepstrum);
    int half = lattice.size() / 2;
    cepstrum[0] *= 0.5;
    cepstrum[half] *= 0.5;
    Arrays.fill(cepstrum, half + 1, lattice.size(), 0);
    lattice.forward(cepstrum, logRe, logIm);
    double[] modulus = cepstrum;
    double[] sine = new double[n];
    VectorMath.exp(logRe, n, modulus);
    VectorMath.sinCos(logIm, n, sine, logRe);
    for (int k = 0; k < n; k++) {
      logIm[k] = modulus[k] * sine[k];
      logRe[k] *= modulus[k];
    }
    return new Spectrum(logRe, logIm);
  }
}
