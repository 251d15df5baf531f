package io.github.mohinio.levy.validation.accuracy;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * The parameters that a study draws the models of one kind from. Immutable and thread-safe.
 *
 * <p>Variance Gamma and CGMY have the boxes their networks are trained on, the others boxes around
 * the parameters that are found in the literature.
 *
 * @param model name of the model in {@link ModelCatalogue}, of a Lévy model
 * @param box ends of the parameters, in the order of {@link ModelCatalogue#parameterNames}
 */
public record AccuracyBox(String model, ParameterBox box) {

  private static final Map<String, AccuracyBox> BOXES = new LinkedHashMap<>();

  static {
    add("black_scholes", ends(0.01), ends(2));
    add("variance_gamma", ends(0.1, 0.1, -0.5), ends(0.6, 1, 0));
    add("cgmy", ends(0.01, 1, 1.0001, 0.1), ends(0.5, 10, 10, 1.8));
    add("cgmy_diffusion", ends(0.01, 1, 1.0001, -0.5, 0.02), ends(0.5, 10, 10, 1.8, 0.5));
    add(
        "tempered_stable_general",
        ends(0.05, 0.05, 2, 1, -0.4, -0.4),
        ends(0.5, 0.8, 12, 9, 1.4, 1.7));
    add("nig", ends(6, -5, 0.05), ends(40, 3, 1));
    add("merton", ends(0.05, 0.1, -0.9, 0.05), ends(0.3, 2, 0.1, 0.45));
    add("kou", ends(0.05, 0.1, 0.1, 3, 2), ends(0.3, 5, 0.6, 25, 20));
    add("meixner", ends(0.05, -1.5, 0.3), ends(0.4, 0.8, 5));
    add("bilateral_gamma", ends(0.5, 5, 0.5, 3), ends(4, 134, 3, 89));
    add("finite_moment_log_stable", ends(0.05, 1.1), ends(0.4, 1.95));
    add("generalized_hyperbolic", ends(8, -5, 0.05, -1.5), ends(40, 2, 0.8, 2));
  }

  /** Checks that the box is of the model's dimension. */
  public AccuracyBox {
    Objects.requireNonNull(box, "box");
    int parameters = ModelCatalogue.parameterNames(model).size();
    if (box.dimension() != parameters) {
      throw new IllegalArgumentException(
          "box of " + model + ": must have " + parameters + " sides, not " + box.dimension());
    }
  }

  private static double[] ends(double... values) {
    return values;
  }

  private static void add(String model, double[] lower, double[] upper) {
    BOXES.put(model, new AccuracyBox(model, new ParameterBox(lower, upper)));
  }

  /** Names of the models that have a box: the Lévy models of the catalogue. */
  public static List<String> names() {
    return List.copyOf(BOXES.keySet());
  }

  /**
   * The box of a model.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static AccuracyBox of(String model) {
    AccuracyBox box = BOXES.get(Objects.requireNonNull(model, "model"));
    if (box == null) {
      throw new IllegalArgumentException("model = " + model + ": must be one of " + names());
    }
    return box;
  }

  /** A model with parameters uniform in the box, drawn again where there is no such model. */
  LevyModel draw(RandomGenerator random) {
    while (true) {
      double[] parameters = box.at(random.doubles(box.dimension()).toArray());
      try {
        return model(parameters);
      } catch (IllegalArgumentException noModel) {
        continue;
      }
    }
  }

  private LevyModel model(double[] parameters) {
    Map<String, Double> named = new LinkedHashMap<>();
    List<String> names = ModelCatalogue.parameterNames(model);
    for (int p = 0; p < parameters.length; p++) {
      named.put(names.get(p), parameters[p]);
    }
    if (ModelCatalogue.of(model, named) instanceof LevyModel levy) {
      return levy;
    }
    throw new IllegalStateException(model + " is no Lévy model: " + Arrays.toString(parameters));
  }
}
