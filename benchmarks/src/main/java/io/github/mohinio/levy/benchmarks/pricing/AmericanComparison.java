package io.github.mohinio.levy.benchmarks.pricing;

import io.github.mohinio.levy.benchmarks.CpuTime;
import io.github.mohinio.levy.pricing.exotic.AmericanOption;
import io.github.mohinio.levy.pricing.exotic.AmericanPricer;
import io.github.mohinio.levy.pricing.exotic.ExoticPrice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * American puts by levy and by the textbook, a ladder of Bermudan ones by COS with Richardson
 * extrapolation: errors against the references, the largest of three spots, and processor time.
 *
 * <p>Run it with {@code -XX:ActiveProcessorCount=1}: long transforms use other threads, if there
 * are any, whose time would not count.
 */
public final class AmericanComparison {

  private static final int TERMS = 2048;
  private static final double[] TOLERANCES = {1e-5, 3e-6, 1e-6, 3e-7, 1e-7};

  /** Those of the second table, as places in the list above. */
  private static final int[] SHOWN = {2, 3, 4};

  private static final int[] FEWEST_DATES = {8, 32};

  private AmericanComparison() {}

  /** Prints two tables in Markdown. */
  public static void main(String[] args) {
    List<Measured> all = AmericanCase.all().stream().map(AmericanComparison::measure).toList();
    System.out.println("One put, and levy at the loosest tolerance that is no worse:\n");
    System.out.println(
        "| put | COS 8..64: error | ms | levy: tolerance | error | ms | ratio"
            + " | COS 32..256: error | ms | levy: tolerance | error | ms | ratio |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    all.forEach(one -> System.out.println(one.againstTextbook()));
    System.out.println("\nlevy; error, largest estimate, ms of one put, ms of 20 strikes:\n");
    System.out.println("| put | at 1e-6 | at 3e-7 | at 1e-7 |");
    System.out.println("|---|---|---|---|");
    all.forEach(one -> System.out.println(one.byTolerance()));
  }

  /** One case; the arrays go by tolerance or by ladder. */
  private record Measured(
      String name,
      double[] error,
      double[] estimate,
      double[] seconds,
      double[] smileSeconds,
      double[] textbookError,
      double[] textbookSeconds) {

    String againstTextbook() {
      StringBuilder row = new StringBuilder("| " + name + " |");
      for (int ladder = 0; ladder < FEWEST_DATES.length; ladder++) {
        int i = 0;
        while (i < TOLERANCES.length - 1 && error[i] > textbookError[ladder]) {
          i++;
        }
        row.append(
            String.format(
                Locale.ROOT,
                " %.0e | %.1f | %.0e | %.0e | %.1f | %.1f |",
                textbookError[ladder],
                1e3 * textbookSeconds[ladder],
                TOLERANCES[i],
                error[i],
                1e3 * seconds[i],
                textbookSeconds[ladder] / seconds[i]));
      }
      return row.toString();
    }

    String byTolerance() {
      StringBuilder row = new StringBuilder("| " + name + " |");
      for (int i : SHOWN) {
        row.append(
            String.format(
                Locale.ROOT,
                " %.0e, %.0e, %.1f, %.1f |",
                error[i],
                estimate[i],
                1e3 * seconds[i],
                1e3 * smileSeconds[i]));
      }
      return row.toString();
    }
  }

  private static Measured measure(AmericanCase one) {
    TextbookCosBermudan cos = new TextbookCosBermudan(TERMS);
    int n = TOLERANCES.length;
    double[] error = new double[n];
    double[] estimate = new double[n];
    double[] textbookError = new double[FEWEST_DATES.length];
    for (int s = 0; s < one.spots().length; s++) {
      double reference = one.references()[s];
      for (int i = 0; i < n; i++) {
        ExoticPrice price = levy(TOLERANCES[i], one, one.spots()[s]);
        error[i] = Math.max(error[i], Math.abs(price.value() - reference));
        estimate[i] = Math.max(estimate[i], price.error());
      }
      for (int ladder = 0; ladder < FEWEST_DATES.length; ladder++) {
        double price = textbook(cos, one, one.spots()[s], FEWEST_DATES[ladder]);
        textbookError[ladder] = Math.max(textbookError[ladder], Math.abs(price - reference));
      }
    }
    double spot = one.spots()[1];
    List<AmericanOption> smile = smile(one);
    List<Runnable> jobs = new ArrayList<>();
    for (double tolerance : TOLERANCES) {
      jobs.add(() -> levy(tolerance, one, spot));
    }
    for (double tolerance : TOLERANCES) {
      jobs.add(() -> pricer(tolerance).price(one.model(), one.market(spot), smile));
    }
    for (int fewest : FEWEST_DATES) {
      jobs.add(() -> textbook(cos, one, spot, fewest));
    }
    double[] seconds = CpuTime.medians(jobs, 1);
    return new Measured(
        one.name(),
        error,
        estimate,
        Arrays.copyOfRange(seconds, 0, n),
        Arrays.copyOfRange(seconds, n, 2 * n),
        textbookError,
        Arrays.copyOfRange(seconds, 2 * n, seconds.length));
  }

  /** Twenty strikes from 80 to 120 percent of the spot. */
  private static List<AmericanOption> smile(AmericanCase one) {
    List<AmericanOption> smile = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      smile.add(AmericanOption.put(one.spots()[1] * (0.8 + 0.4 * i / 19), one.maturity()));
    }
    return smile;
  }

  private static AmericanPricer pricer(double tolerance) {
    return AmericanPricer.withDefaults().withTolerance(tolerance);
  }

  private static ExoticPrice levy(double tolerance, AmericanCase one, double spot) {
    return pricer(tolerance).price(one.model(), one.market(spot), one.put());
  }

  private static double textbook(
      TextbookCosBermudan cos, AmericanCase one, double spot, int fewest) {
    return cos.american(one.model(), one.market(spot), one.strike(), one.maturity(), fewest);
  }
}
