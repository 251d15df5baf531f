package io.github.mohinio.levy.validation.robustness;

import io.github.mohinio.levy.calibration.simulation.BidAskNoise;
import io.github.mohinio.levy.calibration.simulation.GaussianPriceNoise;
import io.github.mohinio.levy.calibration.simulation.GaussianVolatilityNoise;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.MissingQuotes;
import io.github.mohinio.levy.calibration.simulation.OutlierNoise;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.SmileNoise;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Something that keeps quotes from being the model's prices.
 *
 * @param kind what it is
 * @param level how much, in the unit of the kind
 */
record Disturbance(Kind kind, double level) {

  private static final double SMILE_LENGTH = 0.2;
  private static final double OUTLIER_SIZE = 0.5;

  /** By how much the spot was lower when a stale quote was made. */
  private static final double STALE_MOVE = 0.01;

  /** What the level of a kind is a part of. */
  enum Kind {
    /** Independent factors on out-of-the-money values. */
    LOGNORMAL,
    /** Independent errors of prices. */
    PRICE,
    /** Independent errors of volatilities. */
    VOLATILITY,
    /** Factors that neighbours share. */
    SMILE,
    /** Mid prices within a spread. */
    BID_ASK,
    /** Share of quotes that are missing. */
    MISSING,
    /** Share of quotes whose out-of-the-money values are off by a factor of 1.5. */
    OUTLIERS,
    /** Share of quotes from before the spot rose by 1 %. */
    STALE,
    /** Error of the interest rate that forwards and discount factors are made with. */
    RATE;

    private double[] levels() {
      return switch (this) {
        case MISSING -> new double[] {0.05, 0.2, 0.5, 0.8};
        case RATE -> new double[] {0.001, 0.0025, 0.005, 0.01};
        default -> new double[] {0.01, 0.05, 0.1, 0.2};
      };
    }
  }

  /** Every kind at each of its four levels. */
  static List<Disturbance> all() {
    List<Disturbance> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (double level : kind.levels()) {
        all.add(new Disturbance(kind, level));
      }
    }
    return all;
  }

  /** What is quoted of a surface. */
  OptionSurface apply(SimulatedSurface surface, RandomGenerator random) {
    OptionSurface clean = surface.clean();
    return switch (kind) {
      case LOGNORMAL -> new LognormalNoise(level).apply(clean, random);
      case PRICE -> new GaussianPriceNoise(level).apply(clean, random);
      case VOLATILITY -> new GaussianVolatilityNoise(level).apply(clean, random);
      case SMILE -> new SmileNoise(level, SMILE_LENGTH).apply(clean, random);
      case BID_ASK -> new BidAskNoise(level, 0).apply(clean, random);
      case MISSING -> new MissingQuotes(level).apply(clean, random);
      case OUTLIERS -> new OutlierNoise(level, OUTLIER_SIZE).apply(clean, random);
      case STALE -> stale(surface, random);
      case RATE -> withRate(clean);
    };
  }

  private OptionSurface stale(SimulatedSurface surface, RandomGenerator random) {
    List<OptionSlice> before = new ArrayList<>();
    for (OptionSlice slice : surface.clean().slices()) {
      before.add(moved(slice, slice.forward() * (1 - STALE_MOVE), slice.discountFactor()));
    }
    double[] old = FourierPricer.withDefaults().price(surface.model(), before);
    double[] prices = surface.clean().prices();
    Arrays.setAll(prices, q -> random.nextDouble() < level ? old[q] : prices[q]);
    return surface.clean().withPrices(prices);
  }

  private OptionSurface withRate(OptionSurface clean) {
    List<OptionSlice> wrong = new ArrayList<>();
    for (OptionSlice slice : clean.slices()) {
      double factor = Math.exp(level * slice.maturity());
      wrong.add(moved(slice, slice.forward() * factor, slice.discountFactor() / factor));
    }
    return OptionSurface.of(wrong, clean.prices());
  }

  private static OptionSlice moved(OptionSlice slice, double forward, double discountFactor) {
    double[] strikes = new double[slice.size()];
    Arrays.setAll(strikes, slice::strike);
    OptionType[] types = new OptionType[slice.size()];
    Arrays.setAll(types, slice::type);
    return new OptionSlice(slice.maturity(), forward, discountFactor, strikes, types);
  }
}
