package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Samplers that are wrong on purpose, for checks that must notice. */
public final class WrongSamplers {

  private WrongSamplers() {}

  /** Draws of a sampler, moved towards their mean in the coordinates of the target. */
  public static PosteriorSampler narrowed(PosteriorSampler sampler, double factor) {
    return (target, control) -> {
      double[][][] points = sampler.sample(target, control).points();
      double[] mean = new double[target.dimension()];
      for (double[][] chain : points) {
        for (double[] point : chain) {
          for (int k = 0; k < mean.length; k++) {
            mean[k] += point[k] / (points.length * chain.length);
          }
        }
      }
      for (double[][] chain : points) {
        for (double[] point : chain) {
          for (int k = 0; k < mean.length; k++) {
            point[k] = mean[k] + factor * (point[k] - mean[k]);
          }
        }
      }
      return posterior(target, points);
    };
  }

  /** Draws from the prior, whatever the quotes are. */
  public static PosteriorSampler prior(int draws, long seed) {
    return (target, control) -> {
      RandomGenerator random = Generators.of(seed);
      PosteriorDensity density = target.newDensity();
      double[][] points = new double[draws][];
      for (int i = 0; i < draws; i++) {
        points[i] = density.drawPrior(random);
      }
      return posterior(target, new double[][][] {points});
    };
  }

  private static Posterior posterior(PosteriorTarget target, double[][][] points) {
    PosteriorDensity density = target.newDensity();
    List<List<ChainDraw>> chains = new ArrayList<>();
    for (double[][] chain : points) {
      List<ChainDraw> draws = new ArrayList<>();
      for (double[] point : chain) {
        draws.add(ChainDraw.of(point, density.logDensity(point), 1));
      }
      chains.add(draws);
    }
    return Posterior.of(
        target, chains, false, null, new RunFacts("wrong on purpose", 0, 1, 0, 0, false));
  }
}
