package io.github.mohinio.levy.calibration.fit;

/**
 * Where a search ended. The arrays belong to the holder and are not copied.
 *
 * @param point search coordinates
 * @param residuals weighted residuals there
 * @param jacobian their derivatives, {@code [residual * dimension + coordinate]}
 * @param held coordinates that are on a bound and pushed outwards
 * @param prices model prices of the options there
 * @param exact whether they met the pricer's tolerance
 * @param cost sum of the squared residuals; infinite if the start was unusable
 * @param status how the search ended
 */
record Optimum(
    double[] point,
    double[] residuals,
    double[] jacobian,
    boolean[] held,
    double[] prices,
    boolean exact,
    double cost,
    Calibration.Status status) {}
