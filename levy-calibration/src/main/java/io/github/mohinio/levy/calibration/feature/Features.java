package io.github.mohinio.levy.calibration.feature;

/**
 * What a network sees of a surface, and how well the basis describes it. Immutable.
 *
 * <p>{@link #inputs} copies; nothing else allocates.
 */
public final class Features {

  private final float[] inputs;
  private final double noise;
  private final double priceNoise;
  private final double misfit;
  private final double distance;
  private final int quotes;

  /** Takes the array over. */
  Features(
      float[] inputs, double noise, double priceNoise, double misfit, double distance, int quotes) {
    this.inputs = inputs;
    this.noise = noise;
    this.priceNoise = priceNoise;
    this.misfit = misfit;
    this.distance = distance;
    this.quotes = quotes;
  }

  /** Inputs of the network; a fresh array. */
  public float[] inputs() {
    return inputs.clone();
  }

  /** Copies the inputs of the network to a place in a longer array. */
  public void copyInputs(float[] target, int offset) {
    System.arraycopy(inputs, 0, target, offset, inputs.length);
  }

  /**
   * Noise level of the prices that explains the misfit of the basis: standard deviation of the log
   * of an out-of-the-money price; 0 where none is needed.
   */
  public double noise() {
    return noise;
  }

  /** The same noise in price: root mean square over the options used. */
  public double priceNoise() {
    return priceNoise;
  }

  /**
   * Squared misfit in units of the noise, per degree of freedom; about one or less, unless the
   * surface is nothing like the family's.
   */
  public double misfit() {
    return misfit;
  }

  /** Root mean squared coefficient; one on average over the region. */
  public double distance() {
    return distance;
  }

  /** Number of options used: those inside the basis with a price above its floor. */
  public int quotes() {
    return quotes;
  }
}
