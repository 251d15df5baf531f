package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.pricing.fourier.Greeks;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Greeks of a model as a row of named numbers. */
final class GreekTable {

  private static final String SIGMA = "sigma";

  private final List<String> parameters;
  private final List<String> names =
      new ArrayList<>(List.of("price", "delta", "gamma", "theta", "rho", "dividend_rho"));

  GreekTable(ReturnModel model) {
    parameters = model.parameterNames();
    if (parameters.contains(SIGMA)) {
      names.addAll(List.of("vega", "vanna", "volga"));
    }
    others().forEach(name -> names.add("d_" + name));
  }

  private List<String> others() {
    return parameters.stream().filter(name -> !name.equals(SIGMA)).toList();
  }

  List<String> names() {
    return List.copyOf(names);
  }

  /** In the order of the names; NaN where the tolerance is not met. */
  double[] values(Greeks greeks) {
    if (greeks.status() != PriceEstimate.Status.OK) {
      double[] nan = new double[names.size()];
      Arrays.fill(nan, Double.NaN);
      return nan;
    }
    DoubleStream values =
        DoubleStream.of(
            greeks.price(),
            greeks.delta(),
            greeks.gamma(),
            greeks.theta(),
            greeks.rho(),
            greeks.dividendRho());
    if (parameters.contains(SIGMA)) {
      values =
          DoubleStream.concat(
              values,
              DoubleStream.of(
                  greeks.byParameter(SIGMA), greeks.deltaByParameter(SIGMA), greeks.volga()));
    }
    return DoubleStream.concat(values, others().stream().mapToDouble(greeks::byParameter))
        .toArray();
  }
}
