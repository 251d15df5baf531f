package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import java.util.Objects;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Parameters spread evenly over a box: Sobol points, shifted at random modulo one, without those
 * that are no model (an infinite forward).
 *
 * <p>The sequence depends on the seed alone. Not thread-safe.
 *
 * <p>References: Joe and Kuo (2008), SIAM J. Sci. Comput. 30; Cranley and Patterson (1976), SIAM J.
 * Numer. Anal. 13.
 */
public final class ParameterSampler {

  private final ModelFamily family;
  private final ParameterBox box;
  private final SobolSequenceGenerator sobol;
  private final double[] shift;

  /**
   * Makes a sampler.
   *
   * @param family family the parameters are for
   * @param box box they are drawn from
   * @param seed seed of the shift
   */
  public ParameterSampler(ModelFamily family, ParameterBox box, long seed) {
    this.family = Objects.requireNonNull(family, "family");
    this.box = Objects.requireNonNull(box, "box");
    sobol = new SobolSequenceGenerator(box.dimension());
    shift = Generators.of(seed).doubles(box.dimension()).toArray();
  }

  /** The next parameters; a fresh array. */
  public double[] next() {
    while (true) {
      double[] unit = sobol.nextVector();
      for (int i = 0; i < unit.length; i++) {
        unit[i] = (unit[i] + shift[i]) % 1;
      }
      double[] parameters = box.at(unit);
      if (family.isModel(parameters)) {
        return parameters;
      }
    }
  }
}
