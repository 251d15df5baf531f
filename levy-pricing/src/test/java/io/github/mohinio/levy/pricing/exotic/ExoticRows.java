package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.golden.GoldenRows;
import io.github.mohinio.levy.pricing.golden.GoldenRows.Row;
import java.util.List;

/** Reference options of one kind. */
final class ExoticRows {

  private ExoticRows() {}

  /** Rows of which the contract matches an expression as a whole. */
  static List<Row> matching(String contract) {
    return GoldenRows.read("exotic.csv").stream()
        .filter(row -> row.text("contract").matches(contract))
        .toList();
  }
}
