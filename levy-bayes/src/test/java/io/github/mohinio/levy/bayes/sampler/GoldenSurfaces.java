package io.github.mohinio.levy.bayes.sampler;

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
import java.util.TreeMap;

/** Surfaces of the test resources, with the posteriors that their reference figures are of. */
public final class GoldenSurfaces {

  private static final Market MARKET = Market.of(100, 0.05, 0);

  private GoldenSurfaces() {}

  static List<String[]> rows(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                GoldenSurfaces.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Surface of a reference problem, by its name. */
  public static OptionSurface surface(String name) {
    TreeMap<Double, List<double[]>> slices = new TreeMap<>();
    for (String[] row : rows(name + ".csv")) {
      slices
          .computeIfAbsent(Double.valueOf(row[0]), maturity -> new ArrayList<>())
          .add(new double[] {Double.parseDouble(row[1]), Double.parseDouble(row[2])});
    }
    List<OptionSlice> options = new ArrayList<>();
    List<Double> prices = new ArrayList<>();
    slices.forEach(
        (maturity, quotes) -> {
          double[] strikes = quotes.stream().mapToDouble(quote -> quote[0]).toArray();
          options.add(MARKET.slice(maturity, strikes, OptionType.CALL));
          quotes.forEach(quote -> prices.add(quote[1]));
        });
    return OptionSurface.of(options, prices.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Family of a reference problem. */
  static ModelFamily family(String surface) {
    return ModelFamily.named(
        switch (surface.substring(0, surface.indexOf('_'))) {
          case "bs" -> "black_scholes";
          case "vg" -> "variance_gamma";
          case "nig" -> "nig";
          case "cgmy" -> "cgmy";
          default -> throw new AssertionError(surface);
        });
  }

  private static ParameterPriors priors(String family) {
    Prior volatility = Prior.logNormal(Math.log(0.2), 0.5);
    Prior decay = Prior.logNormal(Math.log(10), 0.5);
    return switch (family) {
      case "black_scholes" -> ParameterPriors.none().with("sigma", volatility);
      case "variance_gamma" ->
          ParameterPriors.none()
              .with("sigma", volatility)
              .with("nu", Prior.gamma(2, 2))
              .with("theta", Prior.normal(-0.2, 0.2));
      case "nig" ->
          ParameterPriors.none()
              .with("alpha", Prior.logNormal(Math.log(15), 0.5))
              .with("beta", Prior.normal(-5, 5))
              .with("delta", Prior.logNormal(Math.log(0.5), 0.5));
      case "cgmy" ->
          ParameterPriors.none()
              .with("c", Prior.logNormal(0, 0.75))
              .with("g", decay)
              .with("m", decay)
              .with("y", Prior.beta(2, 2));
      default -> throw new AssertionError(family);
    };
  }

  /**
   * Posterior of a reference problem.
   *
   * @param knownNoise standard deviation of the noise; 0 if it is unknown
   */
  static PosteriorTarget target(String surface, double knownNoise) {
    ModelFamily family = family(surface);
    return PosteriorTarget.of(family, surface(surface), priors(family.name()))
        .withNoise(knownNoise > 0 ? Noise.known(knownNoise) : Noise.unknown(Prior.halfNormal(0.5)));
  }
}
