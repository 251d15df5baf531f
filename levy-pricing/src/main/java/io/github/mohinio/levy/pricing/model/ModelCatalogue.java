package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.clock.CirClock;
import io.github.mohinio.levy.pricing.clock.Clock;
import io.github.mohinio.levy.pricing.clock.GammaOuClock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The models of the library by name, for files and command lines. Immutable and thread-safe.
 *
 * <pre>{@code
 * ReturnModel model = ModelCatalogue.of("nig", Map.of("alpha", 15.0, "beta", -5.0, "delta", 0.5));
 * }</pre>
 *
 * <p>Besides the Lévy models it holds Variance Gamma ({@code vg}), NIG, CGMY and Meixner on the two
 * clocks, such as {@code vg_cir} and {@code meixner_gou}; {@code y0} may be left out there and is 1
 * then. Variance Gamma may be given by c, g and m too.
 */
public final class ModelCatalogue {

  private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();

  static {
    add("black_scholes", BlackScholes.NAMES, v -> new BlackScholes(v[0]));
    add("variance_gamma", VarianceGamma.NAMES, v -> new VarianceGamma(v[0], v[1], v[2]));
    add("cgmy", Cgmy.NAMES, v -> new Cgmy(v[0], v[1], v[2], v[3]));
    add(
        "cgmy_diffusion",
        CgmyDiffusion.NAMES,
        v -> new CgmyDiffusion(v[0], v[1], v[2], v[3], v[4]));
    add(
        "tempered_stable_general",
        TemperedStable.NAMES,
        v -> new TemperedStable(v[0], v[1], v[2], v[3], v[4], v[5]));
    add("nig", Nig.NAMES, v -> new Nig(v[0], v[1], v[2]));
    add("merton", Merton.NAMES, v -> new Merton(v[0], v[1], v[2], v[3]));
    add("kou", Kou.NAMES, v -> new Kou(v[0], v[1], v[2], v[3], v[4]));
    add("meixner", Meixner.NAMES, v -> new Meixner(v[0], v[1], v[2]));
    add("bilateral_gamma", BilateralGamma.NAMES, v -> new BilateralGamma(v[0], v[1], v[2], v[3]));
    add(
        "finite_moment_log_stable",
        FiniteMomentLogStable.NAMES,
        v -> new FiniteMomentLogStable(v[0], v[1]));
    add(
        "generalized_hyperbolic",
        GeneralizedHyperbolic.NAMES,
        v -> new GeneralizedHyperbolic(v[0], v[1], v[2], v[3]));
    addTimeChanged("vg", "variance_gamma");
    addTimeChanged("nig", "nig");
    addTimeChanged("cgmy", "cgmy");
    addTimeChanged("meixner", "meixner");
  }

  private static final String START = "y0";
  private static final List<String> CGM = List.of("c", "g", "m");

  private record Entry(List<String> parameters, Function<double[], ReturnModel> model) {}

  private ModelCatalogue() {}

  private static void add(
      String name, List<String> parameters, Function<double[], LevyModel> model) {
    ENTRIES.put(name, new Entry(parameters, model::apply));
  }

  /** Adds a process of the catalogue on either clock. */
  private static void addTimeChanged(String shortName, String process) {
    Entry entry = ENTRIES.get(process);
    addTimeChanged(
        shortName + "_cir", entry, CirClock.NAMES, v -> new CirClock(v[0], v[1], v[2], v[3]));
    addTimeChanged(
        shortName + "_gou",
        entry,
        GammaOuClock.NAMES,
        v -> new GammaOuClock(v[0], v[1], v[2], v[3]));
  }

  private static void addTimeChanged(
      String name, Entry process, List<String> clockNames, Function<double[], Clock> clock) {
    int own = process.parameters().size();
    ENTRIES.put(
        name,
        new Entry(
            TimeChanged.joinedNames(process.parameters(), clockNames),
            v ->
                new TimeChanged(
                    (LevyModel) process.model().apply(Arrays.copyOf(v, own)),
                    clock.apply(Arrays.copyOfRange(v, own, v.length)))));
  }

  /** Names of all models, as returned by {@link ReturnModel#name()}. */
  public static List<String> names() {
    return List.copyOf(ENTRIES.keySet());
  }

  /**
   * Names of a model's parameters, in the order of {@link ReturnModel#parameters()}.
   *
   * @throws IllegalArgumentException if there is no such model
   */
  public static List<String> parameterNames(String name) {
    return entry(name).parameters();
  }

  /**
   * Makes a model.
   *
   * @param name one of {@link #names()}
   * @param parameters a value for each of {@link #parameterNames(String)}
   * @throws IllegalArgumentException if there is no such model, if a parameter is missing or
   *     unknown, or if a value is out of its range
   */
  public static ReturnModel of(String name, Map<String, Double> parameters) {
    Entry entry = entry(name);
    Map<String, Double> given = inOwnParameters(entry, parameters);
    for (String parameter : given.keySet()) {
      if (!entry.parameters().contains(parameter)) {
        throw new IllegalArgumentException(
            "parameter = " + parameter + ": must be one of " + entry.parameters() + " for " + name);
      }
    }
    double[] values = new double[entry.parameters().size()];
    for (int p = 0; p < values.length; p++) {
      String parameter = entry.parameters().get(p);
      Double value = given.get(parameter);
      if (value == null && !parameter.equals(START)) {
        throw new IllegalArgumentException(
            "parameter " + parameter + " of " + name + ": must be given");
      }
      values[p] = value == null ? 1 : value;
    }
    return entry.model().apply(values);
  }

  /** Turns c, g and m into sigma, nu and theta where the model is known by these. */
  private static Map<String, Double> inOwnParameters(Entry entry, Map<String, Double> given) {
    boolean translate =
        entry.parameters().containsAll(VarianceGamma.NAMES) && given.keySet().containsAll(CGM);
    if (!translate) {
      return given;
    }
    Map<String, Double> own = new LinkedHashMap<>(given);
    VarianceGamma model = VarianceGamma.ofDecay(own.remove("c"), own.remove("g"), own.remove("m"));
    own.putIfAbsent("sigma", model.sigma());
    own.putIfAbsent("nu", model.nu());
    own.putIfAbsent("theta", model.theta());
    return own;
  }

  private static Entry entry(String name) {
    Entry entry = ENTRIES.get(Objects.requireNonNull(name, "model"));
    if (entry == null) {
      throw new IllegalArgumentException("model = " + name + ": must be one of " + names());
    }
    return entry;
  }
}
