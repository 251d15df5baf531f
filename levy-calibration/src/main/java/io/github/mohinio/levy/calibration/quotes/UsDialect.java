package io.github.mohinio.levy.calibration.quotes;

import java.time.LocalDate;
import java.util.Optional;

/** What the files of options listed in the United States have in common. */
interface UsDialect extends Dialect {

  @Override
  default Optional<ContractSymbol> contract(String symbol) {
    return OsiSymbol.parse(symbol);
  }

  @Override
  default LocalDate expiryDay(LocalDate day) {
    return UsListing.expiryDay(day);
  }

  @Override
  default ExerciseStyle style(String symbol) {
    return UsListing.style(symbol);
  }
}
