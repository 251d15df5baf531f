package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.clock.CirClock;
import io.github.mohinio.levy.pricing.clock.GammaOuClock;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.TimeChanged;
import java.util.stream.Stream;

/** A model of every kind in the catalogue. */
final class TestModels {

  private TestModels() {}

  static Stream<LevyModel> levy() {
    return Stream.of(
        LevyModel.blackScholes(0.2),
        LevyModel.varianceGamma(0.2, 0.5, -0.1),
        LevyModel.cgmy(0.3, 5, 7, 0.5),
        LevyModel.cgmy(0.2, 5, 10, 1.4),
        LevyModel.cgmy(2, 3, 6, -0.8),
        LevyModel.cgmyDiffusion(0.3, 4, 8, 1.3, 0.05),
        LevyModel.temperedStable(0.1, 0.2, 8, 6, 0.3, 1.3),
        LevyModel.nig(15, -5, 0.5),
        LevyModel.merton(0.1, 2, -0.05, 0.1),
        LevyModel.kou(0.16, 1, 0.4, 10, 5),
        LevyModel.meixner(0.12, -0.6, 3.4),
        LevyModel.bilateralGamma(1.55, 20, 0.94, 15),
        LevyModel.finiteMomentLogStable(0.2, 1.6),
        LevyModel.generalizedHyperbolic(15, -4, 0.3, 1.2));
  }

  static Stream<ReturnModel> all() {
    CirClock cir = new CirClock(0.6, 1.5, 1.9, 1);
    GammaOuClock gou = new GammaOuClock(1.2, 0.6, 0.63, 1);
    Stream<ReturnModel> timeChanged =
        Stream.of(
                LevyModel.varianceGamma(0.2, 0.1, -0.1),
                LevyModel.nig(15, -5, 0.5),
                LevyModel.cgmy(0.02, 4, 11, 1.3),
                LevyModel.meixner(0.12, -0.6, 3.4))
            .flatMap(p -> Stream.of(new TimeChanged(p, cir), new TimeChanged(p, gou)));
    return Stream.concat(levy(), timeChanged);
  }
}
