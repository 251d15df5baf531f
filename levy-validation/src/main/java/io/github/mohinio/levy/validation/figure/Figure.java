package io.github.mohinio.levy.validation.figure;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A figure: what is drawn, how it is found on a page, and what it was made from.
 *
 * @param id name of its files: small letters, digits, hyphens and underscores
 * @param title what it shows, in few words; any text
 * @param note what to know when reading it; any text
 * @param models models it is about, at least one
 * @param metric what it measures, by which it is found
 * @param x first axis
 * @param y second axis
 * @param marks what is drawn, at least one: any number of lines, bands, points and histograms, or
 *     of bars, or of boxes; or one heat map; or one surface
 * @param provenance what it was made from
 */
public record Figure(
    String id,
    String title,
    String note,
    List<String> models,
    String metric,
    Axis x,
    Axis y,
    List<Mark> marks,
    Provenance provenance) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]*");

  /** Checks the name and that the marks can be drawn together. */
  public Figure {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id = " + id + ": must be of small letters, digits, hyphens and underscores");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    Objects.requireNonNull(provenance, "provenance");
    models = List.copyOf(models);
    marks = List.copyOf(marks);
    if (models.isEmpty() || marks.isEmpty()) {
      throw new IllegalArgumentException(
          "figure " + id + ": must have at least one model and one mark");
    }
    Mark.Kind kind = marks.get(0).kind();
    boolean single = kind == Mark.Kind.HEAT_MAP || kind == Mark.Kind.SURFACE;
    if (single && marks.size() > 1
        || !marks.stream().map(Mark::kind).allMatch(kind.company()::contains)) {
      throw new IllegalArgumentException(
          "figure %s: marks = %s: must be of kinds that can be drawn together"
              .formatted(id, marks.stream().map(Mark::kind).toList()));
    }
  }

  /** How its first mark is drawn, which decides what it can be drawn with. */
  Mark.Kind kind() {
    return marks.get(0).kind();
  }
}
