package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.bayes.likelihood.FreeParameters;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Draws from a posterior distribution, after the warm-up, with what they were drawn from.
 *
 * <p>Draws are numbered from 0, chain by chain. Immutable and thread-safe.
 */
public final class PosteriorDraws {

  /** Name of the noise among the parameters. */
  public static final String NOISE = "noise";

  private final PosteriorTarget target;
  private final FreeParameters free;
  private final double[][][] points;

  private PosteriorDraws(PosteriorTarget target, double[][][] points) {
    this.target = target;
    free = FreeParameters.of(target.family());
    this.points = points;
  }

  /**
   * Draws of some chains.
   *
   * @param target what was drawn from
   * @param points points in the coordinates of the target, {@code [chain][draw][coordinate]}; at
   *     least one chain, all of the same length, which is at least 1; copied
   * @throws IllegalArgumentException if the shape is another or a coordinate is not finite
   */
  public static PosteriorDraws of(PosteriorTarget target, double[][][] points) {
    Objects.requireNonNull(target, "target");
    Require.positive("number of chains", points.length);
    Require.positive("draws per chain", points[0].length);
    double[][][] copy = new double[points.length][points[0].length][];
    for (int c = 0; c < points.length; c++) {
      Require.sameLength("chain " + c, points[c].length, "chain 0", points[0].length);
      for (int i = 0; i < copy[c].length; i++) {
        Require.sameLength("draw " + i, points[c][i].length, "coordinates", target.dimension());
        copy[c][i] = points[c][i].clone();
        for (double x : copy[c][i]) {
          Require.finite("coordinate", x);
        }
      }
    }
    return new PosteriorDraws(target, copy);
  }

  /**
   * Equally many draws of each chain, evenly spaced, the last of it among them.
   *
   * @param most how many to keep at most, but for one of each chain; positive
   */
  public PosteriorDraws thinned(int most) {
    Require.positive("draws", most);
    int keep = Math.max(1, most / chains());
    int all = drawsPerChain();
    if (keep >= all) {
      return this;
    }
    double[][][] kept = new double[chains()][keep][];
    for (int c = 0; c < kept.length; c++) {
      for (int i = 0; i < keep; i++) {
        kept[c][i] = points[c][(int) ((i + 1L) * all / keep) - 1];
      }
    }
    return new PosteriorDraws(target, kept);
  }

  /** What was drawn from. */
  public PosteriorTarget target() {
    return target;
  }

  /** Number of chains. */
  public int chains() {
    return points.length;
  }

  /** Draws of each chain. */
  public int drawsPerChain() {
    return points[0].length;
  }

  /** Number of draws of all chains. */
  public int size() {
    return chains() * drawsPerChain();
  }

  private double[] at(int i) {
    return points[i / drawsPerChain()][i % drawsPerChain()];
  }

  /** Coordinates of draw {@code i}; a fresh array. */
  public double[] point(int i) {
    return at(i).clone();
  }

  /** Points in the coordinates of the target, {@code [chain][draw][coordinate]}; a fresh array. */
  public double[][][] points() {
    double[][][] copy = new double[chains()][drawsPerChain()][];
    for (int i = 0; i < size(); i++) {
      copy[i / drawsPerChain()][i % drawsPerChain()] = point(i);
    }
    return copy;
  }

  /** All parameters of the family at draw {@code i}, the fixed ones included. */
  public double[] parameters(int i) {
    return target.parameters(at(i));
  }

  /** The noise at draw {@code i}, or the known one, in the unit of the likelihood's scale. */
  public double noise(int i) {
    return target.noise(at(i));
  }

  /**
   * The model at draw {@code i}.
   *
   * @throws IllegalArgumentException if there is none, so that it is no draw from the posterior
   */
  public ReturnModel model(int i) {
    return target.family().model(parameters(i));
  }

  /** Names of the free parameters and, if it is unknown, {@value #NOISE}. */
  public List<String> names() {
    List<String> names = new ArrayList<>(free.names());
    if (target.noise() instanceof Noise.Unknown) {
      names.add(NOISE);
    }
    return List.copyOf(names);
  }

  /**
   * Draws of a free parameter or the noise, in its own unit, {@code [chain][draw]}; a fresh array.
   *
   * @throws IllegalArgumentException if {@link #names} has no such name
   */
  public double[][] values(String name) {
    int p = names().indexOf(name);
    if (p < 0) {
      throw new IllegalArgumentException("parameter = " + name + ": must be one of " + names());
    }
    double[] pooled = new double[size()];
    for (int i = 0; i < pooled.length; i++) {
      pooled[i] = p < free.size() ? free.pick(parameters(i))[p] : noise(i);
    }
    return byChain(pooled);
  }

  /** Values of all draws, chain by chain, {@code [chain][draw]}. */
  double[][] byChain(double[] pooled) {
    int n = drawsPerChain();
    double[][] chains = new double[chains()][n];
    for (int c = 0; c < chains.length; c++) {
      System.arraycopy(pooled, c * n, chains[c], 0, n);
    }
    return chains;
  }

  /** Draws of a parameter, chain after chain. */
  double[] pooled(String name) {
    double[][] chains = values(name);
    double[] pooled = new double[size()];
    for (int i = 0; i < pooled.length; i++) {
      pooled[i] = chains[i / drawsPerChain()][i % drawsPerChain()];
    }
    return pooled;
  }
}
