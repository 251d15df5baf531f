package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.pricing.model.BilateralGamma;
import io.github.mohinio.levy.pricing.model.BlackScholes;
import io.github.mohinio.levy.pricing.model.Cgmy;
import io.github.mohinio.levy.pricing.model.CgmyDiffusion;
import io.github.mohinio.levy.pricing.model.FiniteMomentLogStable;
import io.github.mohinio.levy.pricing.model.GeneralizedHyperbolic;
import io.github.mohinio.levy.pricing.model.Kou;
import io.github.mohinio.levy.pricing.model.Meixner;
import io.github.mohinio.levy.pricing.model.Merton;
import io.github.mohinio.levy.pricing.model.Nig;
import io.github.mohinio.levy.pricing.model.TemperedStable;
import io.github.mohinio.levy.pricing.model.VarianceGamma;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The families of the library. */
final class Families {

  static final List<ModelFamily> ALL = all();

  private Families() {}

  private static List<ModelFamily> all() {
    ModelFamily varianceGamma = varianceGamma();
    ModelFamily nig = nig();
    ModelFamily cgmy = cgmy();
    ModelFamily meixner = meixner();
    List<ModelFamily> all =
        new ArrayList<>(
            List.of(
                blackScholes(),
                varianceGamma,
                cgmy,
                nig,
                merton(),
                kou(),
                meixner,
                bilateralGamma(),
                cgmyDiffusion(),
                temperedStable(),
                finiteMomentLogStable(),
                generalizedHyperbolic()));
    for (ModelFamily process : List.of(varianceGamma, nig, cgmy, meixner)) {
      all.add(TimeChangedFamilies.cir(process));
      all.add(TimeChangedFamilies.gammaOu(process));
    }
    return List.copyOf(all);
  }

  private static ParameterBox box(double... ends) {
    double[] lower = new double[ends.length / 2];
    double[] upper = new double[ends.length / 2];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = ends[2 * i];
      upper[i] = ends[2 * i + 1];
    }
    return new ParameterBox(lower, upper);
  }

  /** Starts of the volatility given and the shapes of (log G, log M and what follows). */
  private static List<double[]> tails(
      SearchCoordinates coordinates, int parameters, double volatility, double[][] shapes) {
    List<double[]> starts = new ArrayList<>();
    for (double[] shape : shapes) {
      double[] point = new double[coordinates.dimension()];
      point[0] = Math.log(volatility);
      point[1] = Math.log(shape[0]);
      point[2] = Math.log(shape[1]);
      System.arraycopy(shape, 2, point, 3, shape.length - 2);
      double[] start = new double[parameters];
      coordinates.parameters(point, start, new double[parameters][point.length]);
      starts.add(start);
    }
    return starts;
  }

  private static ModelFamily blackScholes() {
    List<Parameter> parameters = List.of(Parameter.positive("sigma", 0.005, 5));
    return new ModelFamily(
        "black_scholes",
        parameters,
        v -> new BlackScholes(v[0]),
        OwnCoordinates.linear(parameters),
        box(0.05, 0.8),
        volatility -> List.of(new double[] {volatility}));
  }

  /** Searched in its own parameters, in which Gauss-Newton steps are at their best. */
  private static ModelFamily varianceGamma() {
    List<Parameter> parameters =
        List.of(
            Parameter.positive("sigma", 0.005, 3),
            Parameter.positive("nu", 0.005, 10),
            Parameter.real("theta", -3, 3));
    double[][] shapes = {{0.3, -0.5}, {0.1, -1}, {1, -0.4}, {0.3, 0.2}, {2.5, -0.3}, {0.05, 0}};
    return new ModelFamily(
        "variance_gamma",
        parameters,
        v -> new VarianceGamma(v[0], v[1], v[2]),
        OwnCoordinates.linear(parameters),
        box(0.1, 0.6, 0.1, 1, -0.5, 0),
        volatility ->
            Arrays.stream(shapes)
                .map(
                    s ->
                        new double[] {
                          volatility * Math.sqrt(1 - s[0] * s[1] * s[1]), s[0], s[1] * volatility
                        })
                .toList());
  }

  private static ModelFamily cgmy() {
    SearchCoordinates coordinates = new CgmyCoordinates();
    double[][] shapes = {
      {4, 6, 0.8}, {1, 5, 1.3}, {8, 8, 0.3}, {3, 3, 1.6}, {2, 20, 0.5}, {0.2, 10, 1.4}
    };
    return new ModelFamily(
        "cgmy",
        List.of(
            Parameter.positive("c", 1e-5, 50),
            Parameter.positive("g", 0.01, 150),
            Parameter.above("m", 1, 1.0001, 150),
            Parameter.real("y", -1, 1.98)),
        v -> new Cgmy(v[0], v[1], v[2], v[3]),
        coordinates,
        box(0.01, 0.5, 1, 10, 1, 10, 0.1, 1.8),
        volatility -> tails(coordinates, 4, volatility, shapes));
  }

  private static ModelFamily nig() {
    SearchCoordinates coordinates = new NigCoordinates();
    double[][] shapes = {{3, 10}, {6, 6}, {1.5, 30}, {20, 30}, {1, 3}};
    return new ModelFamily(
        "nig",
        List.of(
            Parameter.positive("alpha", 0.505, 300),
            Parameter.real("beta", -150, 150),
            Parameter.positive("delta", 0.001, 100)),
        v -> new Nig(v[0], v[1], v[2]),
        coordinates,
        box(3, 30, -15, 0, 0.1, 2),
        volatility -> tails(coordinates, 3, volatility, shapes));
  }

  private static ModelFamily meixner() {
    SearchCoordinates coordinates = new MeixnerCoordinates();
    double[][] shapes = {{3, 10}, {6, 6}, {1.5, 30}, {20, 30}, {1, 3}};
    return new ModelFamily(
        "meixner",
        List.of(
            Parameter.positive("a", 0.005, 6),
            Parameter.real("b", -0.999 * Math.PI, 0.999 * Math.PI),
            Parameter.positive("d", 0.001, 1000)),
        v -> new Meixner(v[0], v[1], v[2]),
        coordinates,
        box(0.1, 0.8, -2, 0, 0.1, 2),
        volatility -> tails(coordinates, 3, volatility, shapes));
  }

  private static ModelFamily merton() {
    List<Parameter> parameters =
        List.of(
            Parameter.positive("sigma", 0.005, 1.5),
            Parameter.positive("lambda", 0.001, 20),
            Parameter.real("muJ", -1, 0.5),
            new Parameter("sigmaJ", 0, 0.005, 1, false));
    // share of the variance from jumps, mean jump, its standard deviation
    double[][] shapes = {
      {0.5, -0.1, 0.15}, {0.3, -0.3, 0.2}, {0.7, -0.05, 0.05}, {0.5, 0.05, 0.1}, {0.6, -0.7, 0.4}
    };
    return new ModelFamily(
        "merton",
        parameters,
        v -> new Merton(v[0], v[1], v[2], v[3]),
        new OwnCoordinates(parameters),
        box(0.05, 0.4, 0.1, 3, -0.4, 0.05, 0.05, 0.4),
        volatility ->
            Arrays.stream(shapes)
                .map(
                    s -> {
                      double variance = volatility * volatility;
                      double intensity = s[0] * variance / (s[1] * s[1] + s[2] * s[2]);
                      return new double[] {volatility * Math.sqrt(1 - s[0]), intensity, s[1], s[2]};
                    })
                .toList());
  }

  private static ModelFamily kou() {
    List<Parameter> parameters =
        List.of(
            Parameter.positive("sigma", 0.005, 1.5),
            Parameter.positive("lambda", 0.001, 30),
            Parameter.real("p", 0, 1),
            Parameter.above("eta1", 1, 1.05, 150),
            Parameter.positive("eta2", 0.2, 150));
    // share of the variance from jumps, probability of an upward one, both decay rates
    double[][] shapes = {
      {0.5, 0.3, 20, 6},
      {0.3, 0.1, 10, 3},
      {0.6, 0.5, 20, 20},
      {0.6, 0.8, 40, 2},
      {0.5, 0.95, 80, 1}
    };
    return new ModelFamily(
        "kou",
        parameters,
        v -> new Kou(v[0], v[1], v[2], v[3], v[4]),
        new OwnCoordinates(parameters),
        box(0.05, 0.4, 0.1, 5, 0.05, 0.8, 5, 50, 3, 30),
        volatility ->
            Arrays.stream(shapes)
                .map(
                    s -> {
                      double variance = volatility * volatility;
                      double square = 2 * (s[1] / (s[2] * s[2]) + (1 - s[1]) / (s[3] * s[3]));
                      return new double[] {
                        volatility * Math.sqrt(1 - s[0]), s[0] * variance / square, s[1], s[2], s[3]
                      };
                    })
                .toList());
  }

  private static ModelFamily bilateralGamma() {
    List<Parameter> parameters =
        List.of(
            Parameter.positive("alphaP", 1e-3, 500),
            Parameter.above("lambdaP", 1, 1.0001, 300),
            Parameter.positive("alphaM", 1e-3, 500),
            Parameter.positive("lambdaM", 0.01, 300));
    // share of the variance from upward jumps, both decay rates
    double[][] shapes = {{0.3, 15, 6}, {0.5, 20, 20}, {0.2, 30, 3}, {0.6, 60, 4}};
    return new ModelFamily(
        "bilateral_gamma",
        parameters,
        v -> new BilateralGamma(v[0], v[1], v[2], v[3]),
        new OwnCoordinates(parameters),
        box(0.3, 5, 5, 40, 0.3, 5, 2, 20),
        volatility ->
            Arrays.stream(shapes)
                .map(
                    s -> {
                      double variance = volatility * volatility;
                      return new double[] {
                        s[0] * variance * s[1] * s[1],
                        s[1],
                        (1 - s[0]) * variance * s[2] * s[2],
                        s[2]
                      };
                    })
                .toList());
  }

  private static ModelFamily cgmyDiffusion() {
    List<Parameter> jumps = named("c", "g", "m", "y");
    List<Parameter> sigma = List.of(Parameter.positive("sigma", 0.001, 1.5));
    List<Parameter> parameters = new ArrayList<>(jumps);
    parameters.addAll(sigma);
    SearchCoordinates process = new CgmyCoordinates();
    double[][] shapes = {{4, 6, 0.5}, {1, 5, 1.2}, {8, 8, 0.1}, {2, 20, 0.3}};
    return new ModelFamily(
        "cgmy_diffusion",
        parameters,
        v -> new CgmyDiffusion(v[0], v[1], v[2], v[3], v[4]),
        new JoinedCoordinates(process, 4, new OwnCoordinates(sigma)),
        box(0.01, 0.5, 1, 10, 1, 10, 0.1, 1.6, 0.02, 0.3),
        volatility ->
            tails(process, 4, volatility * Math.sqrt(0.5), shapes).stream()
                .map(
                    start -> {
                      double[] all = Arrays.copyOf(start, 5);
                      all[4] = volatility * Math.sqrt(0.5);
                      return all;
                    })
                .toList());
  }

  private static List<Parameter> named(String c, String g, String m, String y) {
    return List.of(
        Parameter.positive(c, 1e-5, 50),
        Parameter.positive(g, 0.01, 150),
        Parameter.above(m, 1, 1.0001, 150),
        Parameter.real(y, -1, 1.98));
  }

  private static ModelFamily temperedStable() {
    List<Parameter> parameters =
        List.of(
            Parameter.positive("cP", 1e-6, 500),
            Parameter.positive("cM", 1e-6, 500),
            Parameter.above("lambdaP", 1, 1.0001, 150),
            Parameter.positive("lambdaM", 0.01, 150),
            Parameter.real("yP", -1, 1.95),
            Parameter.real("yM", -1, 1.95));
    double[][] shapes = {{4, 6, 0.8}, {1, 5, 1.3}, {8, 8, 0.3}, {2, 20, 0.5}};
    SearchCoordinates symmetric = new CgmyCoordinates();
    return new ModelFamily(
        "tempered_stable_general",
        parameters,
        v -> new TemperedStable(v[0], v[1], v[2], v[3], v[4], v[5]),
        new OwnCoordinates(parameters),
        box(0.01, 0.5, 0.01, 0.5, 2, 10, 1, 10, 0.1, 1.6, 0.1, 1.6),
        volatility ->
            tails(symmetric, 4, volatility, shapes).stream()
                .map(s -> new double[] {s[0], s[0], s[2], s[1], s[3], s[3]})
                .toList());
  }

  private static ModelFamily finiteMomentLogStable() {
    List<Parameter> parameters =
        List.of(
            Parameter.positive("sigma", 0.002, 5), new Parameter("alpha", 1, 1.01, 1.999, false));
    return new ModelFamily(
        "finite_moment_log_stable",
        parameters,
        v -> new FiniteMomentLogStable(v[0], v[1]),
        new OwnCoordinates(parameters),
        box(0.05, 0.4, 1.3, 1.95),
        volatility ->
            List.of(
                new double[] {volatility / Math.sqrt(2), 1.8},
                new double[] {volatility / Math.sqrt(2), 1.5}));
  }

  private static ModelFamily generalizedHyperbolic() {
    List<Parameter> tail = List.of(Parameter.real("lambda", -20, 20));
    SearchCoordinates nig = new NigCoordinates();
    List<Parameter> parameters =
        List.of(
            Parameter.positive("alpha", 0.505, 300),
            Parameter.real("beta", -150, 150),
            Parameter.positive("delta", 0.001, 100),
            tail.get(0));
    double[][] shapes = {{3, 10}, {6, 6}, {1.5, 30}};
    return new ModelFamily(
        "generalized_hyperbolic",
        parameters,
        v -> new GeneralizedHyperbolic(v[0], v[1], v[2], v[3]),
        new JoinedCoordinates(nig, 3, new OwnCoordinates(tail)),
        box(3, 30, -15, 0, 0.1, 2, -2, 2),
        volatility ->
            tails(nig, 3, volatility, shapes).stream()
                .map(
                    start -> {
                      double[] all = Arrays.copyOf(start, 4);
                      all[3] = -0.5;
                      return all;
                    })
                .toList());
  }
}
