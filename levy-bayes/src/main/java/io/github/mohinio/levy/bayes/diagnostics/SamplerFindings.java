package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.bayes.diagnostics.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Findings from the energies and divergences of a Hamiltonian sampler. */
final class SamplerFindings {

  /** Score from which on divergent draws lie elsewhere than the others, and not by chance. */
  private static final double TELLING_SCORE = 3;

  private static final int MOST_PLACES = 2;

  private SamplerFindings() {}

  static List<Finding> of(EnergyDiagnostics energies) {
    List<Finding> found = new ArrayList<>();
    for (int c = 0; c < energies.chains(); c++) {
      Optional<Undefined> undefined = energies.whyUndefined(c);
      if (undefined.isPresent()) {
        found.add(
            new Finding(
                Kind.UNDEFINED,
                "chain " + (c + 1),
                Double.NaN,
                Double.NaN,
                Finding.format("E-BFMI of chain %d is not defined: %s", c + 1, undefined.get()),
                "check the energies and take more draws"));
      } else if (energies.isLow(c)) {
        found.add(
            new Finding(
                Kind.ENERGY_LOW,
                "chain " + (c + 1),
                energies.eBfmi(c),
                EnergyDiagnostics.ALARM,
                Finding.format(
                    "E-BFMI of chain %d = %.3f, below %.1f: its tails are explored slowly",
                    c + 1, energies.eBfmi(c), EnergyDiagnostics.ALARM),
                "run a longer warm-up; if it stays low, sample in coordinates with lighter tails or"
                    + " take a tighter prior"));
      }
    }
    return found;
  }

  static List<Finding> of(Divergences divergences) {
    if (divergences.count() == 0) {
      return List.of();
    }
    List<Divergences.Place> places =
        divergences.places().stream()
            .filter(place -> Math.abs(place.score()) >= TELLING_SCORE)
            .limit(MOST_PLACES)
            .toList();
    String subject =
        places.stream().map(Divergences.Place::parameter).collect(Collectors.joining(", "));
    String where =
        places.stream().map(SamplerFindings::describe).collect(Collectors.joining(" and "));
    String meaning =
        Finding.format(
            "%d of %d draws diverged (%.3g %%)",
            divergences.count(), divergences.draws(), 100 * divergences.share());
    String remedy =
        places.isEmpty()
            ? "raise the target acceptance; spread like the other draws, they come of too long steps"
            : "raise the target acceptance; if they stay there, that corner is not explored: sample"
                + " in other coordinates, or let the prior keep away from it if it is implausible";
    return List.of(
        new Finding(
            Kind.DIVERGENCES,
            subject,
            divergences.count(),
            0,
            places.isEmpty() ? meaning : meaning + ", where " + where,
            remedy));
  }

  private static String describe(Divergences.Place place) {
    return Finding.format(
        "%s is %s (median %.3g, elsewhere %.3g)",
        place.parameter(),
        place.score() < 0 ? "low" : "high",
        place.divergentMedian(),
        place.otherMedian());
  }
}
