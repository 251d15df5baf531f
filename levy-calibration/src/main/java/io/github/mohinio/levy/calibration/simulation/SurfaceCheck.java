package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.arbitrage.ArbitrageCheck;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;

/** The checks that the clean prices of a surface have to pass. */
final class SurfaceCheck {

  /** Error of a price that counts as rounding, in units of the discounted forward. */
  private static final double ROUNDING = 1e-9;

  private static final ArbitrageCheck ARBITRAGE = ArbitrageCheck.withDefaults();

  private SurfaceCheck() {}

  static boolean areFinite(double[] prices) {
    for (double price : prices) {
      if (!Double.isFinite(price)) {
        return false;
      }
    }
    return true;
  }

  /** Status of finite prices. */
  static SurfaceStatus of(OptionSurface surface) {
    for (int i = 0; i < surface.size(); i++) {
      OptionSlice slice = surface.slice(i);
      double scale = slice.discountFactor() * slice.forward();
      double intrinsic = TimeValue.intrinsic(surface, i);
      double bound = surface.type(i) == OptionType.CALL ? slice.forward() : surface.strike(i);
      double most = slice.discountFactor() * bound;
      double price = surface.price(i);
      if (price < intrinsic - ROUNDING * scale || price > most + ROUNDING * scale) {
        return SurfaceStatus.OUT_OF_BOUNDS;
      }
      if (price > intrinsic + ROUNDING * scale && price >= most) {
        return SurfaceStatus.NO_VOLATILITY;
      }
    }
    return ARBITRAGE.isFree(surface) ? SurfaceStatus.OK : SurfaceStatus.ARBITRAGE;
  }
}
