package io.github.mohinio.levy.validation.residual;

import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.study.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Figures of the quotes of one surface, by expiry and moneyness.
 *
 * @param rows quotes of the surface
 * @param label name of the surface
 * @param common what the figures of its residuals have in common
 */
record HeldOutFigures(ResultTable rows, String label, ResidualFigures common) {

  private static final int BINS = 12;

  private static final String NOTE = "Each quote is priced by a fit that has not seen it.";

  List<Figure> all() {
    List<Mark> smiles = new ArrayList<>();
    List<Mark> points = new ArrayList<>();
    List<Mark> boxes = new ArrayList<>();
    for (String maturity : rows.distinct("maturity")) {
      ResultTable own = rows.where("maturity", maturity);
      String name = name(maturity);
      double[] moneyness = own.numbers("log_moneyness");
      smiles.add(Mark.points(name + ", market", moneyness, own.numbers("market_volatility")));
      smiles.add(Mark.line(name + ", model", moneyness, own.numbers("model_volatility")));
      points.add(Mark.points(name, moneyness, own.numbers("residual")));
      boxes.add(Mark.box(name, own.numbers("residual")));
    }
    Axis moneyness = Axis.of("log-moneyness");
    Axis residual = Axis.of("model less market, vol points");
    return List.of(
        figure("smiles", "Market against model", moneyness, Axis.of("implied volatility"), smiles),
        figure("moneyness", "Residuals against moneyness", moneyness, residual, points),
        figure("expiries", "Residuals by expiry", Axis.of(""), residual, boxes),
        figure("map", "Mean residuals", moneyness, Axis.of("expiry"), List.of(map())));
  }

  private static String name(String maturity) {
    return String.format(Locale.ROOT, "%.3f y", Double.parseDouble(maturity));
  }

  private Figure figure(String id, String title, Axis x, Axis y, List<Mark> marks) {
    return common.figure(id, title + ", " + label, NOTE, x, y, marks);
  }

  /** Mean residuals of the quotes in bins of equal width. */
  private Mark map() {
    double[] all = rows.numbers("log_moneyness");
    double least = Arrays.stream(all).min().orElse(0);
    double width = Math.max(1e-12, (Arrays.stream(all).max().orElse(0) - least) / BINS);
    List<String> maturities = rows.distinct("maturity");
    double[][] sums = new double[maturities.size()][BINS];
    int[][] counts = new int[maturities.size()][BINS];
    double[] residuals = rows.numbers("residual");
    List<String> of = rows.texts("maturity");
    for (int i = 0; i < all.length; i++) {
      if (Double.isFinite(residuals[i])) {
        int row = maturities.indexOf(of.get(i));
        int bin = Math.min(BINS - 1, (int) ((all[i] - least) / width));
        sums[row][bin] += residuals[i];
        counts[row][bin]++;
      }
    }
    for (int row = 0; row < sums.length; row++) {
      for (int bin = 0; bin < BINS; bin++) {
        sums[row][bin] /= counts[row][bin]; // 0/0 is the NaN of no quote
      }
    }
    List<String> columns =
        IntStream.range(0, BINS)
            .mapToObj(bin -> String.format(Locale.ROOT, "%.3f", least + (bin + 0.5) * width))
            .toList();
    return Mark.heatMap(
        "vol points", columns, maturities.stream().map(HeldOutFigures::name).toList(), sums);
  }
}
