package io.github.mohinio.levy.bayes.likelihood;

/**
 * Independent normal noise on prices: quote i has the standard deviation \( s/\sqrt{w_i} \), with
 * \( w_i \) its weight on the surface.
 *
 * <p>\[ \log L = -n\log s - \frac{1}{2s^2}\sum_i w_i(P_i - q_i)^2 - \frac n2\log 2\pi +
 * \frac12\sum_i \log w_i \]
 *
 * <p>so that the sum of squares is all a sampler of s needs. Quotes are not clipped: a negative one
 * is as good as any.
 *
 * @param quotes number of quotes, n
 * @param constant the terms without s
 */
record GaussianLikelihood(int quotes, double constant) {

  /** Likelihood of quotes with the given weights. */
  static GaussianLikelihood of(double[] weights) {
    double constant = -0.5 * weights.length * Math.log(2 * Math.PI);
    for (double weight : weights) {
      constant += 0.5 * Math.log(weight);
    }
    return new GaussianLikelihood(weights.length, constant);
  }

  /**
   * Log likelihood.
   *
   * @param squaredError weighted sum of squared price errors
   * @param logNoise logarithm of s
   */
  double logDensity(double squaredError, double logNoise) {
    return constant - quotes * logNoise - 0.5 * squaredError * Math.exp(-2 * logNoise);
  }
}
