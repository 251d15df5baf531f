package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Prices by midpoint sums over sinh-deformed contours.
 *
 * <p>With \( k = \log(K/F) \) and \( \Sigma = \frac h\pi \mathrm{Re}\sum_j f_j \) the midpoint sum
 * over a sinh-deformed contour,
 *
 * <p>\[ P_{put} = D(-K\Sigma + K w_0 - F w_1), \qquad P_{call} = D(-K\Sigma + F(1 - w_1) - K(1 -
 * w_0)) \]
 *
 * <p>where \( w_0, w_1 \) are the exact errors of the sum at the payoff's poles 0 and -i, so the
 * contour may cross the imaginary axis anywhere in the model's strip. Options are shared between an
 * upward and a downward contour by an effective drift. The step is shortened by quarters until the
 * alternating sum, which estimates the error of twice the step, is small enough.
 *
 * <p>Under a Lévy model one pair of contours serves all expiries, because the exponent grows in
 * proportion to the time; under any other model, and where one pair does not serve, every expiry
 * gets its own.
 *
 * <p>A workspace that allocates nothing once its arrays have grown. Not thread-safe.
 *
 * <p>References: Lewis (2001); Boyarchenko and Levendorskii (2019), IJTAF 22(3).
 */
final class ContourPricer implements SurfacePricer {

  /** Finer steps tried when the error estimate fails. */
  static final int REFINEMENTS = 4;

  /** Factor from one step to the next finer one. */
  static final double REFINEMENT = 0.75;

  /**
   * Exponent from the estimate at twice the step to the error at the step, found by measurement.
   */
  private static final double ERROR_ORDER = 1.65;

  /** Relative error that the martingale drift is taken to have, two roundings. */
  private static final double ROUNDING = 0x1p-51;

  /** The smallest tolerance that rounding allows. */
  private static final double FINEST = 1e-14;

  /** Summands evaluated together; more would leave the cache of a core. */
  private static final int CHUNK = 2048;

  private final double tolerance;
  private final double relativeTolerance;
  private double goal; // the tolerance of the run in progress
  private double lambda; // the same as minus a logarithm
  private final int size;
  private final SortedSlice[] slices;
  private final ContourPlanner planner = new ContourPlanner();
  private FarOption farOption; // made when first needed
  private final CompensatedExponent exponent = new CompensatedExponent();
  private final Wing puts = new Wing(true);
  private final Wing calls = new Wing(false);
  private final WingThreshold threshold = new WingThreshold();
  private final Summands summands = new Summands();
  private double[] row = new double[0]; // derivatives of one option
  private double error;
  private int nodes;
  private boolean converged;
  private boolean farFailed; // an option has no contour of its own

  ContourPricer(List<OptionSlice> slices, double tolerance, double relativeTolerance) {
    this.tolerance = tolerance;
    this.relativeTolerance = relativeTolerance;
    this.slices = SortedSlice.of(slices);
    size = slices.stream().mapToInt(OptionSlice::size).sum();
    Arrays.sort(this.slices, Comparator.comparingDouble(s -> s.maturity));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void price(ReturnModel model, double[] prices) {
    Require.sameLength("prices", prices.length, "options", size);
    evaluate(model, 0, prices, null);
  }

  @Override
  public void priceWithGradient(ReturnModel model, double[] prices, double[] gradient) {
    int parameters = model.parameterNames().size();
    Require.sameLength("prices", prices.length, "options", size);
    Require.sameLength("gradient", gradient.length, "options * parameters", size * parameters);
    evaluate(model, parameters, prices, gradient);
  }

  @Override
  public double errorEstimate() {
    return error;
  }

  @Override
  public boolean converged() {
    return converged;
  }

  @Override
  public int nodes() {
    return nodes;
  }

  /** The wing of the upward contour, after a call. */
  Wing puts() {
    return puts;
  }

  /** The wing of the downward contour, after a call. */
  Wing calls() {
    return calls;
  }

  private void evaluate(ReturnModel model, int parameters, double[] prices, double[] gradient) {
    run(model, tolerance, parameters, prices, gradient);
    if (farFailed && goal > FINEST) {
      run(model, FINEST, parameters, prices, gradient); // an absolute accuracy that may cover it
    }
  }

  private void run(
      ReturnModel model, double goal, int parameters, double[] prices, double[] gradient) {
    this.goal = goal;
    lambda = 1 - Math.log(goal);
    error = 0;
    converged = true;
    farFailed = false;
    nodes = 0;
    if (row.length < parameters) {
      row = new double[parameters];
    }
    if (model instanceof LevyModel levy) {
      exponent.bind(levy, parameters);
      for (SortedSlice slice : slices) {
        slice.time = slice.maturity;
      }
      evaluate(0, slices.length, parameters, prices, gradient);
      if (!converged && !farFailed && slices.length > 1) {
        oneByOne(parameters, prices, gradient);
      }
    } else {
      for (int i = 0; i < slices.length; i++) {
        exponent.bind(model, slices[i].maturity, parameters);
        slices[i].time = 1;
        evaluate(i, i + 1, parameters, prices, gradient);
      }
    }
  }

  /** Gives every expiry contours of its own, where none serves them all. */
  private void oneByOne(int parameters, double[] prices, double[] gradient) {
    error = 0;
    converged = true;
    for (int i = 0; i < slices.length; i++) {
      evaluate(i, i + 1, parameters, prices, gradient);
    }
  }

  /** Prices the slices {@code from <= i < to}, which share contours. */
  private void evaluate(int from, int to, int parameters, double[] prices, double[] gradient) {
    if (!(exponent.coneUpper() > exponent.coneLower())) {
      Arrays.fill(prices, Double.NaN); // no room for any contour
      error = 1;
      converged = false;
      return;
    }
    share(from, to);
    if (!puts.hull.isEmpty()) {
      evaluate(puts, from, to, parameters, prices, gradient);
    }
    if (!calls.hull.isEmpty()) {
      evaluate(calls, from, to, parameters, prices, gradient);
    }
    if (relativeTolerance < 1) {
      refineFarOptions(from, to, prices);
    }
  }

  /** Gives options whose value the absolute error does not cover a contour of their own. */
  private void refineFarOptions(int from, int to, double[] prices) {
    if (farOption == null) {
      farOption = new FarOption(planner);
    }
    for (int s = from; s < to; s++) {
      SortedSlice slice = slices[s];
      double discounted = slice.discountFactor * slice.forward;
      for (int q = 0; q < slice.k.length; q++) {
        boolean outOfTheMoney = slice.call[q] ? slice.k[q] >= 0 : slice.k[q] < 0;
        if (!outOfTheMoney || prices[slice.place[q]] * relativeTolerance > error * discounted) {
          continue;
        }
        double value =
            farOption.value(exponent, slice.time, slice.k[q], q < slice.split, relativeTolerance);
        boolean agrees =
            Math.abs(value * discounted - prices[slice.place[q]]) <= 2 * error * discounted;
        if (agrees) {
          prices[slice.place[q]] = discounted * bounded(value, slice.moneyness[q], slice.call[q]);
        } else {
          converged = false;
          farFailed = true;
        }
      }
    }
  }

  /** Shares the options of every slice between the wings. */
  private void share(int from, int to) {
    puts.hull.clear();
    calls.hull.clear();
    threshold.bind(exponent);
    for (int s = from; s < to; s++) {
      SortedSlice slice = slices[s];
      double highest = threshold.at(slice.time);
      int n = slice.k.length;
      int split = 0;
      while (split < n && slice.k[split] <= highest) {
        split++;
      }
      slice.split = split;
      if (split > 0) {
        puts.hull.add(slice.time, slice.k[0], slice.k[split - 1]);
      }
      if (split < n) {
        calls.hull.add(slice.time, slice.k[split], slice.k[n - 1]);
      }
    }
  }

  private void evaluate(
      Wing wing, int from, int to, int parameters, double[] prices, double[] gradient) {
    planner.plan(exponent, wing.hull, wing.up, lambda, wing.contour);
    boolean usable = wing.contour.level < ContourPlanner.HOPELESS_LEVEL;
    double estimate = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= REFINEMENTS && !(estimate * estimate <= goal); i++) {
      if (i > 0) {
        wing.contour.h *= REFINEMENT;
      }
      usable = wing.layNodes(exponent, lambda) && usable;
      estimate = 0;
      for (int s = from; s < to; ) {
        int first = s;
        summands.clear(wing);
        for (; s < to && summands.pairs() < CHUNK; s++) {
          int split = slices[s].split;
          if (wing.up ? split > 0 : split < slices[s].k.length) {
            summands.append(
                slices[s].time,
                slices[s].k,
                wing.up ? 0 : split,
                wing.up ? split : slices[s].k.length);
          }
        }
        if (parameters == 0) {
          summands.evaluate();
        } else {
          summands.evaluateComplex();
        }
        estimate = Math.max(estimate, take(wing, first, s, parameters, prices, gradient));
      }
    }
    nodes += wing.nodes();
    // The drift is the difference of large numbers where the process is lively; its rounding moves
    // the forward.
    double rounding = wing.rounding + ROUNDING * Math.abs(exponent.drift()) * slices[to - 1].time;
    error = Math.max(error, Math.pow(estimate, ERROR_ORDER) + Math.exp(-lambda) + rounding);
    if (!(usable && error <= 1)) {
      error = 1; // all that the bounds of a price say
    }
    if (!(usable && estimate * estimate <= goal && rounding <= goal)) {
      converged = false;
    }
  }

  /** Turns the summands of slices into prices; returns the largest estimate at twice the step. */
  private double take(
      Wing wing, int from, int to, int parameters, double[] prices, double[] gradient) {
    double estimate = 0;
    int option = 0;
    int appended = 0;
    for (int s = from; s < to; s++) {
      SortedSlice slice = slices[s];
      int first = wing.up ? 0 : slice.split;
      int last = (wing.up ? slice.split : slice.k.length) - 1;
      if (first > last) {
        continue;
      }
      double discounted = slice.discountFactor * slice.forward;
      for (int q = first; q <= last; q++) {
        double moneyness = slice.moneyness[q];
        int place = slice.place[q];
        prices[place] = discounted * value(wing, moneyness, slice.call[q], summands.sum(option));
        if (!Double.isFinite(prices[place])) {
          estimate = Double.NaN;
        }
        if (parameters > 0) {
          summands.gradient(option, parameters, row);
          double factor = -discounted * moneyness * slice.time;
          for (int p = 0; p < parameters; p++) {
            gradient[place * parameters + p] = factor * row[p];
          }
        }
        option++;
      }
      double low = slice.moneyness[first] * (summands.alternating(appended, false) + wing.partAt0);
      double high = slice.moneyness[last] * (summands.alternating(appended, true) + wing.partAt0);
      estimate =
          Math.max(
              estimate,
              Math.max(Math.abs(low - wing.partAtMinusI), Math.abs(high - wing.partAtMinusI)));
      appended++;
    }
    return estimate;
  }

  /** Value of an option in units of the discounted forward, from its sum. */
  private static double value(Wing wing, double moneyness, boolean call, double sum) {
    double w0 = wing.weightAt0;
    double w1 = wing.weightAtMinusI;
    double value = (call ? (1 - w1) - moneyness * (1 - w0) : moneyness * w0 - w1) - moneyness * sum;
    return bounded(value, moneyness, call);
  }

  /** Rounding can leave a price next to its bound on the wrong side of it; NaN stays. */
  private static double bounded(double value, double moneyness, boolean call) {
    double least = call ? 1 - moneyness : moneyness - 1;
    double most = call ? 1 : moneyness;
    if (value < 0 || value < least) {
      return least > 0 ? least : 0;
    }
    return value > most ? most : value;
  }
}
