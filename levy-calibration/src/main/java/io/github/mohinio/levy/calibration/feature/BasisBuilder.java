package io.github.mohinio.levy.calibration.feature;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.ParameterSampler;
import io.github.mohinio.levy.calibration.simulation.QuoteLayout;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.implied.ImpliedVolatility;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Makes a {@link VolatilityBasis} from simulated surfaces of a region. */
public final class BasisBuilder {

  private static final int X_NODES = 57;
  private static final double X_HIGH = 8;
  private static final int T_NODES = 27;

  /** Relative accuracy of the far wings, whose implied volatilities are part of the basis. */
  private static final double RELATIVE_TOLERANCE = 1e-6;

  /** Moneyness up to which components care for every node alike. */
  private static final double CARE = 3;

  /** Least standard deviation of the remainder: the error of interpolation between nodes. */
  private static final double INTERPOLATION_ERROR = 4e-5;

  /** Ninth decile of the absolute value of a standard normal number. */
  private static final double NINTH_DECILE = 1.6448536269514722;

  private final ParameterRegion region;
  private final QuoteLayout layout;
  private final double tLow;
  private final double tHigh;

  /**
   * Makes a builder.
   *
   * @param region region to simulate
   * @param layout options that the levels of the surfaces are taken from
   * @param tLow shortest maturity covered, in years
   * @param tHigh longest maturity covered
   */
  public BasisBuilder(ParameterRegion region, QuoteLayout layout, double tLow, double tHigh) {
    this.region = region;
    this.layout = layout;
    this.tLow = tLow;
    this.tHigh = tHigh;
  }

  /**
   * Principal components of log implied volatility on the grid.
   *
   * @param surfaces number of surfaces
   * @param components number of components kept
   * @param seed seed of the parameters
   */
  public VolatilityBasis build(int surfaces, int components, long seed) {
    ParameterSampler sampler = new ParameterSampler(region, seed);
    int nodes = X_NODES * T_NODES;
    double[][] all = new double[surfaces][];
    double[][] parameters = new double[surfaces][];
    for (int done = 0; done < surfaces; ) {
      int missing = surfaces - done;
      for (int i = 0; i < missing; i++) {
        parameters[done + i] = sampler.next();
      }
      int from = done;
      double[][] rows =
          IntStream.range(0, missing)
              .parallel()
              .mapToObj(i -> row(parameters[from + i], Generators.of(seed, from + i)))
              .toArray(double[][]::new);
      for (double[] row : rows) {
        if (row != null) {
          all[done++] = row;
        }
      }
    }
    DMatrixRMaj data = new DMatrixRMaj(surfaces, nodes);
    for (int r = 0; r < surfaces; r++) {
      System.arraycopy(all[r], 0, data.data, r * nodes, nodes);
    }
    return principalComponents(data, components);
  }

  /** Log volatility less level at the nodes, or null where one of them has none. */
  private double[] row(double[] parameters, RandomGenerator random) {
    ReturnModel model = region.family().model(parameters);
    FourierPricer pricer = FourierPricer.withDefaults();
    List<OptionSlice> quoted =
        layout.options(model.cumulants(1).standardDeviation(), random).slices();
    VisibleQuotes quotes = new VisibleQuotes();
    quotes.read(OptionSurface.of(quoted, pricer.price(model, quoted)));
    if (quotes.size() == 0) {
      return null;
    }
    List<OptionSlice> grid = grid(Math.exp(quotes.logLevel()));
    double[] prices = pricer.withRelativeTolerance(RELATIVE_TOLERANCE).price(model, grid);
    double[] row = new double[prices.length];
    boolean complete = true;
    for (int i = 0; i < row.length; i++) {
      row[i] = logVolatility(grid.get(i / X_NODES), i % X_NODES, prices[i]) - quotes.logLevel();
      complete &= Double.isFinite(row[i]);
    }
    return complete ? row : null;
  }

  private static double logVolatility(OptionSlice slice, int j, double price) {
    return Math.log(
        ImpliedVolatility.volatility(
            slice.type(j), slice.forward(), slice.strike(j), slice.maturity(), 1, price));
  }

  private List<OptionSlice> grid(double level) {
    List<OptionSlice> slices = new ArrayList<>();
    for (int i = 0; i < T_NODES; i++) {
      double maturity = tLow * Math.pow(tHigh / tLow, (double) i / (T_NODES - 1));
      double[] strikes = new double[X_NODES];
      OptionType[] types = new OptionType[X_NODES];
      for (int j = 0; j < X_NODES; j++) {
        double x = VolatilityBasis.node(j, X_NODES, X_HIGH);
        strikes[j] = Math.exp(x * level * Math.sqrt(maturity));
        types[j] = x < 0 ? OptionType.PUT : OptionType.CALL;
      }
      slices.add(new OptionSlice(maturity, 1, 1, strikes, types));
    }
    return slices;
  }

  private VolatilityBasis principalComponents(DMatrixRMaj data, int components) {
    int rows = data.getNumRows();
    int nodes = data.getNumCols();
    double[] mean = new double[nodes];
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < nodes; i++) {
        mean[i] += data.unsafe_get(r, i) / rows;
      }
    }
    double[] care = care();
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < nodes; i++) {
        data.unsafe_set(r, i, (data.unsafe_get(r, i) - mean[i]) * care[i]);
      }
    }
    DMatrixRMaj tempered = tempered(data);
    DMatrixRMaj covariance = new DMatrixRMaj(nodes, nodes);
    CommonOps_DDRM.multTransA(1.0 / rows, tempered, tempered, covariance);
    LeadingEigenvectors eigen = new LeadingEigenvectors(covariance, components);
    double[] remainder = remainder(data, eigen.vectors());
    int columns = 2 + components;
    float[] values = new float[nodes * columns];
    for (int i = 0; i < nodes; i++) {
      values[i * columns] = (float) mean[i];
      values[i * columns + 1] =
          (float) Math.log(Math.hypot(remainder[i] / care[i], INTERPOLATION_ERROR));
      for (int c = 0; c < components; c++) {
        double sd = Math.sqrt(eigen.value(c));
        values[i * columns + 2 + c] = (float) (sd * eigen.vectors().unsafe_get(i, c) / care[i]);
      }
    }
    return new VolatilityBasis(X_NODES, X_HIGH, T_NODES, tLow, tHigh, components, values);
  }

  /** How much a node counts, by its moneyness. */
  private static double[] care() {
    double[] care = new double[X_NODES * T_NODES];
    for (int i = 0; i < care.length; i++) {
      double x = VolatilityBasis.node(i % X_NODES, X_NODES, X_HIGH) / CARE;
      care[i] = 1 / (1 + x * x * x * x);
    }
    return care;
  }

  /** The rows, those longer than the median shortened to it, so that few do not rule the basis. */
  private static DMatrixRMaj tempered(DMatrixRMaj data) {
    int rows = data.getNumRows();
    int nodes = data.getNumCols();
    double[] length = new double[rows];
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < nodes; i++) {
        length[r] += data.unsafe_get(r, i) * data.unsafe_get(r, i);
      }
      length[r] = Math.sqrt(length[r]);
    }
    double[] sorted = length.clone();
    Arrays.sort(sorted);
    DMatrixRMaj tempered = data.copy();
    for (int r = 0; r < rows; r++) {
      double factor = Math.min(1, sorted[rows / 2] / length[r]);
      for (int i = 0; i < nodes; i++) {
        tempered.unsafe_set(r, i, factor * data.unsafe_get(r, i));
      }
    }
    return tempered;
  }

  /** Standard deviation, by the ninth decile, of what the components leave out at each node. */
  private static double[] remainder(DMatrixRMaj data, DMatrixRMaj vectors) {
    int rows = data.getNumRows();
    int nodes = data.getNumCols();
    DMatrixRMaj scores = new DMatrixRMaj(rows, vectors.getNumCols());
    CommonOps_DDRM.mult(data, vectors, scores);
    DMatrixRMaj rest = data.copy();
    CommonOps_DDRM.multAddTransB(-1, scores, vectors, rest);
    double[] remainder = new double[nodes];
    double[] sizes = new double[rows];
    for (int i = 0; i < nodes; i++) {
      for (int r = 0; r < rows; r++) {
        sizes[r] = Math.abs(rest.unsafe_get(r, i));
      }
      Arrays.sort(sizes);
      remainder[i] = sizes[(int) (0.9 * (rows - 1))] / NINTH_DECILE;
    }
    return remainder;
  }
}
