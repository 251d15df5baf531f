package io.github.mohinio.levy.pricing.pide;

import io.github.mohinio.levy.pricing.model.Cgmy;
import io.github.mohinio.levy.pricing.model.CgmyDiffusion;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.TemperedStable;
import org.apache.commons.math3.special.Gamma;

/**
 * Weights of {@link Discretisation#GRUNWALD_LETNIKOV} and its weighted form, of \(
 * c\,\Gamma(-Y)(\lambda \mp \partial_x)^Y \) for upward and downward jumps.
 */
final class GrunwaldLetnikov {

  private final double step;
  private final int reach;
  private final boolean weighted;
  private final double[] weights;

  private GrunwaldLetnikov(double step, int reach, boolean weighted) {
    this.step = step;
    this.reach = reach;
    this.weighted = weighted;
    weights = new double[2 * reach + 1];
  }

  /**
   * The kernel of a model.
   *
   * @param step distance h of the points
   * @param reach longest jump, in points
   * @throws IllegalArgumentException if the model is not tempered stable, or an index is not in (0,
   *     1) or (1, 2)
   */
  static JumpKernel kernel(LevyModel model, double step, int reach, boolean weighted) {
    GrunwaldLetnikov series = new GrunwaldLetnikov(step, reach, weighted);
    double sigma = 0;
    if (model instanceof Cgmy m) {
      series.addBoth(m.c(), m.g(), m.m(), m.y());
    } else if (model instanceof CgmyDiffusion m) {
      series.addBoth(m.c(), m.g(), m.m(), m.y());
      sigma = m.sigma();
    } else if (model instanceof TemperedStable m) {
      series.add(1, m.cP(), m.lambdaP(), m.yP());
      series.add(-1, m.cM(), m.lambdaM(), m.yM());
    } else {
      throw new IllegalArgumentException(
          "model = "
              + model.name()
              + ": must be cgmy, cgmy_diffusion or tempered_stable_general for a Grünwald-Letnikov"
              + " series");
    }
    return new JumpKernel(series.weights, 0, sigma * sigma);
  }

  private void addBoth(double c, double g, double m, double y) {
    add(1, c, m, y);
    add(-1, c, g, y);
  }

  private void add(int side, double c, double lambda, double index) {
    if (!(index > 0 && index < 2 && index != 1)) {
      throw new IllegalArgumentException(
          "y = " + index + ": must be in (0, 1) or (1, 2) for a Grünwald-Letnikov series");
    }
    double scale = c * Gamma.gamma(-index) * Math.pow(step, -index);
    int shift = index > 1 ? 1 : 0;
    if (weighted) {
      double first = 0.5 * index + 1 - shift;
      add(side, first * scale, lambda, index, shift);
      add(side, (1 - first) * scale, lambda, index, shift - 1);
    } else {
      add(side, scale, lambda, index, shift);
    }
  }

  private void add(int side, double scale, double lambda, double index, int shift) {
    double g = scale;
    for (int k = 0; k - shift <= reach; k++) {
      int place = k - shift;
      weights[reach + side * place] += g * Math.exp(-lambda * place * step);
      g *= 1 - (index + 1) / (k + 1);
    }
  }
}
