package io.github.mohinio.levy.calibration.neural;

/** How a network's calibrator comes by a posterior. */
public enum PosteriorMethod {
  /**
   * The density that the network gives, with the region it was trained on as prior: no pricing, and
   * at its best where the likelihood is far from normal, as for CGMY under noise.
   */
  MIXTURE,
  /**
   * A normal density at the refined fit of relative price errors, with the covariance of their
   * curvature, cut off at the borders of the region: sharper, where quotes fix the parameters well.
   */
  LAPLACE
}
