package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random and extreme inputs: a price is right by its own estimate or says that it is not; nothing
 * hangs, nothing but an {@link IllegalArgumentException} is thrown, and no price leaves the bounds.
 */
class FuzzTest {

  /** Far above what a call takes on any machine; it tells a hang from slow work. */
  private static final double CALL_LIMIT_SECONDS = 30;

  private static final double[] SPECIAL = {
    0,
    -0.0,
    1,
    2,
    0.5,
    -1,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    1e-300,
    1e-16,
    1 - 0x1p-53,
    1 + 0x1p-52,
    2 - 0x1p-52,
    1.0001,
    1e16,
    1e300,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  @Test
  void tenThousandInputs() {
    fuzz(10_000, 1);
  }

  @Test
  @Tag("slow")
  void aMillionInputs() {
    fuzz(1_000_000, 2);
  }

  private static void fuzz(int inputs, long seed) {
    Random random = new Random(seed);
    List<String> names = ModelCatalogue.names();
    FourierPricer loose = FourierPricer.withDefaults().withTolerance(1e-10);
    FourierPricer strict = FourierPricer.withDefaults().withRelativeTolerance(1e-10);
    int priced = 0;
    int ok = 0;
    for (int i = 0; i < inputs; i++) {
      String name = names.get(random.nextInt(names.size()));
      Map<String, Double> parameters = new LinkedHashMap<>();
      double maturity = positive(random, 2e-6, 100);
      for (String parameter : ModelCatalogue.parameterNames(name)) {
        parameters.put(parameter, random.nextInt(40) == 0 ? maturity : number(random));
      }
      String what = name + " " + parameters + " T=" + maturity;
      ReturnModel model;
      Market market;
      EuropeanOption option;
      try {
        model = ModelCatalogue.of(name, parameters);
        market = Market.of(100, 0.1 * random.nextGaussian(), 0.1 * random.nextGaussian());
        double strike = random.nextInt(20) == 0 ? number(random) : positive(random, 1e-4, 1e8);
        OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
        option = new EuropeanOption(type, strike, maturity);
        what += " " + market + " " + option;
      } catch (IllegalArgumentException refused) {
        assertThat(refused.getMessage()).as(what).isNotBlank();
        continue;
      }
      long start = System.nanoTime();
      PriceEstimate estimate;
      try {
        estimate = (random.nextInt(4) == 0 ? strict : loose).estimate(model, market, option);
      } catch (IllegalArgumentException refused) {
        assertThat(refused.getMessage()).as(what).isNotBlank();
        continue;
      } catch (RuntimeException e) {
        throw new AssertionError(what, e);
      }
      double seconds = 1e-9 * (System.nanoTime() - start);
      assertThat(seconds).as(what).isLessThan(CALL_LIMIT_SECONDS);
      priced++;
      ok += estimate.status() == PriceEstimate.Status.OK ? 1 : 0;
      check(what, estimate, market, option);
    }
    assertThat(priced).isGreaterThan(inputs / 10);
    assertThat(ok).isGreaterThan(priced / 2);
  }

  private static void check(
      String what, PriceEstimate estimate, Market market, EuropeanOption option) {
    if (Double.isNaN(estimate.value()) || Double.isNaN(estimate.error())) {
      assertThat(estimate.status()).as(what).isEqualTo(PriceEstimate.Status.TOLERANCE_NOT_MET);
      return;
    }
    double discount = market.discountFactor(option.maturity());
    double forward = market.forward(option.maturity());
    int sign = option.type().sign();
    double least = Math.max(0, sign * discount * (forward - option.strike()));
    double most = discount * (sign > 0 ? forward : option.strike());
    if (!Double.isFinite(least + most)) {
      return; // a strike near the end of the range, of which only a status can be asked
    }
    double slack = estimate.error() + 1e-14 * (least + most);
    assertThat(estimate.value()).as(what).isBetween(least - slack, most + slack);
  }

  /** Mostly of ordinary size, sometimes extreme, sometimes special. */
  private static double number(Random random) {
    int kind = random.nextInt(60);
    if (kind == 0) {
      return SPECIAL[random.nextInt(SPECIAL.length)];
    }
    double sign = random.nextInt(6) == 0 ? -1 : 1;
    return sign * (kind < 6 ? positive(random, 1e-12, 1e12) : positive(random, 0.01, 30));
  }

  private static double positive(Random random, double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }
}
