package io.github.mohinio.levy.bayes.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainDiagnosticsTest {

  /** Relative; the largest difference seen is 7e-14, the file has 15 digits. */
  private static final double TOLERANCE = 1e-11;

  private record Reference(String name, String[] keys, String[] values) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Reference> references() {
    List<String> lines = ChainFiles.lines("expected.csv");
    String[] keys = lines.get(0).split(",");
    return lines.stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(values -> new Reference(values[0], keys, values));
  }

  @ParameterizedTest
  @MethodSource("references")
  void everyMeasureMatchesTheReference(Reference reference) {
    ChainDiagnostics diagnostics = ChainDiagnostics.of(ChainFiles.chains(reference.name + ".csv"));
    for (int i = 1; i < reference.keys.length; i++) {
      double expected = Double.parseDouble(reference.values[i]);
      double actual =
          reference.keys[i].equals("nested_rhat_2_superchains")
              ? NestedRHat.of(ChainFiles.chains(reference.name + ".csv"), 2).value()
              : measure(diagnostics, reference.keys[i]);
      double tolerance = Double.isNaN(expected) ? 0 : TOLERANCE * Math.abs(expected);
      assertEquals(expected, actual, tolerance, reference.keys[i]);
    }
  }

  private static double measure(ChainDiagnostics d, String key) {
    return switch (key) {
      case "rhat" -> d.rHat();
      case "rhat_bulk" -> d.rHatBulk();
      case "rhat_folded" -> d.rHatFolded();
      case "rhat_classic_split" -> d.rHatClassic();
      case "ess_bulk" -> d.essBulk();
      case "ess_tail" -> d.essTail();
      case "ess_mean" -> d.essMean();
      case "ess_sd" -> d.essStandardDeviation();
      case "ess_q05" -> d.essQuantile(0.05);
      case "ess_q50" -> d.essQuantile(0.5);
      case "ess_q95" -> d.essQuantile(0.95);
      case "mcse_mean" -> d.mcseMean();
      case "mcse_sd" -> d.mcseStandardDeviation();
      case "mcse_q05" -> d.mcseQuantile(0.05);
      case "mcse_q50" -> d.mcseQuantile(0.5);
      case "mcse_q95" -> d.mcseQuantile(0.95);
      case "mean" -> d.mean();
      case "sd" -> d.standardDeviation();
      case "q05" -> d.quantile(0.05);
      case "q50" -> d.quantile(0.5);
      case "q95" -> d.quantile(0.95);
      case "hdi_89_lower" -> d.highestDensityInterval(0.89)[0];
      case "hdi_89_upper" -> d.highestDensityInterval(0.89)[1];
      case "hdi_95_lower" -> d.highestDensityInterval(0.95)[0];
      case "hdi_95_upper" -> d.highestDensityInterval(0.95)[1];
      case "hpd_coda_89_lower" -> d.highestDensityIntervalCoda(0.89)[0];
      case "hpd_coda_89_upper" -> d.highestDensityIntervalCoda(0.89)[1];
      case "hpd_coda_95_lower" -> d.highestDensityIntervalCoda(0.95)[0];
      case "hpd_coda_95_upper" -> d.highestDensityIntervalCoda(0.95)[1];
      default -> throw new AssertionError(key);
    };
  }

  @Test
  void whatIsUndefinedHasItsReason() {
    assertEquals(Optional.of(Undefined.NOT_FINITE), reason("with_nan.csv"));
    assertEquals(Optional.of(Undefined.NOT_FINITE), reason("with_inf.csv"));
    assertEquals(Optional.of(Undefined.CONSTANT), reason("constant.csv"));
    assertEquals(Optional.empty(), reason("iid_normal.csv"));
    assertEquals(Optional.empty(), reason("one_chain_stuck.csv"));
    double[][] short5 = {{1, 3, 2, 5, 4}, {2, 1, 4, 3, 5}};
    ChainDiagnostics few = ChainDiagnostics.of(short5);
    assertEquals(Optional.of(Undefined.TOO_FEW_DRAWS), few.whyUndefined());
    assertTrue(Double.isNaN(few.essBulk()));
    ChainDiagnostics one = ChainDiagnostics.of(new double[][] {{7}});
    assertEquals(Optional.of(Undefined.TOO_FEW_DRAWS), one.whyUndefined());
    assertTrue(Double.isNaN(one.rHat()) && Double.isNaN(one.essTail()) && one.mean() == 7);
  }

  private static Optional<Undefined> reason(String file) {
    return ChainDiagnostics.of(ChainFiles.chains(file)).whyUndefined();
  }

  @Test
  void quantileAmongTiesHasItsReason() {
    double[] ties = new double[100];
    ties[3] = -1;
    ties[60] = -1;
    ChainDiagnostics diagnostics = ChainDiagnostics.of(new double[][] {ties, ties});
    assertEquals(Optional.of(Undefined.ONE_SIDED_QUANTILE), diagnostics.whyUndefined(0.95));
    assertTrue(Double.isNaN(diagnostics.essQuantile(0.95)));
    assertTrue(Double.isNaN(diagnostics.mcseQuantile(0.95)));
    assertEquals(Optional.empty(), diagnostics.whyUndefined(0.01));
  }

  /** What is made from ranks alone does not see a monotone map, and no measure sees the order. */
  @Test
  void ranksDoNotSeeMonotoneMaps() {
    double[][] chains = ChainFiles.chains("one_chain_wide.csv");
    double[][] mapped = new double[4][];
    for (int c = 0; c < 4; c++) {
      mapped[3 - c] = Arrays.stream(chains[c]).map(Math::exp).toArray();
    }
    ChainDiagnostics plain = ChainDiagnostics.of(chains);
    ChainDiagnostics other = ChainDiagnostics.of(mapped);
    assertEquals(plain.rHatBulk(), other.rHatBulk(), 1e-13);
    assertEquals(plain.essBulk(), other.essBulk(), 1e-10 * plain.essBulk());
    assertEquals(plain.essQuantile(0.3), other.essQuantile(0.3), 1e-10 * plain.essBulk());
  }

  @Test
  void momentsAndIntervalsFollowShiftAndScale() {
    double[][] chains = ChainFiles.chains("ar1_090.csv");
    double[][] mapped = new double[4][];
    for (int c = 0; c < 4; c++) {
      mapped[c] = Arrays.stream(chains[c]).map(x -> 3 * x + 100).toArray();
    }
    ChainDiagnostics plain = ChainDiagnostics.of(chains);
    ChainDiagnostics other = ChainDiagnostics.of(mapped);
    assertEquals(3 * plain.mean() + 100, other.mean(), 1e-11);
    assertEquals(3 * plain.mcseMean(), other.mcseMean(), 1e-11);
    assertEquals(3 * plain.mcseStandardDeviation(), other.mcseStandardDeviation(), 1e-11);
    assertEquals(plain.rHat(), other.rHat(), 1e-12);
    assertEquals(
        3 * plain.highestDensityInterval(0.9)[0] + 100,
        other.highestDensityInterval(0.9)[0],
        1e-11);
    assertEquals(3 * plain.mcseQuantile(0.05), other.mcseQuantile(0.05), 1e-11);
  }

  @Test
  void longestRunTellsTheStuckChain() {
    ChainDiagnostics stuck = ChainDiagnostics.of(ChainFiles.chains("one_chain_stuck.csv"));
    assertEquals(1, stuck.longestRun(0));
    assertEquals(1000, stuck.longestRun(1));
    Exception e = assertThrows(IllegalArgumentException.class, () -> stuck.longestRun(4));
    assertEquals("chain = 4: must be in [0, 3]", e.getMessage());
  }

  /** Both ways to sum lags meet in one estimate: AR(1) at 0.99 needs some hundred of them. */
  @Test
  void effectiveSizeOfASlowChainIsNearItsTheory() {
    double phi = 0.99;
    int n = 40_000;
    double[][] chains = SimulatedChains.autoregressive(4, n, phi, 5);
    double theory = 4 * n * (1 - phi) / (1 + phi);
    // An estimate from some 800 effective draws is good to a few in a hundred.
    assertEquals(theory, ChainDiagnostics.of(chains).essMean(), 0.15 * theory);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void probabilityOutsideItsRangeIsRejected(double probability) {
    ChainDiagnostics d = ChainDiagnostics.of(new double[][] {{1, 2, 3, 4, 5, 6}});
    Exception e = assertThrows(IllegalArgumentException.class, () -> d.quantile(probability));
    assertEquals("probability = " + probability + ": must be in [0, 1]", e.getMessage());
  }

  @Test
  void chainsOfDifferentLengthAreRejected() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ChainDiagnostics.of(new double[][] {{1, 2}, {1}}));
    assertEquals("length of chain 1 = 1: must be that of chain 0, 2", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> ChainDiagnostics.of(new double[0][]));
    assertThrows(IllegalArgumentException.class, () -> ChainDiagnostics.of(new double[2][0]));
  }
}
