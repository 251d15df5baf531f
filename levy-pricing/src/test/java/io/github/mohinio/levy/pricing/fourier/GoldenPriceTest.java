package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.pricing.golden.GoldenRows;
import io.github.mohinio.levy.pricing.golden.GoldenRows.Row;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prices, gradients and far wings against references of 20 digits. */
class GoldenPriceTest {

  /** In units of the spot; the worst row is at 1.7e-13. */
  private static final double PRICE_TOLERANCE = 3e-13;

  /** In units of the spot, or of the derivative where that is larger; the worst row is at 8e-12. */
  private static final double GRADIENT_TOLERANCE = 2e-11;

  @Test
  void everyEuropeanRow() {
    List<Row> rows = GoldenRows.read("european.csv");
    assertThat(rows).hasSizeGreaterThan(230);
    for (Row row : rows) {
      PriceEstimate estimate =
          FourierPricer.withDefaults().estimate(row.model(), row.market(), row.option());
      double spot = row.number("spot");
      double error = Math.abs(estimate.value() - row.number("price"));
      assertThat(error / spot).as("%s", row).isLessThan(PRICE_TOLERANCE);
      assertThat(error).as("%s", row).isLessThanOrEqualTo(estimate.error() + 2e-13 * spot);
      assertThat(estimate.status()).as("%s", row).isEqualTo(PriceEstimate.Status.OK);
      assertThat(estimate.value()).as("%s", row).isBetween(lowest(row), highest(row));
    }
  }

  private static double lowest(Row row) {
    double t = row.option().maturity();
    double parity =
        row.market().discountFactor(t) * (row.market().forward(t) - row.option().strike());
    double intrinsic = row.option().type() == OptionType.CALL ? parity : -parity;
    return Math.max(0, intrinsic) - 1e-14 * row.number("spot"); // rounding of the bound itself
  }

  private static double highest(Row row) {
    double t = row.option().maturity();
    double payoff =
        row.option().type() == OptionType.CALL ? row.market().forward(t) : row.option().strike();
    return payoff * row.market().discountFactor(t) * (1 + 1e-15);
  }

  @Test
  void everyParameterDerivative() {
    int checked = 0;
    for (Row row : GoldenRows.read("greeks.csv")) {
      String greek = row.text("greek");
      if (!(greek.equals("vega") || greek.startsWith("d_")) || greek.startsWith("d_delta")) {
        continue; // not a derivative to a parameter alone
      }
      String parameter = greek.equals("vega") ? "sigma" : greek.substring(2);
      int index = row.model().parameterNames().indexOf(parameter);
      double[] gradient = gradient(row);
      double reference = row.number("value");
      double scale = Math.max(row.number("spot"), Math.abs(reference));
      assertThat(Math.abs(gradient[index] - reference) / scale)
          .as("%s: %s", row, gradient[index])
          .isLessThan(GRADIENT_TOLERANCE);
      checked++;
    }
    assertThat(checked).isGreaterThan(40);
  }

  private static double[] gradient(Row row) {
    int parameters = row.parameters().size();
    OptionSlice slice =
        row.market()
            .slice(
                row.option().maturity(), new double[] {row.option().strike()}, row.option().type());
    double[] gradient = new double[parameters];
    FourierPricer.withDefaults()
        .on(List.of(slice))
        .priceWithGradient(row.model(), new double[1], gradient);
    return gradient;
  }

  @Test
  void farOptionsToRelativeAccuracy() {
    int far = 0;
    for (Row row : GoldenRows.read("european.csv")) {
      double t = row.option().maturity();
      boolean call = row.option().type() == OptionType.CALL;
      if (call != (row.option().strike() >= row.market().forward(t))) {
        continue; // in the money
      }
      PriceEstimate estimate =
          FourierPricer.withDefaults()
              .withRelativeTolerance(1e-12)
              .estimate(row.model(), row.market(), row.option());
      if (estimate.status() == PriceEstimate.Status.OK) {
        assertThat(Math.abs(estimate.value() / row.number("price") - 1))
            .as("%s", row)
            .isLessThan(2e-11);
        far++;
      }
    }
    assertThat(far).isGreaterThan(100);
  }

  /** As the command line prices: asked for 1e-10 of the price, or of a millionth of the spot. */
  @Test
  void everyRowToARelativeTolerance() {
    FourierPricer pricer = FourierPricer.withDefaults().withRelativeTolerance(1e-10);
    for (Row row : GoldenRows.read("european.csv")) {
      PriceEstimate estimate = pricer.estimate(row.model(), row.market(), row.option());
      double price = row.number("price");
      double spot = row.number("spot");
      assertThat(estimate.status()).as("%s", row).isEqualTo(PriceEstimate.Status.OK);
      assertThat(Math.abs(estimate.value() - price))
          .as("%s", row)
          .isLessThanOrEqualTo(5e-11 * Math.max(price, 1e-6 * spot));
      if (price > 1e-12 * spot) {
        assertThat(Math.abs(estimate.value() / price - 1)).as("%s", row).isLessThan(1e-8);
      }
    }
  }
}
