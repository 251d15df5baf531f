package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.MarketQuotes;
import io.github.mohinio.levy.calibration.simulation.MissingQuotes;
import io.github.mohinio.levy.calibration.simulation.MixedNoise;
import io.github.mohinio.levy.calibration.simulation.MixedQuotes;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.QuoteLayout;
import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.training.loop.TrainingSettings;
import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.network.ResidualNetwork;
import java.util.List;

/**
 * Everything a released network is made from.
 *
 * @param name name of its files
 * @param region region it calibrates in
 * @param layout options it is trained on
 * @param noise noise of the surfaces it is trained on
 * @param test options of the clean surfaces its card quotes the errors of
 * @param shortest shortest maturity of its basis, in years
 * @param longest longest maturity of its basis
 * @param components components of its basis
 * @param basisSurfaces surfaces the basis is made from
 * @param samples surfaces it is trained on
 * @param validationSamples clean surfaces its card quotes the errors of
 * @param architecture its trunk
 * @param settings how it is trained; the seed is that of the data too
 */
public record Recipe(
    String name,
    ParameterRegion region,
    QuoteLayout layout,
    QuoteNoise noise,
    QuoteLayout test,
    double shortest,
    double longest,
    int components,
    int basisSurfaces,
    int samples,
    int validationSamples,
    Architecture architecture,
    TrainingSettings settings) {

  private static final String MARKET = "_market";

  /** Checks the counts. */
  public Recipe {
    Require.positive("components", components);
    Require.atLeast("basisSurfaces", basisSurfaces, components);
    Require.positive("samples", samples);
    Require.positive("validationSamples", validationSamples);
  }

  /**
   * The recipe of a network that comes with the library.
   *
   * @param name name of a family, for its training box, or {@code <family>_market}
   */
  public static Recipe named(String name) {
    return name.endsWith(MARKET)
        ? market(name, ModelFamily.named(name.substring(0, name.length() - MARKET.length())))
        : training(name, ModelFamily.named(name));
  }

  private static Recipe training(String name, ModelFamily family) {
    boolean few = family.parameterNames().size() <= 3;
    return new Recipe(
        name,
        ParameterRegion.training(family),
        new MixedQuotes(List.of(QuoteGrid.standard(), QuoteGrid.standard(), new RandomQuotes())),
        few ? thinned() : mixed(),
        QuoteGrid.standard(),
        0.05,
        2.2,
        few ? 24 : 32,
        4096,
        few ? 1 << 18 : 1 << 19,
        4096,
        ResidualNetwork.withDefaults(),
        DefaultTrainer.settings(few ? 24 : 32));
  }

  private static Recipe market(String name, ModelFamily family) {
    return new Recipe(
        name,
        ParameterRegion.market(family),
        new MarketQuotes(),
        mixed(),
        new MarketQuotes(),
        0.95 * MarketQuotes.SHORTEST,
        1.05 * MarketQuotes.LONGEST,
        40,
        2048,
        1 << 18,
        4096,
        ResidualNetwork.withDefaults(),
        DefaultTrainer.settings(12));
  }

  /** Quotes are missing from every second surface, so that the others are as sharp as they can. */
  private static QuoteNoise mixed() {
    QuoteNoise missing = missing(0.03);
    return new MixedNoise(
        List.of(
            QuoteNoise.none(), missing, missing(0.25), rounded(), noisy(), noisy().then(missing)));
  }

  /**
   * A quarter of the quotes or more is missing from all surfaces without much noise, so that a few
   * more or less make little difference, at the price of some accuracy on the full grid.
   */
  private static QuoteNoise thinned() {
    QuoteNoise missing = missing(0.25);
    return new MixedNoise(
        List.of(missing, missing, rounded().then(missing), noisy(), noisy().then(missing)));
  }

  private static QuoteNoise missing(double least) {
    return QuoteNoise.varying(least, 0.6, MissingQuotes::new);
  }

  private static QuoteNoise rounded() {
    return QuoteNoise.varying(1e-5, 1e-3, LognormalNoise::new);
  }

  private static QuoteNoise noisy() {
    return QuoteNoise.varying(1e-3, 0.15, LognormalNoise::new);
  }

  /** The same recipe with other settings of training. */
  public Recipe withSettings(TrainingSettings settings) {
    return new Recipe(
        name,
        region,
        layout,
        noise,
        test,
        shortest,
        longest,
        components,
        basisSurfaces,
        samples,
        validationSamples,
        architecture,
        settings);
  }

  /** The same recipe with another number of training samples. */
  public Recipe withSamples(int samples) {
    return new Recipe(
        name,
        region,
        layout,
        noise,
        test,
        shortest,
        longest,
        components,
        basisSurfaces,
        samples,
        validationSamples,
        architecture,
        settings);
  }
}
