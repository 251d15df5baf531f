package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.diagnostics.Verdict;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code levy diagnose}: how far to trust draws, whoever made them. */
@Command(
    name = "diagnose",
    description =
        "Diagnoses Markov chains, energies, importance ratios or ranks of simulation-based"
            + " calibration.",
    mixinStandardHelpOptions = true)
final class DiagnoseCommand implements Callable<Integer> {

  private static final String AUTO = "auto";
  private static final String CHAINS = "chains";
  private static final String DRAWS = "draws";
  private static final String ENERGY = "energy";
  private static final String RATIOS = "log-ratios";
  private static final String RANKS = "ranks";

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "CSV file with a header and numbers")
  private Path in;

  @Option(
      names = "--kind",
      defaultValue = AUTO,
      paramLabel = "KIND",
      description =
          "chains: a column for each chain of one quantity; draws: a column chain, then one for each"
              + " parameter, as posterior writes them; energy: Hamiltonian energies, a column for"
              + " each chain; log-ratios: log importance ratios, a column for each approximation;"
              + " ranks: a column for each sampler; or auto, the default: draws by the header, the"
              + " last three by the name of the file, else chains")
  private String kind;

  @Option(
      names = "--rank-draws",
      paramLabel = "N",
      description =
          "draws among which each rank was counted, so that ranks are 0 to N; the largest rank unless"
              + " given")
  private Integer rankDraws;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "file for the JSON")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Choice.of("--kind", kind, List.of(AUTO, CHAINS, DRAWS, ENERGY, RATIOS, RANKS));
    ChainTable table = ChainTable.read(in);
    String found = kind.equals(AUTO) ? recognise(table) : kind;
    if (rankDraws != null && !found.equals(RANKS)) {
      throw new IllegalArgumentException(
          "--rank-draws = " + rankDraws + ": must go with ranks, this file has " + found);
    }
    ObjectNode json = Json.object().put("kind", found);
    Verdict verdict =
        switch (found) {
          case DRAWS -> draws(table, json);
          case ENERGY -> OtherDiagnoses.energy(table, json);
          case RATIOS -> OtherDiagnoses.ratios(table, json);
          case RANKS -> OtherDiagnoses.ranks(table, rankDraws, json);
          default -> chains(table, json);
        };
    json.set("verdict", VerdictJson.of(verdict));
    try (OutputFile file = new OutputFile(out)) {
      Files.writeString(file.part(), Json.text(json), StandardCharsets.UTF_8);
      file.commit();
    }
    PrintWriter printer = spec.commandLine().getOut();
    printer.println(in.getFileName() + ", " + found + ":");
    verdict.text().lines().forEach(line -> printer.println("  " + line));
    printer.flush();
    return 0;
  }

  private String recognise(ChainTable table) {
    if (table.isDraws()) {
      return DRAWS;
    }
    String name = in.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.contains("energy") || name.contains("energies")) {
      return ENERGY;
    }
    if (name.contains("ratios")) {
      return RATIOS;
    }
    return name.contains("ranks") ? RANKS : CHAINS;
  }

  private Verdict chains(ChainTable table, ObjectNode json) {
    json.setAll(ChainDiagnosis.of(table.columns()));
    String name = in.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    return Verdict.good().with(name, ChainDiagnostics.of(table.columns()));
  }

  /** Noise that never moves is noise that was known. */
  private static Verdict draws(ChainTable table, ObjectNode json) {
    ObjectNode parameters = json.putObject("chains");
    Verdict verdict = Verdict.good();
    for (Map.Entry<String, double[][]> entry : table.chainsByParameter().entrySet()) {
      double[][] chains = entry.getValue();
      parameters.set(entry.getKey(), ChainDiagnosis.of(chains));
      double first = chains[0][0];
      boolean fixed =
          Arrays.stream(chains).flatMapToDouble(Arrays::stream).allMatch(x -> x == first);
      if (!fixed || !entry.getKey().equals(Posterior.NOISE)) {
        verdict = verdict.with(entry.getKey(), ChainDiagnostics.of(chains));
      }
    }
    return verdict;
  }
}
