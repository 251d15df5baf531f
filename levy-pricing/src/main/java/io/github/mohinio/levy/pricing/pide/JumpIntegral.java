package io.github.mohinio.levy.pricing.pide;

import io.github.mohinio.levy.pricing.model.LevyModel;

/**
 * Weights of {@link Discretisation#JUMP_INTEGRAL}, by Gauss-Legendre quadrature of the jump density
 * over every cell of the grid, towards zero and beyond the grid over cells that halve and double.
 *
 * <p>The variance of the model's own diffusion follows from the exponent without the jumps, by
 *
 * <p>\[ \kappa(\tfrac34) - 2\kappa(\tfrac12) + \kappa(\tfrac14) = \tfrac1{16}\sigma^2 + \int
 * e^{z/2}(e^{z/8} - e^{-z/8})^2\,\nu(dz), \qquad \kappa(s) = \psi(-is). \]
 */
final class JumpIntegral {

  /** Abscissas in (0, 1) of Gauss and Legendre, the first half, and their weights. */
  private static final double[] FOUR = {0.06943184420297371, 0.33000947820757187};

  private static final double[] FOUR_WEIGHTS = {0.17392742256872693, 0.32607257743127307};

  private static final double[] EIGHT = {
    0.019855071751231884, 0.10166676129318664, 0.2372337950418355, 0.4082826787521751
  };

  private static final double[] EIGHT_WEIGHTS = {
    0.05061426814518813, 0.11119051722668724, 0.15685332293894363, 0.1813418916891810
  };

  /** First cell of the grid for which four points are enough. */
  private static final int FAR = 8;

  /** Number of cells towards zero; the last is about 1e-15 of the first. */
  private static final int INNER = 50;

  /** Number of cells beyond the grid; each is twice as wide as the one before. */
  private static final int OUTER = 40;

  /** Part of the variance below which a diffusion is rounding. */
  private static final double ROUNDING = 1e-9;

  private final LevyModel model;
  private final double step;
  private final int reach;
  private final double[] weights;
  private double smallJumps;
  private double curvature;

  private JumpIntegral(LevyModel model, double step, int reach) {
    this.model = model;
    this.step = step;
    this.reach = reach;
    weights = new double[2 * reach + 1];
  }

  /**
   * The kernel of a model.
   *
   * @param step distance h of the points
   * @param reach longest jump, in points; longer ones count as that long
   * @throws IllegalArgumentException if the jump density is not known or not that of a Lévy measure
   */
  static JumpKernel kernel(LevyModel model, double step, int reach) {
    JumpIntegral integral = new JumpIntegral(model, step, reach);
    integral.side(1);
    integral.side(-1);
    double all = integral.exponentCurvature();
    double gaussian = 16 * (all - integral.curvature);
    if (Double.isNaN(gaussian)) {
      throw new IllegalArgumentException(
          "model = " + model.name() + ": must have a jump density that is known and integrable");
    }
    return new JumpKernel(
        integral.weights, integral.smallJumps, gaussian > ROUNDING * 16 * all ? gaussian : 0);
  }

  private double exponentCurvature() {
    double[] re = new double[3];
    model.exponent(new double[3], new double[] {-0.25, -0.5, -0.75}, 3, re, new double[3]);
    return re[0] - 2 * re[1] + re[2];
  }

  private void side(int sign) {
    double squares = 0;
    double before = 0;
    double from = step;
    for (int i = 0; i < INNER; i++) {
      from *= 0.5;
      before = squares;
      squares = cell(sign, from, from, 0, i == INNER - 1 ? before : 0);
    }
    for (int k = 1; k < reach; k++) {
      cell(sign, k * step, step, k, 0);
    }
    double width = reach * step;
    for (int i = 0; i < OUTER; i++) {
      cell(sign, width, width, reach, 0);
      width *= 2;
    }
  }

  /**
   * Adds the jumps between {@code from} and {@code from + width}.
   *
   * @param cell index of the cell of the grid
   * @param before if positive, the second moment of the cell before: all smaller jumps are added
   *     too, by the geometric series that these two moments begin
   * @return the second moment
   */
  private double cell(int sign, double from, double width, int cell, double before) {
    boolean far = cell >= FAR && cell < reach;
    double[] nodes = far ? FOUR : EIGHT;
    double[] gauss = far ? FOUR_WEIGHTS : EIGHT_WEIGHTS;
    double[] size = new double[2 * nodes.length];
    double[] mass = new double[size.length];
    double moment = 0;
    for (int i = 0; i < size.length; i++) {
      int j = Math.min(i, size.length - 1 - i);
      size[i] = from + width * (i == j ? nodes[j] : 1 - nodes[j]);
      mass[i] = width * gauss[j] * model.jumpDensity(sign * size[i]);
      moment += size[i] * size[i] * mass[i];
    }
    double scale = before > 0 ? 1 / (1 - moment / before) : 1;
    if (!(scale >= 0)) {
      scale = Double.NaN; // small jumps have no variance
    }
    for (int i = 0; i < size.length; i++) {
      add(sign * size[i], scale * mass[i], cell);
    }
    return moment;
  }

  private void add(double jump, double mass, int cell) {
    double size = Math.abs(jump);
    double root = Math.exp(0.125 * jump) * Math.expm1(0.25 * jump);
    curvature += mass == 0 ? 0 : root * root * mass;
    int side = jump > 0 ? 1 : -1;
    if (cell == reach) {
      weights[reach + side * reach] += mass;
      return;
    }
    double square = size * size * mass;
    double fraction = size / step - cell;
    if (cell == 0) {
      smallJumps += square * (1 - fraction);
    } else {
      weights[reach + side * cell] += square * (1 - fraction) / (cell * step * cell * step);
    }
    double next = (cell + 1) * step;
    weights[reach + side * (cell + 1)] += square * fraction / (next * next);
  }
}
