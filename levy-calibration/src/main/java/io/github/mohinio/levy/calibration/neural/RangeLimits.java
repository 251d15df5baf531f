package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.pricing.Require;

/**
 * Up to where a surface counts as one of those a network was trained on. The limits are quantiles
 * over surfaces of the region: two in a thousand of these pass each.
 *
 * @param distance greatest {@link io.github.mohinio.levy.calibration.feature.Features#distance}
 * @param misfit greatest {@link io.github.mohinio.levy.calibration.feature.Features#misfit}
 */
public record RangeLimits(double distance, double misfit) {

  /** Limits under which every surface is in range. */
  public static final RangeLimits NONE = new RangeLimits(Double.MAX_VALUE, Double.MAX_VALUE);

  /** Checks that they are positive. */
  public RangeLimits {
    Require.positive("distance", distance);
    Require.positive("misfit", misfit);
  }
}
