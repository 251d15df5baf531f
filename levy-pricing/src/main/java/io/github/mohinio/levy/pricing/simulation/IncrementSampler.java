package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.ReturnDistribution;
import io.github.mohinio.levy.pricing.model.BilateralGamma;
import io.github.mohinio.levy.pricing.model.BlackScholes;
import io.github.mohinio.levy.pricing.model.Kou;
import io.github.mohinio.levy.pricing.model.Merton;
import io.github.mohinio.levy.pricing.model.Nig;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.VarianceGamma;
import java.util.random.RandomGenerator;

/**
 * Draws of the martingale log-return \( X_{dt} + \omega\,dt \) over a fixed step.
 *
 * <p>Implementations are immutable and thread-safe; the generator is the caller's.
 */
public interface IncrementSampler {

  /**
   * Draws independent increments.
   *
   * @param source generator of random numbers
   * @param out receives the increments
   * @param n number of increments; at most the length of {@code out}
   */
  void fill(RandomGenerator source, double[] out, int n);

  /**
   * The sampler of a model that is exact: Brownian motion, the clock and the motion on it for
   * Variance Gamma and NIG, two gamma variates for bilateral gamma, jumps one by one for Merton and
   * Kou, and the inverse distribution function for all others.
   *
   * @param model the model
   * @param step length of the step in years; finite and positive
   * @throws IllegalArgumentException if the step is out of range, or if the model needs a table and
   *     its cone is not open
   */
  static IncrementSampler of(ReturnModel model, double step) {
    Require.positive("step", step);
    if (model instanceof BlackScholes m) {
      return new BrownianSampler(m, step);
    }
    if (model instanceof VarianceGamma m) {
      return new VarianceGammaSampler(m, step);
    }
    if (model instanceof BilateralGamma m) {
      return new BilateralGammaSampler(m, step);
    }
    if (model instanceof Nig m) {
      return new NigSampler(m, step);
    }
    if (model instanceof Merton m) {
      return new MertonSampler(m, step);
    }
    if (model instanceof Kou m) {
      return new KouSampler(m, step);
    }
    return byInversion(model, step);
  }

  /**
   * The sampler of any model by its inverse distribution function: one uniform number for each
   * increment, as antithetic and quasi-random numbers need it.
   *
   * @param model the model; its cone must be open
   * @param step length of the step in years; finite and positive
   * @throws IllegalArgumentException if the step is out of range or the cone is not open
   */
  static TableSampler byInversion(ReturnModel model, double step) {
    return new TableSampler(ReturnDistribution.of(model, Require.positive("step", step)));
  }
}
