package io.github.mohinio.levy.pricing.exotic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random and extreme contracts: nothing hangs, nothing but an {@link IllegalArgumentException} is
 * thrown, and no value that is claimed to be right leaves the bounds.
 */
class ExoticFuzzTest {

  /** Processor time far above what a call takes, however busy the machine. */
  private static final double CALL_LIMIT_SECONDS = 60;

  private static final double LOOSE = 1e-4;

  private static final List<String> KINDS =
      List.of(
          "american", "bermudan", "dated_barrier", "barrier", "arithmetic", "geometric", "touch");

  private static final int TOUCH = 6;

  @Test
  void threeHundredContracts() {
    fuzz(300, 1);
  }

  /** Writes {@code levy-pricing/target/exotic-fuzz.csv}. */
  @Test
  @Tag("slow")
  void twentyThousandContracts() throws IOException {
    Tally[] tallies = fuzz(20_000, 2);
    List<String> lines = new ArrayList<>();
    lines.add("contract,priced,ok,tolerance_not_met,refused,seconds,longest_call_seconds");
    for (int kind = 0; kind < tallies.length; kind++) {
      lines.add(KINDS.get(kind) + "," + tallies[kind]);
    }
    Files.write(Path.of("target", "exotic-fuzz.csv"), lines);
  }

  /** What became of the contracts of one kind. */
  private static final class Tally {

    private int ok;
    private int notMet;
    private int refused;
    private double seconds;
    private double longest;

    int priced() {
      return ok + notMet;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%d,%d,%d,%d,%.1f,%.2f", priced(), ok, notMet, refused, seconds, longest);
    }
  }

  private static Tally[] fuzz(int inputs, long seed) {
    Random random = new Random(seed);
    List<String> names = ModelCatalogue.names();
    Tally[] tallies = new Tally[KINDS.size()];
    Arrays.setAll(tallies, kind -> new Tally());
    for (int i = 0; i < inputs; i++) {
      String name = names.get(random.nextInt(names.size()));
      Map<String, Double> parameters = new LinkedHashMap<>();
      for (String parameter : ModelCatalogue.parameterNames(name)) {
        parameters.put(parameter, number(random));
      }
      double maturity = positive(random, 1e-5, 30);
      double strike = positive(random, 1, 1e4);
      Market market = Market.of(100, 0.1 * random.nextGaussian(), 0.1 * random.nextGaussian());
      OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
      int kind = random.nextInt(KINDS.size());
      Tally tally = tallies[kind];
      String what =
          kind + " " + name + " " + parameters + " " + market + " " + type + " K=" + strike;
      what += " T=" + maturity;
      long start = cpuTime();
      try {
        ReturnModel model = ModelCatalogue.of(name, parameters);
        PriceEstimate price = price(kind, model, market, type, strike, maturity, random);
        if (price.status() == PriceEstimate.Status.OK) {
          tally.ok++;
          double slack = price.error() + 1e-9 * (100 + strike);
          double most =
              type == OptionType.PUT
                  ? strike * Math.max(1, market.discountFactor(maturity))
                  : 100 * Math.max(1, Math.exp(-market.dividendYield() * maturity));
          // an average grows at most as the spot or falls at most to it
          double mean = Math.max(1, Math.exp((market.rate() - market.dividendYield()) * maturity));
          if (kind == TOUCH) {
            most = Math.max(1, market.discountFactor(maturity));
          } else if (kind >= 4 && type == OptionType.CALL) {
            most = 100 * mean * market.discountFactor(maturity);
          }
          assertThat(price.value()).as(what).isBetween(-slack, most * (1 + 1e-9) + slack);
        } else {
          tally.notMet++;
        }
      } catch (IllegalArgumentException refused) {
        assertThat(refused.getMessage()).as(what).isNotBlank();
        tally.refused++;
      } catch (RuntimeException e) {
        throw new AssertionError(what, e);
      }
      double seconds = 1e-9 * (cpuTime() - start);
      assertThat(seconds).as(what).isLessThan(CALL_LIMIT_SECONDS);
      tally.seconds += seconds;
      tally.longest = Math.max(tally.longest, seconds);
    }
    int priced = Arrays.stream(tallies).mapToInt(Tally::priced).sum();
    int ok = Arrays.stream(tallies).mapToInt(tally -> tally.ok).sum();
    assertThat(priced).isGreaterThan(inputs / 20);
    assertThat(ok).isGreaterThan(priced / 2);
    return tallies;
  }

  private static PriceEstimate price(
      int kind,
      ReturnModel model,
      Market market,
      OptionType type,
      double strike,
      double maturity,
      Random random) {
    int dates = 1 + random.nextInt(20);
    double level = positive(random, 10, 1000);
    return switch (kind) {
      case 0 ->
          estimate(
              AmericanPricer.withDefaults()
                  .withTolerance(LOOSE)
                  .price(model, market, new AmericanOption(type, strike, maturity)));
      case 1 ->
          estimate(
              BermudanPricer.withDefaults()
                  .withTolerance(LOOSE)
                  .price(model, market, new BermudanOption(type, strike, maturity, dates)));
      case 2 ->
          estimate(
              BarrierPricer.withDefaults()
                  .withTolerance(LOOSE)
                  .price(
                      model,
                      market,
                      new BarrierOption(
                          type, strike, maturity, level, 3 * level, random.nextBoolean(), dates)));
      case 3 ->
          estimate(
              BarrierPricer.withDefaults()
                  .withTolerance(LOOSE)
                  .price(
                      model,
                      market,
                      level < 100
                          ? BarrierOption.down(type, strike, maturity, level)
                          : BarrierOption.up(type, strike, maturity, level)));
      case TOUCH ->
          estimate(
              TouchPricer.withDefaults()
                  .withTolerance(LOOSE)
                  .price(
                      model,
                      market,
                      new TouchOption(
                          TouchOption.Payment.values()[dates % 3],
                          level,
                          random.nextBoolean(),
                          maturity,
                          random.nextBoolean() ? 0 : dates)));
      default ->
          AsianPricer.withDefaults()
              .withTolerance(LOOSE)
              .price(
                  model,
                  market,
                  new AsianOption(
                      type, AsianOption.Average.values()[kind - 4], strike, maturity, dates));
    };
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static PriceEstimate estimate(ExoticPrice price) {
    return new PriceEstimate(price.value(), price.error(), price.status());
  }

  private static double number(Random random) {
    double sign = random.nextInt(6) == 0 ? -1 : 1;
    return sign
        * (random.nextInt(6) == 0 ? positive(random, 1e-6, 1e4) : positive(random, 0.05, 20));
  }

  private static double positive(Random random, double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }
}
