package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.feature.BasisBuilder;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;

/**
 * What a recipe simulates. The parts of a {@link Split} share no surface; within one, surfaces have
 * the same parameters with and without noise. Immutable and thread-safe.
 */
public final class RecipeData {

  private final Recipe recipe;
  private final VolatilityBasis basis;

  /** Makes the basis. */
  public RecipeData(Recipe recipe) {
    this.recipe = recipe;
    basis =
        new BasisBuilder(recipe.region(), recipe.layout(), recipe.shortest(), recipe.longest())
            .build(recipe.basisSurfaces(), recipe.components(), recipe.settings().seed());
  }

  /** The basis of the inputs. */
  public VolatilityBasis basis() {
    return basis;
  }

  /** What the network is fitted to, as many samples as the recipe says. */
  public DataSet training(InputKind kind) {
    return samples(noisy(Split.TRAINING), kind, recipe.samples());
  }

  /** Samples of surfaces with the noise and the options of training. */
  DataSet noisy(Split split, InputKind kind) {
    return samples(noisy(split), kind, recipe.validationSamples());
  }

  /** Samples of clean surfaces of the options that errors are quoted for. */
  DataSet clean(Split split, InputKind kind) {
    return samples(test(split), kind, recipe.validationSamples());
  }

  /** Surfaces with the noise and the options of training. */
  SurfaceSimulator noisy(Split split) {
    return simulator(split).withLayout(recipe.layout()).withNoise(recipe.noise());
  }

  /** Clean surfaces of the options that errors are quoted for. */
  SurfaceSimulator test(Split split) {
    return simulator(split).withLayout(recipe.test());
  }

  private SurfaceSimulator simulator(Split split) {
    return SurfaceSimulator.of(recipe.region()).withSeed(split.seed(recipe.settings().seed()));
  }

  private DataSet samples(SurfaceSimulator simulator, InputKind kind, int rows) {
    return DataSet.simulate(simulator, new FeatureExtractor(basis, kind), rows);
  }
}
