package io.github.mohinio.levy.calibration.simulation;

import java.util.random.RandomGenerator;

/**
 * Which options a simulated surface has, and in which market. Implementations are thread-safe, and
 * the options depend on the arguments alone.
 */
public interface QuoteLayout {

  /**
   * Options of one surface.
   *
   * @param volatility standard deviation of the model's log-return over one year
   * @param random source of what is random in the layout
   */
  OptionSet options(double volatility, RandomGenerator random);

  /** Greatest number of options of a surface. */
  int mostOptions();

  /** The layout in words, with its ranges. */
  String text();
}
