package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Optional;

/** The cells of a row that say which option it is. Belongs to one thread. */
final class ContractCells {

  private final OpenFile file;
  private final Dialect dialect;
  private final ExpiryCells expiries;
  private String lastText = "";
  private Optional<ContractSymbol> lastSymbol = Optional.empty();

  ContractCells(OpenFile file) {
    this.file = file;
    this.dialect = file.dialect();
    this.expiries = new ExpiryCells(file);
  }

  /**
   * The option of a row.
   *
   * @param valuation when the row was quoted
   * @param type call or put, where the row is of both
   * @return empty, and an error of the row, if a cell cannot be used
   */
  Optional<OptionContract> read(
      RowCells cells, Optional<Valuation> valuation, Optional<OptionType> type) {
    Optional<ContractSymbol> symbol = symbol(cells);
    String root =
        cells.has(Column.ROOT)
            ? cells.text(Column.ROOT)
            : symbol.map(ContractSymbol::root).orElse("");
    double strike = strike(cells, symbol);
    OptionType side = type.or(() -> typeOf(symbol, cells)).orElse(OptionType.CALL);
    Settlement settlement = settlement(cells, root);
    ExpiryCells.Expiry expiry = expiries.read(cells, valuation, symbol, settlement);
    ExerciseStyle style = style(cells, root);
    if (cells.error().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new OptionContract(root, side, strike, expiry.day(), expiry.years(), style, settlement));
  }

  /** What the symbol of the contract says; empty if the dialect does not read it. */
  Optional<ContractSymbol> symbol(RowCells cells) {
    String text = cells.text(Column.CONTRACT);
    if (!text.equals(lastText)) {
      lastSymbol = dialect.contract(text);
      lastText = text;
    }
    return lastSymbol;
  }

  /**
   * Symbol of the underlying, without the caret that some write before those of indices; empty if
   * the row does not say.
   */
  String underlying(RowCells cells) {
    return cells.has(Column.UNDERLYING)
        ? cells.text(Column.UNDERLYING).replace("^", "")
        : symbol(cells).map(ContractSymbol::underlying).orElse("");
  }

  private double strike(RowCells cells, Optional<ContractSymbol> symbol) {
    if (file.header().has(Column.STRIKE)) {
      double strike = cells.positive(Column.STRIKE) / file.strikeScale();
      boolean usable = strike > 0 && strike < Double.POSITIVE_INFINITY;
      return usable ? strike : cells.reject(Column.STRIKE, "must be finite and > 0");
    }
    return symbol
        .map(ContractSymbol::strike)
        .orElseGet(() -> cells.reject(Column.CONTRACT, "must be the symbol of an option"));
  }

  private Optional<OptionType> typeOf(Optional<ContractSymbol> symbol, RowCells cells) {
    return file.header().has(Column.TYPE)
        ? Optional.of(cells.type())
        : symbol.map(ContractSymbol::type);
  }

  private Settlement settlement(RowCells cells, String root) {
    return cells.has(Column.SETTLEMENT)
        ? cells.settlement()
        : file.terms().settlement().orElseGet(() -> dialect.settlement(root));
  }

  private ExerciseStyle style(RowCells cells, String root) {
    return cells.has(Column.STYLE)
        ? cells.style()
        : file.terms()
            .style()
            .orElseGet(() -> dialect.style(root.isEmpty() ? underlying(cells) : root));
  }
}
