/**
 * Static arbitrage in an option surface: {@link ArbitrageCheck} finds it and says whether it can be
 * traded at bid and ask, {@link ArbitrageRepair} removes it by the smallest change of prices.
 *
 * <p>Everything is judged on call prices in units of the discounted forward, {@code c = C / (D F)},
 * against moneyness {@code k = K / F}; puts become calls by parity. Prices of a surface are free of
 * static arbitrage exactly if every {@code c} is at least {@code max(1 - k, 0)} and at most the
 * greatest convex and decreasing function below the point {@code (0, 1)} and the prices of the same
 * slice and of all later ones. This holds where interest and dividends are not random.
 *
 * <p>Reference: S. N. Cohen, C. Reisinger and S. Wang, "Detecting and repairing arbitrage in traded
 * option prices", Applied Mathematical Finance 27 (2020) 345-373. All public types are immutable
 * and thread-safe.
 */
package io.github.mohinio.levy.calibration.arbitrage;
