package io.github.mohinio.levy.training.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/** Arrays in memory of the engine's own. */
public final class EngineMemory {

  private EngineMemory() {}

  /**
   * Copies values into memory that the engine allocates, aligned to 64 bytes. Arrays made from Java
   * values lie in a Java buffer, aligned to 16 bytes, and oneMKL promises equal results from run to
   * run for arrays of equal alignment only.
   *
   * @param manager owner of the result
   * @param values entries in row-major order
   * @param shape dimensions
   * @return the array
   */
  public static NDArray copy(NDManager manager, float[] values, int... shape) {
    Shape dimensions = new Shape(Arrays.stream(shape).asLongStream().toArray());
    try (NDArray javaMemory = manager.create(values, dimensions)) {
      return javaMemory.duplicate();
    }
  }
}
