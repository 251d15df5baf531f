package io.github.mohinio.levy.pricing;

/**
 * Checks of arguments, with messages of one form: {@code nu = -0.3: must be finite and > 0}.
 *
 * <p>Each method tests the good condition and throws otherwise, so that NaN never passes, and
 * returns the value that it has checked. "Finite" excludes both infinities and NaN. Thread-safe.
 */
public final class Require {

  private Require() {}

  /**
   * Checks that a value is finite.
   *
   * @param name name of the value, for the message
   * @param value value to check
   * @return {@code value}
   * @throws IllegalArgumentException if the value is infinite or NaN
   */
  public static double finite(String name, double value) {
    if (Math.abs(value) < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw violation(name, value, "finite");
  }

  /**
   * Checks that a value is finite and positive.
   *
   * @param name name of the value, for the message
   * @param value value to check
   * @return {@code value}
   * @throws IllegalArgumentException unless {@code 0 < value < infinity}
   */
  public static double positive(String name, double value) {
    if (value > 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw violation(name, value, "finite and > 0");
  }

  /**
   * Checks that a count is positive.
   *
   * @param name name of the value, for the message
   * @param value value to check
   * @return {@code value}
   * @throws IllegalArgumentException unless {@code value > 0}
   */
  public static int positive(String name, int value) {
    if (value > 0) {
      return value;
    }
    throw new IllegalArgumentException(name + " = " + value + ": must be > 0");
  }

  /**
   * Checks that a value is finite and not negative; {@code -0.0} counts as zero.
   *
   * @param name name of the value, for the message
   * @param value value to check
   * @return {@code value}
   * @throws IllegalArgumentException unless {@code 0 <= value < infinity}
   */
  public static double nonNegative(String name, double value) {
    if (value >= 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw violation(name, value, "finite and >= 0");
  }

  /**
   * Checks that a value is finite and above a bound.
   *
   * @param name name of the value, for the message
   * @param value value to check
   * @param bound lower bound, itself not allowed
   * @return {@code value}
   * @throws IllegalArgumentException unless {@code bound < value < infinity}
   */
  public static double greaterThan(String name, double value, double bound) {
    if (value > bound && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw violation(name, value, "finite and > " + text(bound));
  }

  /**
   * Checks that a value is finite and at or above a bound.
   *
   * @param name name of the value, for the message
   * @param value value to check
   * @param bound lower bound, itself allowed
   * @return {@code value}
   * @throws IllegalArgumentException unless {@code bound <= value < infinity}
   */
  public static double atLeast(String name, double value, double bound) {
    if (value >= bound && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw violation(name, value, "finite and >= " + text(bound));
  }

  /**
   * Checks that a count is at or above a bound.
   *
   * @param name name of the value, for the message
   * @param value value to check
   * @param bound lower bound, itself allowed
   * @return {@code value}
   * @throws IllegalArgumentException unless {@code value >= bound}
   */
  public static int atLeast(String name, int value, int bound) {
    if (value >= bound) {
      return value;
    }
    throw new IllegalArgumentException(name + " = " + value + ": must be >= " + bound);
  }

  /**
   * Checks that a value is finite and below a bound.
   *
   * @param name name of the value, for the message
   * @param value value to check
   * @param bound upper bound, itself not allowed
   * @return {@code value}
   * @throws IllegalArgumentException unless {@code -infinity < value < bound}
   */
  public static double lessThan(String name, double value, double bound) {
    if (value < bound && value > Double.NEGATIVE_INFINITY) {
      return value;
    }
    throw violation(name, value, "finite and < " + text(bound));
  }

  /**
   * Checks that a value is finite and at or below a bound.
   *
   * @param name name of the value, for the message
   * @param value value to check
   * @param bound upper bound, itself allowed
   * @return {@code value}
   * @throws IllegalArgumentException unless {@code -infinity < value <= bound}
   */
  public static double atMost(String name, double value, double bound) {
    if (value <= bound && value > Double.NEGATIVE_INFINITY) {
      return value;
    }
    throw violation(name, value, "finite and <= " + text(bound));
  }

  /**
   * Checks that a value lies strictly between two bounds.
   *
   * @param name name of the value, for the message
   * @param value value to check
   * @param lower lower bound, itself not allowed
   * @param upper upper bound, itself not allowed
   * @return {@code value}
   * @throws IllegalArgumentException unless {@code lower < value < upper}
   */
  public static double inOpenInterval(String name, double value, double lower, double upper) {
    if (value > lower && value < upper) {
      return value;
    }
    throw violation(name, value, "in (" + text(lower) + ", " + text(upper) + ")");
  }

  /**
   * Checks that a value lies between two bounds or equals one of them.
   *
   * @param name name of the value, for the message
   * @param value value to check
   * @param lower lower bound, itself allowed
   * @param upper upper bound, itself allowed
   * @return {@code value}
   * @throws IllegalArgumentException unless {@code lower <= value <= upper}
   */
  public static double inClosedInterval(String name, double value, double lower, double upper) {
    if (value >= lower && value <= upper) {
      return value;
    }
    throw violation(name, value, "in [" + text(lower) + ", " + text(upper) + "]");
  }

  /**
   * Checks that two arrays agree in length.
   *
   * @param name name of the first array, for the message
   * @param length length of the first array
   * @param otherName name of the second array, for the message
   * @param otherLength length of the second array
   * @return the common length
   * @throws IllegalArgumentException if the lengths differ
   */
  public static int sameLength(String name, int length, String otherName, int otherLength) {
    if (length == otherLength) {
      return length;
    }
    throw new IllegalArgumentException(
        "length of "
            + name
            + " = "
            + length
            + ": must be that of "
            + otherName
            + ", "
            + otherLength);
  }

  private static IllegalArgumentException violation(String name, double value, String allowed) {
    return new IllegalArgumentException(name + " = " + value + ": must be " + allowed);
  }

  /** Writes whole numbers without their ".0": a bound reads "2", not "2.0". */
  private static String text(double bound) {
    if (bound == Math.rint(bound) && Math.abs(bound) < 1e15) {
      return Long.toString((long) bound);
    }
    return Double.toString(bound);
  }
}
