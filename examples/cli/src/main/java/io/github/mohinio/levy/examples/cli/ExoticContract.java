package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.pricing.exotic.AsianOption;
import io.github.mohinio.levy.pricing.exotic.AsianOption.Average;
import io.github.mohinio.levy.pricing.exotic.AsianPricer;
import io.github.mohinio.levy.pricing.exotic.BarrierOption;
import io.github.mohinio.levy.pricing.exotic.BarrierPricer;
import io.github.mohinio.levy.pricing.exotic.BermudanOption;
import io.github.mohinio.levy.pricing.exotic.BermudanPricer;
import io.github.mohinio.levy.pricing.exotic.ExoticPrice;
import io.github.mohinio.levy.pricing.exotic.LookbackOption;
import io.github.mohinio.levy.pricing.exotic.PathPricer;
import io.github.mohinio.levy.pricing.exotic.TouchOption;
import io.github.mohinio.levy.pricing.exotic.TouchPricer;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.market.DigitalOption;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.simulation.MonteCarloEstimate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prices contracts written as {@code american_put} or {@code put_down_out_H80_monitored_12}.
 *
 * @param paths simulates lookbacks
 * @param isSimulated whether it simulates all others too
 */
record ExoticContract(PathPricer paths, boolean isSimulated) {

  /** The forms, for messages. */
  static final String FORMS =
      "european_put, digital_put, american_put, bermudan_put_10_dates, put_down_out_H80,"
          + " put_up_in_H120_monitored_12, put_double_out_H80_H120_monitored_12,"
          + " asian_arithmetic_put_12_fixings, asian_geometric_put_12_fixings, one_touch_up_H120,"
          + " one_touch_down_H80_at_hit_monitored_12, no_touch_up_H120,"
          + " lookback_fixed_put_12_dates, lookback_floating_put_12_dates; call for put";

  private static final String TYPE = "(?<type>call|put)";
  private static final String NUMBER = "\\d+(?:\\.\\d+)?";

  private static final Pattern EUROPEAN = Pattern.compile("european_" + TYPE);
  private static final Pattern DIGITAL = Pattern.compile("digital_" + TYPE);
  private static final Pattern AMERICAN = Pattern.compile("american_" + TYPE);
  private static final Pattern BERMUDAN =
      Pattern.compile("bermudan_" + TYPE + "_(?<count>\\d{1,5})_dates");
  private static final Pattern ASIAN =
      Pattern.compile(
          "asian_(?<average>arithmetic|geometric)_" + TYPE + "_(?<count>\\d{1,5})_fixings");
  private static final Pattern SINGLE =
      Pattern.compile(
          TYPE
              + "_(?<side>down|up)_(?<knock>in|out)_H(?<barrier>"
              + NUMBER
              + ")(?:_monitored_(?<count>\\d{1,5}))?");
  private static final Pattern DOUBLE =
      Pattern.compile(
          TYPE
              + "_double_(?<knock>in|out)_H(?<lower>"
              + NUMBER
              + ")_H(?<upper>"
              + NUMBER
              + ")_monitored_(?<count>\\d{1,5})");

  private static final Pattern TOUCH =
      Pattern.compile(
          "(?<kind>one|no)_touch_(?<side>up|down)_H(?<barrier>"
              + NUMBER
              + ")(?<hit>_at_hit)?(?:_monitored_(?<count>\\d{1,5}))?");
  private static final Pattern LOOKBACK =
      Pattern.compile("lookback_(?<strike>fixed|floating)_" + TYPE + "_(?<count>\\d{1,5})_dates");

  /** Type of an American option; empty for other contracts. */
  static Optional<OptionType> american(String text) {
    Matcher matcher = AMERICAN.matcher(text);
    return matcher.matches() ? Optional.of(type(matcher)) : Optional.empty();
  }

  /**
   * Prices a contract that is not American.
   *
   * @throws IllegalArgumentException if the text is no contract or the contract cannot be priced
   */
  PriceEstimate price(
      String text, ReturnModel model, Market market, double maturity, double strike) {
    Matcher matcher;
    if ((matcher = ASIAN.matcher(text)).matches()) {
      Average average = Average.valueOf(matcher.group("average").toUpperCase(Locale.ROOT));
      AsianOption option =
          new AsianOption(type(matcher), average, strike, maturity, count(matcher));
      return isSimulated
          ? estimate(paths.price(model, market, option))
          : AsianPricer.withDefaults().price(model, market, option);
    }
    if ((matcher = TOUCH.matcher(text)).matches()) {
      TouchOption option = touch(matcher, maturity);
      return isSimulated
          ? estimate(paths.price(model, market, option))
          : estimate(TouchPricer.withDefaults().price(model, market, option));
    }
    if ((matcher = LOOKBACK.matcher(text)).matches()) {
      double own = matcher.group("strike").equals("fixed") ? strike : 0;
      LookbackOption option = new LookbackOption(type(matcher), own, maturity, count(matcher));
      return estimate(paths.price(model, market, option));
    }
    if (isSimulated) {
      return estimate(paths.price(model, market, barrier(text, strike, maturity)));
    }
    if ((matcher = EUROPEAN.matcher(text)).matches()) {
      return FourierPricer.withDefaults()
          .estimate(model, market, new EuropeanOption(type(matcher), strike, maturity));
    }
    if ((matcher = DIGITAL.matcher(text)).matches()) {
      return FourierPricer.withDefaults()
          .estimate(model, market, DigitalOption.cash(type(matcher), strike, maturity));
    }
    if ((matcher = BERMUDAN.matcher(text)).matches()) {
      BermudanOption option = new BermudanOption(type(matcher), strike, maturity, count(matcher));
      return estimate(BermudanPricer.withDefaults().price(model, market, option));
    }
    BarrierOption option = barrier(text, strike, maturity);
    return estimate(BarrierPricer.withDefaults().price(model, market, option));
  }

  private static TouchOption touch(Matcher matcher, double maturity) {
    double level = Double.parseDouble(matcher.group("barrier"));
    TouchOption option =
        matcher.group("side").equals("up")
            ? TouchOption.up(level, maturity)
            : TouchOption.down(level, maturity);
    if (matcher.group("count") != null) {
      option = option.monitored(count(matcher));
    }
    boolean atHit = matcher.group("hit") != null;
    if (matcher.group("kind").equals("one")) {
      return atHit ? option.atHit() : option;
    }
    if (atHit) {
      throw new IllegalArgumentException(
          "contract = " + matcher.group() + ": there is no hit to be paid at");
    }
    return option.noTouch();
  }

  private static BarrierOption barrier(String text, double strike, double maturity) {
    Matcher matcher = SINGLE.matcher(text);
    if (matcher.matches()) {
      double level = Double.parseDouble(matcher.group("barrier"));
      BarrierOption option =
          matcher.group("side").equals("down")
              ? BarrierOption.down(type(matcher), strike, maturity, level)
              : BarrierOption.up(type(matcher), strike, maturity, level);
      return knock(
          matcher, matcher.group("count") == null ? option : option.monitored(count(matcher)));
    }
    matcher = DOUBLE.matcher(text);
    if (matcher.matches()) {
      double lower = Double.parseDouble(matcher.group("lower"));
      double upper = Double.parseDouble(matcher.group("upper"));
      return knock(
          matcher,
          new BarrierOption(type(matcher), strike, maturity, lower, upper, false, count(matcher)));
    }
    throw new IllegalArgumentException("contract = " + text + ": must be like " + FORMS);
  }

  private static BarrierOption knock(Matcher matcher, BarrierOption option) {
    return matcher.group("knock").equals("in") ? option.knockIn() : option;
  }

  private static OptionType type(Matcher matcher) {
    return OptionType.of(matcher.group("type"));
  }

  private static int count(Matcher matcher) {
    return Integer.parseInt(matcher.group("count"));
  }

  /** The standard error stands for the error. */
  private static PriceEstimate estimate(MonteCarloEstimate price) {
    return new PriceEstimate(price.value(), price.standardError(), PriceEstimate.Status.OK);
  }

  private static PriceEstimate estimate(ExoticPrice price) {
    return new PriceEstimate(price.value(), price.error(), price.status());
  }
}
