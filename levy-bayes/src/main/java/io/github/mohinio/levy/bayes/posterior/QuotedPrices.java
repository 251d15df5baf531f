package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.bayes.likelihood.Likelihood;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.calibration.surface.OptionSurface;

/**
 * What the price of a model is compared with: the quote or, where the likelihood has only bid and
 * ask, the price between them that is nearest.
 */
final class QuotedPrices {

  private final OptionSurface surface;
  private final boolean interval;

  QuotedPrices(PosteriorTarget target) {
    surface = target.surface();
    interval = target.likelihood() instanceof Likelihood.Interval;
  }

  /** Whether errors within bid and ask count as none. */
  boolean isInterval() {
    return interval;
  }

  double near(int i, double price) {
    double quote = surface.price(i);
    if (!interval) {
      return quote;
    }
    double half = surface.halfSpread(i);
    return Math.max(quote - half, Math.min(quote + half, price));
  }
}
