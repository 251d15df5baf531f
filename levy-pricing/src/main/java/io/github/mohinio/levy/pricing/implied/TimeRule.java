package io.github.mohinio.levy.pricing.implied;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integral over the time u from maturity to a node \( \tau \), by Gauss and Legendre's rule in the
 * angle of \( u = \tau\cos^2\psi \), in which integrands are smooth at both ends; and a polynomial
 * at its points. Immutable.
 */
final class TimeRule {

  private final double[] sine;
  private final double[] weight;

  /** Weights of the nodes in the value at a point, {@code [point * nodes + node]}. */
  private final double[] interpolation;

  private final int nodes;

  /**
   * Makes a rule.
   *
   * @param node the nodes of the polynomial: Chebyshev's with both ends
   * @param end \( \sqrt\tau \) in units of the last
   */
  TimeRule(double[] node, double end, int points) {
    nodes = node.length;
    sine = new double[points];
    weight = new double[points];
    interpolation = new double[points * nodes];
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(points, 0, 0.5 * Math.PI);
    for (int k = 0; k < points; k++) {
      double angle = rule.getPoint(k);
      sine[k] = Math.sin(angle);
      weight[k] = 2 * sine[k] * Math.cos(angle) * rule.getWeight(k);
      interpolate(node, end * Math.cos(angle), k * nodes);
    }
  }

  /** Barycentric weights of the nodes at z. */
  private void interpolate(double[] node, double z, int offset) {
    double sum = 0;
    for (int j = 0; j < nodes; j++) {
      if (z == node[j]) { // the first node's rule has no length
        interpolation[offset + j] = 1;
        return;
      }
      boolean end = j == 0 || j == nodes - 1;
      double w = (j % 2 == 0 ? 1 : -1) * (end ? 0.5 : 1) / (z - node[j]);
      interpolation[offset + j] = w;
      sum += w;
    }
    for (int j = 0; j < nodes; j++) {
      interpolation[offset + j] /= sum;
    }
  }

  int points() {
    return sine.length;
  }

  /** \( \sqrt{1 - u/\tau} \) at a point. */
  double sine(int k) {
    return sine[k];
  }

  /** Weight of a point, in units of \( \tau \). */
  double weight(int k) {
    return weight[k];
  }

  /** Value at a point of the polynomial that has these values at the nodes. */
  double interpolate(int k, double[] values) {
    double sum = 0;
    for (int j = 0; j < nodes; j++) {
      sum += interpolation[k * nodes + j] * values[j];
    }
    return sum;
  }
}
