package io.github.mohinio.levy.bayes.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.sampler.GoldenSurfaces;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {

  private static final double NOISE = 0.5;

  /** Density and distribution function of a quote given all others, by quadrature over sigma. */
  private static double[] exact(OptionSurface surface, int left) {
    int[] others = IntStream.range(0, surface.size()).filter(i -> i != left).toArray();
    PosteriorDensity without =
        Problems.blackScholes(surface.select(others), Noise.known(NOISE)).newDensity();
    PosteriorTarget all = Problems.blackScholes(surface, Noise.known(NOISE));
    PosteriorDensity with = all.newDensity();
    double mass = 0;
    double density = 0;
    double below = 0;
    double[] prices = new double[surface.size()];
    double[] jacobian = new double[surface.size()];
    for (int k = -300; k <= 300; k++) {
      double[] point = {Math.log(0.2225) + 0.0006 * k};
      double p = Math.exp(without.logDensity(point) + 13);
      mass += p;
      density += Math.exp(with.logDensity(point) + 13);
      with.linearise(point, prices, jacobian);
      below +=
          p * all.quotes().cumulative(left, surface.price(left), prices[left], Math.log(NOISE));
    }
    return new double[] {Math.log(density / mass), below / mass};
  }

  @Test
  void predictsEachQuoteAsAPosteriorWithoutIt() {
    OptionSurface surface = GoldenSurfaces.surface("bs_5x3");
    PosteriorDraws draws = Problems.draws(Problems.blackScholes(surface, Noise.known(NOISE)), 1000);
    LeaveOneOut found = LeaveOneOut.of(draws);
    for (int i = 0; i < surface.size(); i++) {
      double[] exact = exact(surface, i);
      LeftOutQuote q = found.quotes().get(i);
      assertThat(q.elpd()).as(q.name()).isCloseTo(exact[0], within(0.02));
      assertThat(q.pit()).as(q.name()).isCloseTo(exact[1], within(0.01));
      assertThat(q.kHat()).isLessThan(0.7);
    }
    assertThat(found.psis().effectiveParameters()).isBetween(0.3, 2.0);
    assertThat(found.verdict())
        .isEqualTo("no quote is at odds with the others under black_scholes");
  }

  @Test
  void findsAStaleQuote() {
    OptionSurface clean = GoldenSurfaces.surface("vg_20x10");
    int stale = 87;
    double[] prices = clean.prices();
    prices[stale] -= 0.8; // eight standard deviations of the noise
    PosteriorTarget target = Problems.varianceGamma(clean.withPrices(prices), Problems.unknown());
    LeaveOneOut found = LeaveOneOut.of(Problems.draws(target, 500));
    assertThat(found.suspects()).containsExactly(found.quotes().get(stale));
    LeftOutQuote suspect = found.suspects().get(0);
    assertThat(suspect.strike()).isEqualTo(clean.strike(stale));
    assertThat(suspect.maturity()).isEqualTo(clean.slice(stale).maturity());
    assertThat(suspect.tailProbability()).isLessThan(1e-8);
    assertThat(found.psis().worst(1).get(0).name()).isEqualTo(suspect.name());
    assertThat(found.verdict())
        .startsWith(
            "not explained by the other quotes under variance_gamma: "
                + suspect.name()
                + " (1 of 200); look");
    LeaveOneOut before =
        LeaveOneOut.of(Problems.draws(Problems.varianceGamma(clean, Problems.unknown()), 500));
    assertThat(before.suspects()).isEmpty();
  }

  @Test
  void writesTables() {
    PosteriorTarget target = Problems.golden("bs_5x3", Noise.known(NOISE));
    LeaveOneOut found = LeaveOneOut.of(Problems.draws(target, 100));
    assertThat(found.toCsv())
        .startsWith(
            "name,maturity,strike,quote,elpd,p_loo,k_hat,effective_size,pit,tail_probability\n")
        .hasLineCount(16);
    assertThat(found.toJson()).contains("\"elpd_error\" : ", "\"model\" : \"black_scholes\"");
  }
}
