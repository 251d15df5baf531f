package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code levy exotic}: options of early exercise, barriers and averages. */
@Command(
    name = "exotic",
    description =
        "Prices American, Bermudan, barrier and Asian options in the rows of a file; contracts: "
            + ExoticContract.FORMS,
    mixinStandardHelpOptions = true)
final class ExoticCommand implements Callable<Integer> {

  private static final String INVALID_CONTRACT = "INVALID_CONTRACT";

  private static final List<String> REQUIRED =
      List.of("model", "params", "spot", "rate", "dividend", "maturity", "strike", "contract");

  @Spec private CommandSpec spec;

  @Mixin private BatchOptions files;

  @Override
  public Integer call() throws IOException {
    CsvBatch batch =
        new CsvBatch(REQUIRED, List.of("value", "error_estimate"), ExoticCommand::price);
    PrintWriter printer = spec.commandLine().getOut();
    Map<String, Integer> statuses = files.run(batch, printer);
    if (statuses.containsKey(ModelText.UNKNOWN_MODEL)) {
      printer.println("models: " + String.join(", ", ModelCatalogue.names()));
    }
    if (statuses.containsKey(INVALID_CONTRACT)) {
      printer.println("contracts: " + ExoticContract.FORMS);
    }
    printer.flush();
    return 0;
  }

  private static List<String> price(InputRow row) throws BadRow {
    ReturnModel model = ModelText.parse(row.text("model"), row.text("params"));
    if (!(model instanceof LevyModel)) {
      throw new BadRow("UNSUPPORTED_MODEL");
    }
    Market market = Market.of(row.positive("spot"), row.finite("rate"), row.finite("dividend"));
    PriceEstimate estimate =
        estimate(
            row.text("contract"), model, market, row.positive("maturity"), row.positive("strike"));
    if (!Double.isFinite(estimate.value())) {
      throw new BadRow("NOT_FINITE");
    }
    return List.of(
        Double.toString(estimate.value()),
        Double.toString(estimate.error()),
        estimate.status().name());
  }

  private static PriceEstimate estimate(
      String contract, ReturnModel model, Market market, double maturity, double strike)
      throws BadRow {
    try {
      return ExoticContract.price(contract, model, market, maturity, strike);
    } catch (IllegalArgumentException e) {
      // no contract, a barrier that the spot is beyond, or a payoff without a moment
      throw new BadRow(INVALID_CONTRACT);
    }
  }
}
