package io.github.mohinio.levy.validation.study;

import io.github.mohinio.levy.validation.figure.Figure;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * Something that is studied: it makes tables, and draws figures from nothing but them.
 *
 * <p>The same settings and seed must give the same tables, times apart.
 */
public interface Study {

  /** Name, of its files too: small letters, digits and underscores. */
  String name();

  /** Everything but the seed that decides what is in the tables, in order. */
  Map<String, String> settings();

  /** Seed of whatever is random. */
  long seed();

  /**
   * Makes the tables.
   *
   * @param progress told the part that is done, from 0 to 1, now and then
   * @return tables, each with its own name
   */
  List<ResultTable> run(DoubleConsumer progress);

  /**
   * Draws the figures.
   *
   * @param result the tables; the study's own memory of a run is never used
   */
  List<Figure> figures(StudyResult result);
}
