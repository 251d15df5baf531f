package io.github.mohinio.levy.validation.pricing;

import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFigures;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures of a {@link PricingStudy}. */
final class PricingFigures {

  private static final String MIDDLE = "Calls of the model in the middle of its box, spot 100.";

  private final StudyFigures draw;
  private final StudyResult result;

  PricingFigures(String study, String model, StudyResult result) {
    draw = new StudyFigures(study, List.of(model), result);
    this.result = result;
  }

  List<Figure> all() {
    ResultTable options = result.table(PricingStudy.OPTIONS);
    List<Figure> figures = new ArrayList<>();
    figures.add(surface(options, "price", "Prices"));
    figures.add(surface(options, "implied_volatility", "Implied volatilities"));
    for (String greek : List.of("delta", "gamma", "theta", "rho")) {
      figures.add(map(options, greek));
    }
    ResultTable samples = result.table(PricingStudy.SAMPLES);
    figures.add(sampled(samples, "maturity", "strike", "smiles", "over strikes at %.2f years"));
    figures.add(sampled(samples, "strike", "maturity", "terms", "over maturities at strike %.1f"));
    ResultTable convergence = result.table(PricingStudy.CONVERGENCE);
    figures.add(tolerance(convergence));
    figures.add(time(convergence));
    return figures;
  }

  private static double[][] grid(ResultTable options, String column) {
    List<String> maturities = options.distinct("maturity");
    double[][] values = new double[maturities.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = options.where("maturity", maturities.get(i)).numbers(column);
    }
    return values;
  }

  private static double[] numbers(List<String> texts) {
    return texts.stream().mapToDouble(Double::parseDouble).toArray();
  }

  private static List<String> rounded(List<String> texts, String format) {
    return texts.stream()
        .map(text -> String.format(Locale.ROOT, format, Double.parseDouble(text)))
        .toList();
  }

  private Figure surface(ResultTable options, String column, String title) {
    Mark mark =
        Mark.surface(
            column.replace('_', ' '),
            numbers(options.distinct("strike")),
            numbers(options.distinct("maturity")),
            grid(options, column));
    return draw.figure(
        column,
        title,
        MIDDLE,
        "Prices",
        Axis.of("strike"),
        Axis.of("maturity, years"),
        List.of(mark),
        PricingStudy.OPTIONS);
  }

  /** A line for each sample over one column, at the middle value of another. */
  private Figure sampled(ResultTable samples, String fixed, String x, String id, String where) {
    List<String> values = samples.distinct(fixed);
    String middle = values.get(values.size() / 2);
    ResultTable there = samples.where(fixed, middle);
    List<Mark> marks = new ArrayList<>();
    for (String sample : there.distinct("sample")) {
      ResultTable own = there.where("sample", sample);
      marks.add(Mark.line("sample " + sample, own.numbers(x), own.numbers("implied_volatility")));
    }
    return draw.figure(
        "samples_" + id,
        "Sampled surfaces: implied volatilities "
            + String.format(Locale.ROOT, where, Double.parseDouble(middle)),
        "Parameters from the training box.",
        "Prices",
        Axis.of(x),
        Axis.of("implied volatility"),
        marks,
        PricingStudy.SAMPLES);
  }

  private Figure map(ResultTable options, String greek) {
    Mark mark =
        Mark.heatMap(
            greek,
            rounded(options.distinct("strike"), "%.1f"),
            rounded(options.distinct("maturity"), "%.2f"),
            grid(options, greek));
    return draw.figure(
        greek,
        "Greeks: " + greek,
        MIDDLE,
        "Greeks",
        Axis.of("strike"),
        Axis.of("maturity, years"),
        List.of(mark),
        PricingStudy.OPTIONS);
  }

  private Figure tolerance(ResultTable convergence) {
    List<Mark> marks = new ArrayList<>();
    for (String method : convergence.distinct("method")) {
      if (!List.of(PricingStudy.MONTE_CARLO, PricingStudy.PIDE).contains(method)) {
        ResultTable own = convergence.where("method", method);
        marks.add(Mark.line(method, own.numbers("setting"), own.numbers("error")));
      }
    }
    // A tolerance is in units of the discounted forward, errors are in currency at spot 100.
    marks.add(Mark.reference("tolerance", new double[] {1e-10, 1e-3}, new double[] {1e-8, 1e-1}));
    return draw.figure(
        "tolerance",
        "Errors of Fourier methods against their tolerance",
        "Largest error over 15 options, spot 100; an error below the dashed line keeps the tolerance.",
        "Convergence",
        Axis.logarithmic("tolerance, part of the discounted forward"),
        Axis.logarithmic("largest error"),
        marks,
        PricingStudy.CONVERGENCE);
  }

  private Figure time(ResultTable convergence) {
    List<Mark> marks = new ArrayList<>();
    for (String method : convergence.distinct("method")) {
      ResultTable own = convergence.where("method", method);
      marks.add(Mark.points(method, own.numbers("millis"), own.numbers("error")));
    }
    return draw.figure(
        "time",
        "Errors of pricing methods against their time",
        "15 options, spot 100; Monte Carlo with more and more paths, the PIDE on finer and finer grids,"
            + " Fourier methods with smaller and smaller tolerance.",
        "Convergence",
        Axis.logarithmic("ms"),
        Axis.logarithmic("largest error"),
        marks,
        PricingStudy.CONVERGENCE);
  }
}
