package io.github.mohinio.levy.calibration.quotes;

import java.util.Locale;

/**
 * What taking the premium for early exercise out of American quotes has come to.
 *
 * @param converted quotes that have a European equivalent
 * @param dropped quotes that have none; the report gives the reason of each
 * @param largestPremium greatest premium, in the currency of the strike; NaN if none is known
 * @param largestShare greatest part of a quoted price that is premium; NaN if none is known
 * @param rounds times that forwards were found by parity and premiums with them, until they agreed;
 *     0 where no forward came from parity
 * @param settled whether they agreed
 */
public record EarlyExerciseReport(
    int converted,
    int dropped,
    double largestPremium,
    double largestShare,
    int rounds,
    boolean settled) {

  /**
   * The report as one line: {@code 48 American quotes made European, 2 could not be: premiums up to
   * 0.412, 7.3 % of a price; forwards settled in 4 rounds}.
   */
  public String summary() {
    String premiums =
        Double.isNaN(largestPremium)
            ? "premiums not known"
            : String.format(
                Locale.ROOT,
                "premiums up to %.4g, %.1f %% of a price",
                largestPremium,
                100 * largestShare);
    String forwards =
        rounds == 0
            ? ""
            : "; forwards " + (settled ? "settled in " : "not settled in ") + rounds + " rounds";
    return converted
        + " American quotes made European, "
        + dropped
        + " could not be: "
        + premiums
        + forwards;
  }
}
