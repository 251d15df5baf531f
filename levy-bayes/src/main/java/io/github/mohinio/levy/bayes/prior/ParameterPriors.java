package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.pricing.LevyException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A prior for each parameter of a model, by the parameter's name.
 *
 * <p>The parameters are independent a priori. Where the model does not exist (its forward would be
 * infinite) the density is 0; the priors are not normalised again for that. Immutable and
 * thread-safe.
 */
public final class ParameterPriors {

  private static final int MAX_ATTEMPTS = 10_000;

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
   * Weakly informative priors, proper and wide enough for any equity or currency surface.
   *
   * <table>
   * <caption>Defaults; lognormal by median and standard deviation of the logarithm, gamma by shape
   * and rate, beta stretched to the interval behind it; times in years</caption>
   * <tr><th>model</th><th>parameter</th><th>prior</th><th>reason</th></tr>
   * <tr><td>black_scholes</td><td>sigma</td><td>lognormal(0.2, 0.5)</td>
   *     <td>volatilities of indices and shares: 90 % in 0.09 to 0.46</td></tr>
   * <tr><td>variance_gamma</td><td>sigma</td><td>lognormal(0.2, 0.5)</td><td>the same</td></tr>
   * <tr><td></td><td>nu</td><td>gamma(2, 2)</td>
   *     <td>0 excluded softly; a clock with a standard deviation of one year in a year</td></tr>
   * <tr><td></td><td>theta</td><td>normal(-0.2, 0.2)</td><td>skewed to the left, as equity is</td></tr>
   * <tr><td>cgmy</td><td>c</td><td>lognormal(0.15, 1)</td>
   *     <td>a volatility of 0.2 at g = m = 8, y = 1</td></tr>
   * <tr><td></td><td>g</td><td>lognormal(8, 0.75)</td><td>tail jumps of some 12 %</td></tr>
   * <tr><td></td><td>m</td><td>lognormal(8, 0.75) above 1</td><td>the same; finite forward</td></tr>
   * <tr><td></td><td>y</td><td>beta(2, 2) on (0, 2)</td><td>infinite activity, any variation</td></tr>
   * <tr><td>nig</td><td>alpha</td><td>lognormal(12, 0.6)</td><td>as g and m of cgmy</td></tr>
   * <tr><td></td><td>beta</td><td>normal(-4, 5)</td><td>skewed to the left</td></tr>
   * <tr><td></td><td>delta</td><td>lognormal(0.4, 0.6)</td>
   *     <td>a volatility of 0.2 at alpha = 12, beta = -4</td></tr>
   * <tr><td>merton</td><td>sigma</td><td>lognormal(0.15, 0.5)</td>
   *     <td>what jumps leave to the diffusion</td></tr>
   * <tr><td></td><td>lambda</td><td>gamma(2, 2)</td><td>about one jump a year</td></tr>
   * <tr><td></td><td>muJ</td><td>normal(-0.1, 0.15)</td><td>crashes rather than rallies</td></tr>
   * <tr><td></td><td>sigmaJ</td><td>lognormal(0.12, 0.5)</td><td>jumps of 5 % to 30 %</td></tr>
   * <tr><td>kou</td><td>sigma</td><td>lognormal(0.15, 0.5)</td><td>as of merton</td></tr>
   * <tr><td></td><td>lambda</td><td>gamma(2, 1)</td><td>about two jumps a year</td></tr>
   * <tr><td></td><td>p</td><td>beta(2, 3) on (0, 1)</td><td>more often down than up</td></tr>
   * <tr><td></td><td>eta1</td><td>lognormal(20, 0.5) above 1</td><td>5 % up; finite forward</td></tr>
   * <tr><td></td><td>eta2</td><td>lognormal(12, 0.5)</td><td>8 % down</td></tr>
   * <tr><td>meixner</td><td>a</td><td>lognormal(0.3, 0.6)</td><td>tails as those of nig</td></tr>
   * <tr><td></td><td>b</td><td>normal(-0.8, 0.8) in (-pi, pi)</td><td>skewed to the left</td></tr>
   * <tr><td></td><td>d</td><td>lognormal(0.8, 0.75)</td><td>a volatility of 0.2</td></tr>
   * <tr><td>bilateral_gamma</td><td>alphaP, alphaM</td><td>lognormal(2, 0.75)</td>
   *     <td>that of variance gamma at nu = 0.5</td></tr>
   * <tr><td></td><td>lambdaP</td><td>lognormal(18, 0.6) above 1</td>
   *     <td>the right tail is thinner; finite forward</td></tr>
   * <tr><td></td><td>lambdaM</td><td>lognormal(9, 0.6)</td><td>tail jumps of some 11 %</td></tr>
   * <tr><td>cgmy_diffusion</td><td>sigma</td><td>lognormal(0.1, 0.75)</td>
   *     <td>a part of the volatility; the others as of cgmy</td></tr>
   * <tr><td>tempered_stable_general</td><td>cP, cM</td><td>lognormal(0.15, 1)</td>
   *     <td>as c of cgmy</td></tr>
   * <tr><td></td><td>lambdaP</td><td>lognormal(10, 0.75) above 1</td><td>as m of cgmy</td></tr>
   * <tr><td></td><td>lambdaM</td><td>lognormal(6, 0.75)</td><td>as g of cgmy, fatter</td></tr>
   * <tr><td></td><td>yP, yM</td><td>beta(2, 2) on (0, 2)</td><td>as y of cgmy</td></tr>
   * <tr><td>finite_moment_log_stable</td><td>sigma</td><td>lognormal(0.14, 0.5)</td>
   *     <td>a volatility of 0.2 at alpha = 2</td></tr>
   * <tr><td></td><td>alpha</td><td>beta(3, 2) on (1, 2)</td><td>about 1.6</td></tr>
   * <tr><td>generalized_hyperbolic</td><td>lambda</td><td>normal(-0.5, 1)</td>
   *     <td>about nig, whose priors the others have</td></tr>
   * <tr><td>with a CIR clock</td><td>kappa</td><td>lognormal(1.5, 0.75)</td>
   *     <td>half-lives of months to years</td></tr>
   * <tr><td></td><td>eta</td><td>lognormal(1, 0.5)</td>
   *     <td>the rate of today, 1, or a term structure to either side</td></tr>
   * <tr><td></td><td>lambda</td><td>lognormal(1.5, 0.6)</td>
   *     <td>the volatility of volatility of indices</td></tr>
   * <tr><td>with a gamma-OU clock</td><td>lambda</td><td>lognormal(1.5, 0.75)</td>
   *     <td>as kappa</td></tr>
   * <tr><td></td><td>a, b</td><td>lognormal(1, 0.6)</td><td>a / b as eta</td></tr>
   * </table>
   *
   * <p>Fixed parameters have no prior. Of the models that these priors allow, half have an
   * at-the-money volatility at one year between 0.09 and 0.45.
   *
   * @throws IllegalArgumentException for a family that is not of the library
   */
  public static ParameterPriors defaults(ModelFamily family) {
    return DefaultPriors.of(family);
  }

  /**
   * Draws a model: all parameters of a family, the fixed ones included.
   *
   * @throws IllegalArgumentException unless every free parameter has a prior, and no other
   * @throws LevyException if none of many draws is a model
   */
  public double[] draw(ModelFamily family, RandomGenerator random) {
    List<Prior> free = inOrderOf(family);
    List<Parameter> parameters = family.parameters();
    double[] values = new double[parameters.size()];
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      int next = 0;
      for (int p = 0; p < values.length; p++) {
        Parameter parameter = parameters.get(p);
        values[p] = parameter.isFixed() ? parameter.lower() : free.get(next++).draw(random);
      }
      if (family.isModel(values)) {
        return values;
      }
    }
    throw new LevyException(
        "none of " + MAX_ATTEMPTS + " draws from the priors is a model of " + family.name());
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
