package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.pricing.fourier.Greeks;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns of sensitivities: those of every model, those to sigma, and {@code d_<parameter>} for
 * every other parameter of the models in a file. A cell is empty where the model has no such
 * parameter.
 */
final class GreekColumns {

  private static final String SIGMA = "sigma";

  private final List<String> parameters;

  /** Columns for models of these names. */
  GreekColumns(Collection<String> models) {
    Set<String> found = new LinkedHashSet<>();
    for (String model : models) {
      found.addAll(ModelCatalogue.parameterNames(model));
    }
    found.remove(SIGMA);
    parameters = List.copyOf(found);
  }

  /** Names of the columns. */
  List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of("delta", "gamma", "theta", "rho", "dividend_rho", "vega", "volga", "vanna"));
    for (String parameter : parameters) {
      names.add("d_" + parameter);
    }
    return names;
  }

  /** Cells of a row. */
  List<String> cells(Greeks greeks) {
    List<String> cells = new ArrayList<>();
    cells.add(Double.toString(greeks.delta()));
    cells.add(Double.toString(greeks.gamma()));
    cells.add(Double.toString(greeks.theta()));
    cells.add(Double.toString(greeks.rho()));
    cells.add(Double.toString(greeks.dividendRho()));
    boolean sigma = greeks.parameterNames().contains(SIGMA);
    cells.add(sigma ? Double.toString(greeks.byParameter(SIGMA)) : "");
    cells.add(sigma ? Double.toString(greeks.volga()) : "");
    cells.add(sigma ? Double.toString(greeks.deltaByParameter(SIGMA)) : "");
    for (String parameter : parameters) {
      cells.add(
          greeks.parameterNames().contains(parameter)
              ? Double.toString(greeks.byParameter(parameter))
              : "");
    }
    return cells;
  }
}
