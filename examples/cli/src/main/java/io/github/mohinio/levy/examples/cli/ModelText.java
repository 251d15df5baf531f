package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Models written as a name and {@code sigma=0.2;nu=0.5;theta=-0.1}, in any order. */
final class ModelText {

  /** Status of rows with a model that there is not. */
  static final String UNKNOWN_MODEL = "UNKNOWN_MODEL";

  private static final String INVALID_PARAMS = "INVALID_PARAMS";

  private ModelText() {}

  /**
   * Reads a model.
   *
   * @throws BadRow if the name is unknown, a parameter is missing, unknown, given twice or no
   *     number, or if there is no model with these values
   */
  static ReturnModel parse(String name, String params) throws BadRow {
    if (!ModelCatalogue.names().contains(name)) {
      throw new BadRow(UNKNOWN_MODEL);
    }
    try {
      return ModelCatalogue.of(name, parameters(params));
    } catch (IllegalArgumentException e) {
      throw new BadRow(INVALID_PARAMS);
    }
  }

  private static Map<String, Double> parameters(String params) throws BadRow {
    Map<String, Double> values = new HashMap<>();
    for (String part : params.split(";")) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new BadRow(INVALID_PARAMS);
      }
      double value = new BigDecimal(part.substring(equals + 1).strip()).doubleValue();
      if (values.put(part.substring(0, equals).strip(), value) != null) {
        throw new BadRow(INVALID_PARAMS);
      }
    }
    return values;
  }
}
