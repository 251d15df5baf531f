package io.github.mohinio.levy.calibration.quotes;

/** Numbers as files write them. */
final class Decimals {

  private Decimals() {}

  /**
   * Reads a decimal number with or without exponent, correctly rounded. {@link Double#parseDouble}
   * alone would take {@code 30d} for 30 and know hexadecimal numbers.
   *
   * @return the number, infinite if it is out of range; NaN if it is none
   */
  static double parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean allowed =
          (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
      if (!allowed) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
