package io.github.mohinio.levy.pricing.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The models of the library by name, for files and command lines. Immutable and thread-safe.
 *
 * <pre>{@code
 * LevyModel model = ModelCatalogue.of("nig", Map.of("alpha", 15.0, "beta", -5.0, "delta", 0.5));
 * }</pre>
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
  }

  private record Entry(List<String> parameters, Function<double[], LevyModel> model) {}

  private ModelCatalogue() {}

  private static void add(
      String name, List<String> parameters, Function<double[], LevyModel> model) {
    ENTRIES.put(name, new Entry(parameters, model));
  }

  /** Names of all models, as returned by {@link LevyModel#name()}. */
  public static List<String> names() {
    return List.copyOf(ENTRIES.keySet());
  }

  /**
   * Names of a model's parameters, in the order of {@link LevyModel#parameters()}.
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
  public static LevyModel of(String name, Map<String, Double> parameters) {
    Entry entry = entry(name);
    for (String given : parameters.keySet()) {
      if (!entry.parameters().contains(given)) {
        throw new IllegalArgumentException(
            "parameter = " + given + ": must be one of " + entry.parameters() + " for " + name);
      }
    }
    double[] values = new double[entry.parameters().size()];
    for (int p = 0; p < values.length; p++) {
      Double value = parameters.get(entry.parameters().get(p));
      if (value == null) {
        throw new IllegalArgumentException(
            "parameter " + entry.parameters().get(p) + " of " + name + ": must be given");
      }
      values[p] = value;
    }
    return entry.model().apply(values);
  }

  private static Entry entry(String name) {
    Entry entry = ENTRIES.get(Objects.requireNonNull(name, "model"));
    if (entry == null) {
      throw new IllegalArgumentException("model = " + name + ": must be one of " + names());
    }
    return entry;
  }
}
