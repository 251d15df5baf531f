package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The same strikes at the same maturities in every surface; rate and dividend yield may vary.
 *
 * <pre>{@code
 * QuoteLayout layout = QuoteGrid.ofStrikes(strikes, maturities).withRates(new ValueRange(0, 0.06));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class QuoteGrid implements QuoteLayout {

  private static final QuoteGrid STANDARD =
      ofStrikes(steps(80, 120, 20), steps(0.1, 2, 10)).withRates(ValueRange.of(0.05));

  private final double[] strikes;
  private final boolean relative;
  private final double[] maturities;
  private final double spot;
  private final ValueRange rates;
  private final ValueRange dividends;
  private final Optional<OptionType> type;

  /** The options where rate and dividend yield do not vary, else null. */
  private final OptionSet fixed;

  private QuoteGrid(
      double[] strikes,
      boolean relative,
      double[] maturities,
      double spot,
      ValueRange rates,
      ValueRange dividends,
      Optional<OptionType> type) {
    this.strikes = strikes;
    this.relative = relative;
    this.maturities = maturities;
    this.spot = Require.positive("spot", spot);
    this.rates = Objects.requireNonNull(rates, "rates");
    this.dividends = Objects.requireNonNull(dividends, "dividends");
    this.type = type;
    fixed =
        rates.isFixed() && dividends.isFixed()
            ? options(Market.of(spot, rates.lowest(), dividends.lowest()))
            : null;
  }

  private static QuoteGrid of(double[] strikes, boolean relative, double[] maturities) {
    return new QuoteGrid(
        ascending(relative ? "moneyness" : "strikes", strikes),
        relative,
        ascending("maturities", maturities),
        100,
        ValueRange.of(0),
        ValueRange.of(0),
        Optional.of(OptionType.CALL));
  }

  /**
   * Calls at spot 100 without rate and dividends.
   *
   * @param strikes strikes in currency; positive and ascending
   * @param maturities maturities in years; positive and ascending
   */
  public static QuoteGrid ofStrikes(double[] strikes, double[] maturities) {
    return of(strikes, false, maturities);
  }

  /**
   * Calls at spot 100 without rate and dividends.
   *
   * @param moneyness strikes as fractions of the forward; positive and ascending
   * @param maturities maturities in years; positive and ascending
   */
  public static QuoteGrid ofMoneyness(double[] moneyness, double[] maturities) {
    return of(moneyness, true, maturities);
  }

  /** Calls at 20 strikes 80..120 and 10 maturities 0.1..2, spot 100, rate 5 %, no dividend. */
  public static QuoteGrid standard() {
    return STANDARD;
  }

  /** The options of the {@link #standard} grid. */
  public static List<OptionSlice> full() {
    return STANDARD.fixed.slices();
  }

  /**
   * Values at equal distances.
   *
   * @param first the first
   * @param last the last; above the first, or the same if there is one value only
   * @param count how many; positive
   */
  public static double[] steps(double first, double last, int count) {
    Require.positive("count", count);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = count == 1 ? first : first + (last - first) * i / (count - 1);
    }
    return values;
  }

  private static double[] ascending(String name, double[] values) {
    Require.positive("number of " + name, values.length);
    double before = 0;
    for (double value : values) {
      before = Require.greaterThan(name, value, before);
    }
    return values.clone();
  }

  /** The same grid at another spot price; strikes in currency stay as they are. */
  public QuoteGrid withSpot(double spot) {
    return new QuoteGrid(strikes, relative, maturities, spot, rates, dividends, type);
  }

  /** The same grid with other interest rates, continuously compounded per year. */
  public QuoteGrid withRates(ValueRange rates) {
    return new QuoteGrid(strikes, relative, maturities, spot, rates, dividends, type);
  }

  /** The same grid with other dividend yields, continuously compounded per year. */
  public QuoteGrid withDividendYields(ValueRange dividends) {
    return new QuoteGrid(strikes, relative, maturities, spot, rates, dividends, type);
  }

  /** The same grid with puts for calls. */
  public QuoteGrid withPuts() {
    Optional<OptionType> puts = Optional.of(OptionType.PUT);
    return new QuoteGrid(strikes, relative, maturities, spot, rates, dividends, puts);
  }

  /** The same grid with puts below the forward and calls from it on. */
  public QuoteGrid withOutOfTheMoney() {
    return new QuoteGrid(strikes, relative, maturities, spot, rates, dividends, Optional.empty());
  }

  /** Strikes, or fractions of the forward; a fresh array. */
  public double[] strikes() {
    return strikes.clone();
  }

  /** Whether strikes are fractions of the forward. */
  public boolean isRelative() {
    return relative;
  }

  /** Maturities in years; a fresh array. */
  public double[] maturities() {
    return maturities.clone();
  }

  /** The price of the underlying. */
  public double spot() {
    return spot;
  }

  /** Interest rates, continuously compounded per year. */
  public ValueRange rates() {
    return rates;
  }

  /** Dividend yields, continuously compounded per year. */
  public ValueRange dividendYields() {
    return dividends;
  }

  /** Calls, puts or, if empty, puts below the forward and calls from it on. */
  public Optional<OptionType> type() {
    return type;
  }

  @Override
  public int mostOptions() {
    return strikes.length * maturities.length;
  }

  @Override
  public OptionSet options(double volatility, RandomGenerator random) {
    return fixed != null
        ? fixed
        : options(Market.of(spot, rates.draw(random), dividends.draw(random)));
  }

  /** The grid's options in a market. */
  public OptionSet options(Market market) {
    List<OptionSlice> slices = new ArrayList<>(maturities.length);
    for (double maturity : maturities) {
      double forward = market.forward(maturity);
      double[] own = strikes.clone();
      OptionType[] types = new OptionType[own.length];
      for (int j = 0; j < own.length; j++) {
        own[j] = relative ? forward * strikes[j] : strikes[j];
        types[j] = type.orElse(own[j] < forward ? OptionType.PUT : OptionType.CALL);
      }
      slices.add(new OptionSlice(maturity, forward, market.discountFactor(maturity), own, types));
    }
    return new OptionSet(market, slices);
  }

  @Override
  public String text() {
    return "grid of %s: %d %s %s..%s at %d maturities %s..%s, spot %s, rate %s, dividend yield %s"
        .formatted(
            type.map(t -> t == OptionType.CALL ? "calls" : "puts")
                .orElse("out-of-the-money options"),
            strikes.length,
            relative ? "strikes over forward" : "strikes",
            strikes[0],
            strikes[strikes.length - 1],
            maturities.length,
            maturities[0],
            maturities[maturities.length - 1],
            spot,
            rates.text(),
            dividends.text());
  }
}
