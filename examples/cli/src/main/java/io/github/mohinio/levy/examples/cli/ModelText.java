package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Models written as a name and {@code sigma=0.2;nu=0.5;theta=-0.1}, in any order. */
final class ModelText {

  /** Status of rows with a model that there is not. */
  static final String UNKNOWN_MODEL = "UNKNOWN_MODEL";

  private static final String INVALID_PARAMS = "INVALID_PARAMS";

  private ModelText() {}

  /** Names of the models there are. */
  static List<String> names() {
    return ModelFamily.all().stream().map(ModelFamily::name).toList();
  }

  /**
   * Reads a model.
   *
   * @throws BadRow if the name is unknown, a parameter is missing, unknown, given twice or no
   *     number, or if there is no model with these values
   */
  static LevyModel parse(String name, String params) throws BadRow {
    if (!names().contains(name)) {
      throw new BadRow(UNKNOWN_MODEL);
    }
    ModelFamily family = ModelFamily.named(name);
    try {
      return family.model(parameters(family, params));
    } catch (IllegalArgumentException e) {
      throw new BadRow(INVALID_PARAMS);
    }
  }

  private static double[] parameters(ModelFamily family, String params) throws BadRow {
    List<String> names = family.parameterNames();
    double[] values = new double[names.size()];
    Arrays.fill(values, Double.NaN);
    for (String part : params.split(";")) {
      int equals = part.indexOf('=');
      int place = equals < 0 ? -1 : names.indexOf(part.substring(0, equals).strip());
      if (place < 0 || !Double.isNaN(values[place])) {
        throw new BadRow(INVALID_PARAMS);
      }
      values[place] = new BigDecimal(part.substring(equals + 1).strip()).doubleValue();
    }
    return values;
  }
}
