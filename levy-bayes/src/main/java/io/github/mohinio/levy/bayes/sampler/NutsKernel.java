package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.hamiltonian.Divergence;
import io.github.mohinio.levy.bayes.hamiltonian.DrawGenerators;
import io.github.mohinio.levy.bayes.hamiltonian.DualAveraging;
import io.github.mohinio.levy.bayes.hamiltonian.Moments;
import io.github.mohinio.levy.bayes.hamiltonian.NutsChain;
import io.github.mohinio.levy.bayes.hamiltonian.NutsDraw;
import io.github.mohinio.levy.bayes.hamiltonian.NutsSettings;
import io.github.mohinio.levy.bayes.hamiltonian.NutsState;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import java.util.Arrays;

/**
 * Chains of the no-U-turn sampler over all coordinates.
 *
 * @param nuts settings, warm-up included
 * @param seed seed of the run
 */
record NutsKernel(NutsSettings nuts, long seed) implements ChainKernel {

  /** Trajectories that take some milliseconds. */
  private static final int BLOCK = 10;

  @Override
  public String name() {
    return "nuts";
  }

  @Override
  public String settings() {
    return nuts.toString();
  }

  @Override
  public boolean isHamiltonian() {
    return true;
  }

  @Override
  public int block() {
    return BLOCK;
  }

  @Override
  public Chain start(PosteriorDensity density, Mode mode, int chain) {
    double[][] covariance = mode.jointCovariance(density);
    double[] start = mode.disperse(density, DrawGenerators.of(seed, chain, DrawGenerators.START));
    return new NutsAdapter(NutsChain.start(density, start, covariance, nuts, seed, chain));
  }

  @Override
  public Chain resume(
      PosteriorDensity density, double[] adapted, int chain, int iteration, double[] point) {
    int d = point.length;
    double[][] covariance = new double[d][];
    for (int i = 0; i < d; i++) {
      covariance[i] = Arrays.copyOfRange(adapted, 1 + i * d, 1 + (i + 1) * d);
    }
    // The adaptation is over, so that its state is of no use.
    NutsState state =
        new NutsState(
            nuts,
            seed,
            chain,
            iteration,
            point,
            adapted[0],
            covariance,
            covariance,
            new DualAveraging(0, 0, 0, 0, 0),
            new Moments(0, new double[d], new double[d][d]));
    return new NutsAdapter(NutsChain.resume(density, state));
  }

  private record NutsAdapter(NutsChain chain) implements Chain {

    @Override
    public ChainDraw next() {
      NutsDraw draw = chain.next();
      return new ChainDraw(
          draw.point(),
          draw.logDensity(),
          draw.acceptance(),
          draw.energy(),
          draw.depth(),
          draw.leapfrogs(),
          draw.divergence().map(Divergence::cause).orElse(null));
    }

    /** Step size and covariance of the metric, row after row. */
    @Override
    public double[] adapted() {
      NutsState state = chain.state();
      double[][] covariance = state.covariance();
      int d = covariance.length;
      double[] numbers = new double[1 + d * d];
      numbers[0] = state.stepSize();
      for (int i = 0; i < d; i++) {
        System.arraycopy(covariance[i], 0, numbers, 1 + i * d, d);
      }
      return numbers;
    }
  }
}
