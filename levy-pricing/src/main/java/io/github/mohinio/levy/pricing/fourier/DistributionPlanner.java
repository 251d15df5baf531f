package io.github.mohinio.levy.pricing.fourier;

/**
 * Chooses contours for integrals of the distribution of a log-return, whose integrand has the log
 * amplitude \( x\,\mathrm{Im}\,z + \mathrm{Re}\,f(z) \) at an excess x (see {@link
 * CentredExponent}) and one pole, at 0.
 *
 * <p>As in {@link ContourPlanner} two lines bound the strip in which the midpoint sum converges;
 * where they cross the imaginary axis is fixed first, then pairs of angles are tried for the one
 * that needs the fewest nodes.
 *
 * <p>A workspace, not thread-safe.
 */
final class DistributionPlanner {

  /** Log amplitude allowed where a bounding line crosses the axis. */
  private static final double CROSSING_LEVEL = 3;

  /** Log amplitude allowed on the line on the wing's side. */
  private static final double OUTER_LEVEL = 4;

  /** Trial directions of the line on the wing's side, as parts of the cone. */
  private static final double[] OUTER = {0.9, 0.7, 0.5, 0.35, 0.25, 0.16, 0.1, 0.05};

  /** Trial directions of the other line, as parts of the cone; negative on its far side. */
  private static final double[] INNER = {0.4, 0.2, 0, -0.35, -0.65};

  private static final int INNER_STRAIGHT = 2;

  private static final double LARGEST_STEP = 0.3;

  /** No crossing is looked for beyond this height. */
  private static final double HIGHEST = 1e12;

  private static final int BISECTIONS = 60;

  /** Accuracy of a saddle point, relative to its distance from the pole. */
  private static final double SADDLE_ACCURACY = 1e-2;

  /** Points of a line at which its amplitude is taken at once, and their distance in y. */
  private static final int BLOCK = 8;

  private static final double STRIDE = 0.45;

  /** A line is followed to here at most. */
  private static final double FARTHEST = 330;

  private static final double NEGLIGIBLE = -8;

  private final Contour trial = new Contour();
  private final double[] x = new double[BLOCK];
  private final double[] y = new double[BLOCK];
  private final double[] re = new double[BLOCK];
  private final double[] im = new double[BLOCK];
  private CentredExponent exponent;
  private double lowest;
  private double highest;
  private boolean up;
  private double lambda;
  private boolean tail;
  private double low;
  private double high;
  private double logReach;

  /**
   * Plans a contour for all points of an interval, to an absolute accuracy.
   *
   * @param up whether the contour is bent upwards
   * @param lambda minus the log of the accuracy
   * @param best receives the contour
   */
  void plan(
      CentredExponent exponent,
      double lowest,
      double highest,
      boolean up,
      double lambda,
      Contour best) {
    bind(exponent, lowest, highest, up, lambda);
    tail = false;
    trial.reference = 0;
    high = crossing(0, end(true));
    low = crossing(0, end(false));
    searchAngles(best);
  }

  /**
   * Plans a contour through the saddle point for one point, to an accuracy relative to the
   * probability of the tail beyond it. The pole stays outside the strip around the contour.
   *
   * @param lower whether that is the lower tail
   * @return false if the strip leaves no room on that side of the pole
   */
  boolean planTail(
      CentredExponent exponent,
      double point,
      boolean lower,
      boolean up,
      double lambda,
      Contour best) {
    bind(exponent, point, point, up, lambda);
    tail = true;
    trial.reference = 0;
    double end = end(lower);
    if (end == 0) {
      return false;
    }
    double saddle = SaddlePoint.find(this::axisAmplitude, 0, end, HIGHEST, SADDLE_ACCURACY);
    trial.reference = axisAmplitude(saddle);
    high = crossing(saddle, lower ? end : 0);
    low = crossing(saddle, lower ? 0 : end);
    searchAngles(best);
    return true;
  }

  private void bind(
      CentredExponent exponent, double lowest, double highest, boolean up, double lambda) {
    this.exponent = exponent;
    this.lowest = lowest;
    this.highest = highest;
    this.up = up;
    this.lambda = lambda;
  }

  private double end(boolean above) {
    return above
        ? Math.min(HIGHEST, exponent.strip().upper())
        : Math.max(-HIGHEST, exponent.strip().lower());
  }

  private double amplitude(double height, double growth) {
    return Math.max(lowest * height, highest * height) + growth;
  }

  private double axisAmplitude(double height) {
    double pole = tail ? Math.log(Math.abs(height)) : 0;
    return amplitude(height, exponent.growth(0, height)) - pole - trial.reference;
  }

  /** Height farthest from {@code start} towards {@code end} with the amplitude within the level. */
  private double crossing(double start, double end) {
    double inside = start;
    double outside = end;
    if (Math.abs(end) == HIGHEST) {
      double stride = Math.copySign(1, end - start);
      while (axisAmplitude(start + stride) <= CROSSING_LEVEL && Math.abs(stride) < HIGHEST) {
        inside = start + stride;
        stride *= 2;
      }
      outside = start + stride;
    } else if (axisAmplitude(end) <= CROSSING_LEVEL) {
      return end;
    }
    for (int i = 0;
        i < BISECTIONS && Math.abs(outside - inside) > 0.04 * Math.abs(inside - start);
        i++) {
      double middle = 0.5 * (inside + outside);
      if (axisAmplitude(middle) <= CROSSING_LEVEL) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  private void searchAngles(Contour best) {
    logReach = logReach();
    double score = Double.POSITIVE_INFINITY;
    best.level = Double.POSITIVE_INFINITY;
    int outer = 0;
    for (; outer < OUTER.length; outer++) {
      double next = tryAngles(OUTER[outer], INNER_STRAIGHT);
      if (trial.level < best.level) {
        best.set(trial);
        score = next;
      }
      if (trial.level <= OUTER_LEVEL) {
        break;
      }
    }
    if (outer == OUTER.length) {
      return; // the best there is
    }
    int direction = trial.level < CROSSING_LEVEL ? 1 : -1;
    for (int rung = INNER_STRAIGHT + direction;
        rung >= 0 && rung < INNER.length && INNER[rung] < OUTER[outer] - 0.02;
        rung += direction) {
      double next = tryAngles(OUTER[outer], rung);
      if (!(next < score && trial.level <= 2 * OUTER_LEVEL)) {
        break;
      }
      best.set(trial);
      score = next;
    }
  }

  /** Steepest direction in the cone: towards the wing's side, or away from it. */
  private double steepest(boolean towards) {
    return up == towards ? exponent.cone().upper() : -exponent.cone().lower();
  }

  /** Sets {@link #trial} from two angles and returns about how many nodes it needs. */
  private double tryAngles(double outerPart, int rung) {
    double outerAngle = outerPart * steepest(true);
    double innerAngle = INNER[rung] * steepest(INNER[rung] >= 0);
    double top = up ? outerAngle : -innerAngle;
    double bottom = up ? innerAngle : -outerAngle;
    trial.b = (high - low) / (Math.sin(top) - Math.sin(bottom));
    trial.a = low - trial.b * Math.sin(bottom);
    trial.w = 0.5 * (top + bottom);
    // exp(-izx) can come back on a line that leans to the far side: scan it to the end
    double innerStop = INNER[rung] < 0 ? -lambda : NEGLIGIBLE;
    double outerLevel = lineLevel(up ? top : bottom, NEGLIGIBLE);
    trial.level = Math.max(outerLevel, lineLevel(up ? bottom : top, innerStop));
    double distance = 0.5 * (top - bottom);
    trial.h = Math.min(LARGEST_STEP, 2 * Math.PI * distance / (lambda + Math.max(0, trial.level)));
    return (logReach - Math.log(trial.b)) / trial.h;
  }

  /** Log of the abscissa on the real line beyond which the integrand is negligible. */
  private double logReach() {
    double decay = Math.min(Math.abs(lowest), Math.abs(highest));
    double x = 1;
    while (x < 1e100 && exponent.growth(x, 0) - decay * x > -lambda) {
      x *= 8;
    }
    return Math.log(x);
  }

  /** Largest log amplitude on the line \( ia + b\sinh(y + i\alpha) \), y &gt;= 0. */
  private double lineLevel(double alpha, double stopBelow) {
    double sine = Math.sin(alpha);
    double cosine = Math.cos(alpha);
    double level = Double.NEGATIVE_INFINITY;
    for (int block = 0; block * BLOCK * STRIDE < FARTHEST; block++) {
      boolean quiet = true;
      for (int i = 0; i < BLOCK; i++) {
        double position = (block * BLOCK + i) * STRIDE;
        x[i] = trial.b * Math.sinh(position) * cosine;
        double height = trial.a + trial.b * Math.cosh(position) * sine;
        y[i] = position == 0 ? exponent.strip().clamp(height) : height;
      }
      exponent.evaluate(x, y, BLOCK, re, im);
      for (int i = 0; i < BLOCK; i++) {
        double position = (block * BLOCK + i) * STRIDE;
        double slopeIm = Math.sinh(position) * sine;
        double slopeRe = Math.cosh(position) * cosine;
        double log = amplitude(y[i], re[i]) + logWeight(slopeIm, slopeRe, i) - trial.reference;
        if (!(log <= ContourPlanner.HOPELESS_LEVEL)) {
          return Double.POSITIVE_INFINITY; // NaN too
        }
        level = Math.max(level, log);
        quiet = quiet && log < stopBelow;
      }
      if (quiet) {
        break;
      }
    }
    return level;
  }

  /** Log of \( |z'/(\pi z)| \); near the pole, unless it counts, its part is in closed form. */
  private double logWeight(double slopeIm, double slopeRe, int i) {
    double modulus = Math.hypot(x[i], y[i]);
    double divisor = tail ? modulus : Math.max(modulus, 0.25 * trial.b);
    return Math.log(trial.b * Math.hypot(slopeIm, slopeRe) / (Math.PI * divisor));
  }
}
