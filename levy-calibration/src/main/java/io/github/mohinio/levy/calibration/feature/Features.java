package io.github.mohinio.levy.calibration.feature;

/**
 * What a network sees of a surface, and how well the basis describes it.
 *
 * @param inputs inputs of the network
 * @param noise noise level of the prices that explains the misfit of the basis: standard deviation
 *     of the log of an out-of-the-money price
 * @param priceNoise the same noise in price: root mean square over the options used
 * @param misfit squared misfit in units of the noise, per degree of freedom; about one or less,
 *     unless the surface is nothing like the family's
 * @param distance root mean squared coefficient; one on average over the training box
 * @param quotes number of options used: those inside the basis with a price above its floor
 */
public record Features(
    float[] inputs, double noise, double priceNoise, double misfit, double distance, int quotes) {

  /** Copies the array. */
  public Features {
    inputs = inputs.clone();
  }

  @Override
  public float[] inputs() {
    return inputs.clone();
  }
}
