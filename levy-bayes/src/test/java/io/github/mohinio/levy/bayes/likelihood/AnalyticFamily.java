package io.github.mohinio.levy.bayes.likelihood;

import org.apache.commons.math3.complex.Complex;

/**
 * Families once more, as analytic functions of complex parameters: exponents as in the literature,
 * coordinates as their documentation has them. Nothing is shared with the code under test.
 */
enum AnalyticFamily {
  BLACK_SCHOLES {
    @Override
    Complex[] parameters(Complex[] x) {
      return new Complex[] {x[0].exp()};
    }

    @Override
    Complex logJacobian(Complex[] x) {
      return x[0];
    }

    @Override
    Complex exponent(Complex[] p, Complex z) {
      return square(p[0]).multiply(square(z)).multiply(-0.5);
    }
  },

  VARIANCE_GAMMA {
    @Override
    Complex[] parameters(Complex[] x) {
      Complex root = x[0].multiply(0.5).exp();
      return new Complex[] {
        root.divide(x[2].cosh()),
        x[1].exp(),
        root.divide(x[1].multiply(0.5).exp()).multiply(x[2].sinh()).divide(x[2].cosh())
      };
    }

    /** Determinant sigma sqrt(k nu) / 2. */
    @Override
    Complex logJacobian(Complex[] x) {
      return x[0].add(x[1].multiply(0.5)).subtract(x[2].cosh().log());
    }

    @Override
    Complex exponent(Complex[] p, Complex z) {
      Complex gauss = square(p[0]).multiply(square(z)).multiply(0.5);
      Complex inside = Complex.ONE.add(p[1].multiply(gauss.subtract(I.multiply(z).multiply(p[2]))));
      return inside.log().divide(p[1]).negate();
    }
  },

  NIG {
    @Override
    Complex[] parameters(Complex[] x) {
      Complex gamma = x[1].exp();
      Complex beta = x[2].multiply(square(gamma));
      Complex alphaSquare = square(gamma).add(square(beta));
      Complex delta = x[0].exp().multiply(gamma).multiply(square(gamma)).divide(alphaSquare);
      return new Complex[] {alphaSquare.sqrt(), beta, delta};
    }

    /** Determinant delta gamma^4 / alpha. */
    @Override
    Complex logJacobian(Complex[] x) {
      Complex[] p = parameters(x);
      return p[2].log().add(x[1].multiply(4)).subtract(p[0].log());
    }

    @Override
    Complex exponent(Complex[] p, Complex z) {
      Complex gamma = square(p[0]).subtract(square(p[1])).sqrt();
      Complex shifted = square(p[0]).subtract(square(p[1].add(I.multiply(z)))).sqrt();
      return p[2].multiply(gamma.subtract(shifted));
    }
  },

  MERTON {
    @Override
    Complex[] parameters(Complex[] x) {
      Complex ratio = x[1].exp();
      Complex diffusion = x[0].exp().divide(ratio.add(1));
      Complex jumps = x[0].exp().multiply(ratio).divide(ratio.add(1));
      Complex mean = square(x[2]).add(x[3].multiply(2).exp());
      return new Complex[] {diffusion.sqrt(), jumps.divide(mean), x[2], x[3].exp()};
    }

    /** Determinant sigma lambda delta / 2. */
    @Override
    Complex logJacobian(Complex[] x) {
      Complex[] p = parameters(x);
      return p[0].log().add(p[1].log()).add(x[3]);
    }

    @Override
    Complex exponent(Complex[] p, Complex z) {
      Complex jump = I.multiply(z).multiply(p[2]).subtract(square(p[3].multiply(z)).multiply(0.5));
      return BLACK_SCHOLES.exponent(p, z).add(p[1].multiply(jump.exp().subtract(1)));
    }
  },

  KOU {
    @Override
    Complex[] parameters(Complex[] x) {
      Complex ratio = x[1].exp();
      Complex diffusion = x[0].exp().divide(ratio.add(1));
      Complex jumps = x[0].exp().multiply(ratio).divide(ratio.add(1));
      Complex sides = x[2].exp();
      Complex eta1 = x[3].exp().add(1);
      Complex eta2 = x[4].exp();
      // twice the intensities to either side are these variances times the squared rates
      Complex up = jumps.multiply(sides).divide(sides.add(1)).multiply(square(eta1)).multiply(0.5);
      Complex down = jumps.divide(sides.add(1)).multiply(square(eta2)).multiply(0.5);
      Complex lambda = up.add(down);
      return new Complex[] {diffusion.sqrt(), lambda, up.divide(lambda), eta1, eta2};
    }

    /** Determinant sigma lambda p (1 - p) (eta1 - 1) eta2 / 2. */
    @Override
    Complex logJacobian(Complex[] x) {
      Complex[] p = parameters(x);
      Complex sides = p[1].multiply(p[2]).multiply(Complex.ONE.subtract(p[2]));
      return p[0].multiply(sides).log().add(x[3]).add(x[4]);
    }

    @Override
    Complex exponent(Complex[] p, Complex z) {
      Complex iz = I.multiply(z);
      Complex up = p[2].multiply(p[3]).divide(p[3].subtract(iz));
      Complex down = Complex.ONE.subtract(p[2]).multiply(p[4]).divide(p[4].add(iz));
      return BLACK_SCHOLES.exponent(p, z).add(p[1].multiply(up.add(down).subtract(1)));
    }
  },

  CGMY {
    @Override
    Complex[] parameters(Complex[] x) {
      Complex y = new Complex(2).divide(x[3].negate().exp().add(1));
      Complex two = new Complex(2).subtract(y);
      Complex tie = two.multiply(two.add(1)).sqrt();
      Complex g = x[1].exp().multiply(tie);
      Complex m = x[2].exp().multiply(tie);
      Complex unit = gamma(two).multiply(power(g, two.negate()).add(power(m, two.negate())));
      return new Complex[] {x[0].exp().divide(unit), g, m, y};
    }

    /** Determinant C G M Y (2 - Y) / 2, where the support of Y is that of the model. */
    @Override
    Complex logJacobian(Complex[] x) {
      Complex[] p = parameters(x);
      Complex slope = p[3].multiply(new Complex(2).subtract(p[3]));
      return p[0].log().add(p[1].log()).add(p[2].log()).add(slope.log());
    }

    @Override
    Complex exponent(Complex[] p, Complex z) {
      Complex iz = I.multiply(z);
      Complex y = p[3];
      Complex gamma =
          gamma(new Complex(2).subtract(y)).divide(y.multiply(y.subtract(1))); // Gamma(-Y)
      Complex right = power(p[2].subtract(iz), y).subtract(power(p[2], y));
      Complex left = power(p[1].add(iz), y).subtract(power(p[1], y));
      return p[0].multiply(gamma).multiply(right.add(left));
    }
  };

  private static final Complex I = Complex.I;

  /** Terms B_2k / (2k (2k - 1)) of Stirling's series. */
  private static final double[] STIRLING = {
    1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0
  };

  /** From this real part on Stirling's series with these terms is exact to the last bit. */
  private static final int LARGE = 15;

  /** Parameters at coordinates. */
  abstract Complex[] parameters(Complex[] x);

  /** Logarithm of the determinant of the parameters' derivatives, up to a constant. */
  abstract Complex logJacobian(Complex[] x);

  /** Characteristic exponent of the return, without drift. */
  abstract Complex exponent(Complex[] p, Complex z);

  private static Complex square(Complex z) {
    return z.multiply(z);
  }

  private static Complex power(Complex base, Complex exponent) {
    return base.log().multiply(exponent).exp();
  }

  /** The gamma function right of the imaginary axis. */
  static Complex gamma(Complex z) {
    Complex product = Complex.ONE;
    Complex w = z;
    while (w.getReal() < LARGE) {
      product = product.multiply(w);
      w = w.add(1);
    }
    Complex log = w.subtract(0.5).multiply(w.log()).subtract(w).add(0.5 * Math.log(2 * Math.PI));
    Complex term = w.reciprocal();
    Complex square = square(term);
    for (double coefficient : STIRLING) {
      log = log.add(term.multiply(coefficient));
      term = term.multiply(square);
    }
    return log.exp().divide(product);
  }
}
