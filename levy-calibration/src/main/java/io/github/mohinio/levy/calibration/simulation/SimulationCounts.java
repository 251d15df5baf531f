package io.github.mohinio.levy.calibration.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many surfaces were made and how many kept out.
 *
 * @param samples surfaces that passed every check
 * @param rejected number of those that did not, by the first check that failed; in the order of the
 *     enum, without those that never failed
 */
public record SimulationCounts(long samples, Map<SurfaceStatus, Long> rejected) {

  /** Copies the map. */
  public SimulationCounts {
    Map<SurfaceStatus, Long> copy = new EnumMap<>(SurfaceStatus.class);
    copy.putAll(rejected);
    rejected = Collections.unmodifiableMap(copy);
  }

  /** Number of surfaces kept out. */
  public long totalRejected() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }
}
