package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.pricing.fourier.FourierMethod;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.Greeks;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code levy price}: present values of European options. */
@Command(
    name = "price",
    description = "Prices the European options in the rows of a file.",
    mixinStandardHelpOptions = true)
final class PriceCommand implements Callable<Integer> {

  private static final List<String> REQUIRED =
      List.of("model", "params", "spot", "rate", "dividend", "maturity", "strike", "type");

  private static final List<String> METHODS =
      Arrays.stream(FourierMethod.values()).map(PriceCommand::nameOf).toList();

  @Spec private CommandSpec spec;

  @Mixin private BatchOptions files;

  @Option(
      names = "--method",
      defaultValue = "automatic",
      paramLabel = "NAME",
      description =
          "automatic, the default; contour, lewis, cos or carr-madan. Contours alone keep the digits"
              + " of far options")
  private String method;

  @Option(
      names = "--greeks",
      description =
          "add delta, gamma, theta, rho, dividend_rho and derivatives to the parameters; on contours,"
              + " whatever the method")
  private boolean greeks;

  /** Far options keep their digits too. */
  private FourierPricer pricer = FourierPricer.withDefaults().withRelativeTolerance(1e-10);

  @Override
  public Integer call() throws IOException {
    int choice = METHODS.indexOf(Choice.of("--method", method, METHODS));
    pricer = pricer.withMethod(FourierMethod.values()[choice]);
    List<String> added = new ArrayList<>(List.of("value", "error_estimate"));
    GreekColumns columns =
        greeks ? new GreekColumns(files.distinct("model", ModelCatalogue.names())) : null;
    if (greeks) {
      added.addAll(columns.names());
    }
    CsvBatch batch = new CsvBatch(REQUIRED, added, row -> price(row, columns));
    PrintWriter printer = spec.commandLine().getOut();
    if (files.run(batch, printer).containsKey(ModelText.UNKNOWN_MODEL)) {
      printer.println("models: " + String.join(", ", ModelCatalogue.names()));
      printer.flush();
    }
    return 0;
  }

  private static String nameOf(FourierMethod method) {
    return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<String> price(InputRow row, GreekColumns columns) throws BadRow {
    ReturnModel model = ModelText.parse(row.text("model"), row.text("params"));
    Market market = Market.of(row.positive("spot"), row.finite("rate"), row.finite("dividend"));
    double maturity = row.positive("maturity");
    EuropeanOption option = new EuropeanOption(row.type("type"), row.positive("strike"), maturity);
    PriceEstimate estimate = estimate(model, market, option);
    if (!Double.isFinite(estimate.value())) {
      throw new BadRow("NOT_FINITE");
    }
    List<String> cells = new ArrayList<>();
    cells.add(Double.toString(estimate.value()));
    cells.add(Double.toString(estimate.error()));
    PriceEstimate.Status status = estimate.status();
    if (columns != null) {
      Greeks sensitivities = pricer.greeks(model, market, option);
      cells.addAll(columns.cells(sensitivities));
      if (status == PriceEstimate.Status.OK) {
        status = sensitivities.status();
      }
    }
    cells.add(status.name());
    return cells;
  }

  private PriceEstimate estimate(ReturnModel model, Market market, EuropeanOption option)
      throws BadRow {
    try {
      return pricer.estimate(model, market, option);
    } catch (IllegalArgumentException e) {
      // each value is in its range, but forward or discount factor overflow
      throw new BadRow("OUT_OF_RANGE");
    }
  }
}
