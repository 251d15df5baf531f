package io.github.mohinio.levy.calibration.global;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best points seen that are not close to one another. Not thread-safe. */
final class Candidates {

  private static final int MOST = 4;
  private static final double APART = 0.05;

  private record Candidate(double[] point, double value) {}

  private final List<Candidate> best = new ArrayList<>();

  void offer(double[] point, double value) {
    if (best.size() == MOST && value >= best.get(MOST - 1).value()) {
      return;
    }
    for (Candidate other : best) {
      if (isNear(other.point(), point) && other.value() <= value) {
        return;
      }
    }
    best.removeIf(other -> isNear(other.point(), point));
    best.add(new Candidate(point.clone(), value));
    best.sort(Comparator.comparingDouble(Candidate::value));
    if (best.size() > MOST) {
      best.remove(MOST);
    }
  }

  private static boolean isNear(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (Math.abs(a[i] - b[i]) > APART) {
        return false;
      }
    }
    return true;
  }

  List<double[]> points() {
    return best.stream().map(Candidate::point).toList();
  }
}
