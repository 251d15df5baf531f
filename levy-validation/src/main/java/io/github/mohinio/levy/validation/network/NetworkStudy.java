package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.MarketQuotes;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.QuoteLayout;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.pricing.Require;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Measures what a network that calibrates is worth, on simulated surfaces of the test split, which
 * no network is trained on.
 *
 * <pre>{@code
 * try (StudiedNetwork network = StudiedNetwork.training("variance_gamma")) {
 *   NetworkResult result = NetworkStudy.withDefaults().withSurfaces(200).run(network);
 * }
 * }</pre>
 *
 * <p>The answers do not depend on the number of threads, but for latencies. Immutable and
 * thread-safe.
 */
public final class NetworkStudy {

  private static final int DEFAULT_SURFACES = 2000;
  private static final int LEAST_SURFACES = 20;
  private static final long DEFAULT_SEED = 2026;

  private final int surfaces;
  private final long seed;
  private final Optional<QuoteLayout> layout;
  private final DoubleConsumer progress;

  private NetworkStudy(
      int surfaces, long seed, Optional<QuoteLayout> layout, DoubleConsumer progress) {
    this.surfaces = Require.atLeast("surfaces", surfaces, LEAST_SURFACES);
    this.seed = seed;
    this.layout = layout;
    this.progress = Objects.requireNonNull(progress, "progress");
  }

  /**
   * A study of 2000 surfaces: on the {@link QuoteGrid#standard} grid for networks of a training
   * box, on {@link MarketQuotes} for those of a market region.
   */
  public static NetworkStudy withDefaults() {
    return new NetworkStudy(DEFAULT_SURFACES, DEFAULT_SEED, Optional.empty(), share -> {});
  }

  /** The same study on so many surfaces; at least 20. */
  public NetworkStudy withSurfaces(int surfaces) {
    return new NetworkStudy(surfaces, seed, layout, progress);
  }

  /** The same study on other surfaces, those of {@link Split#TEST} of a seed. */
  public NetworkStudy withSeed(long seed) {
    return new NetworkStudy(surfaces, seed, layout, progress);
  }

  /** The same study on other options. */
  public NetworkStudy withLayout(QuoteLayout layout) {
    return new NetworkStudy(surfaces, seed, Optional.of(layout), progress);
  }

  /** The same study, telling a listener now and then which share of a network's study is done. */
  public NetworkStudy withProgress(DoubleConsumer listener) {
    return new NetworkStudy(surfaces, seed, layout, listener);
  }

  /** Number of surfaces. */
  public int surfaces() {
    return surfaces;
  }

  /** Seed of the surfaces. */
  public long seed() {
    return seed;
  }

  /** Options of the surfaces of a region. */
  QuoteLayout layout(ParameterRegion region) {
    return layout.orElseGet(
        () -> isTrainingBox(region) ? QuoteGrid.standard() : new MarketQuotes());
  }

  /** Whether a region is the training box of its family, not that of real markets. */
  static boolean isTrainingBox(ParameterRegion region) {
    return region.scale() == ParameterRegion.Scale.PARAMETERS;
  }

  /** Studies a network, which stays open. */
  public NetworkResult run(StudiedNetwork network) {
    long begin = System.nanoTime();
    StudyRun run = new StudyRun(this, network.calibrator(), progress);
    CleanPart.run(run);
    int keptOut = NoisePart.run(run);
    MissingPart.run(run);
    RefinementPart.run(run);
    RangePart.run(run);
    LatencyPart.run(run);
    return NetworkResult.of(network, this, keptOut, run, (System.nanoTime() - begin) * 1e-6);
  }
}
