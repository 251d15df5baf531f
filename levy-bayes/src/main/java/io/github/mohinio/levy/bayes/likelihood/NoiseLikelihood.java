package io.github.mohinio.levy.bayes.likelihood;

/** Log likelihood of a surface as a function of the noise, the prices given. Immutable. */
public interface NoiseLikelihood {

  /** Log likelihood at a logarithm of the noise. */
  double logLikelihood(double logNoise);

  /** Root of the mean squared price error in units of the noise: where to look for the noise. */
  double rootMeanSquare();
}
