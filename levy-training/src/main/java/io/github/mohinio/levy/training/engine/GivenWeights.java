package io.github.mohinio.levy.training.engine;

import java.util.Map;

/**
 * Weights of a finished network.
 *
 * @param weights entries by names
 */
record GivenWeights(Map<String, float[]> weights) implements WeightSource {

  @Override
  public float[] drawn(String name, double deviation, int size) {
    return weights.get(name);
  }

  @Override
  public float[] filled(String name, float value, int size) {
    return weights.get(name);
  }
}
