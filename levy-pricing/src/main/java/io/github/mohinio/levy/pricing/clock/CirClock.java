package io.github.mohinio.levy.pricing.clock;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.ComplexMath;
import java.util.List;
import org.apache.commons.math3.complex.Complex;

/**
 * Integrated square-root (Cox-Ingersoll-Ross) clock, \( dy = \kappa(\eta - y)\,dt + \lambda
 * \sqrt{y}\,dW \).
 *
 * <p>\[ \log E[e^{wY_t}] = \frac{2\kappa\eta t w}{\kappa + \gamma} -
 * \frac{2\kappa\eta}{\lambda^2}\log(1 + \lambda^2 v) + \frac{y_0 w B}{1 + \lambda^2 v}, \quad
 * \gamma = \sqrt{\kappa^2 - 2\lambda^2 w}, \quad B = \frac{1 - e^{-\gamma t}}{\gamma}, \quad v =
 * \frac{Bw}{\kappa + \gamma} \]
 *
 * <p>This is the usual formula with everything taken out that cancels for small \( \lambda \) or w;
 * its principal root and logarithm are continuous below {@link #explosion}.
 *
 * <p>References: Cox, Ingersoll and Ross (1985), Econometrica 53, 385-407; Carr, Geman, Madan and
 * Yor (2003), Mathematical Finance 13, 345-382; Schoutens (2003), Lévy Processes in Finance,
 * chapter 7.
 *
 * @param kappa rate of mean reversion, per year; finite and positive
 * @param eta long-run rate of the clock; finite and positive
 * @param lambda volatility of the rate; finite and positive
 * @param y0 rate of the clock today; finite and positive, usually 1, since the process carries the
 *     scale
 */
public record CirClock(double kappa, double eta, double lambda, double y0) implements Clock {

  /** Names of the parameters. */
  public static final List<String> NAMES = List.of("kappa", "eta", "lambda", "y0");

  private static final int BISECTIONS = 60;

  /** Checks the ranges. */
  public CirClock {
    Require.positive("kappa", kappa);
    Require.positive("eta", eta);
    Require.positive("lambda", lambda);
    Require.positive("y0", y0);
  }

  @Override
  public String name() {
    return "cir";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {kappa, eta, lambda, y0};
  }

  /**
   * \( (\kappa^2 + (2\vartheta/t)^2)/(2\lambda^2) \), with \( \vartheta \) the root of \( \vartheta
   * \cos\vartheta + \frac{\kappa t}2 \sin\vartheta \) between pi/2 and pi.
   */
  @Override
  public double explosion(double t) {
    double below = 0.5 * Math.PI;
    double above = Math.PI;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = 0.5 * (below + above);
      if (middle * Math.cos(middle) + 0.5 * kappa * t * Math.sin(middle) > 0) {
        below = middle;
      } else {
        above = middle;
      }
    }
    double root = 2 * below / t;
    return (kappa * kappa + root * root) / (2 * lambda * lambda);
  }

  @Override
  public void logMoment(double t, double[] wr, double[] wi, int n, double[] re, double[] im) {
    Moments.fill(w -> new Terms(t, w).value(), explosion(t), wr, wi, n, re, im);
  }

  @Override
  public void derivatives(double t, double wr, double wi, double[] value) {
    Terms terms = new Terms(t, new Complex(wr, wi));
    ComplexMath.store(terms.value(), value, 0);
    ComplexMath.store(terms.byArgument(), value, 1);
    ComplexMath.store(terms.byTime(), value, 2);
    ComplexMath.store(terms.byKappa(), value, 3);
    ComplexMath.store(terms.byEta(), value, 4);
    ComplexMath.store(terms.byLambda(), value, 5);
    ComplexMath.store(terms.byStart(), value, 6);
  }

  /** The parts of the formula at one point. */
  private final class Terms {

    private final double variance = lambda * lambda;
    private final double t;
    private final Complex w;
    private final Complex gamma;
    private final Complex decay; // e^(-gamma t)
    private final Complex b;
    private final Complex v;
    private final Complex sum; // kappa + gamma
    private final Complex growth; // 1 + lambda^2 v
    private final Complex log; // log(1 + lambda^2 v)

    Terms(double t, Complex w) {
      this.t = t;
      this.w = w;
      gamma = w.multiply(-2 * variance).add(kappa * kappa).sqrt();
      Complex minusExcess = ComplexMath.expm1(gamma.multiply(-t));
      decay = minusExcess.add(1);
      b = gamma.equals(Complex.ZERO) ? new Complex(t) : minusExcess.negate().divide(gamma);
      sum = gamma.add(kappa);
      v = b.multiply(w).divide(sum);
      growth = v.multiply(variance).add(1);
      log = ComplexMath.log1p(v.multiply(variance));
    }

    Complex value() {
      return w.multiply(2 * kappa * eta * t)
          .divide(sum)
          .subtract(log.multiply(2 * kappa * eta / variance))
          .add(byStart().multiply(y0));
    }

    Complex byStart() {
      return w.multiply(b).divide(growth);
    }

    Complex byEta() {
      return w.multiply(2 * kappa * t).divide(sum).subtract(log.multiply(2 * kappa / variance));
    }

    Complex byTime() {
      Complex vt = decay.multiply(w).divide(sum);
      return byMoving(Complex.ZERO, decay, vt).add(w.multiply(2 * kappa * eta).divide(sum));
    }

    Complex byArgument() {
      Complex gammaSlope = gamma.reciprocal().multiply(-variance);
      Complex bSlope = bByGamma().multiply(gammaSlope);
      Complex vSlope = bSlope.multiply(w).add(b).subtract(v.multiply(gammaSlope)).divide(sum);
      return byMoving(gammaSlope, bSlope, vSlope)
          .add(sum.reciprocal().multiply(2 * kappa * eta * t))
          .add(b.divide(growth).multiply(y0));
    }

    Complex byKappa() {
      Complex gammaSlope = gamma.reciprocal().multiply(kappa);
      Complex bSlope = bByGamma().multiply(gammaSlope);
      Complex vSlope = bSlope.multiply(w).subtract(v.multiply(gammaSlope.add(1))).divide(sum);
      return byMoving(gammaSlope.add(1), bSlope, vSlope).add(byEta().multiply(eta / kappa));
    }

    Complex byLambda() {
      Complex gammaSlope = w.divide(gamma).multiply(-2 * lambda);
      Complex bSlope = bByGamma().multiply(gammaSlope);
      Complex vSlope = bSlope.multiply(w).subtract(v.multiply(gammaSlope)).divide(sum);
      Complex scale =
          log.multiply(4 * kappa * eta / (variance * lambda))
              .subtract(v.divide(growth).multiply(4 * kappa * eta / lambda))
              .subtract(
                  w.multiply(b)
                      .multiply(v)
                      .divide(growth.multiply(growth))
                      .multiply(2 * y0 * lambda));
      return byMoving(gammaSlope, bSlope, vSlope).add(scale);
    }

    private Complex bByGamma() {
      return decay.multiply(t).subtract(b).divide(gamma);
    }

    /** Change of the value where kappa + gamma, B and v move and nothing else does. */
    private Complex byMoving(Complex sumSlope, Complex bSlope, Complex vSlope) {
      Complex first = w.multiply(-2 * kappa * eta * t).multiply(sumSlope).divide(sum.multiply(sum));
      Complex second = vSlope.divide(growth).multiply(-2 * kappa * eta);
      Complex third =
          bSlope
              .subtract(b.multiply(vSlope).multiply(variance).divide(growth))
              .multiply(w)
              .divide(growth)
              .multiply(y0);
      return first.add(second).add(third);
    }
  }
}
