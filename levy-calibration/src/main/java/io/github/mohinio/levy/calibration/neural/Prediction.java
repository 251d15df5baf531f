package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.calibration.feature.Features;

/**
 * What a network says of a surface, before any refinement.
 *
 * @param parameters parameters of the family, inside the training box
 * @param features what the network saw
 */
public record Prediction(double[] parameters, Features features) {

  /** Copies the array. */
  public Prediction {
    parameters = parameters.clone();
  }

  @Override
  public double[] parameters() {
    return parameters.clone();
  }
}
