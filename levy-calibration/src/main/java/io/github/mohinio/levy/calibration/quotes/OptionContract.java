package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The option that a quote is for. Two are the same option only if all of it agrees; the root and
 * the settlement tell options apart that share strike and expiry.
 *
 * @param root trading class, such as SPX or SPXW; empty if the file has none
 * @param type call or put
 * @param strike strike; finite and positive
 * @param expiry day of expiry; empty if the file has years only
 * @param maturity years from the valuation to expiry by the day count of the reader, or as the file
 *     has them; finite, and not positive if the option has expired or expires on that day
 * @param style when it may be exercised
 * @param settlement part of the day that it is settled on
 */
public record OptionContract(
    String root,
    OptionType type,
    double strike,
    Optional<LocalDate> expiry,
    double maturity,
    ExerciseStyle style,
    Settlement settlement) {

  /** Checks the ranges. */
  public OptionContract {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(type, "type");
    Require.positive("strike", strike);
    Objects.requireNonNull(expiry, "expiry");
    Require.finite("maturity", maturity);
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(settlement, "settlement");
  }
}
