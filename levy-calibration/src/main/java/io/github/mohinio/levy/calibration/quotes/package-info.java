/**
 * Option quotes from files to surfaces. Begin with {@link QuoteReader}.
 *
 * <p>A reader turns rows into an {@link OptionChain}: the raw quotes of one valuation with their
 * line numbers, and the rows that are none, with the reason. What differs between the files of
 * different origin is in dialects. {@link OptionChain#clean()} applies the rules of a {@link
 * QuoteCleaner} and gives a surface with a {@link CleaningReport} that says of every quote why it
 * stayed or went. Every step of cleaning is a {@link QuoteRule}; {@link Forwards} makes forwards
 * and discount factors. Rates and dividends end here: below there are only those.
 *
 * <p>Times are year fractions; rates are continuously compounded per year; prices are present
 * values in the currency of the strike. All public types are immutable and thread-safe.
 */
package io.github.mohinio.levy.calibration.quotes;
