package io.github.mohinio.levy.bayes.likelihood;

/**
 * How often a density was 0, by cause.
 *
 * @param outsidePrior points outside the support of the priors, or not a number
 * @param noModel parameters without a model: the forward would be infinite, the variance is nothing
 * @param noPrice models of which a price, a derivative that was asked for, or the log likelihood is
 *     not finite
 */
public record Rejections(long outsidePrior, long noModel, long noPrice) {

  /** All causes together. */
  public long total() {
    return outsidePrior + noModel + noPrice;
  }

  /** The counts of two densities together. */
  public Rejections plus(Rejections other) {
    return new Rejections(
        outsidePrior + other.outsidePrior, noModel + other.noModel, noPrice + other.noPrice);
  }
}
