package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.pricing.clock.CirClock;
import io.github.mohinio.levy.pricing.clock.Clock;
import io.github.mohinio.levy.pricing.clock.GammaOuClock;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.TimeChanged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Processes on a random clock. Its rate today, y0, is fixed at 1: another one is the same model
 * with a faster process and a slower clock.
 */
final class TimeChangedFamilies {

  private static final Parameter TODAY = Parameter.positive("y0", 1, 1);

  private TimeChangedFamilies() {}

  static ModelFamily cir(ModelFamily process) {
    return of(
        process,
        "_cir",
        List.of(
            Parameter.positive("kappa", 0.01, 50),
            Parameter.positive("eta", 0.02, 20),
            Parameter.positive("lambda", 0.01, 50),
            TODAY),
        v -> new CirClock(v[0], v[1], v[2], v[3]),
        new double[] {0.2, 5, 0.5, 2, 0.5, 3},
        new double[][] {{0.6, 1.5, 2, 1}, {2, 1.2, 2, 1}, {4, 1, 1, 1}});
  }

  static ModelFamily gammaOu(ModelFamily process) {
    return of(
        process,
        "_gou",
        List.of(
            Parameter.positive("lambda", 0.01, 50),
            Parameter.positive("a", 0.01, 100),
            Parameter.positive("b", 0.01, 100),
            TODAY),
        v -> new GammaOuClock(v[0], v[1], v[2], v[3]),
        new double[] {0.3, 5, 0.3, 3, 0.3, 3},
        new double[][] {{1, 0.6, 0.6, 1}, {2, 1.5, 1.5, 1}, {4, 3, 3, 1}});
  }

  private static ModelFamily of(
      ModelFamily process,
      String suffix,
      List<Parameter> ticking,
      Function<double[], Clock> clock,
      double[] clockBox,
      double[][] clockStarts) {
    String shortName = process.name().equals("variance_gamma") ? "vg" : process.name();
    String name = shortName + suffix;
    int own = process.parameters().size();
    List<String> names = ModelCatalogue.parameterNames(name);
    List<Parameter> parameters = new ArrayList<>(process.parameters());
    for (int p = own; p < names.size(); p++) {
      Parameter given = ticking.get(p - own);
      parameters.add(
          new Parameter(
              names.get(p), given.limit(), given.lower(), given.upper(), given.logarithmic()));
    }
    return new ModelFamily(
        name,
        parameters,
        v ->
            new TimeChanged(
                (LevyModel) process.model(Arrays.copyOf(v, own)),
                clock.apply(Arrays.copyOfRange(v, own, v.length))),
        new JoinedCoordinates(
            coordinates(process), own, new OwnCoordinates(parameters.subList(own, names.size()))),
        trainingBox(process.trainingBox(), clockBox),
        volatility -> starts(process.starts(volatility), clockStarts));
  }

  /** A clock moves the best Variance Gamma towards large C, which nu and theta describe badly. */
  private static SearchCoordinates coordinates(ModelFamily process) {
    return process.name().equals("variance_gamma")
        ? new VarianceGammaCoordinates()
        : process.coordinates();
  }

  private static ParameterBox trainingBox(ParameterBox process, double[] clockBox) {
    int own = process.dimension();
    double[] lower = Arrays.copyOf(process.lower(), own + 4);
    double[] upper = Arrays.copyOf(process.upper(), own + 4);
    for (int i = 0; i < 3; i++) {
      lower[own + i] = clockBox[2 * i];
      upper[own + i] = clockBox[2 * i + 1];
    }
    lower[own + 3] = 1;
    upper[own + 3] = 1;
    return new ParameterBox(lower, upper);
  }

  /** The first starts of the process, each on every clock. */
  private static List<double[]> starts(List<double[]> process, double[][] clocks) {
    List<double[]> starts = new ArrayList<>();
    for (int k = 0; k < Math.min(3, process.size()); k++) {
      for (double[] clock : clocks) {
        double[] own = process.get(k);
        double[] all = Arrays.copyOf(own, own.length + clock.length);
        System.arraycopy(clock, 0, all, own.length, clock.length);
        starts.add(all);
      }
    }
    return starts;
  }
}
