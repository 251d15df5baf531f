package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.training.data.FeatureScaling;
import io.github.mohinio.levy.training.data.FloatMatrix;
import java.util.Arrays;
import java.util.List;

/**
 * Attention over the quotes of a surface, in any number up to a maximum and in any order.
 *
 * <p>An input row holds {@code maxQuotes} quotes of {@code columns} values each, one after the
 * other; the first value of a quote is 1, or 0 where there is none, and then the rest of it is
 * ignored. Each quote is embedded by two layers. A fixed number of learned seeds attend to the
 * quotes, with several heads each, so that the cost is linear in the number of quotes; the seeds'
 * answers attend to each other; together with the number of quotes, they go through a residual
 * network.
 *
 * <p>Keys of fixed queries are a linear function of the embedding, so a head of a seed is one row
 * of a matrix, and values are projected after they are averaged: the same functions as separate
 * keys and values, without a tensor of them per quote.
 *
 * <p>Reference: Lee and others (2019), Set Transformer, ICML; the seeds are its pooling by
 * multihead attention (equation 11).
 *
 * @param maxQuotes largest number of quotes; at least 1
 * @param columns values per quote, the mask included; at least 2
 * @param embedding number of units per quote and per seed; a multiple of {@code heads}
 * @param seeds number of seeds; at least 1
 * @param heads number of heads of each seed; at least 1
 * @param width number of units of the residual network; at least 1
 */
public record SetTransformer(
    int maxQuotes, int columns, int embedding, int seeds, int heads, int width)
    implements Architecture {

  /** Blocks of the residual network at the end. */
  private static final int BLOCKS = 2;

  /** Carries the mean square of a signal through a rectifier unchanged. */
  private static final double RELU_GAIN = Math.sqrt(2);

  /** What a missing quote adds to a score: its exponential is 0 in float32. */
  private static final float NEVER = 1e9f;

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if a size is out of its range
   */
  public SetTransformer {
    Require.positive("maxQuotes", maxQuotes);
    Require.atLeast("columns", columns, 2);
    Require.positive("embedding", embedding);
    Require.positive("seeds", seeds);
    Require.positive("heads", heads);
    Require.positive("width", width);
    if (embedding % heads != 0) {
      throw new IllegalArgumentException(
          "embedding = %d: must be a multiple of heads = %d".formatted(embedding, heads));
    }
  }

  /**
   * Returns a trunk of 32 units per quote, 16 seeds of 2 heads and 256 units at the end.
   *
   * @param maxQuotes largest number of quotes
   * @param columns values per quote, the mask included
   * @return the default
   * @throws IllegalArgumentException if a size is out of its range
   */
  public static SetTransformer withDefaults(int maxQuotes, int columns) {
    return new SetTransformer(maxQuotes, columns, 32, 16, 2, 256);
  }

  @Override
  public FeatureScaling scaling(FloatMatrix sample) {
    return FeatureScaling.ofSets(sample, columns);
  }

  @Override
  public <T> T apply(Operations<T> operations, Inputs<T> inputs) {
    if (inputs.columns() != maxQuotes * columns) {
      throw new IllegalArgumentException(
          "inputs = %d: must be maxQuotes * columns = %d * %d"
              .formatted(inputs.columns(), maxQuotes, columns));
    }
    T quotes = operations.reshape(inputs.scaled(), -1, columns);
    T hidden = operations.relu(embed(operations, "embed_0", quotes, columns));
    T embedded = operations.relu(embed(operations, "embed_1", hidden, embedding));
    T raw = operations.reshape(inputs.raw(), -1, columns);
    T mask = operations.reshape(operations.columns(raw, 0, 1), -1, 1, maxQuotes);
    T answers = attendToQuotes(operations, embedded, mask);
    T mixed = operations.add(answers, attendToSeeds(operations, answers));
    T flat = operations.reshape(mixed, -1, seeds * embedding);
    T all = operations.concat(1, List.of(flat, shareOfQuotes(operations, mask)));
    return new ResidualNetwork(width, BLOCKS)
        .apply(operations, new Inputs<>(all, all, seeds * embedding + 1));
  }

  private <T> T embed(Operations<T> operations, String name, T x, int fanIn) {
    return operations.layer(name, x, fanIn, embedding, RELU_GAIN);
  }

  /** One answer per seed, shape (batch * seeds, embedding). */
  private <T> T attendToQuotes(Operations<T> operations, T embedded, T mask) {
    T scores = operations.layer("seeds", embedded, embedding, seeds * heads, 1);
    T perSurface = operations.reshape(scores, -1, maxQuotes, seeds * heads);
    T one = operations.constant("one", new float[] {1}, 1);
    T never = operations.constant("never", new float[] {NEVER}, 1);
    T missing = operations.mul(operations.sub(mask, one), never);
    T attention =
        operations.softmax(operations.add(operations.transpose(perSurface, 0, 2, 1), missing));
    T averages =
        operations.matMul(attention, operations.reshape(embedded, -1, maxQuotes, embedding));
    T rows = operations.reshape(averages, -1, heads * embedding);
    return operations.layer("values", rows, heads * embedding, embedding, 1);
  }

  /** Self-attention between the seeds of a surface, shape (batch * seeds, embedding). */
  private <T> T attendToSeeds(Operations<T> operations, T answers) {
    T normal = operations.layerNorm("self.norm", answers, embedding);
    T queries = split(operations, "self.query", normal, 0, 2, 1, 3);
    T keys = split(operations, "self.key", normal, 0, 2, 3, 1);
    T values = split(operations, "self.value", normal, 0, 2, 1, 3);
    float scale = (float) (1 / Math.sqrt((double) embedding / heads));
    T attention =
        operations.softmax(
            operations.mul(
                operations.matMul(queries, keys),
                operations.constant("self.scale", new float[] {scale}, 1)));
    T joined = operations.transpose(operations.matMul(attention, values), 0, 2, 1, 3);
    T rows = operations.reshape(joined, -1, embedding);
    return operations.layer("self.out", rows, embedding, embedding, 1);
  }

  private <T> T split(Operations<T> operations, String name, T x, int... axes) {
    T projected = operations.layer(name, x, embedding, embedding, 1);
    return operations.transpose(
        operations.reshape(projected, -1, seeds, heads, embedding / heads), axes);
  }

  /** Number of quotes over the largest number, shape (batch, 1). */
  private <T> T shareOfQuotes(Operations<T> operations, T mask) {
    float[] equal = new float[maxQuotes];
    Arrays.fill(equal, 1f / maxQuotes);
    return operations.matMul(
        operations.reshape(mask, -1, maxQuotes), operations.constant("equal", equal, maxQuotes, 1));
  }
}
