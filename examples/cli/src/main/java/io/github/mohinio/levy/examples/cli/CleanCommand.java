package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.arbitrage.ArbitrageCheck;
import io.github.mohinio.levy.calibration.arbitrage.ArbitrageRepair;
import io.github.mohinio.levy.calibration.arbitrage.ArbitrageReport;
import io.github.mohinio.levy.calibration.arbitrage.RepairedSurface;
import io.github.mohinio.levy.calibration.quotes.CleanedChain;
import io.github.mohinio.levy.calibration.quotes.CleanedCsv;
import io.github.mohinio.levy.calibration.quotes.CleaningReport;
import io.github.mohinio.levy.calibration.quotes.OptionChain;
import io.github.mohinio.levy.calibration.quotes.Valuation;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code levy clean}: the quotes of a file that can be used, and why the others cannot. */
@Command(
    name = "clean",
    description =
        "Cleans the option quotes of a file, finds their forwards and looks for arbitrage, for"
            + " every day in it.",
    mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private QuoteOptions quotes;

  @Mixin private CleaningOptions rules;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "CSV file of quotes, of one day or several")
  private Path in;

  @Option(
      names = "--previous",
      paramLabel = "FILE",
      description =
          "file whose last day is the trading day before the first of --in, to tell a stale day by")
  private Path previous;

  @Option(names = "--repair", description = "change the prices by as little as leaves no arbitrage")
  private boolean repair;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "directory for quotes.csv, dropped.csv, forwards.csv and arbitrage.csv")
  private Path out;

  @Override
  public Integer call() throws IOException {
    try (OutputFolder folder = new OutputFolder(out)) {
      List<CleanedChain> days = cleanedDays();
      if (days.stream().allMatch(day -> day.quotes().isEmpty())) {
        days.get(0).surface(); // refused, with the reasons
      }
      List<ArbitrageReport> reports = new ArrayList<>();
      List<CleanedChain> results = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      for (CleanedChain day : days) {
        lines.add(line(day.report(), day));
        day.report().earlyExercise().ifPresent(exercise -> lines.add("  " + exercise.summary()));
        if (day.quotes().isEmpty()) {
          reports.add(new ArbitrageReport(0, List.of()));
          results.add(day);
          continue;
        }
        OptionSurface surface = day.surface();
        ArbitrageReport report = ArbitrageCheck.withDefaults().check(surface);
        reports.add(report);
        lines.add("  " + day.forwards().summary());
        lines.add("  " + report.summary());
        results.add(repair ? repaired(day, surface, lines) : day);
      }
      CleanedCsv.writeQuotes(results, folder.add("quotes.csv"));
      CleanedCsv.writeDropped(days, folder.add("dropped.csv"));
      CleanedCsv.writeForwards(days, folder.add("forwards.csv"));
      ArbitrageCsv.write(days, reports, folder.add("arbitrage.csv"));
      folder.commit();
      print(lines);
    }
    return 0;
  }

  private List<CleanedChain> cleanedDays() {
    List<OptionChain> days = quotes.reader().readDays(in);
    if (previous == null) {
      return rules.cleaner().cleanDays(days);
    }
    List<OptionChain> before = quotes.readerOfAllDays().readDays(previous);
    List<OptionChain> all = new ArrayList<>(before.subList(before.size() - 1, before.size()));
    all.addAll(days);
    List<CleanedChain> cleaned = rules.cleaner().cleanDays(all);
    return cleaned.subList(1, cleaned.size());
  }

  private static CleanedChain repaired(
      CleanedChain day, OptionSurface surface, List<String> lines) {
    RepairedSurface repaired = ArbitrageRepair.withDefaults().repair(surface);
    lines.add("  repair: " + repaired.summary());
    return day.withPrices(repaired.surface().prices());
  }

  private static String line(CleaningReport report, CleanedChain day) {
    return day.valuation().map(Valuation::toString).map(date -> date + " ").orElse("")
        + report.summary();
  }

  private void print(List<String> lines) {
    PrintWriter writer = spec.commandLine().getOut();
    lines.forEach(writer::println);
    writer.flush();
  }
}
