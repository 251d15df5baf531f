package io.github.mohinio.levy.calibration.family;

/** States of a market, by the standard deviation of the log-return over one year. */
public enum VolatilityRegime {
  /** 4 to 15 %. */
  CALM(0.04, 0.15),
  /** 15 to 30 %. */
  NORMAL(0.15, 0.3),
  /** 30 to 150 %. */
  STRESSED(0.3, 1.5);

  private final double lowest;
  private final double highest;

  VolatilityRegime(double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The part of a region that is in this state. */
  public ParameterRegion of(ParameterRegion region) {
    return region.withVolatility(lowest, highest);
  }
}
