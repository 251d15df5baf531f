package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.feature.BasisCodec;
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
 * @param family family whose parameters it gives
 * @param box box it was trained on
 * @param basis basis of its inputs
 * @param largestDistance {@link io.github.mohinio.levy.calibration.feature.Features#distance} that
 *     99.9 % of the training surfaces stay below
 * @param facts everything else the card says: how it was made and what it reached
 */
public record NetworkCard(
    ModelFamily family,
    ParameterBox box,
    VolatilityBasis basis,
    double largestDistance,
    Map<String, String> facts) {

  private static final String FAMILY = "levy.family";
  private static final String LOWER = "levy.lower";
  private static final String UPPER = "levy.upper";
  private static final String BASIS = "levy.basis";
  private static final String DISTANCE = "levy.largest_distance";

  /** Copies the facts, in their order. */
  public NetworkCard {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** The metadata to store in the file, in a fixed order. */
  public Map<String, String> toMetadata() {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(FAMILY, family.name());
    metadata.put(LOWER, join(box.lower()));
    metadata.put(UPPER, join(box.upper()));
    metadata.put(DISTANCE, Double.toString(largestDistance));
    metadata.put(BASIS, BasisCodec.encode(basis));
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
          ModelFamily.named(take(facts, FAMILY)),
          new ParameterBox(split(take(facts, LOWER)), split(take(facts, UPPER))),
          BasisCodec.decode(take(facts, BASIS)),
          Double.parseDouble(take(facts, DISTANCE)),
          facts);
    } catch (IllegalArgumentException e) {
      throw new LevyException("network: its model card is unusable: " + e.getMessage(), e);
    }
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
