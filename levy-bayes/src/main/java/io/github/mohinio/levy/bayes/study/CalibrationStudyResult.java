package io.github.mohinio.levy.bayes.study;

import io.github.mohinio.levy.bayes.diagnostics.EcdfBand;
import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.diagnostics.Finding.Kind;
import io.github.mohinio.levy.bayes.diagnostics.IntervalCoverage;
import io.github.mohinio.levy.bayes.diagnostics.SimulationBasedCalibration;
import io.github.mohinio.levy.bayes.diagnostics.Verdict;
import io.github.mohinio.levy.pricing.LevyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ranks of the true values over the replications of a {@link CalibrationStudy}, and what follows
 * from them. Immutable and thread-safe.
 */
public final class CalibrationStudyResult {

  /**
   * Probability with which a right sampler passes a single check: a band, or the coverage of an
   * interval.
   */
  public static final double CONFIDENCE = 0.99;

  /** Probabilities of the central intervals whose coverage is checked. */
  public static final List<Double> INTERVALS = List.of(0.95, 0.5);

  /**
   * Share of the replications that may have fewer effective draws than are kept. What they add to
   * the spread of the ranks is then far below what the band can see.
   */
  private static final double FEW = 0.05;

  private static final int NAMED = 3;

  private final List<String> names;
  private final int planned;
  private final int draws;
  private final long seed;
  private final List<Replication> replications;
  private final EcdfBand band;
  private final List<SimulationBasedCalibration> calibrations = new ArrayList<>();

  private CalibrationStudyResult(
      List<String> names, int planned, int draws, long seed, List<Replication> replications) {
    this.names = List.copyOf(names);
    this.planned = planned;
    this.draws = draws;
    this.seed = seed;
    this.replications = List.copyOf(replications);
    List<Replication> ranked = replications.stream().filter(r -> !r.isFailed()).toList();
    if (ranked.isEmpty()) {
      throw new LevyException(
          replications.isEmpty()
              ? "cancelled before the first replication"
              : "none of "
                  + replications.size()
                  + " replications has a posterior; the first: "
                  + replications.get(0).failure());
    }
    band = EcdfBand.of(ranked.size(), draws, CONFIDENCE);
    for (int q = 0; q < names.size(); q++) {
      int place = q;
      int[] ranks = ranked.stream().mapToInt(r -> r.ranks().get(place)).toArray();
      calibrations.add(SimulationBasedCalibration.of(ranks, draws));
    }
  }

  static CalibrationStudyResult of(
      List<String> names, int planned, int draws, long seed, List<Replication> replications) {
    return new CalibrationStudyResult(names, planned, draws, seed, replications);
  }

  /** Free parameters, the noise if it is unknown, and {@value CalibrationStudy#LOG_DENSITY}. */
  public List<String> names() {
    return names;
  }

  /** All replications in order, the failed ones among them. */
  public List<Replication> replications() {
    return replications;
  }

  /** The failed ones. */
  public List<Replication> failures() {
    return replications.stream().filter(Replication::isFailed).toList();
  }

  /** Those with fewer effective draws than were kept, or an effective number that is undefined. */
  public List<Replication> correlated() {
    return replications.stream().filter(r -> !r.isFailed() && !(r.leastEss() >= draws)).toList();
  }

  /** Whether the study ended before its time, so that there are fewer replications. */
  public boolean isCancelled() {
    return replications.size() < planned;
  }

  /** Draws among which each rank was counted. */
  public int draws() {
    return draws;
  }

  /** Seed that fixes everything. */
  public long seed() {
    return seed;
  }

  /** The simultaneous band of the ranks, of probability {@link #CONFIDENCE}. */
  public EcdfBand band() {
    return band;
  }

  /**
   * Ranks of a quantity, without those of replications that failed.
   *
   * @throws IllegalArgumentException if there is no such quantity
   */
  public SimulationBasedCalibration ranks(String name) {
    int q = names.indexOf(name);
    if (q < 0) {
      throw new IllegalArgumentException("quantity = " + name + ": must be one of " + names);
    }
    return calibrations.get(q);
  }

  /**
   * Coverage of central intervals of a quantity, with the range that a right sampler stays in with
   * probability {@link #CONFIDENCE}.
   *
   * @param name one of {@link #names}
   * @param interval probability of the intervals
   * @throws IllegalArgumentException if there is no such quantity or the interval has no ranks
   */
  public IntervalCoverage coverage(String name, double interval) {
    return ranks(name).coverage(interval, CONFIDENCE);
  }

  /**
   * What speaks against the sampler: ranks outside their band, coverages outside their ranges,
   * replications that failed, draws that are not nearly independent. Each check has a false alarm
   * rate of 1 %; of a quantity there are three. Coverage of the log density is not checked, for no
   * one uses its intervals.
   */
  public Verdict verdict() {
    Verdict verdict = Verdict.good();
    for (String name : names) {
      verdict = verdict.with(name, ranks(name), band);
      if (!name.equals(CalibrationStudy.LOG_DENSITY)) {
        for (double interval : INTERVALS) {
          verdict = verdict.with(name, coverage(name, interval));
        }
      }
    }
    List<Finding> findings = new ArrayList<>(verdict.findings());
    addFailures(findings);
    addCorrelated(findings);
    return new Verdict(findings);
  }

  private void addFailures(List<Finding> findings) {
    List<Replication> failures = failures();
    if (failures.isEmpty()) {
      return;
    }
    StringBuilder named = new StringBuilder();
    failures.stream()
        .limit(NAMED)
        .forEach(
            r -> named.append("; number ").append(r.number()).append(": ").append(r.failure()));
    findings.add(
        new Finding(
            Kind.REPLICATIONS_FAILED,
            "",
            failures.size(),
            0,
            String.format(
                Locale.ROOT,
                "%d of %d replications have no posterior, and the ranks are those of the others%s",
                failures.size(),
                replications.size(),
                named),
            "look into them, for what fails is hardly a random part: the ranks may be biased"));
  }

  private void addCorrelated(List<Finding> findings) {
    double share = correlated().size() / (double) (replications.size() - failures().size());
    if (share <= FEW) {
      return;
    }
    findings.add(
        new Finding(
            Kind.DRAWS_CORRELATED,
            "",
            share,
            FEW,
            String.format(
                Locale.ROOT,
                "%.3g %% of the replications have fewer than %d effective draws, which are kept",
                100 * share,
                draws),
            "give the sampler more draws, or keep fewer: correlated ones look like too narrow"
                + " posteriors"));
  }

  /** One line for each quantity: outside cuts and coverages. */
  public String toCsv() {
    return CalibrationTables.quantities(this);
  }

  /** One line for each replication: seed, effective draws, failure, true values and ranks. */
  public String ranksToCsv() {
    return CalibrationTables.replications(this);
  }
}
