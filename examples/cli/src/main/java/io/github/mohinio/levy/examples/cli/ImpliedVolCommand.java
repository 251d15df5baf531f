package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.pricing.implied.ImpliedVol;
import io.github.mohinio.levy.pricing.implied.ImpliedVolatility;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code levy implied-vol}: Black volatilities of option prices. */
@Command(
    name = "implied-vol",
    description = "Finds the Black volatilities of the option prices in the rows of a file.",
    mixinStandardHelpOptions = true)
final class ImpliedVolCommand implements Callable<Integer> {

  private static final List<String> REQUIRED =
      List.of("forward", "strike", "maturity", "discount", "type", "price");

  @Spec private CommandSpec spec;

  @Mixin private BatchOptions files;

  @Override
  public Integer call() throws IOException {
    CsvBatch batch = new CsvBatch(REQUIRED, List.of("implied_vol"), ImpliedVolCommand::solve);
    files.run(batch, spec.commandLine().getOut());
    return 0;
  }

  private static List<String> solve(InputRow row) throws BadRow {
    ImpliedVol volatility =
        ImpliedVolatility.of(
            row.type("type"),
            row.positive("forward"),
            row.positive("strike"),
            row.positive("maturity"),
            row.positive("discount"),
            row.nonNegative("price"));
    if (!volatility.isOk()) {
      throw new BadRow(volatility.status().name());
    }
    return List.of(Double.toString(volatility.value()), volatility.status().name());
  }
}
