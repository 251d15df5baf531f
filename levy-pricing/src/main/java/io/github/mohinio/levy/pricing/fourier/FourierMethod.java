package io.github.mohinio.levy.pricing.fourier;

/**
 * Numerical methods behind {@link FourierPricer}. All start from the characteristic function \(
 * \phi(z) = E[e^{izR}] \) of the log-return \( R = \log(S_T/F_T) \) and give the same prices; they
 * differ in speed and in the models and maturities for which they reach a tolerance.
 */
public enum FourierMethod {

  /**
   * {@link #CONTOUR}; and {@link #LEWIS} for models without a {@link
   * io.github.mohinio.levy.pricing.model.ReturnModel#cone() cone} to bend a contour into, and where
   * the contour misses its tolerance by its own estimate and the line promises to do better. The
   * default, and the one to take unless methods are to be compared.
   */
  AUTOMATIC,

  /**
   * Sums on sinh-deformed contours (Boyarchenko and Levendorskii 2019, IJTAF 22(3)): the fastest by
   * far, to about 1e-13 for any maturity, and the only one that keeps {@link
   * FourierPricer#withRelativeTolerance}. It needs a characteristic function that does not grow in
   * a sector around the real axis.
   */
  CONTOUR,

  /**
   * Midpoint sum on the straight line \( \mathrm{Im}\,z = -1/2 \) (Lewis 2001, A simple option
   * formula for general jump-diffusion and other exponential Lévy processes):
   *
   * <p>\[ C = D\left(F - \frac{\sqrt{FK}}{\pi} \int_0^\infty \mathrm{Re}\left[ e^{-iuk}
   * \phi(u-\tfrac i2) \right] \frac{du}{u^2+\tfrac14} \right), \qquad k = \log(K/F) \]
   *
   * <p>For any model. Slow, and at short maturities short of the tolerance, where \( |\phi| \)
   * falls off like a small power, as under Variance Gamma.
   */
  LEWIS,

  /**
   * Cosine series of the density on an interval (Fang and Oosterlee 2008, SIAM J. Sci. Comput.
   * 31(2), 826-848), for puts; calls by parity. Fast where the density is smooth and its tails fall
   * off exponentially. It misses its tolerance where \( |\phi| \) falls off slowly and where the
   * lower tail has no exponential moment, as under the finite moment log stable model.
   */
  COS,

  /**
   * Fast Fourier transform of the damped price (Carr and Madan 1999, J. Computational Finance 2(4),
   * 61-73), with a cubic spline between its strikes. For comparison with the literature and for
   * very many strikes of one maturity: the spline asks for a transform of very many points where
   * the tolerance is small. It misses its tolerance where {@link #LEWIS} does, and a little more.
   */
  CARR_MADAN
}
