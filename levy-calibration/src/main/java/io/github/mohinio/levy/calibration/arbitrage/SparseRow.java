package io.github.mohinio.levy.calibration.arbitrage;

/** A linear limit \( a \cdot x \le b \) with few entries; places are distinct. */
record SparseRow(int[] places, double[] values, double bound) {

  SparseRow normalised() {
    double length = 0;
    for (double value : values) {
      length = Math.hypot(length, value);
    }
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] / length;
    }
    return new SparseRow(places, scaled, bound / length);
  }

  /** By how much the limit is exceeded. */
  double excess(double[] x) {
    double sum = -bound;
    for (int i = 0; i < places.length; i++) {
      sum += values[i] * x[places[i]];
    }
    return sum;
  }

  double dot(SparseRow other) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < other.places.length; j++) {
        if (places[i] == other.places[j]) {
          sum += values[i] * other.values[j];
        }
      }
    }
    return sum;
  }

  /** Subtracts a multiple of the row from {@code x}. */
  void subtract(double multiple, double[] x) {
    for (int i = 0; i < places.length; i++) {
      x[places[i]] -= multiple * values[i];
    }
  }
}
