package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.model.Nig;
import java.util.random.RandomGenerator;

/**
 * NIG: \( \beta I + \sqrt I\,Z \) with I inverse Gaussian of mean \( \mu = \delta\,dt/\gamma \) and
 * shape \( (\delta\,dt)^2 \), \( \gamma = \sqrt{\alpha^2-\beta^2} \).
 *
 * <p>With Y a squared normal variate and \( a = Y/(2\gamma\delta\,dt) \) the smaller root of
 * Michael, Schucany and Haas is \( \mu/(1 + a + \sqrt{a(2+a)}) \), which does not cancel.
 *
 * <p>Reference: Michael, Schucany and Haas (1976), The American Statistician 30, 88-90.
 */
final class NigSampler implements IncrementSampler {

  private final double drift;
  private final double beta;
  private final double mean;
  private final double factor;

  NigSampler(Nig model, double step) {
    double gamma = Math.sqrt((model.alpha() - model.beta()) * (model.alpha() + model.beta()));
    drift = model.martingaleDrift() * step;
    beta = model.beta();
    mean = model.delta() * step / gamma;
    factor = 0.5 / (gamma * model.delta() * step);
  }

  @Override
  public void fill(RandomGenerator source, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      double normal = source.nextGaussian();
      double a = factor * normal * normal;
      double ratio = 1 + a + Math.sqrt(a * (2 + a)); // mean over the smaller root
      double clock = source.nextDouble() * (1 + ratio) < ratio ? mean / ratio : mean * ratio;
      out[i] = drift + Math.fma(beta, clock, Math.sqrt(clock) * source.nextGaussian());
    }
  }
}
