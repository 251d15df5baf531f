package io.github.mohinio.levy.validation.recovery;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.simulation.ParameterSampler;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Simulates clean surfaces from parameters spread over the training box of a network, calibrates
 * them, and compares what comes out with what went in: the network alone, and after refinement.
 *
 * <p>Two parameter vectors can price alike, so whether a surface is repriced counts as success, and
 * the distance of the parameters is reported beside it.
 */
public final class RecoveryStudy {

  /** Price error, at spot 100, up to which a surface counts as repriced. */
  private static final double REPRICED = 1e-6;

  private RecoveryStudy() {}

  /**
   * Runs a study.
   *
   * @param calibrator calibrator to study; stays open
   * @param surfaces number of surfaces, at least 2
   * @param seed seed of the parameters; other than those the network was made with, or its training
   *     data come back
   */
  public static Recovery run(NeuralCalibrator calibrator, int surfaces, long seed) {
    Require.atLeast("surfaces", surfaces, 2);
    ModelFamily family = calibrator.family();
    int d = family.parameterNames().size();
    ParameterSampler sampler = new ParameterSampler(calibrator.card().region(), seed);
    List<OptionSlice> options = QuoteGrid.full();
    SurfacePricer pricer = FourierPricer.withDefaults().on(options);
    double[][] truth = new double[d][surfaces];
    double[][] predicted = new double[d][surfaces];
    double[][] refined = new double[d][surfaces];
    int[] evaluations = new int[surfaces];
    double[] prices = new double[pricer.size()];
    int failures = 0;
    for (int i = 0; i < surfaces; i++) {
      double[] parameters = sampler.next();
      pricer.price(family.model(parameters), prices);
      OptionSurface surface = OptionSurface.of(options, prices);
      Calibration fit = calibrator.calibrate(surface);
      store(parameters, truth, i);
      store(calibrator.predict(surface).parameters(), predicted, i);
      store(fit.model().parameters(), refined, i);
      evaluations[i] = fit.evaluations();
      failures += largestError(fit) <= REPRICED ? 0 : 1;
    }
    Arrays.sort(evaluations);
    return new Recovery(
        family.name(),
        surfaces,
        seed,
        compare(calibrator, predicted, truth),
        compare(calibrator, refined, truth),
        REPRICED,
        failures,
        evaluations[surfaces / 2],
        evaluations[surfaces - 1]);
  }

  private static void store(double[] parameters, double[][] columns, int row) {
    for (int p = 0; p < parameters.length; p++) {
      columns[p][row] = parameters[p];
    }
  }

  private static double largestError(Calibration fit) {
    double[] model = fit.modelPrices();
    double largest = 0;
    for (int q = 0; q < model.length; q++) {
      largest = Math.max(largest, Math.abs(model[q] - fit.surface().price(q)));
    }
    return largest;
  }

  private static List<ParameterRecovery> compare(
      NeuralCalibrator calibrator, double[][] found, double[][] truth) {
    ParameterBox box = calibrator.card().region().box();
    List<String> names = calibrator.family().parameterNames();
    List<ParameterRecovery> recoveries = new ArrayList<>();
    for (int p = 0; p < truth.length; p++) {
      recoveries.add(ParameterRecovery.of(names.get(p), found[p], truth[p], box.range(p)));
    }
    return recoveries;
  }
}
