package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Symbols of options listed in the United States: root, expiry, C or P and a thousand times the
 * strike, as in {@code SPXW 190517C02900000}, the root padded with blanks or not. Source: the
 * Options Symbology Initiative of the Options Clearing Corporation, 2010.
 */
final class OsiSymbol {

  private static final Pattern SYMBOL =
      Pattern.compile("([A-Z][A-Z0-9.]*?) *([0-9]{2})([0-9]{2})([0-9]{2})([CP])([0-9]{1,9})");

  private OsiSymbol() {}

  /** Reads a symbol; empty if it is none. */
  static Optional<ContractSymbol> parse(String text) {
    Matcher found = SYMBOL.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    double strike = Integer.parseInt(found.group(6)) / 1000.0;
    return Moments.day("20" + found.group(2), found.group(3), found.group(4))
        .filter(day -> strike > 0)
        .map(
            day ->
                new ContractSymbol(
                    "",
                    found.group(1),
                    UsListing.expiryDay(day),
                    OptionType.of(found.group(5)),
                    strike,
                    QuoteUnit.PRICE));
  }
}
