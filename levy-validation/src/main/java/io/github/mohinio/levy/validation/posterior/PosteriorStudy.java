package io.github.mohinio.levy.validation.posterior;

import io.github.mohinio.levy.bayes.sampler.NutsCalibrator;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.bayes.sampler.RunControl;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.internal.SurfaceHash;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;

/**
 * Posteriors of a model with the default priors and normal price noise of unknown size, by the
 * no-U-turn sampler: on the standard grid of 200 prices from the middle of the training box with
 * noise of {@value #NOISE} in each, and on real surfaces. Marginals, traces, ranks, convergence,
 * energies, pairs, contours and fans are tables, from which the figures are drawn.
 *
 * <p>A surface without a posterior is a row of the table {@code runs} with the reason. Thread-safe.
 */
public final class PosteriorStudy implements Study {

  static final String SIMULATED = "simulated";

  /** Standard deviation of the noise of simulated prices, at spot 100. */
  static final double NOISE = 0.1;

  private static final int CHAINS = 4;

  private final ModelFamily family;
  private final List<LabelledSurface> surfaces;
  private final int warmup;
  private final int draws;
  private final long seed;

  /**
   * A study of four chains on each surface.
   *
   * @param family a family with a training box and default priors
   * @param surfaces real surfaces; may be empty
   * @param warmup iterations of each chain that are thrown away, at least 1
   * @param draws draws of each chain, at least 20
   * @param seed seed of noise and chains
   */
  public PosteriorStudy(
      ModelFamily family, List<LabelledSurface> surfaces, int warmup, int draws, long seed) {
    this.family = Objects.requireNonNull(family, "family");
    this.surfaces = List.copyOf(surfaces);
    this.warmup = Require.positive("warmup", warmup);
    this.draws = Require.atLeast("draws", draws, 20);
    this.seed = seed;
  }

  @Override
  public String name() {
    return family.name() + "_posterior";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("noise", Double.toString(NOISE));
    settings.put("chains", Integer.toString(CHAINS));
    settings.put("warmup", Integer.toString(warmup));
    settings.put("draws", Integer.toString(draws));
    surfaces.forEach(s -> settings.put("surface " + s.label(), SurfaceHash.sha256(s.surface())));
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    PosteriorTables tables = new PosteriorTables();
    double[] middle = middle();
    Map<String, Double> truth = new LinkedHashMap<>(Map.of(Posterior.NOISE, NOISE));
    for (int p = 0; p < middle.length; p++) {
      truth.put(family.parameterNames().get(p), middle[p]);
    }
    add(tables, new LabelledSurface(SIMULATED, simulated(middle)), truth, 0, progress);
    for (int s = 0; s < surfaces.size(); s++) {
      add(tables, surfaces.get(s), Map.of(), s + 1, progress);
    }
    return tables.all();
  }

  private double[] middle() {
    ParameterRegion region = ParameterRegion.training(family);
    double[] half = new double[region.dimension()];
    Arrays.fill(half, 0.5);
    return region.parameters(region.box().at(half));
  }

  private OptionSurface simulated(double[] parameters) {
    double[] prices =
        FourierPricer.withDefaults().price(family.model(parameters), QuoteGrid.full());
    RandomGenerator random = Generators.of(seed, 0);
    for (int i = 0; i < prices.length; i++) {
      prices[i] += NOISE * random.nextGaussian();
    }
    return OptionSurface.of(QuoteGrid.full(), prices);
  }

  private void add(
      PosteriorTables tables,
      LabelledSurface surface,
      Map<String, Double> truth,
      int number,
      DoubleConsumer progress) {
    int[] iterations = new int[CHAINS];
    RunControl control =
        RunControl.none()
            .withListener(
                chain -> {
                  iterations[chain.chain()] = chain.iteration();
                  double share = Arrays.stream(iterations).sum() / (CHAINS * (double) chain.of());
                  progress.accept((number + share) / (surfaces.size() + 1));
                });
    try {
      Posterior posterior =
          NutsCalibrator.of(family)
              .withChains(CHAINS)
              .withWarmup(warmup)
              .withDraws(draws)
              .withSeed(seed + number)
              .calibrate(surface.surface(), control);
      tables.add(surface.label(), posterior, truth);
    } catch (LevyException | IllegalArgumentException e) {
      tables.addFailure(surface.label(), surface.surface().size(), e.getMessage());
    }
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    return new PosteriorFigures(name(), family.name(), result).all();
  }
}
