package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.time.DayCount;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of a row that say when its option expires. Belongs to one thread. */
final class ExpiryCells {

  private static final double MOST_DAYS = 1e6;

  private final OpenFile file;
  private final Dialect dialect;
  private final DayCount dayCount;
  private final MomentCells days;

  ExpiryCells(OpenFile file) {
    this.file = file;
    this.dialect = file.dialect();
    this.dayCount = file.terms().dayCount();
    this.days = new MomentCells(dialect, Column.EXPIRY);
  }

  /**
   * When an option expires.
   *
   * @param day day; empty if only the years are known
   * @param years years from the valuation
   */
  record Expiry(Optional<LocalDate> day, double years) {}

  /**
   * Reads years, else a day, else a number of days.
   *
   * @param valuation when the row was quoted
   * @param symbol what the symbol of the contract says
   * @param settlement part of the day that the option is settled on
   * @return years of NaN, and an error of the row, if the cells do not say
   */
  Expiry read(
      RowCells cells,
      Optional<Valuation> valuation,
      Optional<ContractSymbol> symbol,
      Settlement settlement) {
    Optional<Valuation> moment = moment(cells, symbol);
    Optional<LocalDate> day = moment.map(Valuation::date);
    if (cells.has(Column.MATURITY)) {
      return new Expiry(day, cells.finite(Column.MATURITY));
    }
    if (moment.isPresent() && valuation.isPresent()) {
      return new Expiry(day, years(valuation.get(), moment.get(), settlement));
    }
    if (cells.has(Column.DAYS) && valuation.isPresent()) {
      return afterDays(cells, valuation.get().date());
    }
    cells.reject(mainColumn(), "must say when the option expires");
    return new Expiry(day, Double.NaN);
  }

  private Column mainColumn() {
    return Stream.of(Column.MATURITY, Column.EXPIRY, Column.DAYS, Column.CONTRACT)
        .filter(file.header()::has)
        .findFirst()
        .orElseThrow();
  }

  private Optional<Valuation> moment(RowCells cells, Optional<ContractSymbol> symbol) {
    if (cells.has(Column.EXPIRY)) {
      return days.read(cells)
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
  private Expiry afterDays(RowCells cells, LocalDate today) {
    double number = cells.finite(Column.DAYS);
    if (!(Math.abs(number) <= MOST_DAYS)) {
      cells.reject(Column.DAYS, "must be at most " + (long) MOST_DAYS);
      return new Expiry(Optional.empty(), Double.NaN);
    }
    double whole = Math.floor(number);
    LocalDate day = today.plusDays((long) whole);
    double years = dayCount.yearFraction(today, day);
    if (number == whole) {
      return new Expiry(Optional.of(day), years);
    }
    double next = dayCount.yearFraction(today, day.plusDays(1));
    return new Expiry(Optional.empty(), years + (number - whole) * (next - years));
  }
}
