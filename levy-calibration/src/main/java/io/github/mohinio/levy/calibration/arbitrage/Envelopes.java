package io.github.mohinio.levy.calibration.arbitrage;

import java.util.ArrayList;
import java.util.List;

/** For each point, the chord above it of the envelope of its own and all later slices. */
final class Envelopes {

  private final List<CallPoint> points;
  private final double[] moneyness;

  Envelopes(List<CallPoint> points) {
    this.points = points;
    moneyness = points.stream().mapToDouble(CallPoint::moneyness).toArray();
  }

  /**
   * The chords at the points' own places. One that touches its point limits nothing.
   *
   * @param prices call prices that the envelopes are made of
   */
  Chord[] chords(double[] prices) {
    Chord[] chords = new Chord[points.size()];
    List<Integer> later = List.of();
    int end = points.size();
    while (end > 0) {
      int begin = beginOfMaturity(end);
      List<Integer> all = new ArrayList<>(later);
      int sliceEnd = end;
      while (sliceEnd > begin) {
        int sliceBegin = beginOfSlice(sliceEnd);
        List<Integer> own = numbers(sliceBegin, sliceEnd);
        all.addAll(own);
        own.addAll(later);
        LowerEnvelope envelope = new LowerEnvelope(moneyness, prices, own);
        for (int p = sliceBegin; p < sliceEnd; p++) {
          chords[p] = envelope.at(moneyness[p]);
        }
        sliceEnd = sliceBegin;
      }
      later = new LowerEnvelope(moneyness, prices, all).vertices();
      end = begin;
    }
    return chords;
  }

  /** Slices of one maturity, such as two settlements of a day, do not bind each other. */
  private int beginOfMaturity(int end) {
    int begin = end - 1;
    while (begin > 0 && points.get(begin - 1).maturity() == points.get(end - 1).maturity()) {
      begin--;
    }
    return begin;
  }

  private int beginOfSlice(int end) {
    int begin = end - 1;
    while (begin > 0 && points.get(begin - 1).slice() == points.get(end - 1).slice()) {
      begin--;
    }
    return begin;
  }

  private static List<Integer> numbers(int begin, int end) {
    List<Integer> numbers = new ArrayList<>();
    for (int p = begin; p < end; p++) {
      numbers.add(p);
    }
    return numbers;
  }
}
