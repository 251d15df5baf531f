package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.List;

/** Which coordinates a family is sampled in. */
final class CoordinateChoice {

  /** Y from which on CGMY does not exist. */
  private static final double CGMY_LIMIT = 2;

  private CoordinateChoice() {}

  static SamplingCoordinates of(ModelFamily family, List<Prior> priors) {
    List<Bijection> separate = Bijection.of(family, priors);
    SamplingCoordinates ridge = isPlain(family) ? ridge(family.name(), separate) : null;
    int own = ridge == null ? 0 : ridge.names().size();
    List<Bijection> rest = separate.subList(own, separate.size());
    if (rest.isEmpty()) {
      return ridge;
    }
    SamplingCoordinates apart = new SeparateCoordinates(rest);
    return ridge == null ? apart : new JoinedCoordinates(ridge, apart);
  }

  /** Whether the family is one of the library, with its parameters and with the same ones fixed. */
  private static boolean isPlain(ModelFamily family) {
    if (!ModelFamily.names().contains(family.name())) {
      return false;
    }
    ModelFamily original = ModelFamily.named(family.name());
    return original.parameterNames().equals(family.parameterNames())
        && FreeParameters.of(original).names().equals(FreeParameters.of(family).names());
  }

  /** Coordinates of the first parameters, those of the jumps; null if there are none. */
  private static SamplingCoordinates ridge(String name, List<Bijection> separate) {
    return switch (name) {
      case "variance_gamma", "vg_cir", "vg_gou" -> new VarianceGammaCoordinates();
      case "cgmy", "cgmy_cir", "cgmy_gou", "cgmy_diffusion" ->
          new CgmyCoordinates(separate.get(3).below(CGMY_LIMIT));
      case "nig", "nig_cir", "nig_gou", "generalized_hyperbolic" -> new NigCoordinates();
      case "meixner", "meixner_cir", "meixner_gou" -> new MeixnerCoordinates();
      case "merton" -> new MertonCoordinates();
      case "kou" -> new KouCoordinates();
      case "bilateral_gamma" -> new BilateralGammaCoordinates();
      default -> null;
    };
  }
}
