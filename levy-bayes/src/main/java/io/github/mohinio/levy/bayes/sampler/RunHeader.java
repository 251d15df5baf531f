package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * All that the draws of a run depend on but how many there are, as the head of its file.
 *
 * @param lines comment lines, and the names of the columns last
 * @param dimension number of coordinates
 */
record RunHeader(List<String> lines, int dimension) {

  /** First line of every file. */
  static final String FORMAT = "# draws of levy-bayes, format 1";

  static RunHeader of(
      PosteriorTarget target, String sampler, String settings, long seed, int warmup) {
    String version = RunHeader.class.getPackage().getImplementationVersion();
    List<String> lines = new ArrayList<>();
    lines.add(FORMAT);
    put(lines, "sampler", sampler);
    put(lines, "settings", settings);
    put(lines, "seed", seed);
    put(lines, "warmup", warmup);
    put(lines, "version", Objects.requireNonNullElse(version, "not from a jar"));
    put(lines, "model", target.family().name());
    put(lines, "parameters", target.family().parameters().stream().map(RunHeader::text).toList());
    put(lines, "priors", target.priors().inOrderOf(target.family()));
    put(lines, "likelihood", target.likelihood());
    put(lines, "noise", target.noise());
    put(lines, "pricer", target.pricer().method() + ", tolerance " + target.pricer().tolerance());
    put(lines, "quotes", target.surface().size());
    put(lines, "surface", hash(target.surface()));
    List<String> columns = new ArrayList<>(List.of("chain", "draw"));
    target.names().forEach(name -> columns.add(name.replace(',', ';')));
    columns.addAll(
        List.of("log_density", "acceptance", "energy", "depth", "leapfrogs", "divergence"));
    lines.add(String.join(",", columns));
    return new RunHeader(List.copyOf(lines), target.dimension());
  }

  private static void put(List<String> lines, String key, Object value) {
    lines.add("# " + key + " = " + value.toString().replaceAll("\\R", " "));
  }

  private static String text(Parameter parameter) {
    return parameter.isFixed() ? parameter.name() + ": " + parameter.lower() : parameter.name();
  }

  /** SHA-256 of all numbers of a surface. */
  private static String hash(OptionSurface surface) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < surface.size(); i++) {
      OptionSlice slice = surface.slice(i);
      text.append(slice.maturity()).append(',').append(slice.forward()).append(',');
      text.append(slice.discountFactor()).append(',').append(surface.strike(i)).append(',');
      text.append(surface.type(i)).append('\n');
    }
    text.append(Arrays.toString(surface.prices())).append(Arrays.toString(surface.weights()));
    if (surface.hasSpreads()) {
      text.append(Arrays.toString(surface.halfSpreads()));
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
