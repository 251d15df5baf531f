package io.github.mohinio.levy.bayes.sampler;

import java.util.ArrayList;
import java.util.List;

/**
 * All products of powers of some variables up to a degree, each the product of an earlier one and a
 * variable. Immutable and thread-safe.
 */
final class Monomials {

  private final int[] parents;
  private final int[] variables;

  private Monomials(List<int[]> steps) {
    parents = steps.stream().mapToInt(step -> step[0]).toArray();
    variables = steps.stream().mapToInt(step -> step[1]).toArray();
  }

  /**
   * Those of the highest degree that keeps to a number of terms.
   *
   * @param dimension number of variables
   * @param highestDegree degree that is not exceeded
   * @param mostTerms terms that are not exceeded, unless the degree is 1
   */
  static Monomials of(int dimension, int highestDegree, int mostTerms) {
    // parent and variable; the first is the constant
    List<int[]> steps = new ArrayList<>(List.of(new int[] {-1, 0}));
    int begin = 0;
    for (int degree = 1; degree <= highestDegree; degree++) {
      List<int[]> next = new ArrayList<>();
      for (int parent = begin; parent < steps.size(); parent++) {
        for (int v = steps.get(parent)[1]; v < dimension; v++) {
          next.add(new int[] {parent, v});
        }
      }
      if (degree > 1 && steps.size() + next.size() > mostTerms) {
        break;
      }
      begin = steps.size();
      steps.addAll(next);
    }
    return new Monomials(steps);
  }

  int size() {
    return parents.length;
  }

  /** Their values. */
  void at(double[] z, double[] values) {
    values[0] = 1;
    for (int k = 1; k < parents.length; k++) {
      values[k] = values[parents[k]] * z[variables[k]];
    }
  }
}
