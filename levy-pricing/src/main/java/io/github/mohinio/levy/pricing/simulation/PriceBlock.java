package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.market.Market;

/** The prices of one block of paths. A workspace, not thread-safe. */
final class PriceBlock {

  private final Sampling.Source source;
  private final Blocks blocks;
  private final double spot;
  private final double[] forward; // at the end of every step
  private final double[] logs;
  private final double[] values;
  private int paths;

  PriceBlock(Sampling.Source source, Blocks blocks, Market market, double maturity, int steps) {
    this.source = source;
    this.blocks = blocks;
    spot = market.spot();
    forward = new double[steps];
    for (int j = 0; j < steps; j++) {
      forward[j] = market.forward(maturity * (j + 1) / steps);
    }
    logs = new double[blocks.size() * steps];
    values = new double[blocks.size() * steps];
  }

  /** Draws a block and keeps the terminal prices only. */
  void drawTerminal(int block) {
    draw(block);
    int steps = forward.length;
    if (steps > 1) {
      for (int i = 0; i < paths; i++) {
        double sum = 0;
        for (int j = 0; j < steps; j++) {
          sum += logs[i * steps + j];
        }
        logs[i] = sum;
      }
    }
    BulkExponential.of(logs, paths, values);
    double last = forward[steps - 1];
    for (int i = 0; i < paths; i++) {
      values[i] *= last;
    }
  }

  /** Draws a block with all its prices. */
  void drawPaths(int block) {
    draw(block);
    int steps = forward.length;
    for (int i = 0; i < paths * steps; i++) {
      logs[i] += i % steps == 0 ? 0 : logs[i - 1];
    }
    BulkExponential.of(logs, paths * steps, values);
    for (int i = 0; i < paths * steps; i++) {
      values[i] *= forward[i % steps];
    }
  }

  private void draw(int block) {
    paths = blocks.length(block);
    source.fill(block, logs);
  }

  /** Number of paths drawn. */
  int paths() {
    return paths;
  }

  /** Terminal price of a path, after {@link #drawTerminal}. */
  double terminal(int path) {
    return values[path];
  }

  /** Copies a path, after {@link #drawPaths}; its first price is the spot. */
  void copy(int path, double[] target) {
    target[0] = spot;
    System.arraycopy(values, path * forward.length, target, 1, forward.length);
  }
}
