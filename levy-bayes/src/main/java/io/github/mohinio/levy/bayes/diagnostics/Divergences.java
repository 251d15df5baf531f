package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where the draws lie at which trajectories of a Hamiltonian sampler diverged. Immutable and
 * thread-safe.
 *
 * @param count number of divergent draws
 * @param draws number of all draws
 * @param places one for each parameter, the most telling first; empty if no draw diverged, or all
 */
public record Divergences(int count, int draws, List<Place> places) {

  /** Copies the list. */
  public Divergences {
    places = List.copyOf(places);
  }

  /**
   * Where divergent draws lie along one parameter.
   *
   * @param parameter name of the parameter
   * @param score distance of the mean rank of the divergent draws from that of all, in its standard
   *     error (Wilcoxon's rank sum); negative if they are low
   * @param divergentMedian median of the divergent draws
   * @param otherMedian median of the others
   */
  public record Place(String parameter, double score, double divergentMedian, double otherMedian) {}

  /**
   * Finds the places of divergences.
   *
   * @param names names of the parameters
   * @param draws draws of all chains, {@code [draw][parameter]}, at least one; none of them NaN
   * @param divergent whether the trajectory that ended in a draw diverged, one for each draw
   * @throws IllegalArgumentException if the shape is another
   */
  public static Divergences of(List<String> names, double[][] draws, boolean[] divergent) {
    int size = Require.positive("number of draws", draws.length);
    Require.sameLength("divergent", divergent.length, "draws", size);
    int count = 0;
    for (int i = 0; i < size; i++) {
      Require.sameLength("draw " + i, draws[i].length, "names", names.size());
      count += divergent[i] ? 1 : 0;
    }
    List<Place> places = new ArrayList<>();
    for (int p = 0; p < names.size() && count > 0 && count < size; p++) {
      places.add(place(names.get(p), p, draws, divergent, count));
    }
    places.sort(Comparator.comparingDouble((Place place) -> -Math.abs(place.score())));
    return new Divergences(count, size, places);
  }

  private static Place place(String name, int p, double[][] draws, boolean[] divergent, int count) {
    int size = draws.length;
    double[] values = new double[size];
    double[] inside = new double[count];
    double[] outside = new double[size - count];
    int in = 0;
    int out = 0;
    for (int i = 0; i < size; i++) {
      values[i] = draws[i][p];
      if (divergent[i]) {
        inside[in++] = values[i];
      } else {
        outside[out++] = values[i];
      }
    }
    double[] ranks = RankedDraws.of(values).ranks();
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += divergent[i] ? ranks[i] : 0;
    }
    double variance = (double) count * (size - count) * (size + 1) / 12;
    double score = (sum - 0.5 * count * (size + 1)) / Math.sqrt(variance);
    return new Place(name, score, median(inside), median(outside));
  }

  /** Median, sorting {@code values}. */
  private static double median(double[] values) {
    Arrays.sort(values);
    int n = values.length;
    return 0.5 * (values[(n - 1) / 2] + values[n / 2]);
  }

  /** Share of the draws that diverged. */
  public double share() {
    return (double) count / draws;
  }
}
