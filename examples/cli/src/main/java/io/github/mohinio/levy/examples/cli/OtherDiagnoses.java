package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.diagnostics.EcdfBand;
import io.github.mohinio.levy.bayes.diagnostics.EnergyDiagnostics;
import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.diagnostics.IntervalCoverage;
import io.github.mohinio.levy.bayes.diagnostics.ParetoSmoothing;
import io.github.mohinio.levy.bayes.diagnostics.SimulationBasedCalibration;
import io.github.mohinio.levy.bayes.diagnostics.Undefined;
import io.github.mohinio.levy.bayes.diagnostics.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Diagnoses of energies, importance ratios and ranks: each fills a JSON object. */
final class OtherDiagnoses {

  private static final String REASON = "reason";
  private static final double BAND = 0.95;
  private static final double INTERVAL = 0.95;
  private static final double CONFIDENCE = 0.99;
  private static final int BINS = 20;

  private OtherDiagnoses() {}

  /** E-BFMI of each chain; the variant that divides means by variances is the same number. */
  static Verdict energy(ChainTable table, ObjectNode json) {
    EnergyDiagnostics energies = EnergyDiagnostics.of(table.columns());
    double[] fractions =
        IntStream.range(0, energies.chains()).mapToDouble(energies::eBfmi).toArray();
    ObjectNode both = json.putObject("ebfmi");
    both.set("stan", Json.array(fractions));
    both.set("arviz", Json.array(fractions));
    ObjectNode reasons = Json.object();
    for (int c = 0; c < energies.chains(); c++) {
      String name = table.names().get(c);
      energies.whyUndefined(c).ifPresent(reason -> reasons.put(name, reason.name()));
    }
    json.set(REASON, reasons.isEmpty() ? null : reasons);
    return Verdict.good().with(energies);
  }

  /** Pareto smoothing with the tail that posterior takes, and with that of loo, which rounds up. */
  static Verdict ratios(ChainTable table, ObjectNode json) {
    ObjectNode psis = json.putObject("psis");
    ObjectNode kHat = psis.putObject("khat");
    ObjectNode loo = psis.putObject("khat_loo_2_5_1");
    ObjectNode smoothed = psis.putObject("ess_smoothed_weights");
    ObjectNode raw = psis.putObject("ess_raw_weights");
    ObjectNode reasons = Json.object();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      String name = table.names().get(i);
      double[] ratios = table.columns()[i];
      ParetoSmoothing smoothing = ParetoSmoothing.of(ratios);
      int tail = (int) Math.min(Math.ceil(3 * Math.sqrt(ratios.length)), 0.2 * ratios.length);
      Json.put(kHat, name, smoothing.kHat());
      ParetoSmoothing longer = ParetoSmoothing.of(ratios, tail);
      Json.put(loo, name, longer.kHat());
      Json.put(smoothed, name, longer.effectiveSize());
      Json.put(raw, name, ParetoSmoothing.of(ratios, 0).effectiveSize());
      smoothing.whyUndefined().map(Undefined::name).ifPresent(reason -> reasons.put(name, reason));
      Verdict.good().with(smoothing).findings().forEach(f -> findings.add(about(name, f)));
    }
    json.set(REASON, reasons.isEmpty() ? null : reasons);
    return new Verdict(findings);
  }

  private static Finding about(String name, Finding finding) {
    return new Finding(
        finding.kind(),
        name,
        finding.figure(),
        finding.bound(),
        name + ": " + finding.meaning(),
        finding.remedy());
  }

  /**
   * Ranks against the simultaneous band.
   *
   * @param given draws among which ranks were counted; null for the largest rank
   */
  static Verdict ranks(ChainTable table, Integer given, ObjectNode json) {
    int[][] ranks = new int[table.names().size()][];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = whole(table, i);
    }
    int largest = Arrays.stream(ranks).flatMapToInt(Arrays::stream).max().orElseThrow();
    int draws = given == null ? largest : given;
    EcdfBand band = EcdfBand.of(ranks[0].length, draws, BAND);
    ObjectNode sbc = json.putObject("sbc");
    putBand(sbc, band);
    ObjectNode inside = sbc.putObject("ecdf_inside_band");
    ObjectNode chi2 = sbc.putObject("chi2_20bins");
    ObjectNode coverage = sbc.putObject("coverage95");
    ObjectNode reasons = Json.object();
    Verdict verdict = Verdict.good();
    for (int i = 0; i < ranks.length; i++) {
      String name = table.names().get(i);
      SimulationBasedCalibration ofOne = SimulationBasedCalibration.of(ranks[i], draws);
      inside.put(name, ofOne.isInside(band));
      verdict = verdict.with(name, ofOne, band);
      Json.put(chi2, name, chiSquare(ofOne));
      try {
        IntervalCoverage covered = ofOne.coverage(INTERVAL, CONFIDENCE);
        Json.put(coverage, name, covered.observed());
        verdict = verdict.with(name, covered);
      } catch (IllegalArgumentException e) { // so few draws that no interval leaves ranks outside
        coverage.putNull(name);
        reasons.put(name, e.getMessage());
      }
    }
    json.set(REASON, reasons.isEmpty() ? null : reasons);
    return verdict;
  }

  private static int[] whole(ChainTable table, int column) {
    double[] values = table.columns()[column];
    int[] ranks = new int[values.length];
    for (int i = 0; i < ranks.length; i++) {
      if (!(values[i] >= 0
          && values[i] <= Integer.MAX_VALUE
          && values[i] == Math.rint(values[i]))) {
        throw new IllegalArgumentException(
            "%s: %s = %s: must be a rank, a whole number from 0"
                .formatted(table.file(), table.names().get(column), values[i]));
      }
      ranks[i] = (int) values[i];
    }
    return ranks;
  }

  /** The band with its ends, where no rank and where all ranks are counted. */
  private static void putBand(ObjectNode sbc, EcdfBand band) {
    sbc.put("N", band.replications());
    sbc.put("L", band.draws());
    sbc.put("K", band.cuts().length + 1);
    sbc.put("prob", band.probability());
    sbc.put("gamma", band.pointwiseLevel());
    sbc.set("lower", withEnds(band.lower(), band.replications()));
    sbc.set("upper", withEnds(band.upper(), band.replications()));
  }

  private static ArrayNode withEnds(int[] counts, int all) {
    ArrayNode array = Json.array().add(0);
    Arrays.stream(counts).forEach(array::add);
    return array.add(all);
  }

  /** Pearson's statistic over bins that are as wide as whole ranks allow; NaN with fewer ranks. */
  private static double chiSquare(SimulationBasedCalibration ranks) {
    int values = ranks.draws() + 1;
    if (values < BINS) {
      return Double.NaN;
    }
    int[] all = IntStream.range(0, values).toArray();
    int[] widths = SimulationBasedCalibration.of(all, ranks.draws()).histogram(BINS);
    int[] counts = ranks.histogram(BINS);
    double sum = 0;
    for (int b = 0; b < BINS; b++) {
      double expected = (double) ranks.replications() * widths[b] / values;
      sum += (counts[b] - expected) * (counts[b] - expected) / expected;
    }
    return sum;
  }
}
