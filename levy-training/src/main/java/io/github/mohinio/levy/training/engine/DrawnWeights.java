package io.github.mohinio.levy.training.engine;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Weights of a new network. */
final class DrawnWeights implements WeightSource {

  private final RandomGenerator random;

  DrawnWeights(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public float[] drawn(String name, double deviation, int size) {
    // A uniform distribution on [-a, a] has variance a^2 / 3.
    double reach = deviation * Math.sqrt(3);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextDouble(-reach, reach);
    }
    return values;
  }

  @Override
  public float[] filled(String name, float value, int size) {
    float[] values = new float[size];
    Arrays.fill(values, value);
    return values;
  }
}
