package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.bayes.diagnostics.Finding.Kind;
import java.util.List;

/** Findings from simulation-based calibration. */
final class CalibrationFindings {

  private CalibrationFindings() {}

  static List<Finding> of(String parameter, SimulationBasedCalibration ranks, EcdfBand band) {
    return ranks
        .defect(band)
        .map(defect -> List.of(finding(parameter, defect, ranks, band)))
        .orElse(List.of());
  }

  private static Finding finding(
      String parameter,
      SimulationBasedCalibration.Defect defect,
      SimulationBasedCalibration ranks,
      EcdfBand band) {
    String shape;
    String remedy;
    switch (defect) {
      case TOO_NARROW -> {
        shape = "narrow";
        remedy = "its intervals must not be used; check for chains that have not converged";
      }
      case TOO_WIDE -> {
        shape = "wide";
        remedy = "check that the draws of a replication are thinned to be nearly independent";
      }
      case TOO_LOW -> {
        shape = "low";
        remedy = "check that prior, Jacobian and noise are those of the simulation";
      }
      default -> {
        shape = "high";
        remedy = "check that prior, Jacobian and noise are those of the simulation";
      }
    }
    int outside = ranks.outside(band);
    return new Finding(
        Kind.NOT_CALIBRATED,
        parameter,
        outside,
        0,
        Finding.format(
            "ranks of %s leave their %.3g %% band at %d of %d cuts: its posteriors are too %s",
            parameter, 100 * band.probability(), outside, band.cuts().length, shape),
        remedy);
  }

  static List<Finding> of(String parameter, IntervalCoverage coverage) {
    if (coverage.isConsistent()) {
      return List.of();
    }
    boolean low = coverage.observed() < coverage.lower();
    return List.of(
        new Finding(
            Kind.COVERAGE_OFF,
            parameter,
            coverage.observed(),
            low ? coverage.lower() : coverage.upper(),
            Finding.format(
                "%.3g %% intervals of %s hold the truth %.1f %% of the time, not %.1f to %.1f %%",
                100 * coverage.nominal(),
                parameter,
                100 * coverage.observed(),
                100 * coverage.lower(),
                100 * coverage.upper()),
            low
                ? "its intervals must not be used; check for chains that have not converged"
                : "check that the draws of a replication are thinned to be nearly independent"));
  }
}
