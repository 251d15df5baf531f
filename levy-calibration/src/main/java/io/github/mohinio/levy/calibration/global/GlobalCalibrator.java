package io.github.mohinio.levy.calibration.global;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.Calibrator;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.ObjectiveFunction;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Fits a model by a search over the whole box of its family, and least squares from the best points
 * found.
 *
 * <p>The result depends on the seed alone, not on time or threads. Immutable and thread-safe.
 */
public final class GlobalCalibrator implements Calibrator {

  private static final int EVALUATIONS_PER_COORDINATE = 500;
  private static final long DEFAULT_SEED = 1;

  private final LeastSquaresCalibrator descent;
  private final Objective objective;
  private final GlobalMethod method;
  private final int evaluations;
  private final long seed;

  private GlobalCalibrator(
      LeastSquaresCalibrator descent,
      Objective objective,
      GlobalMethod method,
      int evaluations,
      long seed) {
    this.descent = descent;
    this.objective = objective;
    this.method = Objects.requireNonNull(method, "method");
    this.evaluations = Require.positive("evaluations", evaluations);
    this.seed = seed;
  }

  /** Calibrator by differential evolution with 500 prices of the surface for each coordinate. */
  public static GlobalCalibrator of(ModelFamily family) {
    return new GlobalCalibrator(
        LeastSquaresCalibrator.of(family),
        Objective.prices(),
        GlobalMethod.DIFFERENTIAL_EVOLUTION,
        EVALUATIONS_PER_COORDINATE * family.coordinates().dimension(),
        DEFAULT_SEED);
  }

  /** The same calibrator with another way to search the box. */
  public GlobalCalibrator withMethod(GlobalMethod method) {
    return new GlobalCalibrator(descent, objective, method, evaluations, seed);
  }

  /** The same calibrator with another objective. */
  public GlobalCalibrator withObjective(Objective objective) {
    return new GlobalCalibrator(
        descent.withObjective(objective), objective, method, evaluations, seed);
  }

  /** The same calibrator that prices the surface about so many times before the descents. */
  public GlobalCalibrator withEvaluations(int evaluations) {
    return new GlobalCalibrator(descent, objective, method, evaluations, seed);
  }

  /** The same calibrator with another seed. */
  public GlobalCalibrator withSeed(long seed) {
    return new GlobalCalibrator(descent, objective, method, evaluations, seed);
  }

  @Override
  public ModelFamily family() {
    return descent.family();
  }

  @Override
  public Calibration calibrate(OptionSurface surface, List<Start> starts) {
    long begin = System.nanoTime();
    ObjectiveFunction function =
        new ObjectiveFunction(family(), surface, objective, FourierPricer.withDefaults());
    ParameterBox box = family().coordinates().bounds();
    List<double[]> found =
        method.search(unit -> function.value(box.at(unit)), box.dimension(), evaluations, seed);
    List<Start> all = new ArrayList<>(starts);
    String name = method.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    for (double[] unit : found) {
      all.add(new Start(name + " " + (all.size() - starts.size() + 1), family().at(box.at(unit))));
    }
    Calibration fit =
        descent.withMaxStarts(all.size()).withAgreeingStarts(all.size()).calibrate(surface, all);
    double elapsed = (System.nanoTime() - begin) * 1e-6;
    return fit.withRun(
        fit.run()
            .within("global: " + name, OptionalLong.of(seed), function.evaluations(), elapsed));
  }
}
