package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.bayes.diagnostics.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings from the chains of one parameter. */
final class ChainFindings {

  /** Runs of equal draws that a random walk of low acceptance makes too. */
  private static final int HARMLESS_RUN = 50;

  private static final double[] TAILS = {0.05, 0.95};

  private ChainFindings() {}

  static List<Finding> of(String parameter, ChainDiagnostics chains) {
    Optional<Undefined> undefined = chains.whyUndefined();
    if (undefined.isPresent()) {
      return List.of(undefined(parameter, undefined.get()));
    }
    List<Finding> found = stuck(parameter, chains);
    if (!found.isEmpty()) {
      return found;
    }
    for (double tail : TAILS) {
      Optional<Undefined> reason = chains.whyUndefined(tail);
      if (reason.isPresent()) {
        found.add(undefined(parameter, reason.get()));
        break;
      }
    }
    double rHat = chains.rHat();
    if (rHat >= Verdict.HIGHEST_R_HAT) {
      found.add(disagreement(parameter, rHat, chains.rHatBulk() >= rHat));
    }
    double least = Verdict.LEAST_ESS_PER_CHAIN * chains.chains();
    if (chains.essBulk() < least) {
      found.add(few(Kind.ESS_BULK_LOW, "bulk", parameter, chains.essBulk(), least));
    }
    if (chains.essTail() < least) {
      found.add(few(Kind.ESS_TAIL_LOW, "tail", parameter, chains.essTail(), least));
    }
    return found;
  }

  static List<Finding> of(String parameter, NestedRHat nested) {
    if (nested.whyUndefined().isPresent()) {
      return List.of(undefined(parameter, nested.whyUndefined().get()));
    }
    if (nested.value() < Verdict.HIGHEST_R_HAT) {
      return List.of();
    }
    return List.of(
        new Finding(
            Kind.R_HAT_HIGH,
            parameter,
            nested.value(),
            Verdict.HIGHEST_R_HAT,
            Finding.format(
                "nested R-hat of %s = %.4f, not below %.2f: superchains remember where they began",
                parameter, nested.value(), Verdict.HIGHEST_R_HAT),
            "run a longer warm-up"));
  }

  private static Finding undefined(String parameter, Undefined reason) {
    String meaning;
    String remedy;
    switch (reason) {
      case NOT_FINITE -> {
        meaning = "some draws are NaN or infinite";
        remedy = "check the log density where they lie";
      }
      case CONSTANT -> {
        meaning = "all draws are equal";
        remedy = "unless it is meant to be fixed, take a smaller step or other starting points";
      }
      case TOO_FEW_DRAWS -> {
        meaning = "there are too few draws";
        remedy = "take more draws";
      }
      case SUPERCHAINS_UNFIT -> {
        meaning = "the superchains are not at least two, of equal size, of two chains or more";
        remedy = "choose other superchains";
      }
      default -> {
        meaning = "most draws tie at one end of the distribution";
        remedy = "look at the draws: is the parameter at a bound of its prior?";
      }
    }
    return new Finding(
        Kind.UNDEFINED,
        parameter,
        Double.NaN,
        Double.NaN,
        "diagnostics of " + parameter + " are not defined, for " + meaning,
        remedy);
  }

  private static List<Finding> stuck(String parameter, ChainDiagnostics chains) {
    List<Finding> found = new ArrayList<>();
    double bound = Math.max(HARMLESS_RUN, chains.draws() / 4);
    for (int c = 0; c < chains.chains(); c++) {
      int run = chains.longestRun(c);
      if (run >= bound || run == chains.draws()) {
        found.add(
            new Finding(
                Kind.STUCK_CHAIN,
                parameter,
                run,
                bound,
                Finding.format(
                    "chain %d is stuck: %s has not moved for %d of %d draws",
                    c + 1, parameter, run, chains.draws()),
                "run a longer warm-up, take a smaller step or another starting point for this"
                    + " chain, and leave these draws out"));
      }
    }
    return found;
  }

  private static Finding disagreement(String parameter, double rHat, boolean inLocation) {
    String remedy =
        inLocation
            ? "run a longer warm-up and more draws; if each chain keeps to itself there are several"
                + " modes, which longer chains do not join"
            : "run a longer warm-up and more draws; look for a chain that is stuck or far wider than"
                + " the others";
    return new Finding(
        Kind.R_HAT_HIGH,
        parameter,
        rHat,
        Verdict.HIGHEST_R_HAT,
        Finding.format(
            "R-hat of %s = %.4f, not below %.2f: the chains disagree in %s",
            parameter, rHat, Verdict.HIGHEST_R_HAT, inLocation ? "location" : "spread"),
        remedy);
  }

  private static Finding few(Kind kind, String where, String parameter, double ess, double least) {
    String spoilt =
        kind == Kind.ESS_BULK_LOW ? "the mean and the median" : "the 5 % and 95 % quantiles";
    return new Finding(
        kind,
        parameter,
        ess,
        least,
        Finding.format(
            "%s effective sample size of %s = %.0f, below %.0f: %s are rough",
            where, parameter, ess, least, spoilt),
        "take " + Finding.format("%.0f", Math.ceil(least / ess)) + " times as many draws");
  }
}
