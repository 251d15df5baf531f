package io.github.mohinio.levy.validation.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A figure of every kind, with numbers that need care. */
final class Samples {

  static final Provenance PROVENANCE = new Provenance("levy validate", 7, "ab12", "1.0 </script>");

  private Samples() {}

  static List<Figure> all() {
    double[] x = IntStream.range(0, 50).mapToDouble(i -> i / 10.0).toArray();
    double[] y = Arrays.stream(x).map(Math::sin).toArray();
    double[] gap = y.clone();
    gap[20] = Double.NaN;
    gap[21] = Double.POSITIVE_INFINITY;
    double[] up = Arrays.stream(y).map(v -> v + 0.2).toArray();
    double[] long_ = IntStream.range(0, 10_001).mapToDouble(i -> i).toArray();
    return List.of(
        figure(
            "lines",
            "vg",
            "error",
            Mark.band("band", x, y, up),
            Mark.line("line <b>", x, gap),
            Mark.reference("zero", new double[] {0, 5}, new double[] {0, 0})),
        figure("points", "cgmy", "error", Mark.points("chain", long_, long_)),
        figure("histogram", "vg", "residual", Mark.histogram("residuals", y, 7)),
        new Figure(
            "bars",
            "Bars",
            "On a logarithmic axis.",
            List.of("vg", "cgmy"),
            "time",
            Axis.of(""),
            Axis.logarithmic("ms"),
            List.of(
                Mark.bars(
                    "first",
                    List.of("a", "b", "c"),
                    new double[] {0.1, 10, 0},
                    new double[] {0.05, 8, 0},
                    new double[] {0.2, 13, 0}),
                Mark.bars("second", List.of("a", "b", "c"), new double[] {1, 2, Double.NaN})),
            PROVENANCE),
        figure(
            "boxes",
            "vg",
            "error",
            Mark.box("fold 1", new double[] {1, 2, 3, 4, 10}),
            Mark.box("fold 2", new double[] {2, 2.5, 3, 9})),
        figure(
            "map",
            "cgmy",
            "residual",
            Mark.heatMap(
                "vol points",
                List.of("80", "100", "120"),
                List.of("1 m", "1 y"),
                new double[][] {{0.5, -0.1, Double.NaN}, {1, 2, 3}})),
        figure(
            "surface",
            "vg",
            "price",
            Mark.surface(
                "price",
                new double[] {80, 100, 120},
                new double[] {0.1, 1},
                new double[][] {{20, 5, 0.1}, {24, 10, 3}})));
  }

  private static Figure figure(String id, String model, String metric, Mark... marks) {
    return new Figure(
        id,
        "Title of " + id + " </script><script>alert(1)</script>",
        "Note & more.",
        List.of(model),
        metric,
        Axis.of("x"),
        Axis.of("y"),
        List.of(marks),
        PROVENANCE);
  }
}
