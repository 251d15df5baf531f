package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Expectation of the highest or lowest spot, today's included, by Spitzer's identity: with \( a_k =
 * E[e^{\max(X_k, 0)}] \) for the log-return over k periods, which is one and a call at the money,
 *
 * <p>\[ n\,E[e^{M_n}] = \sum_{k=1}^n a_k E[e^{M_{n-k}}] \]
 *
 * <p>for the maximum \( M_n \) of \( 0, X_1, \dots, X_n \), and likewise for the minimum with puts.
 *
 * <p>Reference: Spitzer (1956), A combinatorial lemma and its application to probability theory,
 * Transactions of the American Mathematical Society 82, 323-339. Stateless.
 */
final class ExpectedExtreme {

  private ExpectedExtreme() {}

  /** The expectation, not discounted. */
  static double of(ReturnModel model, Market market, LookbackOption option) {
    int n = option.dates();
    OptionType type = option.ofHighest() ? OptionType.CALL : OptionType.PUT;
    List<OptionSlice> slices = new ArrayList<>();
    for (int k = 1; k <= n; k++) {
      slices.add(market.slice(k * option.maturity() / n, new double[] {market.spot()}, type));
    }
    double[] atTheMoney = FourierPricer.withDefaults().price(model, slices);
    double[] expected = new double[n + 1];
    expected[0] = 1;
    for (int m = 1; m <= n; m++) {
      double gain = atTheMoney[m - 1] / market.discountFactor(m * option.maturity() / n);
      atTheMoney[m - 1] = 1 + type.sign() * gain / market.spot();
      for (int k = 1; k <= m; k++) {
        expected[m] += atTheMoney[k - 1] * expected[m - k] / m;
      }
    }
    return market.spot() * expected[n];
  }
}
