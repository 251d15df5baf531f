package io.github.mohinio.levy.validation.figure;

import io.github.mohinio.levy.validation.internal.Html;
import io.github.mohinio.levy.validation.internal.Numbers;
import io.github.mohinio.levy.validation.internal.PageParts;
import io.github.mohinio.levy.validation.internal.Resource;
import io.github.mohinio.levy.validation.internal.Template;
import io.github.mohinio.levy.validation.internal.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Figures on one page, with their numbers and pictures in files beside it.
 *
 * <p>The page is one HTML file that loads nothing: plotly.js and all numbers are in it. Figures can
 * be filtered by model and by metric. Stateless and thread-safe.
 */
public final class Dashboard {

  private Dashboard() {}

  /**
   * Writes {@code dashboard.html}, and for every figure {@code figures/<id>.csv} and, unless it is
   * a surface in three dimensions, {@code figures/<id>.png}, whose bars are without their
   * intervals. Each file appears under its name only when it is complete.
   *
   * @param title name of it all; any text
   * @param figures at least one, each with its own id
   * @param folder where to write; made if it is not there
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(String title, List<Figure> figures, Path folder) {
    String page = html(title, figures);
    Path files = folder.resolve("figures");
    try {
      Files.createDirectories(files);
    } catch (IOException e) {
      throw new UncheckedIOException(files + ": cannot be made: " + e.getMessage(), e);
    }
    for (Figure figure : figures) {
      WholeFile.write(files.resolve(figure.id() + ".csv"), FigureCsv.text(figure));
      if (FigurePng.canDraw(figure)) {
        WholeFile.write(files.resolve(figure.id() + ".png"), FigurePng.of(figure));
      }
    }
    WholeFile.write(folder.resolve("dashboard.html"), page);
  }

  /**
   * The page.
   *
   * @param title name of it all; any text
   * @param figures at least one, each with its own id
   */
  public static String html(String title, List<Figure> figures) {
    Objects.requireNonNull(title, "title");
    check(figures);
    Map<String, String> parts = PageParts.of(title, DashboardData.of(figures), "dashboard.js");
    parts.put("style", Resource.text("dashboard.css"));
    parts.put("plotly3d", threeDimensions(figures));
    parts.put("subtitle", Html.escape(Numbers.count(figures.size(), "figure")));
    return Template.named("dashboard.html").fill(parts);
  }

  private static void check(List<Figure> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("figures = none: must be at least one");
    }
    Set<String> ids = new HashSet<>();
    for (Figure figure : figures) {
      if (!ids.add(figure.id())) {
        throw new IllegalArgumentException(
            "id = " + figure.id() + ": must be that of one figure only");
      }
    }
  }

  /** The second bundle of plotly.js, where a figure needs it. */
  private static String threeDimensions(List<Figure> figures) {
    return figures.stream().anyMatch(figure -> figure.kind() == Mark.Kind.SURFACE)
        ? Html.script(Resource.text("plotly/plotly-gl3d.min.js"))
        : "";
  }
}
