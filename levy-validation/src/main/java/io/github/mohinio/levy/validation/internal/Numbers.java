package io.github.mohinio.levy.validation.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers for people, the same in every locale. */
public final class Numbers {

  /** What stands where there is no number. */
  public static final String NONE = "\u2013";

  /** Numbers from here up are written with an exponent. */
  private static final double LARGE = 1e7;

  /** Numbers below are written with an exponent. */
  private static final double SMALL = 1e-4;

  private Numbers() {}

  /** A number to so many significant digits, at least 1. */
  public static String text(double value, int digits) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    double size = Math.abs(value);
    if (size != 0 && (size < SMALL || size >= LARGE)) {
      return sign(String.format(Locale.ROOT, "%." + (digits - 1) + "e", value));
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    int whole = rounded.precision() - rounded.scale();
    int decimals = Math.max(0, digits - whole);
    return sign(rounded.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString());
  }

  /** A number given by someone to few digits: to at most so many, without zeros at the end. */
  public static String given(double value, int digits) {
    String text = text(value, digits);
    return text.contains(".") && !text.contains("e") ? text.replaceAll("\\.?0+$", "") : text;
  }

  /** A number to so many decimals. */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    return sign(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  /** An error: a number to so many decimals, with its sign also where that is plus. */
  public static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    return value > 0 ? "+" + text : text;
  }

  /** A decimal as per cent. */
  public static String percent(double value, int decimals) {
    return Double.isFinite(value) ? fixed(100 * value, decimals) + " %" : notFinite(value);
  }

  /** A whole number in groups of three. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f');
  }

  /** So many of something, whose plural ends in s. */
  public static String count(long value, String noun) {
    return count(value) + " " + noun + (value == 1 ? "" : "s");
  }

  private static String notFinite(double value) {
    return Double.isNaN(value) ? NONE : sign(value > 0 ? "\u221e" : "-\u221e");
  }

  /** A typographic minus, as wide as a digit. */
  private static String sign(String text) {
    return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
  }
}
