package io.github.mohinio.levy.calibration.ladder;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.Calibrator;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.fit.StartFinder;
import io.github.mohinio.levy.calibration.fit.StartResult;
import io.github.mohinio.levy.calibration.global.GlobalCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The method to use when nothing is known of a surface: least squares from given starts, from a
 * network if there is one and from the family's own, and a global search when these do not agree.
 *
 * <p>Starts agree when several end in the best fit, and that is a minimum. What every start reached
 * is in the result. Immutable; thread-safe if the network is.
 */
public final class LadderCalibrator implements Calibrator {

  /** Name of the method in a {@code CalibrationRun}. */
  public static final String METHOD = "ladder";

  /** Relative difference of the root mean squared residual within which starts agree. */
  private static final double AGREEMENT = 1e-5;

  private static final int AGREEING = 2;

  /** Root mean squared price error, in units of the forward, that leaves nothing to gain. */
  private static final double EXACT = 1e-10;

  private static final long DEFAULT_SEED = 1;

  private final ModelFamily family;
  private final Objective objective;
  private final StartFinder network;
  private final long seed;

  private LadderCalibrator(
      ModelFamily family, Objective objective, StartFinder network, long seed) {
    this.family = family;
    this.objective = objective;
    this.network = network;
    this.seed = seed;
  }

  /** Ladder of a family, of squared price errors and without a network. */
  public static LadderCalibrator of(ModelFamily family) {
    return new LadderCalibrator(family, Objective.prices(), null, DEFAULT_SEED);
  }

  /** The same ladder with another objective. */
  public LadderCalibrator withObjective(Objective objective) {
    return new LadderCalibrator(family, objective, network, seed);
  }

  /**
   * The same ladder with a network's start, which must be of the same family; the network stays
   * with the caller, who closes it.
   */
  public LadderCalibrator withNetwork(StartFinder network) {
    if (!network.family().name().equals(family.name())) {
      throw new IllegalArgumentException(
          "network = of " + network.family().name() + ": must be of " + family.name());
    }
    return new LadderCalibrator(family, objective, network, seed);
  }

  /** The same ladder with another seed of its global search. */
  public LadderCalibrator withSeed(long seed) {
    return new LadderCalibrator(family, objective, network, seed);
  }

  @Override
  public ModelFamily family() {
    return family;
  }

  @Override
  public Calibration calibrate(OptionSurface surface, List<Start> starts) {
    long begin = System.nanoTime();
    List<Start> all = new ArrayList<>(starts);
    if (network != null) {
      all.add(network.start(surface));
    }
    Calibration fit =
        LeastSquaresCalibrator.of(family).withObjective(objective).calibrate(surface, all);
    OptionalLong used = OptionalLong.empty();
    int more = 0;
    if (!isSettled(fit)) {
      Calibration global =
          GlobalCalibrator.of(family)
              .withObjective(objective)
              .withSeed(seed)
              .calibrate(surface, List.of(new Start("best so far", fit.starts().get(0).end())));
      used = OptionalLong.of(seed);
      more = fit.evaluations();
      fit = global.withStarts(fit.starts());
    }
    double elapsed = (System.nanoTime() - begin) * 1e-6;
    return fit.withRun(fit.run().within(METHOD, used, more, elapsed));
  }

  private static boolean isSettled(Calibration fit) {
    double best = fit.starts().get(0).rmse();
    long agreeing =
        fit.starts().stream()
            .mapToDouble(StartResult::rmse)
            .filter(rmse -> rmse <= best * (1 + AGREEMENT))
            .count();
    boolean minimum =
        fit.status() == Calibration.Status.CONVERGED
            || fit.status() == Calibration.Status.PARAMETER_AT_BOUND;
    boolean exact = fit.fit().rmse() <= EXACT * fit.surface().slice(0).forward();
    return exact || (minimum && agreeing >= Math.min(AGREEING, fit.starts().size()));
  }
}
