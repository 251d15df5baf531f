package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.model.BilateralGamma;
import java.util.random.RandomGenerator;

/** Bilateral gamma: the difference of two gamma variates. */
final class BilateralGammaSampler implements IncrementSampler {

  private final double drift;
  private final double upScale;
  private final double downScale;
  private final GammaVariate up;
  private final GammaVariate down;

  BilateralGammaSampler(BilateralGamma model, double step) {
    drift = model.martingaleDrift() * step;
    upScale = 1 / model.lambdaP();
    downScale = 1 / model.lambdaM();
    up = new GammaVariate(model.alphaP() * step);
    down = new GammaVariate(model.alphaM() * step);
  }

  @Override
  public void fill(RandomGenerator source, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = drift + upScale * up.next(source) - downScale * down.next(source);
    }
  }
}
