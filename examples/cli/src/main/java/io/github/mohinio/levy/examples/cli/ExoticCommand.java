package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.pricing.exotic.AmericanOption;
import io.github.mohinio.levy.pricing.exotic.AmericanPricer;
import io.github.mohinio.levy.pricing.exotic.ExoticPrice;
import io.github.mohinio.levy.pricing.exotic.PathPricer;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code levy exotic}: options of early exercise, barriers, averages and extremes. */
@Command(
    name = "exotic",
    description =
        "Prices American, Bermudan, barrier, touch, Asian and lookback options in the rows of a file."
            + " Lookbacks are simulated: their error estimate is a standard error. Contracts: "
            + ExoticContract.FORMS,
    mixinStandardHelpOptions = true)
final class ExoticCommand implements Callable<Integer> {

  private static final String LATTICE = "lattice";
  private static final String MONTE_CARLO = "monte-carlo";
  private static final String INVALID_CONTRACT = "INVALID_CONTRACT";

  private static final List<String> REQUIRED =
      List.of("model", "params", "spot", "rate", "dividend", "maturity", "strike", "contract");

  /** What American options that are priced together have in common. */
  private static final List<String> SHARED =
      List.of("model", "params", "spot", "rate", "dividend", "maturity", "contract");

  @Spec private CommandSpec spec;

  @Mixin private BatchOptions files;

  @Option(
      names = "--method",
      defaultValue = LATTICE,
      paramLabel = "NAME",
      description =
          "lattice, the default, or monte-carlo: averages, lookbacks, and barriers and touches at"
              + " dates by simulation with control variates; the error estimate is a standard error")
  private String method;

  @Option(
      names = "--paths",
      defaultValue = "100000",
      paramLabel = "N",
      description = "paths of a simulation; ${DEFAULT-VALUE} unless given")
  private int paths;

  @Option(
      names = "--seed",
      defaultValue = "0",
      paramLabel = "S",
      description = "seed of the simulations; ${DEFAULT-VALUE} unless given")
  private long seed;

  @Override
  public Integer call() throws IOException {
    Choice.of("--method", method, List.of(LATTICE, MONTE_CARLO));
    PathPricer simulation = PathPricer.withDefaults().withPaths(paths).withSeed(seed);
    Rows pricing = new Rows(new ExoticContract(simulation, method.equals(MONTE_CARLO)));
    CsvBatch batch = new CsvBatch(REQUIRED, List.of("value", "error_estimate"), pricing);
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

  private static List<String> cells(PriceEstimate estimate) throws BadRow {
    if (!Double.isFinite(estimate.value())) {
      throw new BadRow("NOT_FINITE");
    }
    return List.of(
        Double.toString(estimate.value()),
        Double.toString(estimate.error()),
        estimate.status().name());
  }

  /** What a row says besides the contract. */
  private record Terms(ReturnModel model, Market market, double maturity, double strike) {

    static Terms of(InputRow row) throws BadRow {
      ReturnModel model = ModelText.parse(row.text("model"), row.text("params"));
      if (!(model instanceof LevyModel)) {
        throw new BadRow("UNSUPPORTED_MODEL");
      }
      Market market = Market.of(row.positive("spot"), row.finite("rate"), row.finite("dividend"));
      return new Terms(model, market, row.positive("maturity"), row.positive("strike"));
    }
  }

  /** American options that differ in the strike only are priced together, others one by one. */
  private record Rows(ExoticContract contracts) implements CsvBatch.GroupFunction {

    @Override
    public Object key(InputRow row) {
      return american(row).isPresent() ? SHARED.stream().map(row::text).toList() : row;
    }

    @Override
    public CsvBatch.RowFunction together(List<InputRow> rows) {
      return american(rows.get(0)).map(type -> american(type, rows)).orElse(this::price);
    }

    private Optional<OptionType> american(InputRow row) {
      return contracts.isSimulated()
          ? Optional.empty()
          : ExoticContract.american(row.text("contract"));
    }

    private List<String> price(InputRow row) throws BadRow {
      Terms terms = Terms.of(row);
      try {
        return cells(
            contracts.price(
                row.text("contract"), terms.model, terms.market, terms.maturity, terms.strike));
      } catch (IllegalArgumentException e) {
        // no contract, a barrier that the spot is beyond, or a payoff without a moment
        throw new BadRow(INVALID_CONTRACT);
      }
    }

    private static CsvBatch.RowFunction american(OptionType type, List<InputRow> rows) {
      Map<InputRow, AmericanOption> options = new LinkedHashMap<>();
      Map<InputRow, ExoticPrice> prices = new HashMap<>();
      Terms shared = null;
      for (InputRow row : rows) {
        try {
          shared = Terms.of(row);
          options.put(row, new AmericanOption(type, shared.strike, shared.maturity));
        } catch (BadRow e) {
          // it is said below, of that row alone
        }
      }
      try {
        if (shared != null) {
          Iterator<InputRow> priced = options.keySet().iterator();
          AmericanPricer.withDefaults()
              .price(shared.model, shared.market, List.copyOf(options.values()))
              .forEach(price -> prices.put(priced.next(), price));
        }
      } catch (IllegalArgumentException e) {
        // a payoff without a moment: no row has a price
      }
      return row -> {
        Terms.of(row);
        ExoticPrice price = prices.get(row);
        if (price == null) {
          throw new BadRow(INVALID_CONTRACT);
        }
        return cells(new PriceEstimate(price.value(), price.error(), price.status()));
      };
    }
  }
}
