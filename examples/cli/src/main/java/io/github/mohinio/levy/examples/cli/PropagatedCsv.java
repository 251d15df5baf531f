package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.bayes.posterior.PosteriorDraws;
import io.github.mohinio.levy.bayes.posterior.PredictedQuantity;
import io.github.mohinio.levy.bayes.posterior.Propagation;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.MarketCurve;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Posterior distributions of price, implied volatility and sensitivities of options in a file, as
 * CSV with a row for each of these. A row that is no option gets a row with its status alone.
 */
final class PropagatedCsv {

  private static final String STRIKE = "strike";
  private static final String MATURITY = "maturity";
  private static final String TYPE = "type";
  private static final String PRICE = "price";

  private static final List<List<String>> COLUMNS =
      List.of(
          List.of(STRIKE),
          List.of(MATURITY, "years", "maturity_years", "t"),
          List.of(TYPE, "option_type"));

  private final Propagation propagation;
  private final MarketCurve curve;
  private final double spot;

  /**
   * Makes a writer.
   *
   * @param draws the posterior
   * @param spot price of the underlying; NaN if it is not known
   */
  PropagatedCsv(PosteriorDraws draws, double spot) {
    propagation = Propagation.of(draws);
    List<OptionSlice> slices = onePerMaturity(draws.target().surface().slices());
    OptionSlice first = slices.get(0);
    // without a spot that is known, what dividends leave of it: the first forward, discounted
    this.spot = Double.isNaN(spot) ? first.forward() * first.discountFactor() : spot;
    curve =
        MarketCurve.of(
            this.spot,
            slices.stream().mapToDouble(OptionSlice::maturity).toArray(),
            slices.stream().mapToDouble(OptionSlice::forward).toArray(),
            slices.stream().mapToDouble(OptionSlice::discountFactor).toArray());
  }

  private static List<OptionSlice> onePerMaturity(List<OptionSlice> slices) {
    List<OptionSlice> kept = new ArrayList<>();
    for (OptionSlice slice : slices) {
      if (kept.isEmpty() || slice.maturity() > kept.get(kept.size() - 1).maturity()) {
        kept.add(slice);
      }
    }
    return kept;
  }

  /**
   * Checks a file of options.
   *
   * @throws IllegalArgumentException if it cannot be read or lacks a column
   */
  static CsvTable read(Path file) {
    CsvTable table = CsvTable.read("--propagate", file);
    table.places(COLUMNS);
    return table;
  }

  void write(CsvTable options, Path file) throws IOException {
    Map<String, Integer> places = options.places(COLUMNS);
    try (CsvRows rows =
        new CsvRows(
            file,
            MATURITY,
            STRIKE,
            TYPE,
            "quantity",
            "mean",
            "sd",
            "median",
            "hdi_lower",
            "hdi_upper",
            "mcse",
            "numerical_error",
            "undefined",
            "status")) {
      for (CsvTable.Row row : options.rows()) {
        try {
          if (row.cells().size() != options.header().size()) {
            throw new BadRow("INVALID_NUMBER_OF_FIELDS");
          }
          InputRow cells = new InputRow(places, row.cells());
          EuropeanOption option =
              new EuropeanOption(
                  cells.type(TYPE), cells.positive(STRIKE), cells.positive(MATURITY));
          for (PredictedQuantity quantity : quantities(option)) {
            write(rows, option, quantity);
          }
        } catch (BadRow e) {
          rows.row(bad(row.cells(), places, e.status()));
        }
      }
    }
  }

  private static void write(CsvRows rows, EuropeanOption option, PredictedQuantity quantity) {
    rows.row(
        option.maturity(),
        option.strike(),
        option.type().name().toLowerCase(Locale.ROOT),
        quantity.name(),
        quantity.mean(),
        quantity.standardDeviation(),
        quantity.median(),
        quantity.lower(),
        quantity.upper(),
        quantity.mcse(),
        quantity.numericalError(),
        quantity.undefined(),
        "OK");
  }

  private static List<String> bad(List<String> cells, Map<String, Integer> places, String status) {
    List<String> row = new ArrayList<>();
    for (String column : List.of(MATURITY, STRIKE, TYPE)) {
      int place = places.get(column);
      row.add(place < cells.size() ? cells.get(place) : "");
    }
    row.addAll(Collections.nCopies(9, ""));
    row.add(status);
    return row;
  }

  /** Price and implied volatility with their numerical errors, then the sensitivities. */
  private List<PredictedQuantity> quantities(EuropeanOption option) {
    double forward = curve.forward(option.maturity());
    double discount = curve.discountFactor(option.maturity());
    OptionSlice slice =
        new OptionSlice(
            option.maturity(),
            forward,
            discount,
            new double[] {option.strike()},
            new OptionType[] {option.type()});
    double rate = -Math.log(discount) / option.maturity();
    Market market = Market.of(spot, rate, rate - Math.log(forward / spot) / option.maturity());
    List<PredictedQuantity> quantities = new ArrayList<>();
    quantities.add(renamed(PRICE, propagation.prices(List.of(slice)).quantities().get(0)));
    quantities.add(
        renamed("implied_vol", propagation.volatilities(List.of(slice)).quantities().get(0)));
    propagation.greeks(market, option).quantities().stream()
        .filter(quantity -> !quantity.name().equals(PRICE))
        .forEach(quantities::add);
    return quantities;
  }

  private static PredictedQuantity renamed(String name, PredictedQuantity q) {
    return new PredictedQuantity(
        name,
        q.mean(),
        q.standardDeviation(),
        q.median(),
        q.lower(),
        q.upper(),
        q.mcse(),
        q.numericalError(),
        q.undefined());
  }
}
