package io.github.mohinio.levy.bayes.prior;

import static io.github.mohinio.levy.pricing.market.OptionType.CALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.implied.ImpliedVolatility;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ParameterPriorsTest {

  @Test
  void theOrderIsThatOfTheFamily() {
    Prior sigma = Prior.uniform(0, 1);
    Prior nu = Prior.gamma(2, 2);
    Prior theta = Prior.normal(0, 1);
    ParameterPriors priors =
        ParameterPriors.of(Map.of("theta", theta, "nu", nu)).with("sigma", sigma);
    assertEquals(List.of(sigma, nu, theta), priors.inOrderOf(ModelFamily.named("variance_gamma")));
    assertEquals(nu, priors.get("nu"));
  }

  @Test
  void priorsOfOtherParametersAreRejected() {
    ParameterPriors priors = ParameterPriors.none().with("vol", Prior.uniform(0, 1));
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> priors.inOrderOf(ModelFamily.named("black_scholes")));
    assertEquals(
        "priors = [vol]: must be of [sigma], the parameters of black_scholes", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> priors.get("sigma"));
    assertEquals("parameter = sigma: must be one of [vol]", e.getMessage());
  }

  /** The centre of the defaults is a model, and the box of the data sets is well inside. */
  @Test
  void defaultsCoverTheTrainingBox() {
    for (ModelFamily family : ModelFamily.all()) {
      ParameterPriors priors = ParameterPriors.defaults(family);
      List<Prior> inOrder = priors.inOrderOf(family);
      int next = 0;
      for (int p = 0; p < family.parameters().size(); p++) {
        if (family.parameters().get(p).isFixed()) {
          continue;
        }
        Prior prior = inOrder.get(next++);
        double centre = prior.logDensity(prior.quantile(0.5));
        double[] ends = {family.trainingBox().lower()[p], family.trainingBox().upper()[p]};
        for (double end : ends) {
          assertTrue(
              prior.logDensity(end) > centre - 7,
              family.name() + " " + family.parameterNames().get(p) + " at " + end);
        }
      }
    }
  }

  @Test
  void defaultsAreThoseOfTheTable() {
    ParameterPriors priors = ParameterPriors.defaults(ModelFamily.named("variance_gamma"));
    assertEquals(Prior.logNormal(Math.log(0.2), 0.5), priors.get("sigma"));
    assertEquals(Prior.gamma(2, 2), priors.get("nu"));
    assertEquals(Prior.normal(-0.2, 0.2), priors.get("theta"));
    ModelFamily fixed = ModelFamily.named("vg_cir").withFixed("nu", 0.3);
    assertEquals(
        List.of("sigma", "theta", "kappa", "eta", "lambda").size(),
        ParameterPriors.defaults(fixed).inOrderOf(fixed).size());
  }

  @Test
  void aFamilyOfTheUsersOwnHasNoDefaults() {
    ModelFamily own =
        ModelFamily.of(
            "own",
            ModelFamily.named("black_scholes").parameters(),
            v -> LevyModel.blackScholes(v[0]),
            volatility -> List.of());
    Exception e = assertThrows(IllegalArgumentException.class, () -> ParameterPriors.defaults(own));
    assertEquals("priors = none: must be given for own, which has no defaults", e.getMessage());
  }

  /** Half of the at-the-money volatilities at one year are in 0.09 to 0.45, for every family. */
  @Test
  void defaultsMeanReasonableSurfaces() {
    OptionSlice slice = new OptionSlice(1, 1, 1, new double[] {1}, new OptionType[] {CALL});
    FourierPricer pricer = FourierPricer.withDefaults();
    for (ModelFamily family : ModelFamily.all()) {
      ParameterPriors priors = ParameterPriors.defaults(family);
      RandomGenerator random = Generators.of(5);
      double[] volatilities = new double[400];
      for (int i = 0; i < volatilities.length; i++) {
        double price = Double.NaN;
        while (Double.isNaN(price)) {
          try {
            price = pricer.price(family.model(priors.draw(family, random)), List.of(slice))[0];
          } catch (IllegalArgumentException infiniteForward) {
            continue; // a clock can explode before one year
          }
        }
        volatilities[i] = ImpliedVolatility.volatility(CALL, 1, 1, 1, 1, price);
      }
      Arrays.sort(volatilities);
      String quartiles =
          family.name()
              + " "
              + volatilities[100]
              + " "
              + volatilities[200]
              + " "
              + volatilities[300];

      assertTrue(volatilities[100] > 0.09 && volatilities[300] < 0.45, quartiles);
    }
  }

  @Test
  void drawsFollowThePriorsWhereThereAreModels() {
    ModelFamily family = ModelFamily.named("vg_cir");
    ParameterPriors priors = ParameterPriors.defaults(family);
    RandomGenerator random = Generators.of(6);
    double sum = 0;
    for (int i = 0; i < 2000; i++) {
      double[] draw = priors.draw(family, random);
      assertTrue(family.isModel(draw));
      assertEquals(1, draw[6]);
      sum += priors.get("kappa").cumulative(draw[3]) / 2000;
    }
    assertEquals(0.5, sum, 4 / Math.sqrt(12 * 2000));
  }

  @Test
  void priorsWithoutAnyModelAreReported() {
    ParameterPriors priors =
        ParameterPriors.none()
            .with("sigma", Prior.uniform(2, 3))
            .with("nu", Prior.uniform(2, 3))
            .with("theta", Prior.uniform(2, 3));
    Exception e =
        assertThrows(
            LevyException.class,
            () -> priors.draw(ModelFamily.named("variance_gamma"), Generators.of(1)));
    assertEquals(
        "none of 10000 draws from the priors is a model of variance_gamma", e.getMessage());
  }
}
