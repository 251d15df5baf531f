package io.github.mohinio.levy.pricing.pide;

/** How the jumps of a model become weights on a grid of log-prices with step h. */
public enum Discretisation {
  /**
   * The jump integral, for every model with a known {@link
   * io.github.mohinio.levy.pricing.model.LevyModel#jumpDensity jump density}. With \( g(z) =
   * [V(x+z) - V(x) - zV'(x)]/z^2 \) interpolated linearly between the points of the grid, \( \int
   * g(z)\,z^2\nu(dz) \) becomes
   *
   * <p>\[ \sum_{k\ne0} w_k\,[V(x+kh) - V(x) - kh\,V'(x)] + \tfrac12 W_0 V''(x), \qquad w_k =
   * \frac{W_k}{(kh)^2}, \quad W_k = \int z^2\Lambda(z/h - k)\,\nu(dz) \]
   *
   * <p>with the hat \( \Lambda(u) = \max(0, 1 - |u|) \). So jumps below h become the diffusion that
   * has their second moment, all weights are positive, and the error is of order \( h^2 \) whatever
   * the activity. Reference: Huang and Oberman (2014), SIAM Journal on Numerical Analysis 52,
   * 3056-3084, for the fractional Laplacian.
   */
  JUMP_INTEGRAL(2),
  /**
   * The tempered fractional derivatives of CGMY and its relatives by Grünwald and Letnikov's
   * series,
   *
   * <p>\[ (\lambda - \partial_x)^Y V(x) \approx h^{-Y} \sum_{k\ge0} g_k e^{-\lambda(k-p)h}\,V(x +
   * (k-p)h), \qquad g_0 = 1,\; g_k = g_{k-1}\Bigl(1 - \frac{Y+1}k\Bigr) \]
   *
   * <p>with no shift p for Y below 1 and a shift of one point above. First order. Reference:
   * Meerschaert and Tadjeran (2004), Journal of Computational and Applied Mathematics 172, 65-77.
   */
  GRUNWALD_LETNIKOV(1),
  /**
   * The same series with two shifts, p and p - 1, weighted by \( Y/2 + 1 - p \) and \( p - Y/2 \).
   * Second order. With p = 0 for Y below 1 and p = 1 above it damps all waves on every grid; p = 1
   * below 1 does not unless \( \lambda h \lt \ln((2-Y)/Y) \). Reference: Tian, Zhou and Deng
   * (2015), Mathematics of Computation 84, 1703-1727.
   */
  WEIGHTED_GRUNWALD_LETNIKOV(2);

  private final int order;

  Discretisation(int order) {
    this.order = order;
  }

  /** Order of the error in the step of the grid, where the value is smooth. */
  public int order() {
    return order;
  }
}
