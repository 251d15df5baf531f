package io.github.mohinio.levy.validation.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The bars that networks are held to. The full set is for the training boxes of Variance Gamma and
 * CGMY; other networks are held to those on intervals and on their range, for how well their
 * parameters can be known depends on the region.
 */
public final class Bars {

  private static final double[] LEVELS = {0.01, 0.05, 0.1};
  private static final double NONE = Double.POSITIVE_INFINITY;

  private final NetworkResult result;
  private final List<Bar> bars = new ArrayList<>();

  private Bars(NetworkResult result) {
    this.result = result;
  }

  /** Every bar for a network, with what its study found. */
  public static List<Bar.Outcome> of(NetworkResult result) {
    Bars bars = new Bars(result);
    String box = result.isTrainingBox() ? result.model() : "";
    switch (box) {
      case "variance_gamma" -> bars.addVarianceGamma();
      case "cgmy" -> bars.addCgmy();
      default -> bars.addCoverage(Method.MIXTURE);
    }
    bars.addRange();
    return bars.bars.stream().map(bar -> bar.of(result)).toList();
  }

  private void addVarianceGamma() {
    eachAtLeast(Conditions.CLEAN, Method.NETWORK, Measure.R2, 0.9995);
    eachAtMost(Conditions.CLEAN, Method.NETWORK, Measure.MAE, 0.003);
    for (double level : LEVELS) {
      String noise = Conditions.noise(level);
      eachAtMost(noise, Method.REFINED, Measure.RMSE_OVER_BOUND, 1.1);
      eachAtMost(noise, Method.LAPLACE, Measure.WIDTH_OVER_BOUND, 1.3);
      add(noise, Method.REFINED, Measure.REPRICING_MEAN, -NONE, 1.1);
    }
    eachAtMost(Conditions.noise(0.1), Method.NETWORK, Measure.R2_LOST, 0.05);
    addCoverage(Method.LAPLACE);
    addMissing();
    eachAtLeast(Conditions.FIFTY, Method.NETWORK, Measure.R2, 0.99);
    add(Conditions.steps(3), Method.REFINED, Measure.REPRICED, 1, NONE);
  }

  private void addCgmy() {
    eachAtLeast(Conditions.CLEAN, Method.NETWORK, Measure.R2, 0.995);
    eachAtMost(Conditions.CLEAN, Method.NETWORK, Measure.MAE, 0.008);
    for (double level : LEVELS) {
      String noise = Conditions.noise(level);
      if (level >= 0.05) {
        eachAtMost(noise, Method.MIXTURE_MEAN, Measure.RMSE_OVER_BOUND, 1.2);
      }
      add(noise, Method.REFINED, Measure.REPRICING_MEDIAN, -NONE, 1.1);
    }
    addCoverage(Method.MIXTURE);
    addMissing();
    add(Conditions.CLEAN, Method.REFINED, Measure.REPRICED, 0.995, NONE);
    add(Conditions.CLEAN, Method.REFINED, Measure.REPRICED_VOLATILITY, 1, NONE);
    add(Conditions.steps(4), Method.REFINED, Measure.REPRICED, 0.95, NONE);
  }

  private void addCoverage(Method method) {
    for (double level : LEVELS) {
      for (String name : result.region().coordinateNames()) {
        bars.add(new Bar(Conditions.noise(level), method, Measure.COVERAGE, name, 0.93, 0.97));
      }
    }
  }

  private void addMissing() {
    eachAtMost(Conditions.missing(0.05), Method.NETWORK, Measure.MAE_RISE, 0.05);
    eachAtMost(Conditions.missing(0.5), Method.NETWORK, Measure.MAE_RISE, 0.2);
  }

  private void addRange() {
    add(Conditions.IN_RANGE, Method.WARNINGS, Measure.FLAGGED, -NONE, 0.01);
    add(Conditions.IN_RANGE_NOISY, Method.WARNINGS, Measure.FLAGGED, -NONE, 0.01);
    add(Conditions.OUT_OF_RANGE, Method.WARNINGS_OR_RESIDUAL, Measure.FLAGGED, 0.99, NONE);
  }

  private void eachAtLeast(String condition, Method method, Measure measure, double least) {
    for (String name : result.region().coordinateNames()) {
      bars.add(new Bar(condition, method, measure, name, least, NONE));
    }
  }

  private void eachAtMost(String condition, Method method, Measure measure, double most) {
    for (String name : result.region().coordinateNames()) {
      bars.add(new Bar(condition, method, measure, name, -NONE, most));
    }
  }

  private void add(String condition, Method method, Measure measure, double least, double most) {
    bars.add(new Bar(condition, method, measure, "", least, most));
  }
}
