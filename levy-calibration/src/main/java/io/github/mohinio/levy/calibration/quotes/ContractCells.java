package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.time.DayCount;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of a row that say which option it is. Belongs to one thread. */
final class ContractCells {

  private static final double MOST_DAYS = 1e6;

  private final OpenFile file;
  private final Dialect dialect;
  private final DayCount dayCount;
  private final MomentCells expiries;
  private String lastText = "";
  private Optional<ContractSymbol> lastSymbol = Optional.empty();

  ContractCells(OpenFile file) {
    this.file = file;
    this.dialect = file.dialect();
    this.dayCount = file.terms().dayCount();
    this.expiries = new MomentCells(dialect, Column.EXPIRY);
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
    Expiry expiry = expiry(cells, valuation, symbol, settlement);
    ExerciseStyle style = style(cells, root);
    if (cells.error().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new OptionContract(root, side, strike, expiry.day, expiry.maturity, style, settlement));
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
      return cells.positive(Column.STRIKE) / file.strikeScale();
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

  private record Expiry(Optional<LocalDate> day, double maturity) {}

  private Expiry expiry(
      RowCells cells,
      Optional<Valuation> valuation,
      Optional<ContractSymbol> symbol,
      Settlement settlement) {
    Optional<Valuation> moment = moment(cells, symbol);
    Optional<LocalDate> day = moment.map(Valuation::date);
    if (cells.has(Column.MATURITY)) {
      return new Expiry(day, cells.finite(Column.MATURITY));
    }
    if (moment.isPresent()) {
      return new Expiry(
          day, valuation.map(now -> years(now, moment.get(), settlement)).orElse(Double.NaN));
    }
    if (cells.has(Column.DAYS)) {
      return afterDays(cells, valuation);
    }
    cells.reject(expiryColumn(), "must say when the option expires");
    return new Expiry(day, Double.NaN);
  }

  private Column expiryColumn() {
    return Stream.of(Column.MATURITY, Column.EXPIRY, Column.DAYS, Column.CONTRACT)
        .filter(file.header()::has)
        .findFirst()
        .orElseThrow();
  }

  private Optional<Valuation> moment(RowCells cells, Optional<ContractSymbol> symbol) {
    if (cells.has(Column.EXPIRY)) {
      return expiries
          .read(cells)
          .map(read -> new Valuation(dialect.expiryDay(read.date()), read.time()));
    }
    return symbol.map(read -> Valuation.on(read.expiry()));
  }

  /** To the minute where the time of the quote is known, else whole days. */
  private double years(Valuation now, Valuation expiry, Settlement settlement) {
    if (now.time().isEmpty()) {
      return dayCount.yearFraction(now.date(), expiry.date());
    }
    LocalTime time = expiry.time().orElseGet(() -> dialect.expiryTime(settlement));
    return dayCount.yearFraction(now.date().atTime(now.time().get()), expiry.date().atTime(time));
  }

  /** Whole days have a day of expiry; a part of a day counts from midnight. */
  private Expiry afterDays(RowCells cells, Optional<Valuation> valuation) {
    double days = cells.finite(Column.DAYS);
    if (Math.abs(days) > MOST_DAYS) {
      cells.reject(Column.DAYS, "must be at most " + (long) MOST_DAYS);
    }
    if (valuation.isEmpty() || cells.error().isPresent()) {
      return new Expiry(Optional.empty(), Double.NaN);
    }
    LocalDate today = valuation.get().date();
    LocalDate day = today.plusDays((long) Math.floor(days));
    double whole = dayCount.yearFraction(today, day);
    double part = days - Math.floor(days);
    if (part == 0) {
      return new Expiry(Optional.of(day), whole);
    }
    double next = dayCount.yearFraction(today, day.plusDays(1));
    return new Expiry(Optional.empty(), whole + part * (next - whole));
  }
}
