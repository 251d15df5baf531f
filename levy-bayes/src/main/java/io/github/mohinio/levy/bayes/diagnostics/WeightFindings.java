package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.bayes.diagnostics.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/** Findings from importance weights. */
final class WeightFindings {

  private static final String USE_NUTS = "use NUTS instead";

  private WeightFindings() {}

  static List<Finding> of(ParetoSmoothing weights) {
    if (weights.isReliable()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    Undefined reason = weights.whyUndefined().orElse(null);
    if (reason != null && reason != Undefined.CONSTANT) {
      found.add(
          new Finding(
              Kind.UNDEFINED,
              "",
              Double.NaN,
              Double.NaN,
              "Pareto k-hat of the approximation is not defined: " + reason,
              reason == Undefined.TOO_FEW_DRAWS ? "take more draws" : USE_NUTS));
    }
    if (weights.kHat() >= ParetoSmoothing.HIGHEST_K_HAT) {
      found.add(
          new Finding(
              Kind.K_HAT_HIGH,
              "",
              weights.kHat(),
              ParetoSmoothing.HIGHEST_K_HAT,
              Finding.format(
                  "Pareto k-hat = %.2f, not below %.1f: the approximation misses the tails of the"
                      + " posterior",
                  weights.kHat(), ParetoSmoothing.HIGHEST_K_HAT),
              USE_NUTS));
    }
    if (weights.effectiveSize() <= ParetoSmoothing.LEAST_ESS) {
      found.add(
          new Finding(
              Kind.IMPORTANCE_ESS_LOW,
              "",
              weights.effectiveSize(),
              ParetoSmoothing.LEAST_ESS,
              Finding.format(
                  "importance effective sample size = %.0f, not above %.0f: few weighted draws"
                      + " count",
                  weights.effectiveSize(), ParetoSmoothing.LEAST_ESS),
              "take more draws of the approximation, or " + USE_NUTS));
    }
    return found;
  }

  static List<Finding> of(PsisLoo loo) {
    List<Finding> found = new ArrayList<>();
    for (PsisLoo.Quote quote : loo.quotes()) {
      if (Double.isNaN(quote.elpd())) {
        found.add(
            new Finding(
                Kind.UNDEFINED,
                quote.name(),
                Double.NaN,
                Double.NaN,
                "cross-validation of quote "
                    + quote.name()
                    + " is not defined: some draws give it"
                    + " a likelihood that is not finite",
                "check the noise model at this quote"));
      }
    }
    for (PsisLoo.Quote quote : loo.influential()) {
      found.add(
          new Finding(
              Kind.INFLUENTIAL_QUOTE,
              quote.name(),
              quote.kHat(),
              ParetoSmoothing.HIGHEST_K_HAT,
              Finding.format(
                  "Pareto k-hat of quote %s = %.2f, not below %.1f: the posterior hangs on it",
                  quote.name(), quote.kHat(), ParetoSmoothing.HIGHEST_K_HAT),
              "check the quote; if it is right, sample again without it, or take noise with heavier"
                  + " tails"));
    }
    return found;
  }
}
