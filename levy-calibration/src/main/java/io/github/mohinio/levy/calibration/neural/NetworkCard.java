package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.BasisCodec;
import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.pricing.LevyException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the metadata of a network's file says of it.
 *
 * @param region region it was trained on, in whose coordinates it answers
 * @param basis basis of its inputs
 * @param input what its inputs are
 * @param limits up to where surfaces count as in range
 * @param facts everything else the card says: how it was made and what it reached
 */
public record NetworkCard(
    ParameterRegion region,
    VolatilityBasis basis,
    InputKind input,
    RangeLimits limits,
    Map<String, String> facts) {

  private static final String FAMILY = "levy.family";
  private static final String SCALE = "levy.scale";
  private static final String LOWER = "levy.lower";
  private static final String UPPER = "levy.upper";
  private static final String LOWEST = "levy.lowest_volatility";
  private static final String HIGHEST = "levy.highest_volatility";
  private static final String BASIS = "levy.basis";

  /** {@link InputKind}; coefficients in files without it. */
  private static final String INPUT = "levy.input";

  private static final String DISTANCE = "levy.limit.distance";
  private static final String MISFIT = "levy.limit.misfit";

  /** Copies the facts, in their order. */
  public NetworkCard {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** The metadata to store in the file, in a fixed order. */
  public Map<String, String> toMetadata() {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(FAMILY, region.family().name());
    metadata.put(SCALE, region.scale().name());
    metadata.put(LOWER, join(region.box().lower()));
    metadata.put(UPPER, join(region.box().upper()));
    metadata.put(LOWEST, Double.toString(region.lowestVolatility()));
    metadata.put(HIGHEST, Double.toString(region.highestVolatility()));
    metadata.put(DISTANCE, Double.toString(limits.distance()));
    metadata.put(MISFIT, Double.toString(limits.misfit()));
    metadata.put(BASIS, BasisCodec.encode(basis));
    if (input != InputKind.COEFFICIENTS) {
      metadata.put(INPUT, input.text());
    }
    metadata.putAll(facts);
    return metadata;
  }

  /**
   * The card in a file's metadata.
   *
   * @throws LevyException if the file is not a network of this library
   */
  public static NetworkCard fromMetadata(Map<String, String> metadata) {
    Map<String, String> facts = new LinkedHashMap<>(metadata);
    try {
      return new NetworkCard(
          new ParameterRegion(
              ModelFamily.named(take(facts, FAMILY)),
              ParameterRegion.Scale.valueOf(take(facts, SCALE)),
              new ParameterBox(split(take(facts, LOWER)), split(take(facts, UPPER))),
              Double.parseDouble(take(facts, LOWEST)),
              Double.parseDouble(take(facts, HIGHEST))),
          BasisCodec.decode(take(facts, BASIS)),
          input(facts),
          new RangeLimits(
              Double.parseDouble(take(facts, DISTANCE)), Double.parseDouble(take(facts, MISFIT))),
          facts);
    } catch (IllegalArgumentException e) {
      throw new LevyException("network: its model card is unusable: " + e.getMessage(), e);
    }
  }

  private static InputKind input(Map<String, String> facts) {
    String text = facts.remove(INPUT);
    return text == null ? InputKind.COEFFICIENTS : InputKind.named(text);
  }

  private static String take(Map<String, String> facts, String key) {
    String value = facts.remove(key);
    if (value == null) {
      throw new IllegalArgumentException(key + " = missing: must be in the metadata");
    }
    return value;
  }

  private static String join(double[] values) {
    return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  private static double[] split(String text) {
    return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }
}
