package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;

/** The coordinates in which a family is calibrated, for one without coordinates of its own here. */
record FamilyCoordinates(ModelFamily family) implements SamplingCoordinates {

  /** Checks that every parameter can move. */
  FamilyCoordinates {
    for (Parameter parameter : family.parameters()) {
      if (parameter.isFixed()) {
        throw new IllegalArgumentException(
            "model = "
                + family.name()
                + ": must have no fixed parameter to be sampled, and "
                + parameter.name()
                + " is fixed");
      }
    }
  }

  @Override
  public List<String> names() {
    return family.coordinates().names();
  }

  @Override
  public double[] toCoordinates(double[] parameters) {
    return family.coordinates().of(parameters);
  }

  @Override
  public double toParameters(double[] coordinates, double[] parameters) {
    double[][] jacobian = new double[parameters.length][parameters.length];
    family.coordinates().parameters(coordinates, parameters, jacobian);
    double determinant =
        new LUDecomposition(new Array2DRowRealMatrix(jacobian, false), 0).getDeterminant();
    return Math.log(Math.abs(determinant));
  }

  @Override
  public void jacobian(double[] coordinates, double[][] jacobian) {
    family.coordinates().parameters(coordinates, new double[jacobian.length], jacobian);
  }
}
