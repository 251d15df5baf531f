package io.github.mohinio.levy.calibration.arbitrage;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Prices against the envelopes of their own and the later slices: at mids for the calendar, and
 * bids against the envelope of the asks for whatever can be traded.
 */
final class EnvelopeCheck {

  private record Trade(ArbitrageKind kind, List<Integer> options) {}

  private final List<CallPoint> points;
  private final double[] mids;
  private final Violations violations;

  EnvelopeCheck(OptionSurface surface, List<CallPoint> points) {
    this.points = points;
    mids = ArbitrageCheck.mids(points);
    violations = new Violations(surface);
  }

  /** Adds what is not among the violations found before. */
  void check(List<ArbitrageViolation> found) {
    Set<Trade> known = new HashSet<>();
    for (ArbitrageViolation violation : found) {
      known.add(new Trade(violation.kind(), violation.options()));
    }
    double[] asks = points.stream().mapToDouble(CallPoint::ask).toArray();
    Envelopes envelopes = new Envelopes(points);
    Chord[] ofMids = envelopes.chords(mids);
    Chord[] ofAsks = envelopes.chords(asks);
    for (int p = 0; p < points.size(); p++) {
      boolean calendar = kind(p, ofMids[p]) == ArbitrageKind.CALENDAR;
      if (calendar && above(p, mids[p], ofMids[p], mids)) {
        add(p, ofMids[p], known, found);
      }
      if (above(p, points.get(p).bid(), ofAsks[p], asks)) {
        add(p, ofAsks[p], known, found);
      }
    }
  }

  /** Whether a price of a point is above a chord that others span. */
  private static boolean above(int p, double price, Chord chord, double[] prices) {
    // a call above the forward itself is a matter of its upper bound
    boolean bound = chord.isLevel() && chord.left() == Chord.FORWARD;
    return !bound && !chord.touches(p) && price - chord.height(prices) > ArbitrageCheck.ROUNDING;
  }

  private void add(int p, Chord chord, Set<Trade> known, List<ArbitrageViolation> found) {
    CallPoint point = points.get(p);
    List<Integer> options = new ArrayList<>(point.options());
    addEnd(chord.left(), options);
    if (!chord.isLevel()) {
      addEnd(chord.right(), options);
    }
    ArbitrageKind kind = kind(p, chord);
    if (known.add(new Trade(kind, options))) {
      double half = point.halfSpread() + halfSpread(chord);
      double size = point.mid() - chord.height(mids);
      found.add(
          violations.of(kind, options, size * point.scale(), half * point.scale(), text(kind)));
    }
  }

  private void addEnd(int end, List<Integer> options) {
    if (end != Chord.FORWARD) {
      options.addAll(points.get(end).options());
    }
  }

  private double halfSpread(Chord chord) {
    double left = chord.left() == Chord.FORWARD ? 0 : points.get(chord.left()).halfSpread();
    double right = chord.right() == Chord.FORWARD ? 0 : points.get(chord.right()).halfSpread();
    return (1 - chord.weight()) * left + chord.weight() * right;
  }

  private ArbitrageKind kind(int p, Chord chord) {
    if (later(p, chord.left()) || later(p, chord.right())) {
      return ArbitrageKind.CALENDAR;
    }
    return chord.isLevel() ? ArbitrageKind.MONOTONICITY : ArbitrageKind.BUTTERFLY;
  }

  private boolean later(int p, int end) {
    return end != Chord.FORWARD && points.get(end).slice() != points.get(p).slice();
  }

  private static String text(ArbitrageKind kind) {
    return switch (kind) {
      case CALENDAR -> "worth less later";
      case MONOTONICITY -> "rising with the strike";
      default -> "not convex in the strike";
    };
  }
}
