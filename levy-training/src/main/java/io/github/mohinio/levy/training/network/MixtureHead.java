package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.training.network.Predictor.Density;
import java.util.List;

/**
 * A posterior density of the parameters: a mixture of K = {@value #COMPONENTS} Gaussians with full
 * covariances in the logits of the fractions of the box, \( z_j = \log(f_j / (1 - f_j)) \).
 *
 * <p>Component k has a weight \( \pi_k \), a mean \( \mu_k \) and a lower triangular factor \( L_k
 * \) of its precision with a positive diagonal: with \( u = L_k (z - \mu_k) \), \[ \log N_k(z) =
 * \sum_i \log (L_k)_{ii} - \tfrac12 \lVert u \rVert^2 - \tfrac d2 \log 2\pi, \] that is, the
 * precision is \( L_k^T L_k \) and \( z = \mu_k + L_k^{-1} \varepsilon \) for standard normal \(
 * \varepsilon \).
 *
 * <p>The output {@code mixture} has one row per surface of \( K (1 + d + d (d + 1) / 2) \) columns:
 * first the K weights, which add up to 1; then the K means, d numbers each, one component after the
 * other; then the K factors, \( d (d + 1) / 2 \) numbers each, one component after the other, row
 * by row of the triangle: \( L_{11}, L_{21}, L_{22}, L_{31}, \ldots \)
 *
 * <p>The network gives the log of each diagonal entry, bounded softly to ({@value #SMALLEST_LOG},
 * {@value #LARGEST_LOG}), and the entries to its left in units of it, so that correlations do not
 * depend on how sharp the density is.
 *
 * @param dimension number of parameters d; at least 1
 */
public record MixtureHead(int dimension) {

  /** Number of Gaussians K. */
  public static final int COMPONENTS = 4;

  /** Log of the smallest diagonal entry: a standard deviation of 20 logits, far beyond the box. */
  static final double SMALLEST_LOG = -3;

  /** Log of the largest diagonal entry: a standard deviation of 1e-4 logits. */
  static final double LARGEST_LOG = 9;

  /**
   * Checks the dimension.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public MixtureHead {
    Require.positive("dimension", dimension);
  }

  /**
   * The mixtures of a batch.
   *
   * @param logits logs of the weights up to a constant, shape (batch, K)
   * @param means shape (batch, K, d)
   * @param logDiagonals logs of the diagonals of the factors, each repeated for all entries of its
   *     row, shape (batch, K, d (d + 1) / 2)
   * @param factors factors, shape (batch, K, d (d + 1) / 2)
   * @param <T> a tensor
   */
  public record Mixture<T>(T logits, T means, T logDiagonals, T factors) {

    /** The mixtures as they are answered. */
    Density<T> density(Operations<T> operations) {
      return new Density<>(COMPONENTS, operations.softmax(logits), means, factors);
    }
  }

  /**
   * Returns the number of entries of one factor.
   *
   * @return d (d + 1) / 2
   */
  public int triangle() {
    return dimension * (dimension + 1) / 2;
  }

  /**
   * Returns the number of columns of the output.
   *
   * @param components number of Gaussians K
   * @return K (1 + d + d (d + 1) / 2)
   */
  public int columns(int components) {
    return components * (1 + dimension + triangle());
  }

  /**
   * Writes the head.
   *
   * @param operations what to write it in
   * @param trunk what the trunk gives, shape (batch, {@code width})
   * @param width its number of columns
   * @param <T> a tensor
   * @return the mixtures
   */
  public <T> Mixture<T> apply(Operations<T> operations, T trunk, int width) {
    int meansEnd = COMPONENTS * (1 + dimension);
    T raw = operations.layer("mixture", trunk, width, columns(COMPONENTS), 0.1);
    T logits = operations.columns(raw, 0, COMPONENTS);
    // Components begin apart from each other, so that they learn different things.
    T spread = operations.constant("mixture.spread", spread(), COMPONENTS * dimension);
    T means =
        operations.reshape(
            operations.add(operations.columns(raw, COMPONENTS, meansEnd), spread),
            -1,
            COMPONENTS,
            dimension);
    T rows =
        operations.reshape(
            operations.columns(raw, meansEnd, columns(COMPONENTS)), -1, COMPONENTS, triangle());
    T logDiagonals = logDiagonals(operations, rows);
    T units =
        operations.add(
            operations.mul(rows, operations.constant("mixture.below", belowDiagonal(), triangle())),
            operations.constant("mixture.diagonal", diagonal(), triangle()));
    return new Mixture<>(
        logits, means, logDiagonals, operations.mul(units, operations.exp(logDiagonals)));
  }

  /**
   * Writes the point of a mixture: the mean over its components of the fractions at their means.
   *
   * @param operations what to write it in
   * @param mixture the mixtures
   * @param <T> a tensor
   * @return fractions of the box, shape (batch, d)
   */
  public <T> T point(Operations<T> operations, Mixture<T> mixture) {
    T weights = operations.reshape(operations.softmax(mixture.logits()), -1, 1, COMPONENTS);
    T fractions = operations.sigmoid(mixture.means());
    return operations.reshape(operations.matMul(weights, fractions), -1, dimension);
  }

  /**
   * Joins the mixtures of a batch to the output.
   *
   * @param operations what to write it in
   * @param density the mixtures
   * @param <T> a tensor
   * @return shape (batch, {@link #columns})
   */
  public <T> T output(Operations<T> operations, Density<T> density) {
    int k = density.components();
    return operations.concat(
        1,
        List.of(
            density.weights(),
            operations.reshape(density.means(), -1, k * dimension),
            operations.reshape(density.factors(), -1, k * triangle())));
  }

  private <T> T logDiagonals(Operations<T> operations, T rows) {
    float middle = (float) (0.5 * (LARGEST_LOG + SMALLEST_LOG));
    float half = (float) (0.5 * (LARGEST_LOG - SMALLEST_LOG));
    // The diagonal entry of each row, copied to the whole row, in units of half the range, and
    // shifted so that training begins with diagonals of about 1.
    float[] copy = new float[triangle() * triangle()];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j <= i; j++) {
        copy[index(i, i) * triangle() + index(i, j)] = 1 / half;
      }
    }
    float start = (float) (0.5 * Math.log((half - middle) / (half + middle)));
    T copied =
        operations.matMul(rows, operations.constant("mixture.copy", copy, triangle(), triangle()));
    T share =
        operations.tanh(
            operations.add(copied, operations.constant("mixture.start", new float[] {start}, 1)));
    return operations.add(
        operations.mul(share, operations.constant("mixture.half", new float[] {half}, 1)),
        operations.constant("mixture.middle", new float[] {middle}, 1));
  }

  private float[] spread() {
    float[] spread = new float[COMPONENTS * dimension];
    for (int k = 0; k < COMPONENTS; k++) {
      for (int j = 0; j < dimension; j++) {
        spread[k * dimension + j] = (k >> (j % 2) & 1) == 0 ? -0.5f : 0.5f;
      }
    }
    return spread;
  }

  private float[] diagonal() {
    float[] mask = new float[triangle()];
    for (int i = 0; i < dimension; i++) {
      mask[index(i, i)] = 1;
    }
    return mask;
  }

  private float[] belowDiagonal() {
    float[] mask = diagonal();
    for (int e = 0; e < mask.length; e++) {
      mask[e] = 1 - mask[e];
    }
    return mask;
  }

  /**
   * Returns the place of an entry in a packed triangle.
   *
   * @param row row, from 0
   * @param column column, from 0 to the row
   * @return row (row + 1) / 2 + column
   */
  public static int index(int row, int column) {
    return row * (row + 1) / 2 + column;
  }
}
