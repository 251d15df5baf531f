package io.github.mohinio.levy.bayes.prior;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.List;
import java.util.Map;
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
    for (ModelFamily family :
        List.of(
            ModelFamily.named("black_scholes"),
            ModelFamily.named("variance_gamma"),
            ModelFamily.named("cgmy"))) {
      List<Prior> priors = ParameterPriors.defaults(family).inOrderOf(family);
      family.model(priors.stream().mapToDouble(Prior::mean).toArray());
      for (int i = 0; i < priors.size(); i++) {
        double centre = priors.get(i).logDensity(priors.get(i).mean());
        double[] ends = {family.trainingBox().lower()[i], family.trainingBox().upper()[i]};
        for (double end : ends) {
          assertTrue(
              priors.get(i).logDensity(end) > centre - 6,
              family.name() + " " + family.parameterNames().get(i) + " at " + end);
        }
      }
    }
  }
}
