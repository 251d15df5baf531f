package io.github.mohinio.levy.bayes.study;

import io.github.mohinio.levy.bayes.hamiltonian.DrawGenerators;
import io.github.mohinio.levy.bayes.likelihood.FreeParameters;
import io.github.mohinio.levy.bayes.likelihood.Likelihood;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.likelihood.QuoteScale;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws quotes from the joint distribution that a posterior belongs to.
 *
 * <p>Scales of the noise are those of the given surface, once and for all, as weights: vegas of the
 * simulated quotes would be others than those the quotes were drawn with, and the posterior not
 * that of the simulation. Quotes are not clipped. Immutable and thread-safe.
 */
final class QuoteSimulation {

  private final PosteriorTarget target;
  private final boolean interval;

  QuoteSimulation(PosteriorTarget target) {
    double[] weights = target.likelihood().scale().of(target.surface());
    Arrays.setAll(weights, i -> 1 / (weights[i] * weights[i]));
    interval = target.likelihood() instanceof Likelihood.Interval;
    this.target =
        PosteriorTarget.of(target.family(), target.surface().withWeights(weights), target.priors())
            .withLikelihood(inPrices(target.likelihood()))
            .withNoise(target.noise())
            .withPricer(target.pricer());
  }

  private static Likelihood inPrices(Likelihood likelihood) {
    if (likelihood instanceof Likelihood.StudentT student) {
      return Likelihood.studentT(student.degreesOfFreedom(), QuoteScale.price());
    }
    return likelihood instanceof Likelihood.Interval
        ? Likelihood.interval(QuoteScale.price())
        : Likelihood.gaussian(QuoteScale.price());
  }

  /** Names of the free parameters and, if it is unknown, the noise. */
  List<String> names() {
    List<String> names = new ArrayList<>(FreeParameters.of(target.family()).names());
    if (target.noise() instanceof Noise.Unknown) {
      names.add(Posterior.NOISE);
    }
    return List.copyOf(names);
  }

  /** Values of {@link #names} at a point. */
  private List<Double> values(double[] point) {
    List<Double> values = new ArrayList<>();
    for (double value : FreeParameters.of(target.family()).pick(target.parameters(point))) {
      values.add(value);
    }
    if (target.noise() instanceof Noise.Unknown) {
      values.add(target.noise(point));
    }
    return values;
  }

  /** Quotes of replication number {@code replication} of a seed, whatever thread asks for them. */
  SimulatedQuotes draw(long seed, int replication) {
    RandomGenerator random = DrawGenerators.of(seed, replication, 0);
    double[] point = target.newDensity().drawPrior(random);
    OptionSurface surface = target.surface();
    double[] quotes =
        target.pricer().price(target.family().model(target.parameters(point)), surface.slices());
    double logNoise = Math.log(target.noise(point));
    for (int i = 0; i < quotes.length; i++) {
      quotes[i] = target.quotes().draw(i, quotes[i], logNoise, random);
      if (interval) {
        // The likelihood is the probability of [q - h, q + h]; as a density of q it is that of the
        // noisy price and a uniform number in [-h, h], times 2 h.
        quotes[i] += surface.halfSpread(i) * (2 * random.nextDouble() - 1);
      }
    }
    PosteriorTarget posterior =
        PosteriorTarget.of(target.family(), surface.withPrices(quotes), target.priors())
            .withLikelihood(target.likelihood())
            .withNoise(target.noise())
            .withPricer(target.pricer());
    return new SimulatedQuotes(
        replication,
        values(point),
        posterior.newDensity().logDensity(point),
        posterior,
        random.nextLong());
  }
}
