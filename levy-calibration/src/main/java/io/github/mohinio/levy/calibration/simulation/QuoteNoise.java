package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;

/**
 * What keeps the quotes of a market from being the prices of a model.
 *
 * <p>All kinds but {@link MissingQuotes} act on the out-of-the-money value of an option, which is
 * its price less its discounted intrinsic value at the forward, so that no price falls below that
 * and calls and puts of one strike are treated alike. Kinds are joined by {@link #then}, and
 * written and read as text:
 *
 * <table>
 * <caption>Kinds of noise</caption>
 * <tr><th>text</th><th>class</th></tr>
 * <tr><td>{@code none}</td><td>{@link #none}</td></tr>
 * <tr><td>{@code lognormal:LEVEL}, or {@code LEVEL} alone</td><td>{@link LognormalNoise}</td></tr>
 * <tr><td>{@code gaussian-price:LEVEL}</td><td>{@link GaussianPriceNoise}</td></tr>
 * <tr><td>{@code gaussian-vol:LEVEL}</td><td>{@link GaussianVolatilityNoise}</td></tr>
 * <tr><td>{@code smile:LEVEL:LENGTH}</td><td>{@link SmileNoise}</td></tr>
 * <tr><td>{@code bid-ask:LEVEL:TICK}</td><td>{@link BidAskNoise}</td></tr>
 * <tr><td>{@code outliers:SHARE:SIZE}</td><td>{@link OutlierNoise}</td></tr>
 * <tr><td>{@code missing:SHARE}</td><td>{@link MissingQuotes}</td></tr>
 * </table>
 *
 * <p>They are joined by {@code +}, first to act first: {@code bid-ask:0.02:0.05+missing:0.1}. In
 * place of its first number every kind takes a range {@code 0.001..0.1}, from which each surface
 * gets a level of its own, uniform in the logarithm.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface QuoteNoise {

  /** The surface with noise. */
  OptionSurface apply(OptionSurface surface, RandomGenerator random);

  /** Level, in the unit of the kind; of joined kinds that of the first, of a range its middle. */
  double level();

  /** The kind and its numbers as text that {@link #parse} reads. */
  String text();

  /** The noise of one surface: the same, with a number drawn from every range. */
  default QuoteNoise draw(RandomGenerator random) {
    return this;
  }

  /** Whether surfaces get half spreads. */
  default boolean givesSpreads() {
    return false;
  }

  /** This noise, then another. */
  default QuoteNoise then(QuoteNoise next) {
    return JoinedNoise.of(this, next);
  }

  /** No noise. */
  static QuoteNoise none() {
    return new JoinedNoise(List.of());
  }

  /**
   * Noise whose level differs from surface to surface, uniform in the logarithm.
   *
   * @param lowest least level; positive
   * @param highest greatest level; above the least
   * @param kind makes the noise of a level: {@code LognormalNoise::new}
   */
  static QuoteNoise varying(
      double lowest, double highest, DoubleFunction<? extends QuoteNoise> kind) {
    return new VaryingNoise(lowest, highest, kind);
  }

  /**
   * The noise that a text describes.
   *
   * @throws IllegalArgumentException if it describes none
   */
  static QuoteNoise parse(String text) {
    return NoiseText.parse(text);
  }
}
