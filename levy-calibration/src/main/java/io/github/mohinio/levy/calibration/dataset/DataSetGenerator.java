package io.github.mohinio.levy.calibration.dataset;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.feature.Features;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.ParameterSampler;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Simulates surfaces of a family over its training box and turns them into network inputs.
 *
 * <p>Half of the samples are the full grid of {@link QuoteGrid#full}, the others random sets of
 * options; of either half are clean, and the others carry price noise of a level that is
 * log-uniform in 0.1 to 10 %. The result depends on the seed alone, not on the number of threads.
 *
 * <p>Immutable and thread-safe.
 */
public final class DataSetGenerator {

  private static final double SMALLEST_NOISE = 1e-3;
  private static final double LARGEST_NOISE = 0.1;

  private final ModelFamily family;
  private final FeatureExtractor extractor;
  private final FourierPricer pricer = FourierPricer.withDefaults();

  /** Generator for a family, with the inputs made by {@code extractor}. */
  public DataSetGenerator(ModelFamily family, FeatureExtractor extractor) {
    this.family = Objects.requireNonNull(family, "family");
    this.extractor = Objects.requireNonNull(extractor, "extractor");
  }

  /**
   * Mixed samples to train on.
   *
   * @param rows number of samples
   * @param seed seed of parameters, options and noise
   */
  public DataSet training(int rows, long seed) {
    return generate(rows, seed, false);
  }

  /**
   * Clean surfaces on the full grid, to test on.
   *
   * @param rows number of samples
   * @param seed seed of the parameters
   */
  public DataSet clean(int rows, long seed) {
    return generate(rows, seed, true);
  }

  private DataSet generate(int rows, long seed, boolean clean) {
    Require.positive("rows", rows);
    ParameterSampler sampler = ParameterSampler.training(family, seed);
    double[][] parameters = new double[rows][];
    for (int row = 0; row < rows; row++) {
      parameters[row] = sampler.next();
    }
    int columns = extractor.inputs();
    int dimension = family.parameterNames().size();
    DataSet set =
        new DataSet(rows, new float[rows * columns], new float[rows * dimension], new double[rows]);
    List<OptionSlice> grid = QuoteGrid.full();
    IntStream.range(0, rows)
        .parallel()
        .forEach(
            row -> {
              RandomGenerator random = Generators.of(seed, row);
              boolean full = clean || random.nextBoolean();
              List<OptionSlice> options =
                  full ? grid : new RandomQuotes().options(1, random).slices();
              double[] prices = pricer.price(family.model(parameters[row]), options);
              OptionSurface surface = OptionSurface.of(options, prices);
              if (!clean && random.nextBoolean()) {
                double share = random.nextDouble();
                double noise = SMALLEST_NOISE * Math.pow(LARGEST_NOISE / SMALLEST_NOISE, share);
                surface = new LognormalNoise(noise).apply(surface, random);
              }
              Features features = extractor.extract(surface);
              System.arraycopy(features.inputs(), 0, set.inputs(), row * columns, columns);
              for (int p = 0; p < dimension; p++) {
                set.targets()[row * dimension + p] = (float) parameters[row][p];
              }
              set.distances()[row] = features.distance();
            });
    return set;
  }
}
