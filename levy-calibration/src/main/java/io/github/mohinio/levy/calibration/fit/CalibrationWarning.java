package io.github.mohinio.levy.calibration.fit;

/**
 * Something the reader of a fit must know before trusting it.
 *
 * @param kind what it is about
 * @param message one sentence with the values
 */
public record CalibrationWarning(Kind kind, String message) {

  /** What a warning is about. */
  public enum Kind {
    /** A parameter ended on a bound of the search. */
    BOUND_ACTIVE,
    /** The prices hardly fix some combination of the parameters. */
    FLAT_DIRECTION,
    /** Starts ended in minima of different parameters that fit about equally well. */
    SEVERAL_MINIMA,
    /** Most of the variance is that of jumps that halve the price: a bet that no quote prices. */
    JUMP_TO_RUIN,
    /** Neighbours have residuals of one sign: model error, not noise. */
    SYSTEMATIC_RESIDUALS,
    /** The surface is unlike those the network was trained on. */
    OUT_OF_RANGE,
    /** The network that should have given a start could not be used. */
    NO_NETWORK,
    /** Prices are not known as well as the pricer was asked for. */
    INACCURATE_PRICES,
    /** The search ended before its convergence test was met. */
    NOT_CONVERGED,
    /** Options of the input were left out or break a no-arbitrage bound. */
    INPUT
  }
}
