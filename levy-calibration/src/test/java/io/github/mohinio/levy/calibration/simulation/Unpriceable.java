package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.model.BlackScholes;
import io.github.mohinio.levy.pricing.model.Cumulants;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.Strip;
import java.util.Arrays;

/**
 * A model of the user's own whose exponent is not a number.
 *
 * @param sigma volatility that its cumulants claim
 */
record Unpriceable(double sigma) implements LevyModel {

  @Override
  public Strip strip() {
    return Strip.ENTIRE;
  }

  @Override
  public Cumulants cumulants() {
    return new BlackScholes(sigma).cumulants();
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    Arrays.fill(re, 0, n, Double.NaN);
    Arrays.fill(im, 0, n, Double.NaN);
  }
}
