package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Objects;

/**
 * Distribution of the log-return \( R_T = \log(S_T/F_T) \) of a model at one maturity, by integrals
 * over sinh-deformed contours.
 *
 * <p>\[ P(R_T > x) = \frac1{2\pi}\int_{\mathrm{Im}\,z \lt 0} \frac{\phi_T(z)}{iz} e^{-izx}\,dz,
 * \qquad p(x) = \frac1{2\pi}\int \phi_T(z)\,e^{-izx}\,dz \]
 *
 * <p>where the contour may pass the pole at 0 on either side. Probabilities are accurate to about
 * 1e-13, those of tails below 1e-3 to about 1e-10 of themselves where the moment generating
 * function exists on that side. For processes of finite variation at short maturities most of the
 * mass lies next to the drift; digits are lost there in proportion to the distance from it only.
 *
 * <p>Immutable and thread-safe. Batches share contours and cost a few microseconds a point, single
 * points some ten times as much.
 *
 * <p>Reference: Boyarchenko and Levendorskii (2019), Sinh-acceleration: efficient evaluation of
 * probability distributions, option pricing, and Monte Carlo simulations, IJTAF 22(3).
 */
public final class ReturnDistribution {

  private final ReturnModel model;
  private final double maturity;

  private ReturnDistribution(ReturnModel model, double maturity) {
    this.model = model;
    this.maturity = maturity;
  }

  /**
   * Distribution of a model's log-return.
   *
   * @param model the model; its cone must be open
   * @param maturity in years; finite and positive
   * @throws IllegalArgumentException if the maturity is out of range or there is no room to bend a
   *     contour
   */
  public static ReturnDistribution of(ReturnModel model, double maturity) {
    Objects.requireNonNull(model, "model");
    Require.positive("maturity", maturity);
    if (!model.cone().isOpen()) {
      throw new IllegalArgumentException(
          "cone of " + model.name() + " = " + model.cone() + ": must be open");
    }
    return new ReturnDistribution(model, maturity);
  }

  /** The model. */
  public ReturnModel model() {
    return model;
  }

  /** Maturity in years. */
  public double maturity() {
    return maturity;
  }

  /**
   * The drift over the maturity of a process of finite variation, next to which the density may be
   * infinite and on which there may be an atom; NaN if the variation is infinite.
   */
  public double drift() {
    return workspace().drift();
  }

  /**
   * Probability of a log-return up to {@code x}.
   *
   * @param x log-return; not NaN
   * @return the probability, NaN where no contour gives it
   */
  public double cdf(double x) {
    double[] result = new double[1];
    cdf(new double[] {x}, result);
    return result[0];
  }

  /**
   * Probability of a log-return beyond {@code x}.
   *
   * @param x log-return; not NaN
   * @return the probability, NaN where no contour gives it
   */
  public double survival(double x) {
    double[] result = new double[1];
    survival(new double[] {x}, result);
    return result[0];
  }

  /**
   * Density at {@code x}, per unit of log-return.
   *
   * @param x log-return; not NaN
   * @return the density, NaN where no contour gives it
   */
  public double density(double x) {
    double[] result = new double[1];
    density(new double[] {x}, result);
    return result[0];
  }

  /**
   * Probabilities of log-returns up to each of several points.
   *
   * @param x log-returns in any order; ascending ones share the most work
   * @param probabilities receives the probabilities; as long as {@code x}
   */
  public void cdf(double[] x, double[] probabilities) {
    evaluate(x, probabilities, null, null);
  }

  /**
   * Probabilities of log-returns beyond each of several points.
   *
   * @param x log-returns in any order; ascending ones share the most work
   * @param probabilities receives the probabilities; as long as {@code x}
   */
  public void survival(double[] x, double[] probabilities) {
    evaluate(x, null, probabilities, null);
  }

  /**
   * Densities at several points.
   *
   * @param x log-returns in any order; ascending ones share the most work
   * @param densities receives the densities; as long as {@code x}
   */
  public void density(double[] x, double[] densities) {
    evaluate(x, null, null, densities);
  }

  /**
   * Both probabilities and the density at several points, at the cost of one of them.
   *
   * @param x log-returns in any order; ascending ones share the most work
   * @param below receives the probabilities of returns up to each point, or null
   * @param above receives those of returns beyond each point, or null
   * @param density receives the densities, or null
   */
  public void evaluate(double[] x, double[] below, double[] above, double[] density) {
    requireLength(below, x.length);
    requireLength(above, x.length);
    requireLength(density, x.length);
    for (double point : x) {
      Require.finite("x", point);
    }
    DistributionWorkspace workspace = workspace();
    workspace.cover(x);
    for (int i = 0; i < x.length; i++) {
      workspace.evaluate(x[i]);
      if (below != null) {
        below[i] = workspace.below();
      }
      if (above != null) {
        above[i] = workspace.above();
      }
      if (density != null) {
        density[i] = workspace.density();
      }
    }
  }

  /**
   * Log-return that is not exceeded with a probability.
   *
   * @param probability in (0, 1)
   * @return the quantile; across an atom its place
   * @throws io.github.mohinio.levy.pricing.LevyException if no contour gives the probabilities
   */
  public double quantile(double probability) {
    Require.inOpenInterval("probability", probability, 0, 1);
    return new QuantileSearch(workspace()).lower(probability);
  }

  /**
   * Log-return that is exceeded with a probability: the accurate way to quantiles close to 1.
   *
   * @param probability in (0, 1)
   * @return the quantile; across an atom its place
   * @throws io.github.mohinio.levy.pricing.LevyException if no contour gives the probabilities
   */
  public double inverseSurvival(double probability) {
    Require.inOpenInterval("probability", probability, 0, 1);
    return new QuantileSearch(workspace()).upper(probability);
  }

  private static void requireLength(double[] results, int length) {
    if (results != null) {
      Require.sameLength("results", results.length, "x", length);
    }
  }

  private DistributionWorkspace workspace() {
    return new DistributionWorkspace(model, maturity);
  }
}
