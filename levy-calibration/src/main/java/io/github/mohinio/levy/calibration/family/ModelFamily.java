package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * What a calibrator needs to know of a family of models: its parameters, the coordinates in which
 * the search is well conditioned, where to start and the way back to a model.
 *
 * <p>The families of the library are found by name; one of the user's own is made by {@link #of}.
 *
 * <pre>{@code
 * ModelFamily family = ModelFamily.named("merton").withBounds("muJ", -3, 0.5).withFixed("sigma", 0.1);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ModelFamily {

  private final String name;
  private final List<Parameter> parameters;
  private final Function<double[], ? extends ReturnModel> constructor;
  private final SearchCoordinates coordinates;
  private final SearchCoordinates values;
  private final SearchCoordinates logarithms;
  private final ParameterBox trainingBox;
  private final DoubleFunction<List<double[]>> starts;

  ModelFamily(
      String name,
      List<Parameter> parameters,
      Function<double[], ? extends ReturnModel> constructor,
      SearchCoordinates coordinates,
      ParameterBox trainingBox,
      DoubleFunction<List<double[]>> starts) {
    this.name = Objects.requireNonNull(name, "name");
    this.parameters = List.copyOf(parameters);
    this.constructor = Objects.requireNonNull(constructor, "constructor");
    this.coordinates = Objects.requireNonNull(coordinates, "coordinates");
    values = OwnCoordinates.all(parameters);
    logarithms = new OwnCoordinates(parameters);
    this.trainingBox = Objects.requireNonNull(trainingBox, "trainingBox");
    this.starts = Objects.requireNonNull(starts, "starts");
  }

  /**
   * A family of the user's own, searched in its parameters or their logarithms.
   *
   * @param name name of its models
   * @param parameters its parameters, in the order of the constructor's argument
   * @param constructor makes a model; throws IllegalArgumentException where there is none
   * @param starts parameter vectors to start from at a volatility, best first
   */
  public static ModelFamily of(
      String name,
      List<Parameter> parameters,
      Function<double[], ? extends ReturnModel> constructor,
      DoubleFunction<List<double[]>> starts) {
    return new ModelFamily(
        name,
        parameters,
        constructor,
        new OwnCoordinates(parameters),
        new ParameterBox(
            parameters.stream().mapToDouble(Parameter::lower).toArray(),
            parameters.stream().mapToDouble(Parameter::upper).toArray()),
        starts);
  }

  /** Every family of the library. */
  public static List<ModelFamily> all() {
    return Families.ALL;
  }

  /** Names of all families. */
  public static List<String> names() {
    return all().stream().map(ModelFamily::name).toList();
  }

  /**
   * Family of the given name, such as {@code variance_gamma}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ModelFamily named(String name) {
    return all().stream()
        .filter(family -> family.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("model = " + name + ": must be one of " + names()));
  }

  /** Name of its models. */
  public String name() {
    return name;
  }

  /** The parameters, fixed ones included. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** Names of the parameters. */
  public List<String> parameterNames() {
    return parameters.stream().map(Parameter::name).toList();
  }

  /**
   * The model with these parameters.
   *
   * @throws IllegalArgumentException if the model does not exist
   */
  public ReturnModel model(double[] values) {
    return constructor.apply(values);
  }

  /** Whether there is a model with these parameters. */
  public boolean isModel(double[] values) {
    try {
      model(values);
      return true;
    } catch (IllegalArgumentException outOfRange) {
      return false;
    }
  }

  /** Coordinates of the search. */
  public SearchCoordinates coordinates() {
    return coordinates;
  }

  /** The parameters themselves, fixed ones too. */
  SearchCoordinates values() {
    return values;
  }

  /** The parameters that are not fixed, positive ones by their logarithm. */
  SearchCoordinates logarithms() {
    return logarithms;
  }

  /** Box of parameters that data sets are drawn from and networks are trained on. */
  public ParameterBox trainingBox() {
    return trainingBox;
  }

  /**
   * Parameters at which a search without other knowledge starts, best first.
   *
   * @param volatility at-the-money volatility of the surface, per square root of a year
   */
  public List<double[]> starts(double volatility) {
    List<double[]> models = new ArrayList<>();
    for (double[] start : starts.apply(volatility)) {
      double[] allowed = start.clone();
      for (int p = 0; p < allowed.length; p++) {
        allowed[p] = parameters.get(p).clamp(allowed[p]);
      }
      if (isModel(allowed)) { // a large volatility can make the forward infinite
        models.add(allowed);
      }
    }
    return models;
  }

  /** Parameters at a point of the search. */
  public double[] at(double[] point) {
    double[] values = new double[parameters.size()];
    coordinates.parameters(point, values, new double[values.length][point.length]);
    return values;
  }

  /**
   * The same family with one parameter fixed. The search runs in the other parameters or their
   * logarithms.
   *
   * @throws IllegalArgumentException if there is no such parameter or it cannot have the value
   */
  public ModelFamily withFixed(String parameter, double value) {
    return withBounds(parameter, value, value);
  }

  /**
   * The same family, one parameter searched between other bounds. The search runs in the parameters
   * or their logarithms, in which these bounds are those of a box.
   *
   * @throws IllegalArgumentException if there is no such parameter or the bounds are out of order
   */
  public ModelFamily withBounds(String parameter, double lower, double upper) {
    int place = parameterNames().indexOf(parameter);
    if (place < 0) {
      throw new IllegalArgumentException(
          "parameter = " + parameter + ": must be one of " + parameterNames() + " of " + name);
    }
    List<Parameter> changed = new ArrayList<>(parameters);
    changed.set(place, parameters.get(place).within(lower, upper));
    int free = (int) changed.stream().filter(p -> !p.isFixed()).count();
    Require.positive("number of parameters that are not fixed", free);
    return new ModelFamily(
        name, changed, constructor, new OwnCoordinates(changed), trainingBox, starts);
  }
}
