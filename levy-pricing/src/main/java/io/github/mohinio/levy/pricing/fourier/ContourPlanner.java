package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.internal.Elementary;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Chooses the contour of one wing of a surface from the model's exponent, strip and cone.
 *
 * <p>The midpoint sum with step h errs by about \( e^{L - 2\pi d/h} \), where L is the log
 * amplitude on the two lines at distance d from the contour (in y). The planner fixes where these
 * lines cross the imaginary axis, tries pairs of angles for them and keeps the pair that needs the
 * fewest nodes.
 *
 * <p>A workspace, not thread-safe.
 */
final class ContourPlanner {

  /** Log amplitude allowed where a bounding line crosses the axis; 1 to 5 cost the same. */
  private static final double CROSSING_LEVEL = 3;

  /** Log amplitude above which the outer line is drawn in. */
  private static final double OUTER_LEVEL = 3.5;

  /** Part of the cone the outer line may use; at 0.97 it grazes the branch cut. */
  private static final double OUTER_START = 0.9;

  /**
   * Trial directions of the inner line, as parts of the cone; negative ones are on its far side.
   */
  private static final double[] INNER = {0.4, 0.25, 0.12, 0, -0.35, -0.65, -0.85};

  private static final int INNER_STRAIGHT = 3;
  private static final int INNER_FAR = 5;

  private static final double MAX_STEP = 0.3;

  /** No contour is looked for beyond this height; a strip wider than that counts as endless. */
  private static final double HIGHEST = 1e12;

  /** A contour whose bounding lines are above this cannot give the digits asked for. */
  static final double HOPELESS_LEVEL = 40;

  /** Log amplitude above which the search does not start from a far line. */
  private static final double FAR_LEVEL = 10;

  /** Below this log amplitude a scan along a line takes longer steps and may stop. */
  private static final double NEGLIGIBLE = -8;

  /**
   * Part of the way to the end of the strip that is gone at most. At the end itself a clock has a
   * pole, and what is computed there has either sign.
   */
  private static final double SHORT_OF_END = 0.999;

  /** Steps of a search along the imaginary axis, more than any useful one takes. */
  private static final int MAX_STEPS = 200;

  /** Accuracy of a saddle point, relative to its distance from the pole. */
  private static final double SADDLE_ACCURACY = 1e-3;

  /** First positions of a scan along a line; later ones are FAR_BLOCK at a time. */
  private static final double[] SCAN = {0, 0.3, 0.6, 0.9, 1.2, 1.9, 2.6, 3.3, 4, 4.7};

  private static final double[] SCAN_EXP = Arrays.stream(SCAN).map(Math::exp).toArray();

  /** Ratios of the y of the branch point at which its surroundings are looked at. */
  private static final double[] BESIDE = {1, 0.88, 1.12};

  private static final int FAR_BLOCK = 6;

  /** Strides tried at a time along the imaginary axis. */
  private static final int STRIDES = 8;

  /** Sections an interval of the imaginary axis is cut into at a time. */
  private static final int SECTIONS = 13;

  /** Part of its distance to which a crossing of the axis is narrowed. */
  private static final double CROSSING_ACCURACY = 0.08;

  /** Abscissas tried at a time for the reach of the integrand. */
  private static final double[] REACH = {1, 4, 16, 64, 256, 1024};

  private static final int REACH_BLOCK = REACH.length;

  private final Contour trial = new Contour();
  private final DoubleUnaryOperator axis = this::axisAmplitude;
  private CompensatedExponent exponent;
  private AmplitudeHull hull;
  private boolean up;
  private double lambda;
  private boolean poles; // whether the payoff's poles count in the amplitude
  private double low;
  private double high;
  private double outerLevel;
  private double innerLevel;
  private double logReach;
  private final double[] exponential = new double[CompensatedExponent.BLOCK]; // e^y along a line
  private final double[] amplitude = new double[CompensatedExponent.BLOCK];
  private final double[] logWeight = new double[CompensatedExponent.BLOCK];

  /**
   * Plans a contour for all options of a wing, to an absolute accuracy.
   *
   * @param up whether the wing is bent upwards (puts) or downwards (calls)
   * @param lambda minus the log of the accuracy asked for, in units of the forward
   * @param best receives the contour
   */
  void plan(
      CompensatedExponent exponent, AmplitudeHull hull, boolean up, double lambda, Contour best) {
    bind(exponent, hull, up, lambda);
    poles = false;
    trial.reference = 0;
    double feasible = up ? 0 : -1; // the poles, where the integrand is a discounted payoff
    high = crossing(feasible, end(true), 1);
    low = crossing(feasible, end(false), -1);
    searchAngles(best);
  }

  /**
   * Plans a contour through the saddle point of one option, to an accuracy relative to its
   * out-of-the-money value. Both poles stay outside the strip around the contour.
   *
   * @param hull the one option
   * @param up whether the contour is bent upwards or downwards
   * @param put whether the put is out of the money, so that the saddle is above the pole 0, or the
   *     call, so that it is below the pole -i
   */
  void planFar(
      CompensatedExponent exponent,
      AmplitudeHull hull,
      boolean up,
      boolean put,
      double lambda,
      Contour best) {
    bind(exponent, hull, up, lambda);
    poles = true;
    trial.reference = 0;
    double pole = put ? 0 : -1;
    double end = end(put);
    double saddle = SaddlePoint.find(axis, pole, end, HIGHEST, SADDLE_ACCURACY);
    trial.reference = axisAmplitude(saddle);
    high = crossing(saddle, put ? end : pole, 1);
    low = crossing(saddle, put ? pole : end, -1);
    searchAngles(best);
  }

  private void bind(CompensatedExponent exponent, AmplitudeHull hull, boolean up, double lambda) {
    this.exponent = exponent;
    this.hull = hull;
    this.up = up;
    this.lambda = lambda;
  }

  /** End of the strip, above or below, or a height beyond all use where there is none. */
  private double end(boolean above) {
    return above
        ? Math.min(HIGHEST, exponent.stripUpper())
        : Math.max(-HIGHEST, exponent.stripLower());
  }

  /** Searches the two bounding angles for the contour with the fewest nodes. */
  private void searchAngles(Contour best) {
    logReach = logReach();
    double outer = OUTER_START;
    int rung = INNER_STRAIGHT;
    int tooFar = INNER.length; // a rung that is known to fail
    if (steepest(true) < Math.PI / 2 - 1e-9
        && hull.longestMaturity() < 30 * hull.shortestMaturity()) {
      rung = INNER_FAR;
    }
    double score = tryAngles(outer, rung, rung == INNER_FAR ? FAR_LEVEL : HOPELESS_LEVEL);
    if (rung == INNER_FAR && !(innerLevel <= FAR_LEVEL)) {
      tooFar = INNER_FAR;
      rung = INNER_STRAIGHT;
      score = tryAngles(outer, rung, HOPELESS_LEVEL);
    }
    while (!(outerLevel <= OUTER_LEVEL) && outer > 0.05 && 0.75 * outer > INNER[rung] + 0.02) {
      outer *= 0.75;
      score = tryAngles(outer, rung, HOPELESS_LEVEL);
    }
    best.set(trial);

    int direction = innerLevel < CROSSING_LEVEL ? 1 : -1;
    if (direction > 0 && innerLevel < 1 && steepest(false) > Math.PI / 2 - 1e-9) {
      rung++; // so much room that the first leaning line is not worth a trial
    }
    for (rung += direction; rung >= 0 && rung < tooFar; rung += direction) {
      double limit = Math.max(best.level, 2 * OUTER_LEVEL);
      if (outer <= INNER[rung] + 0.02) {
        break;
      }
      double next = tryAngles(outer, rung, limit);
      if (!(next < score && trial.level <= limit)) {
        break;
      }
      score = next;
      best.set(trial);
    }
  }

  /** Steepest direction in the cone: towards the wing's side, or away from it. */
  private double steepest(boolean towards) {
    return up == towards ? exponent.coneUpper() : -exponent.coneLower();
  }

  /**
   * Height farthest from {@code start} in a direction at which the amplitude is within the level.
   */
  private double crossing(double start, double limit, int direction) {
    double end = start + SHORT_OF_END * (limit - start);
    double inside = start;
    double stride = 1;
    while (true) {
      int n = 0;
      boolean atEnd = false;
      for (; n < STRIDES && !atEnd; n++) {
        double height = start + direction * stride;
        atEnd = direction > 0 ? height >= end : height <= end;
        exponent.y[n] = atEnd ? end : height;
        stride *= 2;
      }
      axisAmplitudes(n);
      for (int i = 0; i < n; i++) {
        if (!(amplitude[i] <= CROSSING_LEVEL)) {
          return narrow(start, inside, exponent.y[i]);
        }
        inside = exponent.y[i];
      }
      if (atEnd) {
        return end;
      }
    }
  }

  /** Narrows a crossing and keeps its inner side. */
  private double narrow(double start, double within, double beyond) {
    double inside = within;
    double outside = beyond;
    for (int step = 0;
        step < MAX_STEPS
            && Math.abs(outside - inside)
                > Math.max(1e-9, CROSSING_ACCURACY * Math.abs(inside - start));
        step++) {
      double section = (outside - inside) / SECTIONS;
      for (int i = 1; i < SECTIONS; i++) {
        exponent.y[i - 1] = inside + i * section;
      }
      axisAmplitudes(SECTIONS - 1);
      int i = 0;
      while (i < SECTIONS - 1 && amplitude[i] <= CROSSING_LEVEL) {
        i++;
      }
      outside = i < SECTIONS - 1 ? exponent.y[i] : outside;
      inside = i > 0 ? exponent.y[i - 1] : inside;
    }
    return inside;
  }

  private double axisAmplitude(double height) {
    exponent.y[0] = height;
    axisAmplitudes(1);
    return amplitude[0];
  }

  /** Log amplitudes on the imaginary axis at the first {@code n} heights of the exponent's y. */
  private void axisAmplitudes(int n) {
    for (int i = 0; i < n; i++) {
      exponent.x[i] = 0;
      exponent.y[i] = exponent.clamp(exponent.y[i]);
    }
    exponent.growths(n);
    for (int i = 0; i < n; i++) {
      double height = exponent.y[i];
      double payoff = poles ? Math.log(Math.abs(height * (height + 1))) : 0;
      amplitude[i] = hull.amplitude(height, exponent.re[i]) - payoff - trial.reference;
    }
  }

  /**
   * Sets {@link #trial} from two angles and returns about how many nodes it needs; of lines above
   * the limit no more is found out than that.
   */
  private double tryAngles(double outerPart, int rung, double limit) {
    double innerPart = INNER[rung];
    double outerAngle = outerPart * steepest(true);
    double innerAngle = innerPart * steepest(innerPart >= 0);
    double top = up ? outerAngle : -innerAngle;
    double bottom = up ? innerAngle : -outerAngle;
    double sineBottom = Math.sin(bottom);
    trial.b = (high - low) / (Math.sin(top) - sineBottom);
    trial.a = low - trial.b * sineBottom;
    trial.w = 0.5 * (top + bottom);
    double distance = 0.5 * (top - bottom);
    // exp(izx) can come back on a line that leans to the far side: scan it to the end
    innerLevel = lineLevel(up ? bottom : top, innerPart < 0 ? -lambda : NEGLIGIBLE, limit);
    outerLevel =
        innerLevel <= limit ? lineLevel(up ? top : bottom, NEGLIGIBLE, HOPELESS_LEVEL) : innerLevel;
    trial.level = Math.max(outerLevel, innerLevel);
    trial.h = Math.min(MAX_STEP, 2 * Math.PI * distance / (lambda + Math.max(0, trial.level)));
    return (logReach - Math.log(trial.b)) / trial.h;
  }

  /**
   * Log of twice the abscissa on the real line beyond which the shortest maturity's integrand is
   * negligible.
   */
  private double logReach() {
    double first = 1;
    while (first < 1e300) {
      for (int i = 0; i < REACH_BLOCK; i++) {
        exponent.x[i] = first * REACH[i];
        exponent.y[i] = 0;
      }
      exponent.growths(REACH_BLOCK);
      for (int i = 0; i < REACH_BLOCK; i++) {
        double log = Math.log(first * REACH[i]);
        if (!(hull.shortestMaturity() * exponent.re[i] - 2 * log >= -lambda)) {
          return log + Math.log(2);
        }
      }
      first *= 4 * REACH[REACH_BLOCK - 1];
    }
    return Math.log(first);
  }

  /**
   * Largest log amplitude on the line \( ia + b\sinh(y + i\alpha) \), y &gt;= 0, or one above the
   * limit if there is one.
   */
  private double lineLevel(double alpha, double stopBelow, double limit) {
    double sine = Math.sin(alpha);
    double cosine = Math.cos(alpha);
    int scan = SCAN.length;
    System.arraycopy(SCAN_EXP, 0, exponential, 0, scan);
    double level = amplitudes(sine, cosine, scan + addBesideBranchPoint(sine, scan));
    int quiet = trailing(scan, stopBelow, 0);
    double last = amplitude[scan - 1];
    double y = SCAN[scan - 1];
    while (quiet < 2 && y < 60 && level <= limit) {
      double stride = last < NEGLIGIBLE ? 1.4 : 0.7;
      for (int i = 0; i < FAR_BLOCK; i++) {
        y += stride;
        exponential[i] = Math.exp(y);
      }
      level = Math.max(level, amplitudes(sine, cosine, FAR_BLOCK)); // NaN stays NaN
      quiet = trailing(FAR_BLOCK, stopBelow, quiet);
      last = amplitude[FAR_BLOCK - 1];
    }
    return level;
  }

  /** How many of the last amplitudes in a row are below a level, going on from an earlier count. */
  private int trailing(int n, double stopBelow, int before) {
    int quiet = before;
    for (int i = 0; i < n; i++) {
      quiet = amplitude[i] < stopBelow ? quiet + 1 : 0;
    }
    return quiet;
  }

  /**
   * Adds the place where the line passes the height of the branch point, which a scan can miss, and
   * its surroundings if the line is steep; returns how many points that are.
   */
  private int addBesideBranchPoint(double sine, int offset) {
    double end = up ? exponent.stripUpper() : exponent.stripLower();
    double cosh = (end - trial.a) / (trial.b * sine);
    if (!(cosh > 1 && cosh < 1e12)) {
      return 0;
    }
    double passing = cosh + Math.sqrt(cosh * cosh - 1);
    exponential[offset] = passing;
    if (Math.abs(sine) <= 0.9) {
      return 1;
    }
    for (int i = 1; i < BESIDE.length; i++) {
      exponential[offset + i] = Math.pow(passing, BESIDE[i]);
    }
    return BESIDE.length;
  }

  /** Writes the log amplitudes at {@code n} points of a line and returns the largest. */
  private double amplitudes(double sine, double cosine, int n) {
    for (int i = 0; i < n; i++) {
      double growing = 0.5 * exponential[i];
      double falling = 0.25 / growing;
      double sinh = growing - falling;
      double cosh = growing + falling;
      exponent.x[i] = trial.b * sinh * cosine;
      double height = trial.a + trial.b * cosh * sine;
      exponent.y[i] = sinh == 0 ? exponent.clamp(height) : height;
      double re = cosh * cosine;
      double im = sinh * sine;
      double payoff = payoff(exponent.x[i], exponent.y[i]);
      logWeight[i] =
          0.5
              * Elementary.log(
                  trial.b * trial.b * (re * re + im * im) / (Math.PI * Math.PI * payoff));
    }
    exponent.growths(n);
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      amplitude[i] = hull.amplitude(exponent.y[i], exponent.re[i]) + logWeight[i] - trial.reference;
      if (!(amplitude[i] <= largest)) { // lets NaN through
        largest = amplitude[i];
      }
    }
    return largest;
  }

  /** Squared modulus of z(z + i). */
  private double payoff(double x, double y) {
    double modulus = (x * x + y * y) * (x * x + (y + 1) * (y + 1));
    // Near the poles, unless they count, their own parts are summed in closed form.
    return poles ? modulus : Math.max(modulus, 1.0 / 16);
  }
}
