package io.github.mohinio.levy.validation.comparison;

import io.github.mohinio.levy.calibration.batch.BatchCalibrator;
import io.github.mohinio.levy.calibration.batch.BatchItem;
import io.github.mohinio.levy.calibration.batch.BatchProgress;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.ladder.LadderCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fits several models to the same surfaces, each surface by the ladder and from the fit to the one
 * before it.
 *
 * <pre>{@code
 * Comparison days = ModelComparison.of(List.of(ModelFamily.named("nig"), ModelFamily.named("kou")))
 *     .compare(surfaces);
 * }</pre>
 *
 * <p>A model that cannot be fitted to a surface is a row with a message and stops nothing.
 * Immutable and thread-safe.
 */
public final class ModelComparison {

  private final List<ModelFamily> families;
  private final Objective objective;
  private final int folds;
  private final Consumer<BatchProgress> progress;

  private ModelComparison(
      List<ModelFamily> families,
      Objective objective,
      int folds,
      Consumer<BatchProgress> progress) {
    if (families.isEmpty()) {
      throw new IllegalArgumentException("models = none: must be at least one");
    }
    this.families = List.copyOf(families);
    this.objective = Objects.requireNonNull(objective, "objective");
    this.folds = folds;
    this.progress = Objects.requireNonNull(progress, "progress");
  }

  /** Comparison of models by squared price errors, nothing held out. */
  public static ModelComparison of(List<ModelFamily> families) {
    return new ModelComparison(families, Objective.prices(), 0, p -> {});
  }

  /** The same comparison with another objective. */
  public ModelComparison withObjective(Objective objective) {
    return new ModelComparison(families, objective, folds, progress);
  }

  /** The same comparison that also fits without each of so many parts of the quotes; at least 2. */
  public ModelComparison withFolds(int folds) {
    return new ModelComparison(families, objective, Require.atLeast("folds", folds, 2), progress);
  }

  /** The same comparison, telling a listener of every fit of every model. */
  public ModelComparison withProgress(Consumer<BatchProgress> listener) {
    return new ModelComparison(families, objective, folds, listener);
  }

  /**
   * Fits every model to every surface.
   *
   * @param surfaces in order of time; at least one
   */
  public Comparison compare(List<LabelledSurface> surfaces) {
    if (surfaces.isEmpty()) {
      throw new IllegalArgumentException("surfaces = none: must be at least one");
    }
    long begin = System.nanoTime();
    List<ModelFit> fits = new ArrayList<>();
    for (ModelFamily family : families) {
      fits.addAll(fits(family, surfaces));
    }
    return new Comparison(
        families.stream().map(ModelFamily::name).toList(),
        surfaces.stream().map(LabelledSurface::label).toList(),
        fits,
        (System.nanoTime() - begin) * 1e-6);
  }

  private List<ModelFit> fits(ModelFamily family, List<LabelledSurface> surfaces) {
    List<BatchItem> items =
        BatchCalibrator.of(LadderCalibrator.of(family).withObjective(objective))
            .withWarmStart()
            .withProgress(progress)
            .calibrate(surfaces.stream().map(LabelledSurface::surface).toList());
    List<ModelFit> fits = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Optional<Calibration> fit = items.get(i).calibration();
      Optional<OptionSurface> next =
          i + 1 < items.size() ? Optional.of(surfaces.get(i + 1).surface()) : Optional.empty();
      fits.add(
          new ModelFit(
              family.name(),
              surfaces.get(i).label(),
              fit,
              fit.map(InformationCriteria::of)
                  .orElse(new InformationCriteria(Double.NaN, Double.NaN)),
              fit.map(f -> heldOut(family, f)).orElse(Double.NaN),
              fit.flatMap(f -> next.map(s -> rmse(f, s))).orElse(Double.NaN),
              items.get(i).message()));
    }
    return fits;
  }

  private double heldOut(ModelFamily family, Calibration fit) {
    return folds == 0 ? Double.NaN : HoldOut.rmse(family, objective, fit, folds);
  }

  private static double rmse(Calibration fit, OptionSurface other) {
    double[] prices = FourierPricer.withDefaults().price(fit.model(), other.slices());
    return FitMeasures.of(other, prices).rmse();
  }
}
