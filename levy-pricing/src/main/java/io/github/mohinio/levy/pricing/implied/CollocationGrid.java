package io.github.mohinio.levy.pricing.implied;

/**
 * Nodes in time of an exercise boundary, and rules for integrals over the time from maturity to
 * each of them. Immutable.
 *
 * <p>Nodes are Chebyshev's in \( z = \sqrt{\tau/T} \).
 */
final class CollocationGrid {

  private final double[] node;
  private final TimeRule[] rules;
  private final TimeRule fine;

  /**
   * Makes a grid.
   *
   * @param nodes number of nodes, of which the first is maturity and the last is today
   * @param points number of points of the rules
   * @param finePoints number of points of the rule for the value
   */
  CollocationGrid(int nodes, int points, int finePoints) {
    node = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      double sine = Math.sin(0.5 * Math.PI * i / (nodes - 1));
      node[i] = sine * sine;
    }
    rules = new TimeRule[nodes];
    for (int i = 0; i < nodes; i++) {
      rules[i] = new TimeRule(node, node[i], points);
    }
    fine = new TimeRule(node, 1, finePoints);
  }

  int nodes() {
    return node.length;
  }

  /** Node as z: 0 at maturity, 1 today. */
  double node(int i) {
    return node[i];
  }

  /** Rule for integrals from maturity to a node. */
  TimeRule rule(int i) {
    return rules[i];
  }

  /** Rule for the integral from maturity to today that makes the value. */
  TimeRule fineRule() {
    return fine;
  }
}
