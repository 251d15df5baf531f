package io.github.mohinio.levy.benchmarks.bayes;

import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Posteriors of the simulated quotes in the resources, with noise of unknown size. The quotes do
 * not pass a cleaner: far from the money some are negative, as the noise is.
 */
final class GoldenProblem {

  /** Names of the problems: model, strikes and expiries. */
  static final List<String> NAMES =
      List.of("vg_20x10", "vg_5x3", "nig_20x10", "bs_5x3", "cgmy_20x10");

  private static final Market MARKET = Market.of(100, 0.05, 0);

  private GoldenProblem() {}

  /** The posterior of a problem. */
  static PosteriorTarget target(String name) {
    ModelFamily family = family(name);
    return PosteriorTarget.of(family, surface(name), priors(family.name()))
        .withNoise(Noise.unknown(Prior.halfNormal(0.5)));
  }

  private static ModelFamily family(String name) {
    String model = name.substring(0, name.indexOf('_'));
    return ModelFamily.named(
        switch (model) {
          case "bs" -> "black_scholes";
          case "vg" -> "variance_gamma";
          default -> model;
        });
  }

  private static ParameterPriors priors(String family) {
    Prior volatility = Prior.logNormal(Math.log(0.2), 0.5);
    Prior decay = Prior.logNormal(Math.log(10), 0.5);
    ParameterPriors none = ParameterPriors.none();
    return switch (family) {
      case "black_scholes" -> none.with("sigma", volatility);
      case "variance_gamma" ->
          none.with("sigma", volatility)
              .with("nu", Prior.gamma(2, 2))
              .with("theta", Prior.normal(-0.2, 0.2));
      case "nig" ->
          none.with("alpha", Prior.logNormal(Math.log(15), 0.5))
              .with("beta", Prior.normal(-5, 5))
              .with("delta", Prior.logNormal(Math.log(0.5), 0.5));
      case "cgmy" ->
          none.with("c", Prior.logNormal(0, 0.75))
              .with("g", decay)
              .with("m", decay)
              .with("y", Prior.beta(2, 2));
      default ->
          throw new IllegalArgumentException("problem of " + family + ": must be one of " + NAMES);
    };
  }

  private static OptionSurface surface(String name) {
    TreeMap<Double, List<double[]>> quotes = new TreeMap<>();
    try (BufferedReader lines = open(name + ".csv")) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(","))
          .forEach(
              cells ->
                  quotes
                      .computeIfAbsent(Double.valueOf(cells[0]), expiry -> new ArrayList<>())
                      .add(
                          new double[] {
                            Double.parseDouble(cells[1]), Double.parseDouble(cells[2])
                          }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<OptionSlice> slices = new ArrayList<>();
    List<Double> prices = new ArrayList<>();
    quotes.forEach(
        (expiry, row) -> {
          double[] strikes = row.stream().mapToDouble(quote -> quote[0]).toArray();
          slices.add(MARKET.slice(expiry, strikes, OptionType.CALL));
          row.forEach(quote -> prices.add(quote[1]));
        });
    return OptionSurface.of(slices, prices.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static BufferedReader open(String file) {
    return new BufferedReader(
        new InputStreamReader(
            Objects.requireNonNull(GoldenProblem.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8));
  }
}
