package io.github.mohinio.levy.calibration.testdata;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.exotic.AmericanOption;
import io.github.mohinio.levy.pricing.exotic.AmericanPricer;
import io.github.mohinio.levy.pricing.exotic.ExoticPrice;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.ArrayList;
import java.util.List;

/** American prices of models, as exact as they can be had. */
public final class AmericanSurfaces {

  private static final AmericanPricer PRICER = AmericanPricer.withDefaults().withTolerance(5e-8);
  private static final int STRIKES = 10;

  private AmericanSurfaces() {}

  /**
   * Ten options out of the money at each maturity, within 1.8 standard deviations of a volatility
   * of a quarter, and two in it.
   */
  public static OptionSurface of(LevyModel model, Market market, double... maturities) {
    List<OptionSlice> slices = new ArrayList<>();
    List<Double> prices = new ArrayList<>();
    for (double t : maturities) {
      double[] strikes = new double[STRIKES];
      OptionType[] types = new OptionType[STRIKES];
      List<AmericanOption> options = new ArrayList<>();
      for (int j = 0; j < STRIKES; j++) {
        double deviations = -1.8 + 0.4 * j;
        strikes[j] = market.spot() * Math.exp(0.25 * Math.sqrt(t) * deviations);
        types[j] = deviations < 0 ^ j == 4 || j == 5 ? OptionType.PUT : OptionType.CALL;
        options.add(new AmericanOption(types[j], strikes[j], t));
      }
      slices.add(new OptionSlice(t, market.forward(t), market.discountFactor(t), strikes, types));
      PRICER.price(model, market, options).stream().map(ExoticPrice::value).forEach(prices::add);
    }
    return OptionSurface.of(slices, prices.stream().mapToDouble(p -> p).toArray());
  }

  /** Calls and puts of the same strikes as a file with bid and ask a cent from the price. */
  public static String chain(
      LevyModel model, Market market, double[] strikes, double... maturities) {
    StringBuilder file = new StringBuilder("maturity,strike,type,bid,ask\n");
    for (double t : maturities) {
      List<AmericanOption> options = new ArrayList<>();
      for (double strike : strikes) {
        for (OptionType type : OptionType.values()) {
          options.add(new AmericanOption(type, strike, t));
        }
      }
      List<ExoticPrice> prices = PRICER.price(model, market, options);
      for (int i = 0; i < options.size(); i++) {
        AmericanOption option = options.get(i);
        double price = prices.get(i).value();
        file.append(t + "," + option.strike() + "," + option.type() + ",")
            .append((price - 0.01) + "," + (price + 0.01) + "\n");
      }
    }
    return file.toString();
  }
}
