package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.pricing.LevyException;
import java.util.Objects;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Parameters spread evenly over a region: scrambled Sobol points of its box, without those that are
 * no model or outside its volatilities. Seeds give independent scrambles of one sequence, so that
 * samples of different seeds share no point.
 *
 * <p>The scramble is Owen's, nested and uniform in base 2 to 32 digits, with hashes for random
 * permutations. The sequence depends on the seed alone. Not thread-safe.
 *
 * <p>References: Joe and Kuo (2008), SIAM J. Sci. Comput. 30; Owen (1995), in Monte Carlo and
 * Quasi-Monte Carlo Methods in Scientific Computing; Burley (2020), Practical hash-based Owen
 * scrambling, JCGT 9(4).
 */
public final class ParameterSampler {

  /** Points in a row without a model after which the region counts as empty. */
  private static final int MOST_REJECTED = 100_000;

  private static final double DIGITS = 0x1p32;

  private final ParameterRegion region;
  private final SobolSequenceGenerator sobol;
  private final int[] seeds;

  /**
   * Makes a sampler.
   *
   * @param region where parameters are drawn from
   * @param seed seed of the scramble
   */
  public ParameterSampler(ParameterRegion region, long seed) {
    this.region = Objects.requireNonNull(region, "region");
    sobol = new SobolSequenceGenerator(region.dimension());
    seeds = Generators.of(seed).ints(region.dimension()).toArray();
  }

  /** Makes a sampler of the training region of a family. */
  public static ParameterSampler training(ModelFamily family, long seed) {
    return new ParameterSampler(ParameterRegion.training(family), seed);
  }

  /**
   * The next parameters; a fresh array.
   *
   * @throws LevyException if 100 000 points in a row are outside the region
   */
  public double[] next() {
    for (int rejected = 0; rejected < MOST_REJECTED; rejected++) {
      double[] unit = sobol.nextVector();
      for (int i = 0; i < unit.length; i++) {
        unit[i] = scramble(unit[i], seeds[i]);
      }
      double[] parameters = region.parameters(region.box().at(unit));
      if (region.contains(parameters)) {
        return parameters;
      }
    }
    throw new LevyException(
        "region of %s: none of %d points is a model with a volatility of %s to %s"
            .formatted(
                region.family().name(),
                MOST_REJECTED,
                region.lowestVolatility(),
                region.highestVolatility()));
  }

  /** Permutes the binary digits, each according to those before it; then the middle of the cell. */
  private static double scramble(double x, int seed) {
    int digits = Integer.reverse((int) (long) (x * DIGITS));
    digits += seed;
    digits ^= digits * 0x6c50b47c;
    digits ^= digits * 0xb82f1e52;
    digits ^= digits * 0xc7afe638;
    digits ^= digits * 0x8d22f6e6;
    return (Integer.toUnsignedLong(Integer.reverse(digits)) + 0.5) / DIGITS;
  }
}
