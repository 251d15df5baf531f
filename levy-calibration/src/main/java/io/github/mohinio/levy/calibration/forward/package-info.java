/**
 * Forwards and discount factors from put-call parity. Begin with {@link ForwardEstimator}; {@link
 * ParityRegression} is the regression of one expiry.
 *
 * <p>Rates are continuously compounded per year, maturities in years, prices present values in the
 * currency of the strike. All public types are immutable and thread-safe.
 */
package io.github.mohinio.levy.calibration.forward;
