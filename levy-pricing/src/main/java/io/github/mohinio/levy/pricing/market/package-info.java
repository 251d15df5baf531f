/**
 * What a pricer is told about the market and the contracts: spot, rates and dividends, European
 * options, and slices of options of one maturity.
 *
 * <p>Times are year fractions; rates are continuously compounded; forwards and strikes are in the
 * currency of the spot. All types are immutable and independent of any model.
 */
package io.github.mohinio.levy.pricing.market;
