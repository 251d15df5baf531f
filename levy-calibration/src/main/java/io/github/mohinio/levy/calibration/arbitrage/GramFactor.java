package io.github.mohinio.levy.calibration.arbitrage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cholesky factor \( L \) of a matrix of products of rows, which come and go. */
final class GramFactor {

  private final List<double[]> rows = new ArrayList<>();

  /** Solves \( L y = v \). */
  double[] forward(double[] v) {
    double[] y = v.clone();
    for (int i = 0; i < y.length; i++) {
      double[] row = rows.get(i);
      double sum = y[i];
      for (int j = 0; j < i; j++) {
        sum -= row[j] * y[j];
      }
      y[i] = sum / row[i];
    }
    return y;
  }

  /** Solves \( L^T z = y \). */
  double[] backward(double[] y) {
    double[] z = y.clone();
    for (int i = z.length - 1; i >= 0; i--) {
      double[] row = rows.get(i);
      z[i] /= row[i];
      for (int j = 0; j < i; j++) {
        z[j] -= row[j] * z[i];
      }
    }
    return z;
  }

  /** Adds a row whose products with the others are \( L \) times {@code half}. */
  void append(double[] half, double diagonal) {
    double[] row = Arrays.copyOf(half, half.length + 1);
    row[half.length] = diagonal;
    rows.add(row);
  }

  /** Takes row {@code k} out; rotations make the rest triangular again. */
  void remove(int k) {
    rows.remove(k);
    for (int i = k; i < rows.size(); i++) {
      double[] pivot = rows.get(i);
      double length = Math.hypot(pivot[i], pivot[i + 1]);
      double cosine = pivot[i] / length;
      double sine = pivot[i + 1] / length;
      for (int r = i; r < rows.size(); r++) {
        double[] row = rows.get(r);
        double a = row[i];
        double b = row[i + 1];
        row[i] = cosine * a + sine * b;
        row[i + 1] = cosine * b - sine * a;
      }
      rows.set(i, Arrays.copyOf(pivot, i + 1));
    }
  }
}
