package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.time.LocalDate;

/**
 * What the symbol of a contract says.
 *
 * @param underlying symbol of the underlying; empty if the root may not be it
 * @param root trading class
 * @param expiry day of expiry
 * @param type call or put
 * @param strike strike; positive
 * @param unit what its prices measure
 */
record ContractSymbol(
    String underlying,
    String root,
    LocalDate expiry,
    OptionType type,
    double strike,
    QuoteUnit unit) {}
