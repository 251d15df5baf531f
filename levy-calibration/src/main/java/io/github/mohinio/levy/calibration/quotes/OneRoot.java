package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import java.util.Objects;

/**
 * Drops options of other roots. Options of two roots with the same strike and expiry, such as SPX
 * and SPXW, are different contracts and otherwise make two slices.
 *
 * @param root root to keep
 */
public record OneRoot(String root) implements QuoteRule {

  /** Checks that the root is not null. */
  public OneRoot {
    Objects.requireNonNull(root, "root");
  }

  @Override
  public void apply(Cleaning cleaning) {
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      String found = cleaning.quotes().get(i).contract().root();
      if (!found.equals(root)) {
        cleaning.drop(i, Outcome.OTHER_ROOT, "root = " + found + ": must be " + root);
      }
    }
  }
}
