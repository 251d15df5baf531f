package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A prior for each parameter of a model, by the parameter's name.
 *
 * <p>The parameters are independent a priori. Where the model does not exist (its forward would be
 * infinite) the density is 0; the priors are not normalised again for that. Immutable and
 * thread-safe.
 */
public final class ParameterPriors {

  private final Map<String, Prior> priors;

  private ParameterPriors(Map<String, Prior> priors) {
    this.priors = priors;
  }

  /** No priors yet: add them with {@link #with}. */
  public static ParameterPriors none() {
    return new ParameterPriors(Map.of());
  }

  /** The given priors, by name of parameter. */
  public static ParameterPriors of(Map<String, Prior> priors) {
    ParameterPriors all = none();
    for (Map.Entry<String, Prior> entry : priors.entrySet()) {
      all = all.with(entry.getKey(), entry.getValue());
    }
    return all;
  }

  /**
   * Weakly informative priors: wide enough for any equity or currency surface, and proper.
   *
   * <table>
   * <caption>Defaults; lognormal by median and standard deviation of the logarithm</caption>
   * <tr><th>model</th><th>parameter</th><th>prior</th></tr>
   * <tr><td>black_scholes</td><td>sigma</td><td>lognormal(0.2, 0.75)</td></tr>
   * <tr><td>variance_gamma</td><td>sigma</td><td>lognormal(0.2, 0.75)</td></tr>
   * <tr><td></td><td>nu</td><td>lognormal(0.3, 1)</td></tr>
   * <tr><td></td><td>theta</td><td>normal(-0.1, 0.3)</td></tr>
   * <tr><td>cgmy</td><td>c</td><td>lognormal(0.5, 1.25)</td></tr>
   * <tr><td></td><td>g, m</td><td>lognormal(8, 0.75)</td></tr>
   * <tr><td></td><td>y</td><td>beta(2, 2), stretched to (0, 2)</td></tr>
   * </table>
   *
   * @throws IllegalArgumentException for a family that is not in the table
   */
  public static ParameterPriors defaults(ModelFamily family) {
    Prior volatility = Prior.logNormal(Math.log(0.2), 0.75);
    Prior decay = Prior.logNormal(Math.log(8), 0.75);
    return switch (family.name()) {
      case "black_scholes" -> none().with("sigma", volatility);
      case "variance_gamma" ->
          none()
              .with("sigma", volatility)
              .with("nu", Prior.logNormal(Math.log(0.3), 1))
              .with("theta", Prior.normal(-0.1, 0.3));
      case "cgmy" ->
          none()
              .with("c", Prior.logNormal(Math.log(0.5), 1.25))
              .with("g", decay)
              .with("m", decay)
              .with("y", Prior.beta(2, 2, 0, 2));
      default ->
          throw new IllegalArgumentException(
              "priors = none: must be given for " + family.name() + ", which has no defaults");
    };
  }

  /** The same priors with one more, or with another for that parameter. */
  public ParameterPriors with(String parameter, Prior prior) {
    Map<String, Prior> more = new LinkedHashMap<>(priors);
    more.put(
        Objects.requireNonNull(parameter, "parameter"), Objects.requireNonNull(prior, "prior"));
    return new ParameterPriors(Map.copyOf(more));
  }

  /**
   * Prior of a parameter.
   *
   * @throws IllegalArgumentException if it has none
   */
  public Prior get(String parameter) {
    Prior prior = priors.get(parameter);
    if (prior == null) {
      throw new IllegalArgumentException(
          "parameter = "
              + parameter
              + ": must be one of "
              + priors.keySet().stream().sorted().toList());
    }
    return prior;
  }

  /**
   * Priors in the order of a family's free parameters, which are those that are not fixed.
   *
   * @throws IllegalArgumentException unless every free parameter has a prior, and no other
   */
  public List<Prior> inOrderOf(ModelFamily family) {
    List<String> names =
        family.parameters().stream().filter(p -> !p.isFixed()).map(Parameter::name).toList();
    if (!priors.keySet().equals(Set.copyOf(names))) {
      throw new IllegalArgumentException(
          "priors = "
              + priors.keySet().stream().sorted().toList()
              + ": must be of "
              + names
              + ", the parameters of "
              + family.name());
    }
    return names.stream().map(priors::get).toList();
  }

  @Override
  public String toString() {
    return priors.toString();
  }
}
