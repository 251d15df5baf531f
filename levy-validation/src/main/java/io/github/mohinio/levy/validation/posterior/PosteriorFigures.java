package io.github.mohinio.levy.validation.posterior;

import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Figures of a {@link PosteriorStudy}. */
final class PosteriorFigures {

  private static final int BINS = 40;

  /** R-hat below which chains agree. */
  private static final double AGREE = 1.01;

  private final String study;
  private final String model;
  private final StudyResult result;

  PosteriorFigures(String study, String model, StudyResult result) {
    this.study = study;
    this.model = model;
    this.result = result;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    List<String> surfaces = result.table(PosteriorTables.RUNS).distinct("surface");
    for (int s = 0; s < surfaces.size(); s++) {
      figures.addAll(new OfSurface(surfaces.get(s), s + 1).all());
    }
    return figures;
  }

  /** Figures of the posterior on one surface. */
  private final class OfSurface {
    private final String surface;
    private final int number;

    OfSurface(String surface, int number) {
      this.surface = surface;
      this.number = number;
    }

    private ResultTable rows(String table) {
      return result.table(table).where("surface", surface);
    }

    List<Figure> all() {
      List<Figure> figures = new ArrayList<>();
      for (String parameter : rows(PosteriorTables.SUMMARY).distinct("parameter")) {
        figures.add(marginal(parameter));
        figures.add(trace(parameter));
        figures.add(ranks(parameter));
        figures.add(autocorrelation(parameter));
      }
      if (!figures.isEmpty()) {
        figures.add(rHat());
        figures.add(effectiveSizes());
        figures.add(energies());
      }
      ResultTable pairs = rows(PosteriorTables.PAIRS);
      for (String first : pairs.distinct("first")) {
        ResultTable own = pairs.where("first", first);
        for (String second : own.distinct("second")) {
          figures.add(pair(own.where("second", second), first, second));
          figures.add(contours(first, second));
        }
      }
      ResultTable fans = rows(PosteriorTables.FANS);
      for (String quantity : fans.distinct("quantity")) {
        figures.add(fan(fans.where("quantity", quantity), quantity));
      }
      return figures;
    }

    private Figure marginal(String parameter) {
      ResultTable own = rows(PosteriorTables.MARGINALS).where("parameter", parameter);
      ResultTable summary = rows(PosteriorTables.SUMMARY).where("parameter", parameter);
      double lower = summary.numbers("lower")[0];
      double upper = summary.numbers("upper")[0];
      double[] x = own.numbers("x");
      double[] density = own.numbers("density");
      int[] inside =
          IntStream.range(0, x.length).filter(k -> x[k] >= lower && x[k] <= upper).toArray();
      double[] within = Arrays.stream(inside).mapToDouble(k -> x[k]).toArray();
      double[] height = Arrays.stream(inside).mapToDouble(k -> density[k]).toArray();
      List<Mark> marks = new ArrayList<>();
      marks.add(Mark.band("95 % highest density", within, new double[within.length], height));
      marks.add(Mark.line("posterior", x, density));
      marks.add(Mark.line("prior", x, own.numbers("prior")));
      double truth = summary.numbers("true")[0];
      if (Double.isFinite(truth)) {
        double top = Arrays.stream(density).max().orElse(0);
        marks.add(Mark.reference("true value", new double[] {truth, truth}, new double[] {0, top}));
      }
      return figure(
          "marginal_" + parameter,
          "Posterior and prior of " + parameter,
          "Density by normal kernels.",
          Axis.of(parameter),
          Axis.of("density"),
          marks,
          PosteriorTables.MARGINALS);
    }

    private Figure trace(String parameter) {
      ResultTable own = rows(PosteriorTables.TRACES).where("parameter", parameter);
      return figure(
          "trace_" + parameter,
          "Trace of " + parameter,
          "Every few draws of each chain. Chains that mix cannot be told from each other.",
          Axis.of("draw"),
          Axis.of(parameter),
          lines(own, "draw"),
          PosteriorTables.TRACES);
    }

    private Figure ranks(String parameter) {
      ResultTable own = rows(PosteriorTables.RANKS).where("parameter", parameter);
      List<Mark> marks = new ArrayList<>();
      for (String chain : own.distinct("chain")) {
        ResultTable of = own.where("chain", chain);
        marks.add(Mark.bars("chain " + chain, of.texts("bin"), of.numbers("count")));
      }
      return figure(
          "ranks_" + parameter,
          "Ranks of the chains of " + parameter,
          String.format(
              Locale.ROOT,
              "Ranks of each chain's draws among those of all chains, in bins. Chains that agree"
                  + " have %.0f in each but for chance.",
              own.numbers("expected")[0]),
          Axis.of("bin, from the lowest ranks"),
          Axis.of("draws"),
          marks,
          PosteriorTables.RANKS);
    }

    private Figure autocorrelation(String parameter) {
      ResultTable own = rows(PosteriorTables.AUTOCORRELATIONS).where("parameter", parameter);
      return figure(
          "autocorrelation_" + parameter,
          "Autocorrelation of the draws of " + parameter,
          "Of each chain alone.",
          Axis.of("lag"),
          Axis.of("autocorrelation"),
          lines(own, "lag"),
          PosteriorTables.AUTOCORRELATIONS);
    }

    /** A line for each chain. */
    private List<Mark> lines(ResultTable rows, String x) {
      List<Mark> marks = new ArrayList<>();
      for (String chain : rows.distinct("chain")) {
        ResultTable own = rows.where("chain", chain);
        marks.add(Mark.line("chain " + chain, own.numbers(x), own.numbers("value")));
      }
      return marks;
    }

    private Figure rHat() {
      ResultTable paths = rows(PosteriorTables.PATHS);
      List<Mark> marks = new ArrayList<>();
      for (String parameter : paths.distinct("parameter")) {
        ResultTable own = paths.where("parameter", parameter);
        marks.add(Mark.line(parameter, own.numbers("draws"), own.numbers("r_hat")));
      }
      double[] draws = paths.numbers("draws");
      double[] ends = {draws[0], draws[draws.length - 1]};
      marks.add(Mark.reference("agreement", ends, new double[] {AGREE, AGREE}));
      return figure(
          "r_hat",
          "R-hat as draws are added",
          "Rank-normalised split R-hat of the first draws of all chains; below the dashed line the"
              + " chains agree.",
          Axis.of("draws of each chain"),
          Axis.of("R-hat"),
          marks,
          PosteriorTables.PATHS);
    }

    private Figure effectiveSizes() {
      ResultTable paths = rows(PosteriorTables.PATHS);
      List<Mark> marks = new ArrayList<>();
      for (String parameter : paths.distinct("parameter")) {
        ResultTable own = paths.where("parameter", parameter);
        double[] draws = own.numbers("draws");
        marks.add(Mark.line(parameter + ", bulk", draws, own.numbers("ess_bulk")));
        marks.add(Mark.line(parameter + ", tail", draws, own.numbers("ess_tail")));
      }
      return figure(
          "ess",
          "Effective sample sizes as draws are added",
          "Of chains that mix they grow in straight lines.",
          Axis.of("draws of each chain"),
          Axis.of("effective draws of all chains"),
          marks,
          PosteriorTables.PATHS);
    }

    private Figure energies() {
      ResultTable energies = rows(PosteriorTables.ENERGIES);
      List<Mark> marks = new ArrayList<>();
      for (String distribution : energies.distinct("distribution")) {
        double[] values = energies.where("distribution", distribution).numbers("energy");
        marks.add(Mark.histogram(distribution, values, BINS));
      }
      return figure(
          "energy",
          "Energies of the sampler",
          String.format(
              Locale.ROOT,
              "Changes should be spread as widely as energies; the least E-BFMI of a chain is %.2f,"
                  + " and below 0.3 tails are explored slowly.",
              rows(PosteriorTables.RUNS).numbers("e_bfmi")[0]),
          Axis.of("energy"),
          Axis.of("draws"),
          marks,
          PosteriorTables.ENERGIES);
    }

    private Figure pair(ResultTable rows, String first, String second) {
      List<Mark> marks = new ArrayList<>();
      ResultTable sound = rows.where("divergent", "false");
      ResultTable divergent = rows.where("divergent", "true");
      marks.add(Mark.points("draws", sound.numbers("x"), sound.numbers("y")));
      if (divergent.size() > 0) {
        marks.add(Mark.points("divergent", divergent.numbers("x"), divergent.numbers("y")));
      }
      return figure(
          "pair_" + first + "_" + second,
          "Draws of " + first + " and " + second,
          divergent.size() + " draws diverged, all of which are shown.",
          Axis.of(first),
          Axis.of(second),
          marks,
          PosteriorTables.PAIRS);
    }

    private Figure contours(String first, String second) {
      ResultTable own =
          rows(PosteriorTables.CONTOURS).where("first", first).where("second", second);
      List<Mark> marks = new ArrayList<>();
      for (String level : own.distinct("level")) {
        ResultTable of = own.where("level", level);
        marks.add(Mark.points(percent(level), of.numbers("x"), of.numbers("y")));
      }
      double x = truth(first);
      double y = truth(second);
      if (Double.isFinite(x) && Double.isFinite(y)) {
        marks.add(Mark.points("true values", new double[] {x}, new double[] {y}));
      }
      return figure(
          "contours_" + first + "_" + second,
          "Contours of " + first + " and " + second,
          "Boundaries of the highest density regions.",
          Axis.of(first),
          Axis.of(second),
          marks,
          PosteriorTables.CONTOURS);
    }

    private double truth(String parameter) {
      return rows(PosteriorTables.SUMMARY).where("parameter", parameter).numbers("true")[0];
    }

    private Figure fan(ResultTable rows, String quantity) {
      double[] strikes = rows.numbers("strike");
      List<Mark> marks = new ArrayList<>();
      for (int percent : new int[] {95, 80, 50}) {
        marks.add(
            Mark.band(
                percent + " %",
                strikes,
                rows.numbers("lower_" + percent),
                rows.numbers("upper_" + percent)));
      }
      marks.add(Mark.line("median", strikes, rows.numbers("median")));
      marks.add(Mark.points("quoted", strikes, rows.numbers("quoted")));
      return figure(
          "fan_" + quantity,
          String.format(
              Locale.ROOT,
              "Posterior of the %s over strikes, %.3f years",
              quantity,
              rows.numbers("maturity")[0]),
          "Central intervals of the model's value; noise of quotes is not in them.",
          Axis.of("strike"),
          Axis.of(quantity.equals("price") ? "price" : "implied volatility"),
          marks,
          PosteriorTables.FANS);
    }

    private Figure figure(
        String id, String title, String note, Axis x, Axis y, List<Mark> marks, String table) {
      return new Figure(
          study + "_" + number + "_" + id,
          title + ", " + surface,
          note,
          List.of(model),
          "Posterior",
          x,
          y,
          marks,
          result.provenance(table));
    }
  }

  private static String percent(String level) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * Double.parseDouble(level));
  }
}
