package io.github.mohinio.levy.calibration.feature;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.simulation.ParameterSampler;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Makes a {@link VolatilityBasis} from simulated surfaces of a family. */
public final class BasisBuilder {

  private static final int K_NODES = 49;
  private static final double K_LOW = -0.36;
  private static final double K_HIGH = 0.31;
  private static final int T_NODES = 21;
  private static final double T_LOW = 0.05;
  private static final double T_HIGH = 2.2;

  /** Relative accuracy of the far wings, whose implied volatilities are part of the basis. */
  private static final double RELATIVE_TOLERANCE = 1e-6;

  private BasisBuilder() {}

  /**
   * Principal components of log implied volatility on the grid.
   *
   * @param family family to simulate, over its training box
   * @param surfaces number of surfaces
   * @param components number of components kept
   * @param seed seed of the parameters
   */
  public static VolatilityBasis build(ModelFamily family, int surfaces, int components, long seed) {
    List<OptionSlice> grid = grid();
    SurfacePricer pricer =
        FourierPricer.withDefaults().withRelativeTolerance(RELATIVE_TOLERANCE).on(grid);
    ParameterSampler sampler = ParameterSampler.training(family, seed);
    int nodes = K_NODES * T_NODES;
    DMatrixRMaj data = new DMatrixRMaj(surfaces, nodes);
    double[] prices = new double[nodes];
    for (int row = 0; row < surfaces; ) {
      pricer.price(family.model(sampler.next()), prices);
      OptionSurface surface = OptionSurface.of(grid, prices);
      boolean complete = true;
      for (int i = 0; i < nodes; i++) {
        double logVolatility = Math.log(surface.impliedVolatility(i));
        complete &= Double.isFinite(logVolatility);
        data.unsafe_set(row, i, logVolatility);
      }
      row += complete ? 1 : 0;
    }
    return principalComponents(data, components);
  }

  private static List<OptionSlice> grid() {
    List<OptionSlice> slices = new ArrayList<>();
    for (int i = 0; i < T_NODES; i++) {
      double[] strikes = new double[K_NODES];
      OptionType[] types = new OptionType[K_NODES];
      for (int j = 0; j < K_NODES; j++) {
        double k = VolatilityBasis.node(j, K_NODES, K_LOW, K_HIGH);
        strikes[j] = Math.exp(k);
        types[j] = k < 0 ? OptionType.PUT : OptionType.CALL;
      }
      double maturity = T_LOW * Math.pow(T_HIGH / T_LOW, (double) i / (T_NODES - 1));
      slices.add(new OptionSlice(maturity, 1, 1, strikes, types));
    }
    return slices;
  }

  private static VolatilityBasis principalComponents(DMatrixRMaj data, int components) {
    int rows = data.getNumRows();
    int nodes = data.getNumCols();
    double[] mean = new double[nodes];
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < nodes; i++) {
        mean[i] += data.unsafe_get(r, i) / rows;
      }
    }
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < nodes; i++) {
        data.unsafe_set(r, i, data.unsafe_get(r, i) - mean[i]);
      }
    }
    DMatrixRMaj covariance = new DMatrixRMaj(nodes, nodes);
    CommonOps_DDRM.multTransA(1.0 / rows, data, data, covariance);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(nodes, true, true);
    if (!eigen.decompose(covariance)) {
      throw new IllegalStateException("eigenvalue decomposition did not converge");
    }
    Integer[] order = new Integer[nodes];
    for (int i = 0; i < nodes; i++) {
      order[i] = i;
    }
    Arrays.sort(
        order,
        (a, b) ->
            Double.compare(eigen.getEigenvalue(b).getReal(), eigen.getEigenvalue(a).getReal()));
    float[] values = new float[nodes * (1 + components)];
    for (int i = 0; i < nodes; i++) {
      values[i * (1 + components)] = (float) mean[i];
    }
    for (int c = 0; c < components; c++) {
      DMatrixRMaj vector = eigen.getEigenVector(order[c]);
      double sd = Math.sqrt(eigen.getEigenvalue(order[c]).getReal());
      for (int i = 0; i < nodes; i++) {
        values[i * (1 + components) + 1 + c] = (float) (sd * vector.get(i));
      }
    }
    return new VolatilityBasis(K_NODES, K_LOW, K_HIGH, T_NODES, T_LOW, T_HIGH, components, values);
  }
}
