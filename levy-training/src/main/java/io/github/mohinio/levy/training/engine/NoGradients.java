package io.github.mohinio.levy.training.engine;

import ai.djl.engine.Engine;
import ai.djl.pytorch.engine.PtEngine;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * Keeps the engine from recording operations for gradients on the current thread.
 *
 * <p>PyTorch has this switch per thread, initially on. DJL turns it off on the one thread that
 * loads the engine; on every other thread weights could not be updated in place, and each forward
 * pass would be recorded. Gradient collectors turn it on while they are open.
 */
public final class NoGradients {

  private NoGradients() {}

  /**
   * Runs a computation without recording, and restores the switch.
   *
   * @param computation what to run, on this thread
   * @param <T> type of its result
   * @return its result
   */
  public static <T> T compute(Supplier<T> computation) {
    // The switch is in the native library, which the first use of the engine loads.
    Engine.getEngine(PtEngine.ENGINE_NAME);
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try {
      return computation.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }
}
