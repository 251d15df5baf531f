package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Simulates surfaces: parameters from a region, options from a layout, exact prices, noise.
 *
 * <pre>{@code
 * SurfaceSimulator simulator =
 *     SurfaceSimulator.of(ParameterRegion.market(ModelFamily.named("cgmy")))
 *         .withLayout(new MarketQuotes())
 *         .withNoise(QuoteNoise.parse("lognormal:0.001..0.1+missing:0.05"))
 *         .withSeed(7);
 * simulator.simulate(100_000, extractor::extract, inputs::add);
 * }</pre>
 *
 * <p>Surface number i depends on i and the settings alone, whatever the number of threads, and its
 * options do not depend on the noise. Surfaces whose clean prices fail a check of {@link
 * SurfaceStatus} are kept out and counted.
 *
 * <p>Immutable and thread-safe.
 */
public final class SurfaceSimulator {

  private final ParameterRegion region;
  private final QuoteLayout layout;
  private final QuoteNoise noise;
  private final long seed;
  private final FourierPricer pricer;
  private final int threads;

  private SurfaceSimulator(
      ParameterRegion region,
      QuoteLayout layout,
      QuoteNoise noise,
      long seed,
      FourierPricer pricer,
      int threads) {
    this.region = Objects.requireNonNull(region, "region");
    this.layout = Objects.requireNonNull(layout, "layout");
    this.noise = Objects.requireNonNull(noise, "noise");
    this.seed = seed;
    this.pricer = Objects.requireNonNull(pricer, "pricer");
    this.threads = Require.positive("threads", threads);
  }

  /**
   * Clean surfaces on the {@link QuoteGrid#standard} grid, of seed 1, on as many threads as there
   * are processors.
   */
  public static SurfaceSimulator of(ParameterRegion region) {
    return new SurfaceSimulator(
        region,
        QuoteGrid.standard(),
        QuoteNoise.none(),
        1,
        FourierPricer.withDefaults(),
        Runtime.getRuntime().availableProcessors());
  }

  /** The same surfaces with other options. */
  public SurfaceSimulator withLayout(QuoteLayout layout) {
    return new SurfaceSimulator(region, layout, noise, seed, pricer, threads);
  }

  /** The same surfaces with other noise. */
  public SurfaceSimulator withNoise(QuoteNoise noise) {
    return new SurfaceSimulator(region, layout, noise, seed, pricer, threads);
  }

  /** Other surfaces; {@link Split#seed} gives seeds whose surfaces are independent. */
  public SurfaceSimulator withSeed(long seed) {
    return new SurfaceSimulator(region, layout, noise, seed, pricer, threads);
  }

  /** The same surfaces, priced to another accuracy or by another method. */
  public SurfaceSimulator withPricer(FourierPricer pricer) {
    return new SurfaceSimulator(region, layout, noise, seed, pricer, threads);
  }

  /** The same surfaces, made on so many threads; at least 1. */
  public SurfaceSimulator withThreads(int threads) {
    return new SurfaceSimulator(region, layout, noise, seed, pricer, threads);
  }

  /** Where parameters are drawn from. */
  public ParameterRegion region() {
    return region;
  }

  /** Which options there are. */
  public QuoteLayout layout() {
    return layout;
  }

  /** The noise. */
  public QuoteNoise noise() {
    return noise;
  }

  /** The seed. */
  public long seed() {
    return seed;
  }

  /** The pricer. */
  public FourierPricer pricer() {
    return pricer;
  }

  /** Number of threads. */
  public int threads() {
    return threads;
  }

  /**
   * Simulates a number of surfaces.
   *
   * @param samples how many; positive
   * @throws LevyException if more than half of the surfaces fail their checks
   */
  public List<SimulatedSurface> simulate(int samples) {
    List<SimulatedSurface> surfaces = new ArrayList<>();
    simulate(samples, Function.identity(), surfaces::add);
    return List.copyOf(surfaces);
  }

  /**
   * Simulates surfaces as they are consumed, holding no more than a few hundred per thread.
   *
   * @param samples how many; positive
   * @param work what is made of each surface; called on the threads of the simulator
   * @param sink receives what was made, in the order of the surfaces, on the calling thread
   * @return how many surfaces were made and kept out
   * @throws LevyException if more than half of the surfaces fail their checks, or {@code work}
   *     throws an exception, which is its cause
   */
  public <T> SimulationCounts simulate(
      long samples,
      Function<? super SimulatedSurface, ? extends T> work,
      Consumer<? super T> sink) {
    if (samples <= 0) {
      throw new IllegalArgumentException("samples = " + samples + ": must be > 0");
    }
    return new SimulationRun<T>(this, samples, work, sink).run();
  }
}
