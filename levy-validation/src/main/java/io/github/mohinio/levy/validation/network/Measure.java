package io.github.mohinio.levy.validation.network;

import java.util.Locale;

/** What a figure of a {@link NetworkStudy} measures. */
public enum Measure {
  /** Coefficient of determination of a coordinate. */
  R2("R2", Unit.NUMBER),
  /** Mean absolute error of a coordinate, as a part of its range. */
  MAE("mean absolute error", Unit.SHARE),
  /** Root mean squared error of a coordinate, as a part of its range. */
  RMSE("root mean squared error", Unit.SHARE),
  /** Least root mean squared error that anyone can reach: see {@link FisherBound}. */
  BOUND("least possible error", Unit.SHARE),
  /** Root mean squared error over the bound. */
  RMSE_OVER_BOUND("error / bound", Unit.NUMBER),
  /** R2 on clean quotes less R2 here, on the same surfaces. */
  R2_LOST("R2 lost", Unit.NUMBER),
  /** Share of the 95 % intervals of a coordinate that hold its true value. */
  COVERAGE("coverage of 95 % intervals", Unit.SHARE),
  /** Mean width of the 95 % intervals over that of intervals as narrow as the bound. */
  WIDTH_OVER_BOUND("interval width / bound", Unit.NUMBER),
  /**
   * Mean over the surfaces of the root mean squared error of the log of out-of-the-money values,
   * against the clean surface, over what as many parameters as the model has must leave, \(
   * \epsilon \sqrt{p/n} \).
   */
  REPRICING_MEAN("repriced surface / floor, mean", Unit.NUMBER),
  /** The same, median over the surfaces. */
  REPRICING_MEDIAN("repriced surface / floor, median", Unit.NUMBER),
  /** Mean absolute error less that on the full surface, over that on the full surface. */
  MAE_RISE("rise of the mean absolute error", Unit.SHARE),
  /** Share of clean surfaces every price of which the fit repeats within 1e-8 of the spot. */
  REPRICED("repriced to 1e-8", Unit.SHARE),
  /** Share of clean surfaces of which that is so, or every implied volatility within 1e-5. */
  REPRICED_VOLATILITY("repriced to 1e-8, or volatilities to 1e-5", Unit.SHARE),
  /** Times a surface was priced: median. */
  PRICINGS_MEDIAN("pricings, median", Unit.NUMBER),
  /** Share of the surfaces that are said to be out of range. */
  FLAGGED("surfaces flagged", Unit.SHARE),
  /** Time of a call: median. */
  LATENCY_MEDIAN("latency, median", Unit.MICROSECONDS),
  /** Time of a call: 99 % quantile. */
  LATENCY_P99("latency, 99 %", Unit.MICROSECONDS);

  /** Units of the numbers. */
  public enum Unit {
    /** A number without a unit. */
    NUMBER,
    /** A part of one, for people in per cent. */
    SHARE,
    /** Microseconds. */
    MICROSECONDS
  }

  private final String label;
  private final Unit unit;

  Measure(String label, Unit unit) {
    this.label = label;
    this.unit = unit;
  }

  /** Name for programs: that of the constant in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name for people. */
  public String label() {
    return label;
  }

  /** Unit of the numbers. */
  public Unit unit() {
    return unit;
  }
}
