package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;

/**
 * What a calibrator needs to know of a family of models: its parameters, the coordinates in which
 * the search is well conditioned, their bounds, where to start and the way back to a model.
 *
 * <p>Immutable and thread-safe.
 */
public interface ModelFamily {

  /** Every family there is. */
  static List<ModelFamily> all() {
    return List.of(new BlackScholesFamily(), new VarianceGammaFamily(), new CgmyFamily());
  }

  /** Names of all families. */
  static List<String> names() {
    return all().stream().map(ModelFamily::name).toList();
  }

  /**
   * Family of the given name, such as {@code variance_gamma}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static ModelFamily named(String name) {
    return all().stream()
        .filter(family -> family.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("model = " + name + ": must be one of " + names()));
  }

  /** Name of its models. */
  String name();

  /** Names of the parameters. */
  List<String> parameterNames();

  /**
   * The model with these parameters.
   *
   * @throws IllegalArgumentException if the model does not exist
   */
  LevyModel model(double[] parameters);

  /** Whether there is a model with these parameters. */
  default boolean isModel(double[] parameters) {
    try {
      model(parameters);
      return true;
    } catch (IllegalArgumentException outOfRange) {
      return false;
    }
  }

  /** Exclusive lower limits beyond which there is no model; {@code -Infinity} where none. */
  double[] lowerLimits();

  /** Bounds of the search, in coordinates. */
  ParameterBox bounds();

  /** Box of parameters that data sets are drawn from and networks are trained on. */
  ParameterBox trainingBox();

  /** Names of the coordinates, in the order of {@link #bounds()}. */
  List<String> coordinateNames();

  /** Coordinates of a parameter vector. */
  double[] toCoordinates(double[] parameters);

  /**
   * Parameters at a point of the search.
   *
   * @param coordinates point, inside or outside the bounds
   * @param parameters receives the parameters
   * @param jacobian receives d parameter / d coordinate, {@code [parameter][coordinate]}
   */
  void fromCoordinates(double[] coordinates, double[] parameters, double[][] jacobian);

  /**
   * Points, in parameters, at which a search without other knowledge starts, best first.
   *
   * @param volatility at-the-money volatility of the surface, per square root of a year
   */
  List<double[]> starts(double volatility);

  /** Parameters at a point of the search. */
  default double[] parameters(double[] coordinates) {
    int n = parameterNames().size();
    double[] parameters = new double[n];
    fromCoordinates(coordinates, parameters, new double[n][n]);
    return parameters;
  }
}
