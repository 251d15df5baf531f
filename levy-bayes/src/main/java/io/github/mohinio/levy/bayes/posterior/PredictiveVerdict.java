package io.github.mohinio.levy.bayes.posterior;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a {@link PredictiveCheck} says, in words. */
final class PredictiveVerdict {

  /** Standard deviations of the binomial count of quotes inside that are not told. */
  private static final double BINOMIAL = 3;

  private PredictiveVerdict() {}

  static String text(PredictiveCheck check) {
    List<String> found = of(check);
    if (!found.isEmpty()) {
      return String.join("\n", found);
    }
    return format(
        "nothing found that speaks against %s: %.0f %% and %.0f %% of the quotes are within their"
            + " 50 %% and 95 %% predictive intervals",
        check.model(), 100 * check.coverage50(), 100 * check.coverage95());
  }

  /** Findings, one sentence each. */
  static List<String> of(PredictiveCheck check) {
    List<String> found = new ArrayList<>();
    if (check.termStructurePValue() < PredictiveCheck.LEAST_P_VALUE) {
      found.add(termStructure(check));
    }
    if (check.smilePValue() < PredictiveCheck.LEAST_P_VALUE) {
      found.add(smile(check));
    }
    if (check.pValue() < PredictiveCheck.LEAST_P_VALUE) {
      found.add(
          format(
              "the noise does not explain the errors of %s (%s): they are larger; let the"
                  + " noise be unknown or take a richer model",
              check.model(), p(check, check.pValue())));
    } else if (!check.isInterval() && check.pValue() > 1 - PredictiveCheck.LEAST_P_VALUE) {
      found.add(
          format(
              "the errors of %s are smaller than the noise would have them (%s): let the"
                  + " noise be unknown",
              check.model(), p(check, check.pValue())));
    }
    coverage(check, 0.5, check.coverage50(), found);
    coverage(check, 0.95, check.coverage95(), found);
    return found;
  }

  private static String termStructure(PredictiveCheck check) {
    Comparator<ExpiryCheck> byError = Comparator.comparingDouble(ExpiryCheck::meanError);
    ExpiryCheck low = check.expiries().stream().min(byError).orElseThrow();
    ExpiryCheck high = check.expiries().stream().max(byError).orElseThrow();
    return format(
        "%s does not explain the term structure (%s): quotes are on average %s at expiry %s"
            + " and %s at expiry %s; %s",
        check.model(),
        p(check, check.termStructurePValue()),
        side(low.meanError()),
        OptionNames.plain(low.maturity()),
        side(high.meanError()),
        OptionNames.plain(high.maturity()),
        check.hasIndependentIncrements()
            ? "take a model whose volatility changes with time"
            : "look at the forwards of these expiries, or take another clock");
  }

  private static String side(double error) {
    return format("%.2f noises %s the model", Math.abs(error), error < 0 ? "below" : "above");
  }

  private static String p(PredictiveCheck check, double value) {
    return value == 0 ? format("p < %.1g", 1.0 / check.draws()) : format("p = %.2g", value);
  }

  private static String smile(PredictiveCheck check) {
    ExpiryCheck worst =
        check.expiries().stream()
            .filter(e -> !Double.isNaN(e.smilePValue()))
            .min(Comparator.comparingDouble(ExpiryCheck::smilePValue))
            .orElseThrow();
    return format(
        "%s does not explain the smile (%s): within an expiry the errors follow the strike,"
            + " most of all at %s; take a model with other tails",
        check.model(), p(check, check.smilePValue()), OptionNames.plain(worst.maturity()));
  }

  private static void coverage(
      PredictiveCheck check, double probability, double share, List<String> found) {
    int n = check.quotes().size();
    double off = check.isInterval() ? probability - share : Math.abs(share - probability);
    if (off > BINOMIAL * Math.sqrt(probability * (1 - probability) / n)) {
      found.add(
          format(
              "%.0f %% of the %d quotes are within their %.0f %% predictive intervals: the noise"
                  + " is not distributed as the likelihood has it",
              100 * share, n, 100 * probability));
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
