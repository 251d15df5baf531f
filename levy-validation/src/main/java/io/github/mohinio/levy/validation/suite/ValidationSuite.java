package io.github.mohinio.levy.validation.suite;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import io.github.mohinio.levy.validation.figure.Dashboard;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.internal.WholeFile;
import io.github.mohinio.levy.validation.monitoring.DriftStudy;
import io.github.mohinio.levy.validation.monitoring.RangeStudy;
import io.github.mohinio.levy.validation.posterior.PosteriorStudy;
import io.github.mohinio.levy.validation.posterior.SamplerStudy;
import io.github.mohinio.levy.validation.pricing.ExoticStudy;
import io.github.mohinio.levy.validation.pricing.PideStudy;
import io.github.mohinio.levy.validation.pricing.PricingStudy;
import io.github.mohinio.levy.validation.residual.HeldOutStudy;
import io.github.mohinio.levy.validation.residual.ParameterStudy;
import io.github.mohinio.levy.validation.robustness.MethodStudy;
import io.github.mohinio.levy.validation.robustness.RobustnessStudy;
import io.github.mohinio.levy.validation.sensitivity.QuoteStudy;
import io.github.mohinio.levy.validation.sensitivity.SobolStudy;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyFolder;
import io.github.mohinio.levy.validation.training.TrainingStudy;
import io.github.mohinio.levy.validation.walking.WalkingStudy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All studies of a model that the library has a network of the training box for: prices,
 * sensitivity, residuals, range, training, drift, robustness, methods, posteriors and their
 * sampler, and with quotes of real days also quotes held out and forward walking.
 *
 * <p>A folder gets {@code results} with the tables of every study, {@code figures}, {@code
 * dashboard.html}, {@code summary.md} with what was measured, and {@code executive-summary.md} with
 * one page of answers. A run that was cut off goes on with the first study whose results are not
 * there. The same seed gives the same tables, times apart.
 *
 * <p>Immutable and thread-safe.
 */
public final class ValidationSuite {

  /** Models whose forecasts are compared with the model's. */
  private static final List<String> OTHERS =
      List.of("black_scholes", "variance_gamma", "cgmy", "nig", "merton");

  private static final int FOLDS = 5;

  private final String model;
  private final boolean quick;
  private final long seed;
  private final List<LabelledSurface> days;

  private ValidationSuite(String model, boolean quick, long seed, List<LabelledSurface> days) {
    this.model = model;
    this.quick = quick;
    this.seed = seed;
    this.days = List.copyOf(days);
  }

  /**
   * The suite of a model, with seed 2002 and no real quotes.
   *
   * @throws IllegalArgumentException if there is no network of its training box
   */
  public static ValidationSuite of(String model) {
    if (!NeuralCalibrator.families().contains(model)) {
      throw new IllegalArgumentException(
          "model = " + model + ": must be one of " + NeuralCalibrator.families());
    }
    return new ValidationSuite(model, false, 2002, List.of());
  }

  /** The same suite on a tenth of the surfaces, or less. */
  public ValidationSuite withQuick() {
    return new ValidationSuite(model, true, seed, days);
  }

  /** The same suite with another seed. */
  public ValidationSuite withSeed(long seed) {
    return new ValidationSuite(model, quick, seed, days);
  }

  /**
   * The same suite with real quotes too.
   *
   * @param days surfaces in order of time, each with its own label; may be empty
   */
  public ValidationSuite withDays(List<LabelledSurface> days) {
    return new ValidationSuite(model, quick, seed, days);
  }

  /**
   * Runs what is not there yet, and draws everything.
   *
   * @param folder where the files go; made if it is not there
   * @param command command that does the same, for the provenance of the figures
   * @param progress told how it gets on
   * @return the page of answers, as in {@code executive-summary.md}
   */
  public String run(Path folder, String command, SuiteProgress progress) {
    Objects.requireNonNull(progress, "progress");
    try (NeuralCalibrator network = NeuralCalibrator.of(model);
        NeuralCalibrator market = NeuralCalibrator.market(model)) {
      List<Study> studies = studies(network, market);
      StudyFolder results = StudyFolder.of(folder.resolve("results"), command);
      List<Figure> figures = new ArrayList<>();
      for (int i = 0; i < studies.size(); i++) {
        Study study = studies.get(i);
        int done = i;
        progress.accept(study.name(), done, studies.size(), 0);
        results.run(study, share -> progress.accept(study.name(), done, studies.size(), share));
        figures.addAll(results.figures(study));
      }
      Dashboard.write("Validation of " + model, figures, folder);
      WholeFile.write(
          folder.resolve("summary.md"), SuiteSummary.of(model, command, studies, results));
      String answers = ExecutiveSummary.of(model, command, quick, studies, results);
      WholeFile.write(folder.resolve("executive-summary.md"), answers);
      return answers;
    }
  }

  private List<Study> studies(NeuralCalibrator network, NeuralCalibrator market) {
    ModelFamily family = network.family();
    List<Study> studies = new ArrayList<>();
    studies.add(new PricingStudy(family, size(1_024_000, 64_000), seed));
    studies.add(new PideStudy(family, size(4096, 512)));
    studies.add(new ExoticStudy(family, size(256_000, 16_000), seed));
    studies.add(new SobolStudy(network, size(2048, 128), seed));
    studies.add(new QuoteStudy(network, size(200, 16), seed));
    studies.add(new ParameterStudy(network, size(1000, 100), seed));
    studies.add(new RangeStudy(network, List.of(market), size(5000, 500), seed));
    studies.add(new TrainingStudy(model));
    studies.add(new DriftStudy(family, size(1000, 60), seed));
    studies.add(new RobustnessStudy(network, size(100, 5), seed));
    studies.add(new MethodStudy(network, size(60, 4), seed));
    studies.add(new PosteriorStudy(family, first(), size(1000, 150), size(1000, 150), seed));
    studies.add(new SamplerStudy(family, size(400, 20), seed));
    if (!days.isEmpty()) {
      studies.add(new HeldOutStudy(family, ends(), FOLDS));
      studies.add(WalkingStudy.of(model + "_walking", families(), days).withSeed(seed));
    }
    return studies;
  }

  private int size(int full, int quick) {
    return this.quick ? quick : full;
  }

  /** The first day, if there is one. */
  private List<LabelledSurface> first() {
    return days.subList(0, Math.min(1, days.size()));
  }

  /** The first and the last day. */
  private List<LabelledSurface> ends() {
    return days.size() == 1 ? days : List.of(days.get(0), days.get(days.size() - 1));
  }

  private List<ModelFamily> families() {
    Set<String> names = new LinkedHashSet<>(List.of(model));
    names.addAll(quick ? OTHERS.subList(0, 2) : OTHERS);
    return names.stream().map(ModelFamily::named).toList();
  }
}
