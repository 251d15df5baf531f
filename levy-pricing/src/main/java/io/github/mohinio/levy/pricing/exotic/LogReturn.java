package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The log-price of the underlying with its drift: a Lévy process X of exponent \( \psi \), \(
 * \psi(-i) = r - q \), and the rate that payments are discounted at.
 *
 * <p>A call on S with strike K is a put on K with strike S under the {@link #dual() dual} process,
 * \( \psi^*(z) = \psi(-z-i) - \psi(-i) \), with r and q exchanged. Immutable and thread-safe.
 */
final class LogReturn {

  /** Frequency that counts as infinite. */
  private static final double FAR = 1e8;

  /** Decay per unit of {@link #FAR} below which the variation is taken to be finite. */
  private static final double NO_GROWTH = 1e-3;

  /** Least room above the real axis that a payoff can be damped in. */
  private static final double LEAST_ROOM = 1e-3;

  private final LevyModel model;
  private final double drift;
  private final boolean mirrored;
  private final double rate;
  private final double yield;

  private LogReturn(LevyModel model, double drift, boolean mirrored, double rate, double yield) {
    this.model = model;
    this.drift = drift;
    this.mirrored = mirrored;
    this.rate = rate;
    this.yield = yield;
  }

  /**
   * The log-price under a model in a market.
   *
   * @throws IllegalArgumentException if the model is not a Lévy process
   */
  static LogReturn of(ReturnModel model, Market market) {
    Objects.requireNonNull(model, "model");
    if (!(model instanceof LevyModel levy)) {
      throw new IllegalArgumentException(
          "model = "
              + model.name()
              + ": must be a Lévy process: on a random clock the value of a path-dependent option"
              + " depends on the state of the clock too");
    }
    double carry = market.rate() - market.dividendYield();
    return new LogReturn(
        levy, carry + levy.martingaleDrift(), false, market.rate(), market.dividendYield());
  }

  /** The process itself for puts, its dual for calls. */
  LogReturn under(OptionType type) {
    return type == OptionType.PUT ? this : dual();
  }

  /** The process as seen when prices are counted in units of the underlying. */
  LogReturn dual() {
    return new LogReturn(model, -drift, !mirrored, yield, rate);
  }

  /**
   * Checks that the payoff of a put can be damped.
   *
   * @throws IllegalArgumentException if prices have no negative moment, for calls no moment above
   *     the first
   */
  LogReturn requireRoomAbove() {
    if (roomAbove() > LEAST_ROOM) {
      return this;
    }
    throw new IllegalArgumentException(
        "model = "
            + model.name()
            + ": must have a finite moment of "
            + (mirrored ? "more than the first" : "negative")
            + " order of the price: strip = ("
            + model.strip().lower()
            + ", "
            + model.strip().upper()
            + ")");
  }

  /**
   * Checks that a payoff of one can be damped.
   *
   * @param above whether by a negative moment of the price, rather than a positive one
   * @throws IllegalArgumentException if there is none
   */
  LogReturn requireRoom(boolean above) {
    if ((above ? roomAbove() : roomBelow()) > LEAST_ROOM) {
      return this;
    }
    throw new IllegalArgumentException(
        "model = %s: must have a finite moment of %s order of the price: strip = (%s, %s)"
            .formatted(
                model.name(),
                above ? "negative" : "positive",
                model.strip().lower(),
                model.strip().upper()));
  }

  /** Rate that payments are discounted at. */
  double rate() {
    return rate;
  }

  /** Yield of the underlying. */
  double yield() {
    return yield;
  }

  /** Room for {@code Im z} above the real axis. */
  double roomAbove() {
    return mirrored ? -1 - model.strip().lower() : model.strip().upper();
  }

  /** Room for {@code Im z} below the real axis. */
  double roomBelow() {
    return mirrored ? 1 + model.strip().upper() : -model.strip().lower();
  }

  /** European options of strike 1 at log-moneyness x. */
  double[] europeans(OptionType type, double maturity, double[] x) {
    double[] strikes = Arrays.stream(x).map(mirrored ? Math::exp : v -> Math.exp(-v)).toArray();
    Market market = mirrored ? Market.of(1, yield, rate) : Market.of(1, rate, yield);
    OptionType there = mirrored ? type.opposite() : type;
    double[] prices =
        FourierPricer.withDefaults().price(model, List.of(market.slice(maturity, strikes, there)));
    for (int i = 0; i < x.length && !mirrored; i++) {
      prices[i] *= Math.exp(x[i]);
    }
    return prices;
  }

  /**
   * Evaluates \( \psi \) on a horizontal line.
   *
   * @param x real parts; at least zero
   * @param height imaginary part, inside the strip
   * @param re receives the real parts
   * @param im receives the imaginary parts
   */
  void exponent(double[] x, double height, double[] re, double[] im) {
    int n = x.length;
    double[] y = new double[n];
    Arrays.fill(y, mirrored ? -1 - height : height);
    model.exponent(x, y, n, re, im);
    double atOrigin = mirrored ? model.martingaleDrift() : 0;
    for (int j = 0; j < n; j++) {
      re[j] += atOrigin - drift * height;
      im[j] = (mirrored ? -im[j] : im[j]) + drift * x[j];
    }
  }

  /** \( \psi \) at one point; a fresh array of its real and its imaginary part. */
  double[] exponent(double x, double height) {
    double[] re = new double[1];
    double[] im = new double[1];
    exponent(new double[] {x}, height, re, im);
    return new double[] {re[0], im[0]};
  }

  /** \( \log E[e^{sX_1}] \) for {@code -s} inside the strip. */
  double logMoment(double s) {
    return exponent(0, -s)[0];
  }

  /** Whether paths have finite variation. */
  boolean hasFiniteVariation() {
    return Math.abs(exponent(FAR, 0)[0]) < NO_GROWTH * FAR;
  }

  /** Drift between the jumps of a process of finite variation. */
  double jumplessDrift() {
    return exponent(FAR, 0)[1] / FAR;
  }

  /** Frequency at which waves decay at a rate, per year; far where none decay so fast. */
  double frequencyOfDecay(double perYear) {
    double low = 1e-3;
    double high = FAR;
    while (high > 1.01 * low) {
      double middle = Math.sqrt(low * high);
      if (exponent(middle, 0)[0] > -perYear) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Index of activity Y: \( \mathrm{Re}\,\psi \) grows like the frequency to the power Y; 2 with a
   * Gaussian part, 0 under Variance Gamma.
   */
  double activity() {
    double ratio = exponent(FAR, 0)[0] / exponent(0.5 * FAR, 0)[0];
    return Math.max(0, Math.min(2, Math.log(ratio) / Math.log(2)));
  }
}
