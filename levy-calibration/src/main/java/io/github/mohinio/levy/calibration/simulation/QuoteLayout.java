package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Which options a simulated surface has. Implementations are thread-safe, and the options depend on
 * the arguments alone.
 */
@FunctionalInterface
public interface QuoteLayout {

  /**
   * Options of one surface.
   *
   * @param volatility standard deviation of the model's log-return over one year
   * @param random source of what is random in the layout
   * @return at least one slice with at least one option each
   */
  List<OptionSlice> options(double volatility, RandomGenerator random);
}
