package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.training.loop.TrainingSettings;
import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.network.MultilayerPerceptron;

/**
 * Everything a released network is made from.
 *
 * @param family family it calibrates
 * @param components components of the basis of its inputs
 * @param basisSurfaces surfaces the basis is made from
 * @param samples surfaces it is trained on
 * @param validationSamples clean surfaces its card quotes the errors of
 * @param architecture its trunk
 * @param settings how it is trained; the seed is that of the data too
 */
public record Recipe(
    ModelFamily family,
    int components,
    int basisSurfaces,
    int samples,
    int validationSamples,
    Architecture architecture,
    TrainingSettings settings) {

  /** Checks the counts. */
  public Recipe {
    Require.positive("components", components);
    Require.atLeast("basisSurfaces", basisSurfaces, components);
    Require.positive("samples", samples);
    Require.positive("validationSamples", validationSamples);
  }

  /** The recipe of the networks that come with the library. */
  public static Recipe of(ModelFamily family) {
    boolean few = family.parameterNames().size() <= 3;
    return new Recipe(
        family,
        few ? 40 : 48,
        4096,
        few ? 1 << 16 : 1 << 17,
        4096,
        few ? MultilayerPerceptron.of(256, 128, 64) : MultilayerPerceptron.of(256, 256, 256, 256),
        TrainingSettings.withDefaults());
  }
}
