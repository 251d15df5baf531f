package io.github.mohinio.levy.validation.report;

import java.util.Locale;

/** Names of constants as words. */
final class Words {

  private Words() {}

  /** {@code PARAMETER_AT_BOUND} as "Parameter at bound". */
  static String of(Enum<?> constant) {
    String name = constant.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
