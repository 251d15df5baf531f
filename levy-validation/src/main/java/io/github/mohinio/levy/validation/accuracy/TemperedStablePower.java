package io.github.mohinio.levy.validation.accuracy;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.special.Gamma;

/**
 * Exponent of the jumps of one sign of a tempered stable process as it is printed, \(
 * c\,\Gamma(-Y)[(\lambda + s)^Y - \lambda^Y] \) with \( s = \mp iz \), and its limits \(
 * -c\log(1+s/\lambda) \) at Y = 0 and \( c[(\lambda+s)\log(\lambda+s) - \lambda\log\lambda] \) at Y
 * = 1.
 *
 * <p>Reference: Cont and Tankov (2004), Financial Modelling with Jump Processes, proposition 4.2.
 */
final class TemperedStablePower {

  /** Distance from an index of 0 or 1 within which the power form loses too many digits. */
  private static final double CANCELLING = 0.02;

  private TemperedStablePower() {}

  /** Whether the printed form keeps its digits at this index. */
  static boolean isAccurate(double index) {
    return keepsDigits(index) && keepsDigits(index - 1);
  }

  private static boolean keepsDigits(double power) {
    return power == 0 || Math.abs(power) >= CANCELLING;
  }

  /**
   * Value at {@code s}: {@code -iz} for jumps upwards, {@code iz} for jumps downwards.
   *
   * @param c activity
   * @param lambda rate of decay
   * @param index activity index Y
   */
  static Complex at(double c, double lambda, double index, Complex s) {
    if (index == 0) {
      return s.divide(lambda).add(1).log().multiply(-c);
    }
    Complex base = s.add(lambda);
    if (index == 1) {
      return base.multiply(base.log()).subtract(lambda * Math.log(lambda)).multiply(c);
    }
    return base.pow(index).subtract(Math.pow(lambda, index)).multiply(c * Gamma.gamma(-index));
  }
}
