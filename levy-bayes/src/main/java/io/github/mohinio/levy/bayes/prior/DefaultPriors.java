package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import java.util.ArrayList;
import java.util.List;

/** See {@link ParameterPriors#defaults}. */
final class DefaultPriors {

  private DefaultPriors() {}

  static ParameterPriors of(ModelFamily family) {
    List<Prior> inOrder = inOrder(family.name());
    List<String> known = inOrder == null ? null : ModelFamily.named(family.name()).parameterNames();
    if (!family.parameterNames().equals(known)) {
      throw new IllegalArgumentException(
          "priors = none: must be given for " + family.name() + ", which has no defaults");
    }
    ParameterPriors priors = ParameterPriors.none();
    for (int i = 0; i < inOrder.size(); i++) {
      Parameter parameter = family.parameters().get(i);
      if (!parameter.isFixed()) {
        priors = priors.with(parameter.name(), inOrder.get(i));
      }
    }
    return priors;
  }

  /** By median and standard deviation of the logarithm. */
  private static Prior scale(double median, double deviation) {
    return Prior.logNormal(Math.log(median), deviation);
  }

  /** Decay rate of the upward jumps, above 1 or the forward would be infinite. */
  private static Prior upwardDecay(double median, double deviation) {
    return Prior.truncated(scale(median, deviation), 1, Double.POSITIVE_INFINITY);
  }

  private static List<Prior> inOrder(String name) {
    return switch (name) {
      case "black_scholes" -> List.of(scale(0.2, 0.5));
      case "variance_gamma" -> List.of(scale(0.2, 0.5), Prior.gamma(2, 2), Prior.normal(-0.2, 0.2));
      case "cgmy" ->
          List.of(scale(0.15, 1), scale(8, 0.75), upwardDecay(8, 0.75), Prior.beta(2, 2, 0, 2));
      case "nig" -> List.of(scale(12, 0.6), Prior.normal(-4, 5), scale(0.4, 0.6));
      case "merton" ->
          List.of(scale(0.15, 0.5), Prior.gamma(2, 2), Prior.normal(-0.1, 0.15), scale(0.12, 0.5));
      case "kou" ->
          List.of(
              scale(0.15, 0.5),
              Prior.gamma(2, 1),
              Prior.beta(2, 3),
              upwardDecay(20, 0.5),
              scale(12, 0.5));
      case "meixner" ->
          List.of(
              scale(0.3, 0.6),
              Prior.truncated(Prior.normal(-0.8, 0.8), -Math.PI, Math.PI),
              scale(0.8, 0.75));
      case "bilateral_gamma" ->
          List.of(scale(2, 0.75), upwardDecay(18, 0.6), scale(2, 0.75), scale(9, 0.6));
      case "cgmy_diffusion" -> join(inOrder("cgmy"), List.of(scale(0.1, 0.75)));
      case "tempered_stable_general" ->
          List.of(
              scale(0.15, 1),
              scale(0.15, 1),
              upwardDecay(10, 0.75),
              scale(6, 0.75),
              Prior.beta(2, 2, 0, 2),
              Prior.beta(2, 2, 0, 2));
      case "finite_moment_log_stable" -> List.of(scale(0.14, 0.5), Prior.beta(3, 2, 1, 2));
      case "generalized_hyperbolic" -> join(inOrder("nig"), List.of(Prior.normal(-0.5, 1)));
      case "vg_cir" -> join(inOrder("variance_gamma"), cir());
      case "nig_cir" -> join(inOrder("nig"), cir());
      case "cgmy_cir" -> join(inOrder("cgmy"), cir());
      case "meixner_cir" -> join(inOrder("meixner"), cir());
      case "vg_gou" -> join(inOrder("variance_gamma"), gammaOu());
      case "nig_gou" -> join(inOrder("nig"), gammaOu());
      case "cgmy_gou" -> join(inOrder("cgmy"), gammaOu());
      case "meixner_gou" -> join(inOrder("meixner"), gammaOu());
      default -> null;
    };
  }

  /** Mean reversion, long-run rate, volatility and, where it is not fixed, today's rate. */
  private static List<Prior> cir() {
    return List.of(scale(1.5, 0.75), scale(1, 0.5), scale(1.5, 0.6), scale(1, 0.5));
  }

  /**
   * Mean reversion, rate and inverse size of the jumps and, where it is not fixed, today's rate.
   */
  private static List<Prior> gammaOu() {
    return List.of(scale(1.5, 0.75), scale(1, 0.6), scale(1, 0.6), scale(1, 0.5));
  }

  private static List<Prior> join(List<Prior> first, List<Prior> second) {
    List<Prior> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
