package io.github.mohinio.levy.validation.accuracy;

import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Does the pricer hold its tolerance, everywhere, and is its error estimate honest?
 *
 * <p>Draws models from a box, each with a random surface at spot 100 (1 to 10 maturities from one
 * day to five years, strikes from 30 to 300), prices the surface, and compares three options of it
 * with {@link RayQuadrature}.
 *
 * <p>Stateless and thread-safe; a study runs on the caller's thread.
 */
public final class AccuracyStudy {

  /** Options of every surface that are compared. */
  private static final int OPTIONS = 3;

  private AccuracyStudy() {}

  /** A pricer to be studied. */
  @FunctionalInterface
  public interface Subject {

    /**
     * A workspace for some options.
     *
     * @param slices options
     * @param tolerance error allowed, in units of the discounted forward
     */
    SurfacePricer on(List<OptionSlice> slices, double tolerance);
  }

  /**
   * Studies {@link FourierPricer}.
   *
   * @param box where models are drawn from
   * @param models number of models, at least 1
   * @param seed seed of models and surfaces
   * @param targets absolute errors asked for, in currency at spot 100; each in [1e-12, 1]
   * @return one result for each target, all of the same options
   */
  public static List<Accuracy> run(AccuracyBox box, int models, long seed, double... targets) {
    FourierPricer pricer = FourierPricer.withDefaults();
    return run(
        (slices, tolerance) -> pricer.withTolerance(tolerance).on(slices),
        box,
        models,
        seed,
        targets);
  }

  /**
   * Studies any pricer.
   *
   * @param subject pricer
   * @param box where models are drawn from
   * @param models number of models, at least 1
   * @param seed seed of models and surfaces
   * @param targets absolute errors asked for, in currency at spot 100; each in [1e-12, 1]
   * @return one result for each target, all of the same options
   */
  public static List<Accuracy> run(
      Subject subject, AccuracyBox box, int models, long seed, double... targets) {
    Require.atLeast("models", models, 1);
    List<List<AccuracyPoint>> points = new ArrayList<>();
    for (double target : targets) {
      Require.inClosedInterval("target", target, 1e-12, 1);
      points.add(new ArrayList<>());
    }
    for (int i = 0; i < models; i++) {
      RandomGenerator random = Generators.of(seed, i);
      LevyModel model = box.draw(random);
      RandomSurface surface = RandomSurface.draw(random);
      int[] places = surface.pick(OPTIONS, random);
      List<ReferencePrice> references = references(model, surface, places);
      for (int t = 0; t < targets.length; t++) {
        SurfacePricer pricer = subject.on(surface.slices(), targets[t] / RandomSurface.SPOT);
        compare(i, model, surface, places, references, pricer, points.get(t));
      }
    }
    List<Accuracy> results = new ArrayList<>();
    for (int t = 0; t < targets.length; t++) {
      results.add(Accuracy.of(box.model(), models, seed, targets[t], points.get(t)));
    }
    return List.copyOf(results);
  }

  private static List<ReferencePrice> references(
      LevyModel model, RandomSurface surface, int[] places) {
    RayQuadrature quadrature = RayQuadrature.of(model);
    List<ReferencePrice> references = new ArrayList<>();
    for (int place : places) {
      references.add(quadrature.price(surface.market(), surface.options().get(place)));
    }
    return references;
  }

  private static void compare(
      int number,
      LevyModel model,
      RandomSurface surface,
      int[] places,
      List<ReferencePrice> references,
      SurfacePricer pricer,
      List<AccuracyPoint> points) {
    double[] prices = new double[pricer.size()];
    pricer.price(model, prices);
    for (int q = 0; q < places.length; q++) {
      EuropeanOption option = surface.options().get(places[q]);
      double discountedForward =
          surface.market().forward(option.maturity())
              * surface.market().discountFactor(option.maturity());
      points.add(
          new AccuracyPoint(
              number,
              model,
              surface.market(),
              option,
              prices[places[q]],
              references.get(q),
              pricer.errorEstimate() * discountedForward,
              pricer.converged()));
    }
  }
}
