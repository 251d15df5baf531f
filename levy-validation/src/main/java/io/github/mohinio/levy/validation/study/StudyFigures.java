package io.github.mohinio.levy.validation.study;

import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import java.util.List;

/**
 * Makes the figures of a study, which have in common how their names begin, whom they are about and
 * where their numbers come from.
 *
 * @param study name of the study
 * @param models models it is about
 * @param result its tables
 */
public record StudyFigures(String study, List<String> models, StudyResult result) {

  /** Copies the list. */
  public StudyFigures {
    models = List.copyOf(models);
  }

  /**
   * A figure.
   *
   * @param id name that is its own among those of the study
   * @param title see {@link Figure}
   * @param note likewise
   * @param metric likewise
   * @param x likewise
   * @param y likewise
   * @param marks likewise
   * @param table table of the study that it is drawn from
   */
  public Figure figure(
      String id,
      String title,
      String note,
      String metric,
      Axis x,
      Axis y,
      List<Mark> marks,
      String table) {
    return new Figure(
        study + "_" + id, title, note, models, metric, x, y, marks, result.provenance(table));
  }
}
