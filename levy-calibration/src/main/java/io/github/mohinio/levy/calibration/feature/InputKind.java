package io.github.mohinio.levy.calibration.feature;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What of a surface a network takes in. Either kind comes from the same ridge regression. */
public enum InputKind {
  /** Coefficients on a {@link VolatilityBasis} and their uncertainties, as many for any surface. */
  COEFFICIENTS,
  /** The quotes one by one, as {@link QuoteInputs} lays them out. */
  QUOTES;

  /**
   * The kind of a name.
   *
   * @param text name as {@link #text} gives it
   * @throws IllegalArgumentException if there is no such kind
   */
  public static InputKind named(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "input = %s: must be one of %s"
                        .formatted(
                            text,
                            Arrays.stream(values())
                                .map(InputKind::text)
                                .collect(Collectors.joining(", ")))));
  }

  /** Its name in lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Number of inputs made with a basis of so many components. */
  int size(int components) {
    return this == COEFFICIENTS ? 2 * components + 3 : QuoteInputs.SIZE;
  }
}
