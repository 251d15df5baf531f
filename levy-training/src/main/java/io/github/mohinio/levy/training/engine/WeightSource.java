package io.github.mohinio.levy.training.engine;

/** Where learned tensors begin. */
interface WeightSource {

  /** Entries around 0 of a standard deviation. */
  float[] drawn(String name, double deviation, int size);

  /** Entries that are equal. */
  float[] filled(String name, float value, int size);
}
