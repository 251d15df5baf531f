package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.List;
import java.util.Locale;

/**
 * Whether neighbours in strike have residuals of one sign more often than noise would.
 *
 * <p>Under independent noise the sign of one residual tells nothing of the next: of n pairs of
 * neighbours, n/2 agree, with a standard deviation of \( \sqrt n / 2 \). A model that cannot have
 * the shape of the surface is above it over some stretch and below it over the next. Residuals far
 * below the root mean square are left out: where noise is in proportion to prices and weights are
 * equal, the fit follows the noise of the expensive options, and the cheap ones are on one side of
 * it for no other reason.
 */
final class SystematicResiduals {

  /**
   * Standard deviations from which there is a warning: one in 30 000 surfaces, were signs
   * independent.
   */
  private static final double SIGNIFICANT = 4;

  /** Residual, in units of the root mean square, from which its sign counts. */
  private static final double LEAST = 0.2;

  /** Residual, in units of the forward, up to which prices agree as far as they are computed. */
  private static final double EXACT = 1e-8;

  private SystematicResiduals() {}

  /** Compares the signs of neighbours. */
  static List<CalibrationWarning> warnings(OptionSurface surface, double[] prices) {
    double[] residuals = new double[prices.length];
    double squares = 0;
    for (int i = 0; i < prices.length; i++) {
      residuals[i] = residual(surface, prices, i);
      squares += residuals[i] * residuals[i];
    }
    double least = LEAST * Math.sqrt(squares / prices.length);
    int pairs = 0;
    int agreeing = 0;
    for (int i = 1; i < prices.length; i++) {
      double before = residuals[i - 1];
      double after = residuals[i];
      double smaller = Math.min(Math.abs(before), Math.abs(after));
      if (surface.slice(i) == surface.slice(i - 1) && smaller > 0 && smaller >= least) {
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
