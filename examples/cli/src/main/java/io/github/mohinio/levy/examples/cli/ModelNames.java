package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Models by the names people have for them: {@code VG} is {@code variance_gamma}. */
final class ModelNames {

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("bs", "black_scholes"),
          Map.entry("gbm", "black_scholes"),
          Map.entry("vg", "variance_gamma"),
          Map.entry("cgmye", "cgmy_diffusion"),
          Map.entry("mjd", "merton"),
          Map.entry("mertonjumpdiffusion", "merton"),
          Map.entry("koujumpdiffusion", "kou"),
          Map.entry("bg", "bilateral_gamma"),
          Map.entry("kobol", "tempered_stable_general"),
          Map.entry("fmls", "finite_moment_log_stable"),
          Map.entry("gh", "generalized_hyperbolic"),
          Map.entry("variancegammacir", "vg_cir"),
          Map.entry("variancegammagou", "vg_gou"));

  private ModelNames() {}

  /** The family of a name, without regard to case and what stands between its words. */
  static Optional<ModelFamily> find(String name) {
    String plain = plain(name);
    String known = SHORT.getOrDefault(plain, plain);
    return ModelFamily.all().stream()
        .filter(family -> plain(family.name()).equals(plain(known)))
        .findFirst();
  }

  /**
   * The family that an option names.
   *
   * @throws IllegalArgumentException if there is none
   */
  static ModelFamily family(String option, String name) {
    return find(name)
        .orElseGet(() -> ModelFamily.named(Choice.of(option, name, ModelFamily.names())));
  }

  /** Lower case, letters and digits only. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
