package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.pricing.Require;

/**
 * Fully connected blocks that add to what comes in: \( h_0 = \mathrm{silu}(W x + b) \), \( h_{k+1}
 * = h_k + \mathrm{silu}(W_k\, \mathrm{norm}(h_k) + b_k) \), with \( \mathrm{norm} \) a learned
 * layer normalisation.
 *
 * <p>Reference: Xiong and others (2020), On Layer Normalization in the Transformer Architecture,
 * for the normalisation inside the block.
 *
 * @param width number of units of every layer; at least 1
 * @param blocks number of blocks; at least 1
 */
public record ResidualNetwork(int width, int blocks) implements Architecture {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if a size is below 1
   */
  public ResidualNetwork {
    Require.positive("width", width);
    Require.positive("blocks", blocks);
  }

  /**
   * Returns the trunk of the released networks: 2 blocks of 256 units.
   *
   * @return the default
   */
  public static ResidualNetwork withDefaults() {
    return new ResidualNetwork(256, 2);
  }

  @Override
  public <T> T apply(Operations<T> operations, Inputs<T> inputs) {
    T h =
        operations.silu(
            operations.layer("stem", inputs.scaled(), inputs.columns(), width, SILU_GAIN));
    for (int k = 0; k < blocks; k++) {
      String block = "block_" + k;
      T normal = operations.layerNorm(block + ".norm", h, width);
      h = operations.add(h, operations.silu(operations.layer(block, normal, width, width, 1)));
    }
    return h;
  }
}
