package io.github.mohinio.levy.validation.accuracy;

import io.github.mohinio.levy.pricing.model.BilateralGamma;
import io.github.mohinio.levy.pricing.model.BlackScholes;
import io.github.mohinio.levy.pricing.model.Cgmy;
import io.github.mohinio.levy.pricing.model.CgmyDiffusion;
import io.github.mohinio.levy.pricing.model.FiniteMomentLogStable;
import io.github.mohinio.levy.pricing.model.Kou;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.Meixner;
import io.github.mohinio.levy.pricing.model.Merton;
import io.github.mohinio.levy.pricing.model.Nig;
import io.github.mohinio.levy.pricing.model.TemperedStable;
import io.github.mohinio.levy.pricing.model.VarianceGamma;
import org.apache.commons.math3.complex.Complex;

/**
 * The characteristic exponents as the literature prints them, in complex arithmetic, written
 * without regard to those of the models.
 *
 * <p>Logarithms are split into factors whose principal values are continuous for {@code Re z > 0}.
 * Tempered stable models with an index within 0.02 of 0 or 1, but not at it, where the printed form
 * cancels, generalized hyperbolic models, and models that the library does not know, are evaluated
 * by {@link LevyModel#exponent}: for these the reference checks the integration alone.
 */
final class ReferenceExponents {

  private ReferenceExponents() {}

  static ReferenceExponent of(LevyModel model) {
    if (model instanceof BlackScholes m) {
      return z -> diffusion(m.sigma(), z);
    }
    if (model instanceof VarianceGamma m) {
      return varianceGamma(m);
    }
    if (model instanceof BilateralGamma m) {
      return z ->
          logarithm(-m.alphaP(), m.lambdaP(), minusI(z))
              .add(logarithm(-m.alphaM(), m.lambdaM(), timesI(z)));
    }
    if (model instanceof Nig m) {
      return nig(m);
    }
    if (model instanceof Meixner m) {
      return meixner(m);
    }
    if (model instanceof Merton m) {
      return merton(m);
    }
    if (model instanceof Kou m) {
      return kou(m);
    }
    if (model instanceof FiniteMomentLogStable m) {
      double scale = -Math.pow(m.sigma(), m.alpha()) / Math.cos(0.5 * Math.PI * m.alpha());
      return z -> timesI(z).pow(m.alpha()).multiply(scale);
    }
    return temperedStable(model);
  }

  private static ReferenceExponent temperedStable(LevyModel model) {
    if (model instanceof Cgmy m && TemperedStablePower.isAccurate(m.y())) {
      return z -> cgmy(m.c(), m.g(), m.m(), m.y(), z);
    }
    if (model instanceof CgmyDiffusion m && TemperedStablePower.isAccurate(m.y())) {
      return z -> cgmy(m.c(), m.g(), m.m(), m.y(), z).add(diffusion(m.sigma(), z));
    }
    if (model instanceof TemperedStable m
        && TemperedStablePower.isAccurate(m.yP())
        && TemperedStablePower.isAccurate(m.yM())) {
      return z ->
          TemperedStablePower.at(m.cP(), m.lambdaP(), m.yP(), minusI(z))
              .add(TemperedStablePower.at(m.cM(), m.lambdaM(), m.yM(), timesI(z)));
    }
    return own(model);
  }

  private static ReferenceExponent own(LevyModel model) {
    return z -> {
      double[] re = new double[1];
      double[] im = new double[1];
      model.exponent(new double[] {z.getReal()}, new double[] {z.getImaginary()}, 1, re, im);
      return new Complex(re[0], im[0]);
    };
  }

  private static Complex timesI(Complex z) {
    return new Complex(-z.getImaginary(), z.getReal());
  }

  private static Complex minusI(Complex z) {
    return new Complex(z.getImaginary(), -z.getReal());
  }

  private static Complex diffusion(double sigma, Complex z) {
    return z.multiply(z).multiply(-0.5 * sigma * sigma);
  }

  private static Complex logarithm(double factor, double lambda, Complex s) {
    return s.divide(lambda).add(1).log().multiply(factor);
  }

  private static Complex cgmy(double c, double g, double m, double y, Complex z) {
    return TemperedStablePower.at(c, m, y, minusI(z))
        .add(TemperedStablePower.at(c, g, y, timesI(z)));
  }

  /** By the roots of \( 1 - iz\theta\nu + \tfrac12\sigma^2\nu z^2 = (1 - iz/M)(1 + iz/G) \). */
  private static ReferenceExponent varianceGamma(VarianceGamma model) {
    double half = 0.5 * model.theta() * model.nu();
    double product = 0.5 * model.sigma() * model.sigma() * model.nu();
    double larger = Math.sqrt(half * half + product) + Math.abs(half);
    double up = half > 0 ? larger : product / larger;
    double down = half > 0 ? product / larger : larger;
    double c = 1 / model.nu();
    return z -> logarithm(-c, 1 / up, minusI(z)).add(logarithm(-c, 1 / down, timesI(z)));
  }

  private static ReferenceExponent nig(Nig model) {
    double a2 = model.alpha() * model.alpha();
    double atZero = Math.sqrt(a2 - model.beta() * model.beta());
    return z -> {
      Complex shifted = timesI(z).add(model.beta());
      return shifted
          .multiply(shifted)
          .negate()
          .add(a2)
          .sqrt()
          .negate()
          .add(atZero)
          .multiply(model.delta());
    };
  }

  /** With \( \log\cosh w = w - \log 2 + \log(1 + e^{-2w}) \), which neither overflows nor jumps. */
  private static ReferenceExponent meixner(Meixner model) {
    double atZero = Math.log(2 * Math.cos(0.5 * model.b()));
    return z -> {
      Complex w = z.multiply(model.a()).subtract(new Complex(0, model.b())).divide(2);
      Complex logCosh = w.multiply(-2).exp().add(1).log().add(w);
      return logCosh.negate().add(atZero).multiply(2 * model.d());
    };
  }

  private static ReferenceExponent merton(Merton model) {
    return z -> {
      Complex jump = timesI(z).multiply(model.muJ()).add(diffusion(model.sigmaJ(), z));
      return jump.exp().subtract(1).multiply(model.lambda()).add(diffusion(model.sigma(), z));
    };
  }

  private static ReferenceExponent kou(Kou model) {
    double up = model.lambda() * model.p() * model.eta1();
    double down = model.lambda() * (1 - model.p()) * model.eta2();
    return z ->
        minusI(z)
            .add(model.eta1())
            .reciprocal()
            .multiply(up)
            .add(timesI(z).add(model.eta2()).reciprocal().multiply(down))
            .subtract(model.lambda())
            .add(diffusion(model.sigma(), z));
  }
}
