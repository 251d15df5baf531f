package io.github.mohinio.levy.calibration.feature;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.ParameterSampler;
import io.github.mohinio.levy.calibration.simulation.QuoteLayout;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Makes a {@link VolatilityBasis} from simulated surfaces of a region: principal components of log
 * implied volatility on its grid. Immutable.
 *
 * <p>The level of each surface is that of random options, as it will be in use. Surfaces without a
 * volatility somewhere on the grid are left out. Those that are unusually far from the mean count
 * no more than the median one, so that few do not rule the basis.
 */
public final class BasisBuilder {

  private static final int X_NODES = 57;
  private static final double X_HIGH = 8;
  private static final int T_NODES = 27;

  /** Moneyness up to which components care for every node alike. */
  private static final double CARE = 3;

  /** Surfaces on which the error between nodes is measured. */
  private static final int INTERPOLATED = 256;

  /** Least standard deviation of the remainder: the accuracy of prices in log volatility. */
  private static final double PRICE_ERROR = 3e-6;

  /** Ninth decile of the absolute value of a standard normal number. */
  private static final double NINTH_DECILE = 1.6448536269514722;

  private final ParameterRegion region;
  private final QuoteLayout layout;
  private final double tLow;
  private final double tHigh;
  private final LogVolatilityGrid grid;

  /** A surface of the sample. */
  private record Row(ReturnModel model, double logLevel, double[] values) {}

  /**
   * Makes a builder.
   *
   * @param region region to simulate
   * @param layout options that the levels of the surfaces are taken from
   * @param tLow shortest maturity covered, in years
   * @param tHigh longest maturity covered
   */
  public BasisBuilder(ParameterRegion region, QuoteLayout layout, double tLow, double tHigh) {
    this.region = Objects.requireNonNull(region, "region");
    this.layout = Objects.requireNonNull(layout, "layout");
    this.tLow = Require.positive("tLow", tLow);
    this.tHigh = Require.greaterThan("tHigh", tHigh, tLow);
    grid =
        new LogVolatilityGrid(
            IntStream.range(0, X_NODES)
                .mapToDouble(j -> VolatilityBasis.node(j, X_NODES, X_HIGH))
                .toArray(),
            IntStream.range(0, T_NODES)
                .mapToDouble(i -> tLow * Math.pow(tHigh / tLow, (double) i / (T_NODES - 1)))
                .toArray());
  }

  /**
   * Makes the basis.
   *
   * @param surfaces number of surfaces
   * @param components number of components kept
   * @param seed seed of the parameters
   */
  public VolatilityBasis build(int surfaces, int components, long seed) {
    Row[] rows = simulate(surfaces, seed);
    int nodes = grid.size();
    double[] mean = new double[nodes];
    for (Row row : rows) {
      for (int i = 0; i < nodes; i++) {
        mean[i] += row.values()[i] / surfaces;
      }
    }
    double[] care = care();
    DMatrixRMaj data = new DMatrixRMaj(surfaces, nodes);
    for (int r = 0; r < surfaces; r++) {
      for (int i = 0; i < nodes; i++) {
        data.unsafe_set(r, i, (rows[r].values()[i] - mean[i]) * care[i]);
      }
    }
    LeadingEigenvectors eigen = new LeadingEigenvectors(covariance(data), components);
    double[] remainder = remainder(data, eigen.vectors());
    double[] interpolation = interpolationError(rows);
    int columns = 2 + components;
    float[] values = new float[nodes * columns];
    for (int i = 0; i < nodes; i++) {
      double sd = Math.hypot(Math.hypot(remainder[i] / care[i], interpolation[i]), PRICE_ERROR);
      values[i * columns] = (float) mean[i];
      values[i * columns + 1] = (float) Math.log(sd);
      for (int c = 0; c < components; c++) {
        values[i * columns + 2 + c] =
            (float) (Math.sqrt(eigen.value(c)) * eigen.vectors().unsafe_get(i, c) / care[i]);
      }
    }
    return new VolatilityBasis(X_NODES, X_HIGH, T_NODES, tLow, tHigh, components, values);
  }

  private Row[] simulate(int surfaces, long seed) {
    ParameterSampler sampler = new ParameterSampler(region, seed);
    Row[] rows = new Row[surfaces];
    int done = 0;
    int drawn = 0;
    while (done < surfaces) {
      double[][] parameters = new double[surfaces - done][];
      Arrays.setAll(parameters, i -> sampler.next());
      int first = drawn;
      List<Row> complete =
          IntStream.range(0, parameters.length)
              .parallel()
              .mapToObj(i -> row(parameters[i], Generators.of(seed, first + i)))
              .filter(row -> Arrays.stream(row.values()).allMatch(Double::isFinite))
              .toList();
      drawn += parameters.length;
      for (Row row : complete) {
        rows[done++] = row;
      }
    }
    return rows;
  }

  private Row row(double[] parameters, RandomGenerator random) {
    ReturnModel model = region.family().model(parameters);
    List<OptionSlice> quoted =
        layout.options(model.cumulants(1).standardDeviation(), random).slices();
    VisibleQuotes quotes = new VisibleQuotes();
    quotes.read(OptionSurface.of(quoted, FourierPricer.withDefaults().price(model, quoted)));
    double[] values =
        quotes.size() == 0 ? new double[] {Double.NaN} : grid.values(model, quotes.logLevel());
    return new Row(model, quotes.logLevel(), values);
  }

  /** How much a node counts, by its moneyness. */
  private double[] care() {
    double[] care = new double[grid.size()];
    for (int i = 0; i < care.length; i++) {
      double x = grid.x(i) / CARE;
      care[i] = 1 / (1 + x * x * x * x);
    }
    return care;
  }

  /** Covariance of the rows, those longer than the median shortened to it. */
  private static DMatrixRMaj covariance(DMatrixRMaj data) {
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
    DMatrixRMaj covariance = new DMatrixRMaj(nodes, nodes);
    CommonOps_DDRM.multTransA(1.0 / rows, tempered, tempered, covariance);
    return covariance;
  }

  /** Standard deviation, by the ninth decile, of what the components leave out at each node. */
  private static double[] remainder(DMatrixRMaj data, DMatrixRMaj vectors) {
    DMatrixRMaj scores = new DMatrixRMaj(data.getNumRows(), vectors.getNumCols());
    CommonOps_DDRM.mult(data, vectors, scores);
    DMatrixRMaj rest = data.copy();
    CommonOps_DDRM.multAddTransB(-1, scores, vectors, rest);
    double[] remainder = new double[data.getNumCols()];
    double[] errors = new double[data.getNumRows()];
    for (int i = 0; i < remainder.length; i++) {
      for (int r = 0; r < errors.length; r++) {
        errors[r] = rest.unsafe_get(r, i);
      }
      remainder[i] = spread(errors);
    }
    return remainder;
  }

  /** Standard deviation, by the ninth decile; disturbs the order of the errors. */
  private static double spread(double[] errors) {
    for (int r = 0; r < errors.length; r++) {
      errors[r] = Math.abs(errors[r]);
    }
    Arrays.sort(errors);
    return errors[(int) (0.9 * (errors.length - 1))] / NINTH_DECILE;
  }

  /** Standard deviation of the error of interpolation in the cells around each node. */
  private double[] interpolationError(Row[] rows) {
    LogVolatilityGrid middles = grid.between();
    int count = Math.min(INTERPOLATED, rows.length);
    double[][] errors = new double[middles.size()][count];
    IntStream.range(0, count)
        .parallel()
        .forEach(
            r -> {
              double[] exact = middles.values(rows[r].model(), rows[r].logLevel());
              BasisReader reader = ofOneSurface(rows[r].values()).reader();
              double[] out = new double[3];
              for (int i = 0; i < exact.length; i++) {
                reader.read(middles.x(i), Math.log(middles.maturity(i)), out);
                double error = out[0] - exact[i];
                errors[i][r] = Double.isNaN(error) ? 1 : error;
              }
            });
    double[] result = new double[grid.size()];
    for (int m = 0; m < errors.length; m++) {
      double sd = spread(errors[m]);
      int t = m / (X_NODES - 1);
      int x = m % (X_NODES - 1);
      for (int node : new int[] {t * X_NODES + x, (t + 1) * X_NODES + x}) {
        result[node] = Math.max(result[node], sd);
        result[node + 1] = Math.max(result[node + 1], sd);
      }
    }
    return result;
  }

  /** A basis whose mean is one surface, to interpolate it. */
  private VolatilityBasis ofOneSurface(double[] surface) {
    float[] values = new float[surface.length * 3];
    for (int i = 0; i < surface.length; i++) {
      values[3 * i] = (float) surface[i];
    }
    return new VolatilityBasis(X_NODES, X_HIGH, T_NODES, tLow, tHigh, 1, values);
  }
}
