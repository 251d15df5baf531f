package io.github.mohinio.levy.validation.crossvalidation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a {@link CrossValidation} found.
 *
 * @param model name of the family
 * @param samples number of samples
 * @param epochs passes of each training over its samples
 * @param seed seed of the weights of each network
 * @param folds results of the folds, at least 2
 */
public record CrossValidationResult(
    String model, int samples, int epochs, long seed, List<FoldResult> folds) {

  /** Copies the list. */
  public CrossValidationResult {
    folds = List.copyOf(folds);
  }

  /** Names of the coordinates. */
  public List<String> coordinates() {
    return folds.get(0).errors().stream().map(CoordinateErrors::name).toList();
  }

  /** R2 of coordinate number {@code c} over the folds. */
  public Spread r2(int c) {
    return spread(c, CoordinateErrors::r2);
  }

  /** Mean absolute error of coordinate number {@code c} over the folds, as a fraction of range. */
  public Spread mae(int c) {
    return spread(c, CoordinateErrors::mae);
  }

  /** Root mean squared error of coordinate {@code c} over the folds, as a fraction of range. */
  public Spread rmse(int c) {
    return spread(c, CoordinateErrors::rmse);
  }

  private Spread spread(int c, ToDoubleFunction<CoordinateErrors> error) {
    return Spread.of(
        folds.stream().mapToDouble(fold -> error.applyAsDouble(fold.errors().get(c))).toArray());
  }

  /**
   * A line for each fold and coordinate: {@code fold, trained, tested, coordinate, r2,
   * mae_of_range, rmse_of_range}. Numbers round-trip.
   */
  public String toCsv() {
    return CrossValidationTables.csv(this);
  }

  /**
   * A line for each fold, coordinate and percentile of its errors: {@code fold, coordinate,
   * percentile, error_of_range}. Numbers round-trip.
   */
  public String percentilesCsv() {
    return CrossValidationTables.percentiles(this);
  }

  /** A table of one row for each coordinate, with a sentence on what was done. */
  public String toMarkdown() {
    return CrossValidationTables.markdown(this);
  }
}
