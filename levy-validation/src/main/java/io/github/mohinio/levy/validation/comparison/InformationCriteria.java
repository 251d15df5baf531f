package io.github.mohinio.levy.validation.comparison;

import io.github.mohinio.levy.calibration.fit.Calibration;

/**
 * Criteria that weigh the fit against the number of parameters, for independent Gaussian price
 * errors of one unknown size: \( n\log(\mathrm{SSE}/n) \) plus a penalty. Only differences between
 * models on one surface mean anything; real residuals are correlated along a smile, which makes
 * rich models look better than they are.
 *
 * <p>Reference: Burnham and Anderson (2002), Model Selection and Multimodel Inference, chapter 2.
 *
 * @param aic Akaike's criterion, penalty 2k
 * @param bic Schwarz's criterion, penalty k log n
 */
public record InformationCriteria(double aic, double bic) {

  /** Criteria of a fit; k is the number of free parameters and the size of the errors. */
  public static InformationCriteria of(Calibration fit) {
    int n = fit.surface().size();
    int k = fit.run().family().coordinates().dimension() + 1;
    double deviance = 2 * n * Math.log(fit.fit().rmse());
    return new InformationCriteria(deviance + 2 * k, deviance + k * Math.log(n));
  }
}
