package io.github.mohinio.levy.validation.robustness;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;

/**
 * How far found parameters are from those a surface was made with.
 *
 * @param parameters root mean squared error of the coordinates, each moved into its side of the
 *     box, as a part of the sides
 * @param points root mean squared error of implied volatilities against the surface without noise,
 *     in points of 0.01
 */
record Answer(double parameters, double points) {

  static Answer of(ParameterRegion region, SimulatedSurface surface, double[] found) {
    double[] coordinates = region.box().nearest(region.coordinates(found));
    double[] truth = region.coordinates(surface.parameters());
    double squares = 0;
    for (int j = 0; j < truth.length; j++) {
      double error = (coordinates[j] - truth[j]) / region.box().range(j);
      squares += error * error / truth.length;
    }
    OptionSurface clean = surface.clean();
    double[] prices =
        FourierPricer.withDefaults().price(region.family().model(found), clean.slices());
    return new Answer(Math.sqrt(squares), 100 * FitMeasures.of(clean, prices).rmseVolatility());
  }
}
