package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.List;
import java.util.Locale;

/**
 * Whether neighbours in strike have residuals of one sign more often than noise would.
 *
 * <p>Under independent noise the sign of one residual tells nothing of the next: of n pairs of
 * neighbours, n/2 agree, with a standard deviation of \( \sqrt n / 2 \). A model that cannot have
 * the shape of the surface is above it over some stretch and below it over the next.
 */
final class SystematicResiduals {

  /**
   * Standard deviations from which there is a warning: one in 30 000 surfaces, were signs
   * independent. Equal weights of noise in proportion to prices leave the cheap options on one side
   * more often.
   */
  private static final double SIGNIFICANT = 4;

  /** Residual, in units of the forward, up to which prices agree as far as they are computed. */
  private static final double EXACT = 1e-8;

  private SystematicResiduals() {}

  /** Compares the signs of neighbours. */
  static List<CalibrationWarning> warnings(OptionSurface surface, double[] prices) {
    int pairs = 0;
    int agreeing = 0;
    for (int i = 1; i < prices.length; i++) {
      double before = residual(surface, prices, i - 1);
      double after = residual(surface, prices, i);
      if (surface.slice(i) == surface.slice(i - 1) && before != 0 && after != 0) {
        pairs++;
        agreeing += before > 0 == after > 0 ? 1 : 0;
      }
    }
    double excess = (2.0 * agreeing - pairs) / Math.sqrt(Math.max(1, pairs));
    if (excess <= SIGNIFICANT) {
      return List.of();
    }
    return List.of(
        new CalibrationWarning(
            CalibrationWarning.Kind.SYSTEMATIC_RESIDUALS,
            String.format(
                Locale.ROOT,
                "%d of %d pairs of neighbours have residuals of one sign, %.1f standard deviations"
                    + " more than noise has: the model does not have the shape of the surface, and"
                    + " the intervals are too narrow",
                agreeing,
                pairs,
                excess)));
  }

  private static double residual(OptionSurface surface, double[] prices, int i) {
    double error = prices[i] - surface.price(i);
    return Math.abs(error) <= EXACT * surface.slice(i).forward() ? 0 : error;
  }
}
