package io.github.mohinio.levy.calibration.feature;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Turns a surface, whatever its strikes and expiries, into a fixed number of network inputs.
 *
 * <p>The log implied volatilities \( y_i \), less the level of the surface, are projected onto the
 * basis by ridge regression: the coefficients have independent unit normal priors and \( y_i \) the
 * error variance \( s_i^2 = \epsilon^2 c_i^2 + \psi_i^2 \), with \( \psi_i \) what the basis leaves
 * out and \( c_i \) the relative change of volatility per relative change of price; where spreads
 * are known, in proportion to them. The noise level \( \epsilon \) is 0 if that explains the
 * misfit, and otherwise estimated from it. Inputs are the posterior means (asinh), the logs of the
 * posterior standard deviations, the log noise level, the log of a factor of \( \psi^2 \) and the
 * log level. The factor is 1 in the presence of noise; without, it is what the residuals show, for
 * smooth surfaces leave less to the basis than rough ones.
 *
 * <p>These are the inputs of the kind {@link InputKind#COEFFICIENTS}. Those of the kind {@link
 * InputKind#QUOTES} are the quotes themselves, with the noise level that the regression finds; all
 * else that {@link Features} say is the same.
 *
 * <p>Immutable and thread-safe.
 */
public final class FeatureExtractor {

  /** Least noise level. */
  private static final double SMALLEST_NOISE = 3e-6;

  /** Greatest noise level. */
  private static final double LARGEST_NOISE = 0.5;

  /** Noise level at which residuals are first looked at if there is any. */
  private static final double TYPICAL_NOISE = 0.01;

  /** Misfit per degree of freedom up to which quotes count as exact. */
  private static final double EXPLAINED = 1.5;

  private static final int NOISE_STEPS = 2;

  private static final int REMAINDER_STEPS = 2;

  /** Squared size of the remainder of a usual surface, in units of what the basis says. */
  private static final double USUAL_REMAINDER = 0.02;

  /** Degrees of freedom that the usual size counts for. */
  private static final double USUAL_WEIGHT = 4;

  /** Least squared size of the remainder. */
  private static final double SMALLEST_REMAINDER = 1e-5;

  /** Ratio of the bounds of the noise level at the end of the search for it. */
  private static final double NOISE_ACCURACY = 1.01;

  private final VolatilityBasis basis;
  private final InputKind kind;
  private final ConcurrentLinkedQueue<Workspace> pool = new ConcurrentLinkedQueue<>();

  /** Extractor of coefficients on a basis. */
  public FeatureExtractor(VolatilityBasis basis) {
    this(basis, InputKind.COEFFICIENTS);
  }

  /**
   * Makes an extractor.
   *
   * @param basis basis of the regression
   * @param kind what the inputs are
   */
  public FeatureExtractor(VolatilityBasis basis, InputKind kind) {
    this.basis = Objects.requireNonNull(basis, "basis");
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  /** The basis. */
  public VolatilityBasis basis() {
    return basis;
  }

  /** What the inputs are. */
  public InputKind kind() {
    return kind;
  }

  /** Number of inputs made. */
  public int inputs() {
    return kind.size(basis.components());
  }

  /** Features of a surface; without usable options those of the mean surface. */
  public Features extract(OptionSurface surface) {
    return with(workspace -> workspace.extract(surface));
  }

  /** The options that are used: inside the basis, with a price above its floor. */
  public int[] visible(OptionSurface surface) {
    return with(workspace -> workspace.visible(surface));
  }

  private <T> T with(Function<Workspace, T> work) {
    Workspace workspace = pool.poll();
    if (workspace == null) {
      workspace = new Workspace();
    }
    T result = work.apply(workspace);
    pool.offer(workspace);
    return result;
  }

  /** The regression of one surface after another. */
  private final class Workspace {

    private final int components = basis.components();
    private final VisibleQuotes quotes = new VisibleQuotes();
    private final BasisReader reader = basis.reader();
    private final RidgeRegression regression = new RidgeRegression(components);
    private final double[] row = new double[2 + components];
    private int[] options = new int[0]; // place among the quotes of each observation
    private double remainderScale;
    private double[] noiseVariances = new double[0];
    private double[] remainders = new double[0];
    private double[] variances = new double[0];

    Features extract(OptionSurface surface) {
      quotes.read(surface);
      place();
      double noise = 0;
      remainderScale = 1;
      solve(noise);
      if (misfit() > EXPLAINED) {
        noise = TYPICAL_NOISE;
        solve(noise);
        for (int step = 0; step < NOISE_STEPS; step++) {
          noise = estimate();
          solve(noise);
        }
      } else {
        for (int step = 0; step < REMAINDER_STEPS; step++) {
          remainderScale = smallerRemainder();
          regression.rescale(remainderScale);
        }
      }
      return features(noise);
    }

    int[] visible(OptionSurface surface) {
      quotes.read(surface);
      place();
      int[] visible = new int[regression.size()];
      Arrays.setAll(visible, i -> quotes.option(options[i]));
      return visible;
    }

    /** Takes in the quotes that the basis covers. */
    private void place() {
      if (variances.length < quotes.size()) {
        options = new int[quotes.size()];
        noiseVariances = new double[quotes.size()];
        remainders = new double[quotes.size()];
        variances = new double[quotes.size()];
      }
      regression.clear(quotes.size());
      double level = Math.exp(quotes.logLevel());
      for (int i = 0; i < quotes.size(); i++) {
        double x = quotes.deviation(i) / level;
        if (basis.covers(x, quotes.logMaturity(i))) {
          reader.read(x, quotes.logMaturity(i), row);
          int at = regression.size();
          options[at] = i;
          remainders[at] = Math.exp(2 * row[1]);
          noiseVariances[at] = quotes.noiseFactor(i) * quotes.noiseFactor(i);
          regression.add(row, 2, quotes.logVolatility(i) - quotes.logLevel() - row[0]);
        }
      }
    }

    private void solve(double noise) {
      for (int i = 0; i < regression.size(); i++) {
        variances[i] = noise * noise * noiseVariances[i] + remainders[i];
      }
      regression.solve(variances);
    }

    /** Squared misfit per degree of freedom. */
    private double misfit() {
      return squares() / degreesOfFreedom();
    }

    private double squares() {
      double squares = 0;
      for (int i = 0; i < regression.size(); i++) {
        squares += regression.residual(i) * regression.residual(i) / variances[i];
      }
      return squares;
    }

    /** Squared size of the remainder that the residuals show, drawn to what is usual. */
    private double smallerRemainder() {
      double shown =
          (squares() + USUAL_WEIGHT * USUAL_REMAINDER)
              / (regression.size() - regression.determined() + USUAL_WEIGHT);
      return Math.max(SMALLEST_REMAINDER, Math.min(1, shown));
    }

    private double degreesOfFreedom() {
      return Math.max(1, regression.size() - regression.determined());
    }

    /** Noise level at which the residuals of the present fit are as large as they should be. */
    private double estimate() {
      double low = SMALLEST_NOISE;
      double high = LARGEST_NOISE;
      while (high > low * NOISE_ACCURACY) {
        double middle = Math.sqrt(low * high);
        double squares = 0;
        for (int i = 0; i < regression.size(); i++) {
          double r = regression.residual(i);
          squares += r * r / (middle * middle * noiseVariances[i] + remainders[i]);
        }
        if (squares > degreesOfFreedom()) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return Math.sqrt(low * high);
    }

    private Features features(double noise) {
      double squares = 0;
      for (int c = 0; c < components; c++) {
        squares += regression.mean(c) * regression.mean(c);
      }
      return new Features(
          kind == InputKind.COEFFICIENTS ? coefficientInputs(noise) : quoteInputs(noise),
          noise,
          noise * quotes.rootMeanSquaredPrice(),
          misfit(),
          Math.sqrt(squares / components),
          regression.size());
    }

    private float[] coefficientInputs(double noise) {
      float[] inputs = new float[inputs()];
      for (int c = 0; c < components; c++) {
        double a = regression.mean(c);
        inputs[c] = (float) Math.copySign(Math.log(Math.abs(a) + Math.sqrt(a * a + 1)), a);
        inputs[components + c] = (float) (0.5 * Math.log(regression.variance(c)));
      }
      inputs[2 * components] = (float) Math.log(Math.max(noise, SMALLEST_NOISE));
      inputs[2 * components + 1] = (float) Math.log(remainderScale);
      inputs[2 * components + 2] = (float) quotes.logLevel();
      return inputs;
    }

    private float[] quoteInputs(double noise) {
      float[] inputs = new float[inputs()];
      double level = Math.exp(quotes.logLevel());
      double accuracy = SMALLEST_NOISE * SMALLEST_NOISE;
      double unit = Math.max(noise * noise, accuracy);
      int size = regression.size();
      for (int place = 0; place < QuoteInputs.places(size); place++) {
        int observation = QuoteInputs.quote(place, size);
        int quote = options[observation];
        QuoteInputs.put(
            inputs,
            place,
            quotes.deviation(quote) / level,
            quotes.logMaturity(quote),
            quotes.logVolatility(quote),
            0.5 * Math.log(unit * noiseVariances[observation] + accuracy),
            quotes.logLevel());
      }
      return inputs;
    }
  }
}
