package io.github.mohinio.levy.calibration.quotes;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the rows of one file into quotes. Belongs to one thread. */
final class RowReader {

  private final OpenFile file;
  private final Set<String> missing;
  private final MomentCells dates;
  private final Optional<LocalTime> quoteTime;
  private final ContractCells contracts;
  private final List<ValueCells> values;
  private final MarketCells markets;
  private final boolean volatilities;
  private final Selection selection;
  private String underlying = "";

  RowReader(OpenFile file) {
    this.file = file;
    missing = file.missing();
    dates = new MomentCells(file.dialect(), Column.QUOTE_DATE);
    quoteTime = file.terms().time().or(() -> file.dialect().quoteTime(file.header()));
    contracts = new ContractCells(file);
    values = ValueCells.of(file);
    markets = new MarketCells(file);
    volatilities = file.readsVolatilities();
    selection = new Selection(file.terms());
  }

  /**
   * Ends the reading.
   *
   * @throws IllegalArgumentException if there were rows, but none that the user wants
   */
  void finish() {
    selection
        .explainNothing()
        .ifPresent(
            text -> {
              throw file.header().problem(text);
            });
  }

  /** Reads a row below the header. */
  void read(CsvRecord row, QuoteSink sink) {
    RowCells cells = new RowCells(file.header(), missing, row);
    Optional<Valuation> valuation = valuation(cells);
    if (!selection.accepts(valuation, contracts.underlying(cells))) {
      return;
    }
    List<Quote> quotes = quotes(cells, valuation);
    if (cells.error().isPresent()) {
      sink.add(valuation, cells.error().get());
    } else {
      requireOneUnderlying(cells);
      quotes.forEach(quote -> sink.add(valuation, quote));
    }
  }

  private Optional<Valuation> valuation(RowCells cells) {
    Optional<LocalDate> given = file.terms().date();
    if (!cells.has(Column.QUOTE_DATE)
        && (given.isPresent() || !file.header().has(Column.QUOTE_DATE))) {
      return given.map(day -> new Valuation(day, quoteTime));
    }
    return dates
        .read(cells)
        .map(read -> new Valuation(read.date(), read.time().or(() -> quoteTime)));
  }

  private List<Quote> quotes(RowCells cells, Optional<Valuation> valuation) {
    QuotedMarket market = markets.read(cells);
    List<ValueCells> sides = values.stream().filter(side -> side.areQuoted(cells)).toList();
    List<Quote> quotes = new ArrayList<>(sides.size());
    for (ValueCells side : sides) {
      Optional<OptionContract> contract = contracts.read(cells, valuation, side.type());
      QuotedValue value = side.read(cells, unit(cells), volatilities ? file.volatilityScale() : 1);
      Liquidity liquidity = side.liquidity(cells);
      contract.ifPresent(
          option -> quotes.add(new Quote(cells.line(), option, value, liquidity, market)));
    }
    if (sides.isEmpty()) {
      cells.reject(values.get(0).main(file.header()), "must be finite");
    }
    return quotes;
  }

  private QuoteUnit unit(RowCells cells) {
    if (volatilities) {
      return QuoteUnit.VOLATILITY;
    }
    return file.format()
        .unit()
        .or(() -> contracts.symbol(cells).map(ContractSymbol::unit))
        .orElse(QuoteUnit.PRICE);
  }

  /** A chain is of one underlying: options on two cannot be in one surface. */
  private void requireOneUnderlying(RowCells cells) {
    String found = contracts.underlying(cells);
    if (underlying.isEmpty()) {
      underlying = found;
    } else if (!found.isEmpty() && !found.equals(underlying)) {
      throw file.header()
          .problem(
              "holds quotes of "
                  + underlying
                  + " and of "
                  + found
                  + ": must be of one underlying, or one be chosen (withUnderlying, --underlying)");
    }
  }
}
