package io.github.mohinio.levy.calibration.arbitrage;

import java.util.List;

/** The quadratic programme of a repair, in changes of the call prices over their own scale. */
final class RepairProblem {

  private final List<CallPoint> points;
  private final Envelopes envelopes;
  private final double[] mids;
  private final double[] scale;
  private final LeastChange programme;

  RepairProblem(List<CallPoint> points) {
    this.points = points;
    envelopes = new Envelopes(points);
    mids = ArbitrageCheck.mids(points);
    // at most 1, so that what the programme leaves of a violation is no greater as a price
    double lightest = points.stream().mapToDouble(CallPoint::weight).min().orElse(1);
    scale = points.stream().mapToDouble(p -> Math.sqrt(lightest / p.weight())).toArray();
    programme = new LeastChange(points.size());
  }

  /** Adds the limits that some prices violate; says whether there are any. */
  boolean addViolated(double[] calls) {
    Chord[] chords = envelopes.chords(calls);
    boolean any = false;
    for (int p = 0; p < points.size(); p++) {
      if (points.get(p).lowerBound() > calls[p]) {
        any |= programme.addIfViolated(lowerBound(p));
      }
      if (!chords[p].touches(p) && calls[p] > chords[p].height(calls)) {
        any |= programme.addIfViolated(chord(p, chords[p]));
      }
    }
    return any;
  }

  /** The nearest prices within the limits added so far. */
  double[] solve() {
    double[] x = programme.solve();
    double[] calls = mids.clone();
    for (int p = 0; p < calls.length; p++) {
      calls[p] += scale[p] * x[p];
    }
    return calls;
  }

  private SparseRow lowerBound(int p) {
    return new SparseRow(
        new int[] {p}, new double[] {-scale[p]}, mids[p] - points.get(p).lowerBound());
  }

  private SparseRow chord(int p, Chord chord) {
    int left = chord.left();
    int right = chord.right();
    double w = chord.weight();
    double bound = chord.height(mids) - mids[p];
    if (chord.isLevel()) {
      return left == Chord.FORWARD
          ? new SparseRow(new int[] {p}, new double[] {scale[p]}, bound)
          : new SparseRow(new int[] {p, left}, new double[] {scale[p], -scale[left]}, bound);
    }
    if (left == Chord.FORWARD) {
      return new SparseRow(new int[] {p, right}, new double[] {scale[p], -w * scale[right]}, bound);
    }
    return new SparseRow(
        new int[] {p, left, right},
        new double[] {scale[p], -(1 - w) * scale[left], -w * scale[right]},
        bound);
  }
}
