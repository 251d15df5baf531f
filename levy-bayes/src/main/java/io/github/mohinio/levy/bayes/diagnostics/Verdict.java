package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.bayes.diagnostics.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the diagnostics of a run say together, as findings with their remedies. Begin with {@link
 * #good()} and add what there is. Immutable and thread-safe.
 *
 * @param findings in the order in which they were added; empty if nothing speaks against the run
 */
public record Verdict(List<Finding> findings) {

  /** R-hat from which on chains do not agree. */
  public static final double HIGHEST_R_HAT = 1.01;

  /** Effective sample size, for each chain, below which estimates are too rough. */
  public static final double LEAST_ESS_PER_CHAIN = 100;

  /** Share of the steps that moved, below which a random walk is too bold. */
  public static final double LEAST_ACCEPTANCE = 0.05;

  /** Copies the list. */
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** No findings. */
  public static Verdict good() {
    return new Verdict(List.of());
  }

  private Verdict with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Verdict(all);
  }

  /**
   * With what the chains of a parameter say. If a chain is stuck or a measure is not defined, what
   * follows from that is not said too.
   *
   * @param parameter name of the parameter
   * @param chains its diagnostics
   */
  public Verdict with(String parameter, ChainDiagnostics chains) {
    return with(ChainFindings.of(parameter, chains));
  }

  /**
   * With the nested R-hat of a parameter.
   *
   * @param parameter name of the parameter
   * @param nested its nested R-hat
   */
  public Verdict with(String parameter, NestedRHat nested) {
    return with(ChainFindings.of(parameter, nested));
  }

  /**
   * With the shares of steps that moved.
   *
   * @param rates one for each chain, in [0, 1]
   */
  public Verdict withAcceptance(double[] rates) {
    List<Finding> found = new ArrayList<>();
    for (int c = 0; c < rates.length; c++) {
      if (rates[c] < LEAST_ACCEPTANCE) {
        found.add(
            new Finding(
                Kind.ACCEPTANCE_LOW,
                "chain " + (c + 1),
                rates[c],
                LEAST_ACCEPTANCE,
                Finding.format("chain %d moved in %.3g of its steps", c + 1, rates[c]),
                "run a longer warm-up, so that the proposal adapts"));
      }
    }
    return with(found);
  }

  /**
   * With the number of maxima that the search before the sampling found.
   *
   * @param modes number of maxima
   */
  public Verdict withModes(int modes) {
    if (modes <= 1) {
      return this;
    }
    return with(
        List.of(
            new Finding(
                Kind.SEVERAL_MODES,
                "",
                modes,
                1,
                Finding.format("the posterior has %d known maxima", modes),
                "start chains from all of them, look at R-hat, and compare the maxima by their"
                    + " evidence")));
  }

  /** With the energies of a Hamiltonian sampler. */
  public Verdict with(EnergyDiagnostics energies) {
    return with(SamplerFindings.of(energies));
  }

  /** With the divergences of a Hamiltonian sampler. */
  public Verdict with(Divergences divergences) {
    return with(SamplerFindings.of(divergences));
  }

  /** With the importance weights of an approximation, such as Laplace's or a variational one. */
  public Verdict with(ParetoSmoothing weights) {
    return with(WeightFindings.of(weights));
  }

  /** With the leave-one-out cross-validation of the quotes. */
  public Verdict with(PsisLoo loo) {
    return with(WeightFindings.of(loo));
  }

  /**
   * With the simulation-based calibration of a parameter.
   *
   * @param parameter name of the parameter
   * @param ranks its ranks
   * @param band for the same numbers of replications and draws
   * @throws IllegalArgumentException if the band is for others
   */
  public Verdict with(String parameter, SimulationBasedCalibration ranks, EcdfBand band) {
    return with(CalibrationFindings.of(parameter, ranks, band));
  }

  /**
   * With the coverage of the intervals of a parameter.
   *
   * @param parameter name of the parameter
   * @param coverage its coverage
   */
  public Verdict with(String parameter, IntervalCoverage coverage) {
    return with(CalibrationFindings.of(parameter, coverage));
  }

  /** Whether nothing speaks against the run. */
  public boolean isGood() {
    return findings.isEmpty();
  }

  /** One line for each finding, or one that there is none. */
  public String text() {
    if (isGood()) {
      return "nothing found that speaks against these draws";
    }
    return findings.stream().map(Finding::message).collect(Collectors.joining("\n"));
  }
}
