package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** What the Jacobian at an optimum says about the parameters. */
final class Curvature {

  /** Normal quantile of a two-sided 95 % interval. */
  private static final double Z95 = 1.959963984540054;

  /** Singular value, as a part of the largest, below which a direction is not seen at all. */
  private static final double UNSEEN = 1e-14;

  /** Component of a direction below which it does not move a parameter. */
  private static final double STILL = 1e-6;

  /** Component of a direction below which it is left out of a message. */
  private static final double LEAST_SHOWN = 0.01;

  /** Condition number from which a direction counts as flat: half the digits of a clean price. */
  private static final double FLAT = 1e4;

  private final ModelFamily family;
  private final Optimum optimum;
  private final int quotes;
  private final int d;
  private final int[] free;
  private final double[] singular;
  private final DMatrixRMaj v;

  Curvature(ModelFamily family, Optimum optimum, int quotes) {
    this.family = family;
    this.optimum = optimum;
    this.quotes = quotes;
    d = optimum.point().length;
    int[] columns = new int[d];
    int n = 0;
    for (int c = 0; c < d; c++) {
      if (!optimum.held()[c]) {
        columns[n++] = c;
      }
    }
    free = Arrays.copyOf(columns, n);
    if (n == 0) {
      singular = new double[0];
      v = new DMatrixRMaj(0, 0);
      return;
    }
    DMatrixRMaj jacobian = new DMatrixRMaj(quotes, n);
    for (int i = 0; i < quotes; i++) {
      for (int f = 0; f < n; f++) {
        jacobian.unsafe_set(i, f, optimum.jacobian()[i * d + free[f]]);
      }
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(quotes, n, false, true, true);
    if (!svd.decompose(jacobian)) {
      throw new IllegalStateException("singular value decomposition did not converge");
    }
    singular = Arrays.copyOf(svd.getSingularValues(), n);
    v = svd.getV(null, false);
  }

  Uncertainty uncertainty() {
    int count = family.parameters().size();
    double[] parameters = new double[count];
    double[][] chain = new double[count][d];
    family.coordinates().parameters(optimum.point(), parameters, chain);
    double variance = optimum.cost() / Math.max(1, quotes - free.length);
    // Rows of chain * V / singular: the covariance is their Gram matrix times the variance.
    double[][] root = new double[count][free.length];
    double least = UNSEEN * Arrays.stream(singular).max().orElse(0);
    for (int p = 0; p < count; p++) {
      for (int f = 0; f < free.length; f++) {
        double along = 0;
        for (int g = 0; g < free.length; g++) {
          along += chain[p][free[g]] * v.get(g, f);
        }
        boolean unseen = singular[f] <= least;
        root[p][f] = unseen ? unknown(along, chain[p]) : along / singular[f];
      }
    }
    double[][] covariance = new double[count][count];
    double[] lower = new double[count];
    double[] upper = new double[count];
    for (int p = 0; p < count; p++) {
      for (int q = 0; q < count; q++) {
        double sum = 0;
        for (int f = 0; f < free.length; f++) {
          sum += root[p][f] * root[q][f];
        }
        covariance[p][q] = moves(chain[p]) && moves(chain[q]) ? variance * sum : Double.NaN;
      }
      double reach = Z95 * Math.sqrt(covariance[p][p]);
      double limit = family.parameters().get(p).limit();
      if (Double.isInfinite(limit)) {
        lower[p] = parameters[p] - reach;
        upper[p] = parameters[p] + reach;
      } else {
        double distance = parameters[p] - limit;
        lower[p] = limit + distance * Math.exp(-reach / distance);
        upper[p] = limit + distance * Math.exp(reach / distance);
      }
    }
    return new Uncertainty(covariance, lower, upper, conditionNumber());
  }

  /** NaN for a parameter that a direction without effect on prices moves. */
  private static double unknown(double along, double[] chainRow) {
    double largest = Arrays.stream(chainRow).map(Math::abs).max().orElse(0);
    return Math.abs(along) > STILL * largest ? Double.NaN : 0;
  }

  /** Whether a parameter depends on any coordinate that is free. */
  private boolean moves(double[] chainRow) {
    for (int c : free) {
      if (chainRow[c] != 0) {
        return true;
      }
    }
    return false;
  }

  private double conditionNumber() {
    double[] sorted = singular.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1] / sorted[0];
  }

  List<CalibrationWarning> warnings() {
    List<CalibrationWarning> warnings = new ArrayList<>();
    for (int c = 0; c < d; c++) {
      if (optimum.held()[c]) {
        warnings.add(
            new CalibrationWarning(
                CalibrationWarning.Kind.BOUND_ACTIVE,
                describe(c) + " is on its bound; the intervals are for the other parameters"));
      }
    }
    double condition = conditionNumber();
    if (condition > FLAT) {
      warnings.add(
          new CalibrationWarning(
              CalibrationWarning.Kind.FLAT_DIRECTION,
              String.format(
                  Locale.ROOT,
                  "condition number %.3g (singular values %.3g to %.3g): the prices hardly fix the"
                      + " combination %s",
                  condition,
                  Arrays.stream(singular).max().orElse(0),
                  Arrays.stream(singular).min().orElse(0),
                  flattest())));
    }
    switch (optimum.status()) {
      case STALLED, MAX_EVALUATIONS ->
          warnings.add(
              new CalibrationWarning(
                  CalibrationWarning.Kind.NOT_CONVERGED,
                  "the search ended with " + optimum.status() + "; the best point is reported"));
      default -> {}
    }
    return warnings;
  }

  /** A coordinate and its value; as the parameter of the same place if it alone moves that. */
  private String describe(int c) {
    int count = family.parameters().size();
    double[] parameters = new double[count];
    double[][] chain = new double[count][d];
    family.coordinates().parameters(optimum.point(), parameters, chain);
    for (int p = 0; p < count; p++) {
      if (movesAlone(chain[p], c)) {
        return String.format(
            Locale.ROOT, "%s = %.6g", family.parameterNames().get(p), parameters[p]);
      }
    }
    return String.format(
        Locale.ROOT, "%s = %.6g", family.coordinates().names().get(c), optimum.point()[c]);
  }

  /** Whether a parameter depends on one coordinate alone. */
  private static boolean movesAlone(double[] chainRow, int c) {
    for (int other = 0; other < chainRow.length; other++) {
      if ((chainRow[other] != 0) != (other == c)) {
        return false;
      }
    }
    return true;
  }

  /** The right singular vector of the smallest singular value, in words. */
  private String flattest() {
    int smallest = 0;
    for (int f = 1; f < singular.length; f++) {
      smallest = singular[f] < singular[smallest] ? f : smallest;
    }
    StringBuilder text = new StringBuilder();
    for (int g = 0; g < free.length; g++) {
      if (Math.abs(v.get(g, smallest)) >= LEAST_SHOWN) {
        text.append(
            String.format(
                Locale.ROOT,
                "%s%.2f (%s)",
                text.isEmpty() ? "" : " + ",
                v.get(g, smallest),
                family.coordinates().names().get(free[g])));
      }
    }
    return text.toString();
  }
}
