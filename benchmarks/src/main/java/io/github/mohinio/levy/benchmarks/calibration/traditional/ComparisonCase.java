package io.github.mohinio.levy.benchmarks.calibration.traditional;

import io.github.mohinio.levy.benchmarks.MarketSurfaces;
import io.github.mohinio.levy.benchmarks.SimulatedSurfaces;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.ObjectiveFunction;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What every method is asked to fit.
 *
 * @param data kind of the surface
 * @param index number among those of its kind, and seed of methods that need one
 * @param surface the surface
 * @param given starts a user would give
 * @param starts those, and the starts of the family after them
 */
record ComparisonCase(
    Data data, int index, OptionSurface surface, List<Start> given, List<Start> starts) {

  /** Kind of a surface. */
  enum Data {
    /** Exact prices of a model of the family on the full grid of 200 options. */
    CLEAN("clean"),
    /** The same with independent lognormal noise of 1 % on the out-of-the-money value. */
    NOISE("noise of 1 %"),
    /** 75 S&amp;P 500 calls of 18 April 2002, from random starts. */
    SP500("S&P 500 2002"),
    /** 20 DAX calls of 1 August 2010, from random starts. */
    DAX("DAX 2010");

    private final String label;

    Data(String label) {
      this.label = label;
    }

    /** Its name in the table. */
    String label() {
      return label;
    }
  }

  private static final long SEED = 20_260;
  private static final double NOISE_LEVEL = 0.01;

  /** So many cases of each kind. */
  static List<ComparisonCase> of(ModelFamily family, int count) {
    List<ComparisonCase> clean = new ArrayList<>();
    List<ComparisonCase> noisy = new ArrayList<>();
    for (OptionSurface surface : SimulatedSurfaces.surfaces(family.name(), count, SEED)) {
      int i = clean.size();
      clean.add(of(family, Data.CLEAN, i, surface, List.of()));
      OptionSurface noise = new LognormalNoise(NOISE_LEVEL).apply(surface, Generators.of(SEED, i));
      noisy.add(of(family, Data.NOISE, i, noise, List.of()));
    }
    List<ComparisonCase> cases = new ArrayList<>(clean);
    cases.addAll(noisy);
    cases.addAll(fromRandomStarts(family, Data.SP500, count, MarketSurfaces.sp500()));
    cases.addAll(fromRandomStarts(family, Data.DAX, count, MarketSurfaces.dax2010()));
    return cases;
  }

  private static ComparisonCase of(
      ModelFamily family, Data data, int index, OptionSurface surface, List<Start> given) {
    int nearest = 0;
    for (int i = 1; i < surface.size(); i++) {
      boolean nearer = Math.abs(surface.logMoneyness(i)) < Math.abs(surface.logMoneyness(nearest));
      nearest = nearer ? i : nearest;
    }
    List<Start> starts = new ArrayList<>(given);
    for (double[] parameters : family.starts(surface.impliedVolatility(nearest))) {
      starts.add(new Start("family " + (starts.size() + 1), parameters));
    }
    return new ComparisonCase(data, index, surface, given, starts);
  }

  /** Starts that are uniform in the search box, where the surface has prices. */
  private static List<ComparisonCase> fromRandomStarts(
      ModelFamily family, Data data, int count, OptionSurface surface) {
    ObjectiveFunction function =
        new ObjectiveFunction(family, surface, Objective.prices(), FourierPricer.withDefaults());
    ParameterBox box = family.coordinates().bounds();
    RandomGenerator random = Generators.of(SEED);
    List<ComparisonCase> cases = new ArrayList<>();
    while (cases.size() < count) {
      double[] point = box.at(random.doubles(box.dimension()).toArray());
      if (function.value(point) < Double.POSITIVE_INFINITY) {
        List<Start> given = List.of(new Start("random", family.at(point)));
        cases.add(of(family, data, cases.size(), surface, given));
      }
    }
    return cases;
  }
}
