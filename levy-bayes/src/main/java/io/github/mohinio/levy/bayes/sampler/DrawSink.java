package io.github.mohinio.levy.bayes.sampler;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where draws go while they are made. */
interface DrawSink extends Closeable {

  /**
   * Receives what a chain has learnt, once, and its draws from there on.
   *
   * @param chain number of the chain
   * @param adapted what it learnt
   * @param draws all its draws so far; those received before are passed over
   */
  void accept(int chain, double[] adapted, List<ChainDraw> draws) throws IOException;

  /** Sees to it that what was received is written. */
  void flush() throws IOException;

  /** A sink that forgets. */
  static DrawSink none() {
    return new DrawSink() {
      @Override
      public void accept(int chain, double[] adapted, List<ChainDraw> draws) {}

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
