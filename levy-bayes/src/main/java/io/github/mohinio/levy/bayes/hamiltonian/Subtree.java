package io.github.mohinio.levy.bayes.hamiltonian;

/**
 * A stretch of a trajectory: the momenta at its ends, their sum over all its points, the point
 * proposed from it and its weight. Changed in place.
 */
final class Subtree {

  private double[] first;
  private double[] last;
  private final double[] sum;
  final PhasePoint proposal;

  /** Log of the sum of {@code exp(H0 - H)} over the points. */
  double logWeight;

  Subtree(int dimension) {
    first = new double[dimension];
    last = new double[dimension];
    sum = new double[dimension];
    proposal = new PhasePoint(dimension);
  }

  /** Makes this the tree of one point. */
  void leaf(PhasePoint z, double logWeight) {
    for (int i = 0; i < sum.length; i++) {
      double p = z.momentum[i];
      first[i] = p;
      last[i] = p;
      sum[i] = p;
    }
    proposal.copyFrom(z);
    this.logWeight = logWeight;
  }

  /** Takes the ends for each other. */
  void reverse() {
    double[] swap = first;
    first = last;
    last = swap;
  }

  /**
   * Whether a tree and the one that follows on its last end make no U-turn: over both together,
   * over the former and the first point of the latter, and over the last point of the former and
   * the latter.
   */
  static boolean goesOn(Subtree a, Subtree b) {
    double start = 0;
    double end = 0;
    double startToJoint = 0;
    double pastJoint = 0;
    double beforeJoint = 0;
    double jointToEnd = 0;
    for (int i = 0; i < a.sum.length; i++) {
      double both = a.sum[i] + b.sum[i];
      start += a.first[i] * both;
      end += b.last[i] * both;
      double former = a.sum[i] + b.first[i];
      startToJoint += a.first[i] * former;
      pastJoint += b.first[i] * former;
      double latter = a.last[i] + b.sum[i];
      beforeJoint += a.last[i] * latter;
      jointToEnd += b.last[i] * latter;
    }
    return start > 0
        && end > 0
        && startToJoint > 0
        && pastJoint > 0
        && beforeJoint > 0
        && jointToEnd > 0;
  }

  /** Makes this the tree of {@code a} and, on its last end, {@code b}; {@code a} may be this. */
  void join(Subtree a, Subtree b, boolean proposeLatter) {
    for (int i = 0; i < sum.length; i++) {
      first[i] = a.first[i];
      last[i] = b.last[i];
      sum[i] = a.sum[i] + b.sum[i];
    }
    logWeight = logSumExp(a.logWeight, b.logWeight);
    proposal.copyFrom(proposeLatter ? b.proposal : a.proposal);
  }

  static double logSumExp(double a, double b) {
    double most = Math.max(a, b);
    return most == Double.NEGATIVE_INFINITY
        ? most
        : most + Math.log1p(Math.exp(Math.min(a, b) - most));
  }
}
