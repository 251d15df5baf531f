package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.OptionSet;
import io.github.mohinio.levy.calibration.simulation.ParameterSampler;
import io.github.mohinio.levy.calibration.simulation.QuoteLayout;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.validation.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Surfaces with exact prices that are none of a region's: of the region's family with one
 * coordinate outside the box, of other models as volatile as those of the region, and of no model
 * with independent increments at all. Immutable.
 */
public final class OutsideSurfaces {

  /** How far a coordinate is outside, in sides of the box. */
  private static final double NEAREST = 0.1;

  private static final double FARTHEST = 0.5;

  /** Models whose volatility is looked at to know how volatile those of the region are. */
  private static final int SAMPLE = 400;

  private static final double TAIL = 0.05;

  private final ParameterRegion region;
  private final QuoteLayout layout;
  private final long seed;

  /**
   * Surfaces that are none of a region's.
   *
   * @param region the region
   * @param layout options of each surface
   * @param seed seed of parameters and options
   */
  public OutsideSurfaces(ParameterRegion region, QuoteLayout layout, long seed) {
    this.region = region;
    this.layout = layout;
    this.seed = seed;
  }

  /** Surfaces with coordinate {@code j} outside, half of them on each side that has models. */
  public List<OptionSurface> outside(int j, int count) {
    double range = region.box().range(j);
    double lower = region.box().lower()[j];
    double upper = region.box().upper()[j];
    List<OptionSurface> surfaces = new ArrayList<>();
    int below = count / 2;
    surfaces.addAll(side(j, lower - FARTHEST * range, lower - NEAREST * range, below));
    surfaces.addAll(side(j, upper + NEAREST * range, upper + FARTHEST * range, count - below));
    return surfaces;
  }

  private List<OptionSurface> side(int j, double from, double to, int count) {
    double[] lower = region.box().lower();
    double[] upper = region.box().upper();
    lower[j] = from;
    upper[j] = to;
    ParameterRegion moved =
        new ParameterRegion(
            region.family(),
            region.scale(),
            new ParameterBox(lower, upper),
            region.lowestVolatility(),
            region.highestVolatility());
    try {
      return simulate(moved, count);
    } catch (LevyException noModels) {
      return List.of();
    }
  }

  /** Surfaces of another family, in the region real markets are in. */
  public List<OptionSurface> of(ModelFamily other, int count) {
    double[] volatilities = volatilities();
    return simulate(
        ParameterRegion.market(other)
            .withVolatility(Quantiles.of(volatilities, TAIL), Quantiles.of(volatilities, 1 - TAIL)),
        count);
  }

  private double[] volatilities() {
    ParameterSampler sampler = new ParameterSampler(region, seed);
    double[] volatilities = new double[SAMPLE];
    Arrays.setAll(
        volatilities, i -> region.family().model(sampler.next()).cumulants(1).standardDeviation());
    Arrays.sort(volatilities);
    return volatilities;
  }

  private List<OptionSurface> simulate(ParameterRegion from, int count) {
    return SurfaceSimulator.of(from).withLayout(layout).withSeed(seed).simulate(count).stream()
        .map(SimulatedSurface::clean)
        .toList();
  }

  /**
   * Surfaces whose prices are the mean of those of two Black-Scholes models, with volatilities of 8
   * to 15 % and of 50 to 80 %.
   */
  public List<OptionSurface> twoVolatilities(int count) {
    RandomGenerator random = Generators.of(seed);
    List<OptionSurface> surfaces = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double low = 0.08 + 0.07 * random.nextDouble();
      double high = 0.5 + 0.3 * random.nextDouble();
      OptionSet set = layout.options(Math.sqrt((low * low + high * high) / 2), random);
      double[] prices = prices(low, set.slices());
      double[] others = prices(high, set.slices());
      Arrays.setAll(prices, q -> (prices[q] + others[q]) / 2);
      surfaces.add(OptionSurface.of(set.slices(), prices));
    }
    return surfaces;
  }

  private static double[] prices(double volatility, List<OptionSlice> slices) {
    return FourierPricer.withDefaults().price(LevyModel.blackScholes(volatility), slices);
  }
}
