package io.github.mohinio.levy.bayes.hamiltonian;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import java.util.ArrayList;
import java.util.List;

/** Chains run to the end. */
final class Runs {

  private Runs() {}

  /** Draws after the warm-up. */
  static List<NutsDraw> draws(NutsChain chain, int count) {
    List<NutsDraw> draws = new ArrayList<>();
    while (draws.size() < count) {
      NutsDraw draw = chain.next();
      if (!draw.warmup()) {
        draws.add(draw);
      }
    }
    return draws;
  }

  /** Four chains from a point, each of its own seed. */
  static List<List<NutsDraw>> four(
      LogDensity density, double[] start, double[][] covariance, NutsSettings settings, int count) {
    List<List<NutsDraw>> chains = new ArrayList<>();
    for (int c = 0; c < 4; c++) {
      chains.add(draws(NutsChain.start(density, start, covariance, settings, 11, c), count));
    }
    return chains;
  }

  static ChainDiagnostics coordinate(List<List<NutsDraw>> chains, int i) {
    double[][] values = new double[chains.size()][];
    for (int c = 0; c < values.length; c++) {
      values[c] = chains.get(c).stream().mapToDouble(draw -> draw.point()[i]).toArray();
    }
    return ChainDiagnostics.of(values);
  }
}
