package io.github.mohinio.levy.validation.posterior;

import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFigures;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.List;

/** Figures of a {@link SamplerStudy}. */
final class SamplerFigures {

  private static final int BINS = 10;

  private final StudyFigures draw;
  private final StudyResult result;

  SamplerFigures(String study, String model, StudyResult result) {
    draw = new StudyFigures(study, List.of(model), result);
    this.result = result;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    ResultTable ranks = result.table(SamplerStudy.RANKS);
    for (String quantity : ranks.distinct("quantity")) {
      figures.add(histogram(ranks.where("quantity", quantity), quantity));
      figures.add(ecdf(quantity));
    }
    figures.add(coverage());
    return figures;
  }

  private Figure histogram(ResultTable ranks, String quantity) {
    double[] counts = new double[BINS];
    List<String> bins = new ArrayList<>();
    for (double rank : ranks.numbers("rank")) {
      if (Double.isFinite(rank)) {
        counts[(int) (rank * BINS / (SamplerStudy.KEPT + 1))]++;
      }
    }
    for (int b = 0; b < BINS; b++) {
      int width = (SamplerStudy.KEPT + 1) / BINS;
      bins.add(b * width + " to " + ((b + 1) * width - 1));
    }
    return figure(
        "ranks_" + name(quantity),
        "Ranks of the true " + quantity,
        "Among "
            + SamplerStudy.KEPT
            + " draws of its posterior; of a right sampler they are uniform.",
        Axis.of("rank"),
        Axis.of("replications"),
        List.of(Mark.bars(quantity, bins, counts)),
        SamplerStudy.RANKS);
  }

  private Figure ecdf(String quantity) {
    ResultTable own = result.table(SamplerStudy.ECDF).where("quantity", quantity);
    double[] uniform = own.numbers("uniform");
    return figure(
        "ecdf_" + name(quantity),
        "Distribution of the ranks of the true " + quantity + " less the uniform one",
        "The band holds that of a right sampler at all points together with a probability of 99 %.",
        Axis.of("share of the draws"),
        Axis.of("share of the ranks below, less that"),
        List.of(
            Mark.band("99 % band", uniform, own.numbers("lower"), own.numbers("upper")),
            Mark.line(quantity, uniform, own.numbers("difference"))),
        SamplerStudy.ECDF);
  }

  private Figure coverage() {
    ResultTable coverage = result.table(SamplerStudy.COVERAGE);
    List<String> quantities = coverage.distinct("quantity");
    List<Mark> marks = new ArrayList<>();
    ResultTable first = coverage.where("quantity", quantities.get(0));
    double[] nominal = first.numbers("nominal");
    marks.add(Mark.band("99 % range", nominal, first.numbers("lower"), first.numbers("upper")));
    marks.add(Mark.reference("as stated", nominal, nominal));
    for (String quantity : quantities) {
      double[] observed = coverage.where("quantity", quantity).numbers("observed");
      marks.add(Mark.points(quantity, nominal, observed));
    }
    return figure(
        "coverage",
        "How often posterior intervals hold the truth",
        "Central intervals; each share of a right sampler is in the range with a probability of 99 %.",
        Axis.of("probability of the interval"),
        Axis.of("share of the replications"),
        marks,
        SamplerStudy.COVERAGE);
  }

  private static String name(String quantity) {
    return quantity.replace(' ', '_');
  }

  private Figure figure(
      String id, String title, String note, Axis x, Axis y, List<Mark> marks, String table) {
    return draw.figure(id, title, note, "Sampler calibration", x, y, marks, table);
  }
}
