package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts how often the errors of new quotes are at least as large as those of the quotes, draw by
 * draw, as a whole and by the shapes of each expiry.
 */
final class Discrepancies {

  private final List<ExpiryShapes> shapes = new ArrayList<>();
  private final int[] level;
  private final int[] smile;
  private final double[] mean;
  private final double[] meanSquare;
  private int draws;
  private int all;
  private int allLevels;
  private int allSmiles;

  Discrepancies(OptionSurface surface) {
    int first = 0;
    for (OptionSlice slice : surface.slices()) {
      if (slice.size() > 0) {
        shapes.add(ExpiryShapes.of(slice, first));
      }
      first += slice.size();
    }
    level = new int[shapes.size()];
    smile = new int[shapes.size()];
    mean = new double[shapes.size()];
    meanSquare = new double[shapes.size()];
  }

  /** Adds one draw: errors of the quotes and of new ones, in units of the noise. */
  void add(double[] errors, double[] newErrors) {
    draws++;
    double square = 0;
    double newSquare = 0;
    double levels = 0;
    double newLevels = 0;
    double smiles = 0;
    double newSmiles = 0;
    for (int e = 0; e < shapes.size(); e++) {
      ExpiryShapes shape = shapes.get(e);
      double newLevel = shape.level(newErrors);
      double newSmile = shape.smile(newErrors);
      level[e] += newLevel >= shape.level(errors) ? 1 : 0;
      smile[e] += newSmile >= shape.smile(errors) ? 1 : 0;
      mean[e] += shape.mean(errors);
      meanSquare[e] += shape.meanSquare(errors);
      square += shape.quotes() * shape.meanSquare(errors);
      newSquare += shape.quotes() * shape.meanSquare(newErrors);
      levels += shape.level(errors);
      newLevels += newLevel;
      smiles += shape.smile(errors);
      newSmiles += newSmile;
    }
    all += newSquare >= square ? 1 : 0;
    allLevels += newLevels >= levels ? 1 : 0;
    allSmiles += newSmiles >= smiles ? 1 : 0;
  }

  double pValue() {
    return (double) all / draws;
  }

  double termStructurePValue() {
    return (double) allLevels / draws;
  }

  /** NaN if every expiry has a single strike. */
  double smilePValue() {
    return shapes.stream().anyMatch(ExpiryShapes::hasSmile)
        ? (double) allSmiles / draws
        : Double.NaN;
  }

  /** A row for each expiry. */
  List<ExpiryCheck> expiries(List<PredictedQuote> quotes) {
    List<ExpiryCheck> rows = new ArrayList<>();
    for (int e = 0; e < shapes.size(); e++) {
      ExpiryShapes shape = shapes.get(e);
      List<PredictedQuote> own = quotes.subList(shape.first(), shape.first() + shape.quotes());
      rows.add(
          new ExpiryCheck(
              own.get(0).maturity(),
              own.size(),
              mean[e] / draws,
              Math.sqrt(meanSquare[e] / draws),
              PredictiveCheck.inside(own, PredictiveCheck.HALF),
              PredictiveCheck.inside(own, PredictiveCheck.MOST),
              (double) level[e] / draws,
              shape.hasSmile() ? (double) smile[e] / draws : Double.NaN));
    }
    return rows;
  }
}
