package io.github.mohinio.levy.pricing.clock;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.ComplexMath;
import java.util.List;
import org.apache.commons.math3.complex.Complex;

/**
 * Integrated Gamma-Ornstein-Uhlenbeck clock, \( dy = -\lambda y\,dt + dz_{\lambda t} \), where z is
 * compound Poisson of rate a with exponential jumps of mean 1/b; the stationary law of y is gamma
 * with shape a and rate b.
 *
 * <p>\[ \log E[e^{wY_t}] = w y_0\beta + \lambda a\,\frac{-b\log(1 - w\beta/b) - wt}{w - \lambda b},
 * \qquad \beta = \frac{1 - e^{-\lambda t}}\lambda \]
 *
 * <p>The quotient is regular at \( w = \lambda b \), where the logarithm is taken about that point.
 *
 * <p>References: Barndorff-Nielsen and Shephard (2001), Journal of the Royal Statistical Society B
 * 63, 167-241; Schoutens (2003), Lévy Processes in Finance, chapter 7.
 *
 * @param lambda rate of decay, per year; finite and positive
 * @param a rate of jumps per unit of \( \lambda t \); finite and positive
 * @param b inverse of the mean jump; finite and positive
 * @param y0 rate of the clock today; finite and positive, usually 1, since the process carries the
 *     scale
 */
public record GammaOuClock(double lambda, double a, double b, double y0) implements Clock {

  /** Names of the parameters. */
  public static final List<String> NAMES = List.of("lambda", "a", "b", "y0");

  /** Distance from the regular point, relative to its own logarithm's scale, to switch forms. */
  private static final double NEAR = 0.5;

  /** Checks the ranges. */
  public GammaOuClock {
    Require.positive("lambda", lambda);
    Require.positive("a", a);
    Require.positive("b", b);
    Require.positive("y0", y0);
  }

  @Override
  public String name() {
    return "gou";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {lambda, a, b, y0};
  }

  /** \( b/\beta \). */
  @Override
  public double explosion(double t) {
    return b / beta(t);
  }

  private double beta(double t) {
    return -Math.expm1(-lambda * t) / lambda;
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
    ComplexMath.store(terms.byLambda(), value, 3);
    ComplexMath.store(terms.byRate(), value, 4);
    ComplexMath.store(terms.byInverseJump(), value, 5);
    ComplexMath.store(terms.byStart(), value, 6);
  }

  /** The parts of the formula at one point; q is the quotient. */
  private final class Terms {

    private final double t;
    private final double beta;
    private final double decay; // e^(-lambda t), the derivative of beta to t
    private final Complex w;
    private final Complex distance; // w - lambda b
    private final Complex rest; // 1 - w beta / b
    private final Complex log; // of rest
    private final Complex q;
    private final boolean near;

    Terms(double t, Complex w) {
      this.t = t;
      this.w = w;
      beta = beta(t);
      decay = Math.exp(-lambda * t);
      distance = w.subtract(lambda * b);
      rest = w.multiply(-beta / b).add(1);
      log = ComplexMath.log1p(w.multiply(-beta / b));
      Complex u = distance.multiply(-scale());
      near = u.abs() < NEAR;
      q =
          near
              ? logQuotient(u).multiply(b * scale()).subtract(t)
              : log.multiply(-b).subtract(w.multiply(t)).divide(distance);
    }

    /** beta e^(lambda t) / b, so that rest = e^(-lambda t) (1 - distance * scale). */
    private double scale() {
      return beta / (b * decay);
    }

    Complex value() {
      return w.multiply(y0 * beta).add(q.multiply(lambda * a));
    }

    Complex byStart() {
      return w.multiply(beta);
    }

    Complex byRate() {
      return q.multiply(lambda);
    }

    Complex byArgument() {
      Complex slope = near ? nearSlope() : rest.reciprocal().multiply(beta).subtract(t).subtract(q);
      return new Complex(y0 * beta)
          .add((near ? slope : slope.divide(distance)).multiply(lambda * a));
    }

    /** dq/dw about the regular point: minus b scale^2 times the slope of log1p(u)/u. */
    private Complex nearSlope() {
      return logQuotientSlope(distance.multiply(-scale())).multiply(-b * scale() * scale());
    }

    Complex byTime() {
      return w.multiply(y0 * decay).add(timeSlope().multiply(lambda * a));
    }

    /** dq/dt = w (decay/rest - 1)/distance; decay - rest = beta distance / b. */
    private Complex timeSlope() {
      return w.multiply(beta / b).divide(rest);
    }

    Complex byLambda() {
      double betaSlope = (t * decay - beta) / lambda;
      // q moves with beta, by w betaSlope / rest / distance, and with the distance, by b q /
      // distance
      Complex qSlope =
          near
              ? nearByLambda()
              : w.multiply(betaSlope).divide(rest).add(q.multiply(b)).divide(distance);
      return w.multiply(y0 * betaSlope).add(q.multiply(a)).add(qSlope.multiply(lambda * a));
    }

    Complex byInverseJump() {
      Complex qSlope =
          near
              ? nearByInverseJump()
              : log.negate()
                  .subtract(w.multiply(beta / b).divide(rest))
                  .add(q.multiply(lambda))
                  .divide(distance);
      return qSlope.multiply(lambda * a);
    }

    /** With q = b scale g(u) - t, g(u) = log1p(u)/u, u = -scale (w - lambda b). */
    private Complex nearByLambda() {
      double scaleSlope = scale() * t + (t * decay - beta) / (lambda * b * decay);
      Complex u = distance.multiply(-scale());
      Complex uSlope = distance.multiply(-scaleSlope).add(scale() * b);
      return logQuotient(u)
          .multiply(b * scaleSlope)
          .add(logQuotientSlope(u).multiply(uSlope).multiply(b * scale()));
    }

    private Complex nearByInverseJump() {
      // b scale does not depend on b
      Complex u = distance.multiply(-scale());
      Complex uSlope = distance.multiply(scale() / b).add(scale() * lambda);
      return logQuotientSlope(u).multiply(uSlope).multiply(b * scale());
    }
  }

  /** log1p(u)/u. */
  private static Complex logQuotient(Complex u) {
    return u.equals(Complex.ZERO) ? Complex.ONE : ComplexMath.log1p(u).divide(u);
  }

  /** Its derivative, (1/(1+u) - log1p(u)/u)/u, by series where that cancels. */
  private static Complex logQuotientSlope(Complex u) {
    if (u.abs() > 0.1) {
      return u.add(1).reciprocal().subtract(logQuotient(u)).divide(u);
    }
    Complex sum = Complex.ZERO;
    for (int k = 17; k >= 1; k--) {
      sum = sum.multiply(u).add((k % 2 == 0 ? k : -k) / (k + 1.0));
    }
    return sum;
  }
}
