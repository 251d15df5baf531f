package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.diagnostics.Divergences;
import io.github.mohinio.levy.bayes.diagnostics.EnergyDiagnostics;
import io.github.mohinio.levy.bayes.hamiltonian.Divergence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trajectories that led to the draws of a Hamiltonian sampler. Immutable and thread-safe.
 *
 * <p>All arrays are {@code [chain][draw]} and fresh.
 */
public final class Trajectories {

  private final List<String> names;
  private final List<List<ChainDraw>> draws;

  /** What {@code draws} came of; {@code names} are those of the coordinates. */
  Trajectories(List<String> names, List<List<ChainDraw>> draws) {
    this.names = names;
    this.draws = draws;
  }

  /** Hamiltonian at each draw. */
  public double[][] energies() {
    double[][] energies = new double[draws.size()][];
    for (int c = 0; c < energies.length; c++) {
      energies[c] = draws.get(c).stream().mapToDouble(ChainDraw::energy).toArray();
    }
    return energies;
  }

  /** Energy diagnostics of the chains. */
  public EnergyDiagnostics energyDiagnostics() {
    return EnergyDiagnostics.of(energies());
  }

  /** Doublings of the trajectory of each draw. */
  public int[][] depths() {
    int[][] depths = new int[draws.size()][];
    for (int c = 0; c < depths.length; c++) {
      depths[c] = draws.get(c).stream().mapToInt(ChainDraw::depth).toArray();
    }
    return depths;
  }

  /** Steps of the trajectory of each draw. */
  public int[][] leapfrogs() {
    int[][] leapfrogs = new int[draws.size()][];
    for (int c = 0; c < leapfrogs.length; c++) {
      leapfrogs[c] = draws.get(c).stream().mapToInt(ChainDraw::leapfrogs).toArray();
    }
    return leapfrogs;
  }

  /** Whether the trajectory of each draw diverged. */
  public boolean[][] divergent() {
    boolean[][] divergent = new boolean[draws.size()][];
    for (int c = 0; c < divergent.length; c++) {
      List<ChainDraw> chain = draws.get(c);
      divergent[c] = new boolean[chain.size()];
      for (int i = 0; i < chain.size(); i++) {
        divergent[c][i] = chain.get(i).divergence() != null;
      }
    }
    return divergent;
  }

  /**
   * Why the trajectory of a draw broke off; empty if it did not.
   *
   * @param chain number of the chain
   * @param draw number of the draw
   */
  public Optional<Divergence.Cause> divergence(int chain, int draw) {
    return Optional.ofNullable(draws.get(chain).get(draw).divergence());
  }

  /** Where divergent draws lie, along each coordinate. */
  public Divergences divergences() {
    List<double[]> points = new ArrayList<>();
    for (List<ChainDraw> chain : draws) {
      chain.forEach(draw -> points.add(draw.point()));
    }
    boolean[] divergent = new boolean[points.size()];
    int i = 0;
    for (List<ChainDraw> chain : draws) {
      for (ChainDraw draw : chain) {
        divergent[i++] = draw.divergence() != null;
      }
    }
    return Divergences.of(names, points.toArray(double[][]::new), divergent);
  }
}
