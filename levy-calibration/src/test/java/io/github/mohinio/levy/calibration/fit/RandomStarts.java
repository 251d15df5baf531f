package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.random.RandomGenerator;

/** Starts anywhere within the bounds: log-uniform for positive parameters, else uniform. */
final class RandomStarts {

  private final ModelFamily family;
  private final RandomGenerator random;

  RandomStarts(ModelFamily family, long seed) {
    this.family = family;
    random = Generators.of(seed);
  }

  Start next() {
    double[] values = new double[family.parameters().size()];
    do {
      for (int p = 0; p < values.length; p++) {
        Parameter parameter = family.parameters().get(p);
        double u = random.nextDouble();
        double ratio = parameter.upper() / parameter.lower();
        values[p] =
            parameter.lower() > 0
                ? parameter.lower() * Math.pow(ratio, u)
                : parameter.lower() + u * (parameter.upper() - parameter.lower());
      }
    } while (!family.isModel(values));
    return new Start("random", values);
  }
}
