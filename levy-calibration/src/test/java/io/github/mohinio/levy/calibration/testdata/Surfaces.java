package io.github.mohinio.levy.calibration.testdata;

import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Surfaces that several tests use. */
public final class Surfaces {

  private Surfaces() {}

  /** The 75 S&amp;P 500 calls of 18 April 2002. */
  public static OptionSurface sp500() {
    return market("sp500_2002-04-18.csv");
  }

  /** A file of {@code market}, cleaned by the default rules. */
  public static OptionSurface market(String name) {
    String file = "/market/" + name;
    return QuoteReader.generic()
        .read(
            new InputStreamReader(Surfaces.class.getResourceAsStream(file), StandardCharsets.UTF_8),
            file)
        .clean()
        .surface();
  }

  /** Exact prices of a model on the full grid. */
  public static OptionSurface full(ReturnModel model) {
    return exact(model, QuoteGrid.full());
  }

  /** Exact prices of a model. */
  public static OptionSurface exact(ReturnModel model, List<OptionSlice> options) {
    return OptionSurface.of(options, FourierPricer.withDefaults().price(model, options));
  }

  /** Largest difference between a fit's prices and those of its surface. */
  public static double worst(OptionSurface surface, double[] prices) {
    double worst = 0;
    for (int i = 0; i < prices.length; i++) {
      worst = Math.max(worst, Math.abs(prices[i] - surface.price(i)));
    }
    return worst;
  }
}
