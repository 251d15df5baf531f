package io.github.mohinio.levy.bayes.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.Prior;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final double RHO = 0.8;

  /** Volatility 0.2 +- 0.01 and noise 0.5 +- 0.05, jointly normal with correlation 0.8. */
  private static PosteriorDraws normal() {
    PosteriorTarget target = Problems.golden("bs_5x3", Problems.unknown());
    SplittableRandom random = new SplittableRandom(8);
    double[][][] points = new double[4][2000][];
    for (double[][] chain : points) {
      for (int i = 0; i < chain.length; i++) {
        double u = random.nextGaussian();
        double v = RHO * u + Math.sqrt(1 - RHO * RHO) * random.nextGaussian();
        chain[i] = target.point(new double[] {0.2 + 0.01 * u}, 0.5 + 0.05 * v);
      }
    }
    return PosteriorDraws.of(target, points);
  }

  @Test
  void marginalIsTheDensityOfTheDraws() {
    MarginalFigure figure = MarginalFigure.of(normal(), "sigma", 20);
    NormalDistribution exact = new NormalDistribution(0.2, 0.01);
    double[] grid = figure.grid();
    double peak = exact.density(0.2);
    double mass = 0;
    for (int k = 0; k < grid.length; k++) {
      // 4000 kernels: a bias of 2 % and a noise of 2 % of the peak
      assertThat(figure.density()[k]).isCloseTo(exact.density(grid[k]), within(0.06 * peak));
      mass += figure.density()[k] * (grid[1] - grid[0]);
      assertThat(figure.prior()[k])
          .isEqualTo(Math.exp(Prior.logNormal(Math.log(0.2), 0.5).logDensity(grid[k])));
    }
    assertThat(mass).isCloseTo(1, within(2e-3));
    double[] edges = figure.edges();
    double bars = 0;
    for (int b = 0; b < 20; b++) {
      double width = edges[b + 1] - edges[b];
      double share =
          exact.cumulativeProbability(edges[b + 1]) - exact.cumulativeProbability(edges[b]);
      assertThat(figure.histogram()[b] * width).isCloseTo(share, within(0.02));
      bars += figure.histogram()[b] * width;
    }
    assertThat(bars).isCloseTo(1, within(1e-12));
    assertThat(figure.interval()[0]).isCloseTo(0.1804, within(0.001));
    assertThat(figure.interval()[1]).isCloseTo(0.2196, within(0.001));
    assertThat(figure.toCsv()).startsWith("x,density,prior\n").hasLineCount(202);
    assertThat(figure.histogramToCsv()).hasLineCount(21);
  }

  @Test
  void densityStaysInsideTheSupport() {
    PosteriorTarget target = Problems.golden("bs_5x3", Problems.unknown());
    SplittableRandom random = new SplittableRandom(8);
    double[][] chain = new double[4000][];
    for (int i = 0; i < chain.length; i++) {
      chain[i] = target.point(new double[] {0.2}, Math.abs(0.1 * random.nextGaussian()));
    }
    PosteriorDraws draws = PosteriorDraws.of(target, new double[][][] {chain});
    MarginalFigure figure = MarginalFigure.of(draws, "noise", 10);
    assertThat(figure.grid()[0]).isZero();
    // half-normal: 2 phi(0) / 0.1 at 0
    assertThat(figure.density()[0]).isCloseTo(7.979, within(0.6));
    // all draws of sigma are equal
    MarginalFigure constant = MarginalFigure.of(draws, "sigma", 10);
    assertThat(constant.density()).containsOnly(Double.NaN);
    assertThat(constant.histogram()).containsOnly(Double.NaN);
  }

  @Test
  void contoursHoldTheirProbability() {
    ContourFigure figure = ContourFigure.of(normal(), "sigma", "noise");
    double[] x = figure.xGrid();
    double[] y = figure.yGrid();
    double[][] probability = figure.probability();
    double cell = (x[1] - x[0]) * (y[1] - y[0]);
    double mass = 0;
    for (double level : new double[] {0.5, 0.8, 0.95}) {
      double area = 0;
      for (double[] row : probability) {
        for (double p : row) {
          area += p <= level ? cell : 0;
        }
      }
      // kernels widen by 1 + n^(-1/3) = 1.08 in area
      double exact = -2 * Math.log(1 - level) * Math.PI * 0.01 * 0.05 * Math.sqrt(1 - RHO * RHO);
      assertThat(area / exact).isBetween(0.97, 1.17);
    }
    for (double[] row : figure.density()) {
      for (double p : row) {
        mass += p * cell;
      }
    }
    assertThat(mass).isCloseTo(1, within(2e-3));
    assertThat(figure.toCsv()).startsWith("sigma,noise,density,probability\n").hasLineCount(3601);
    assertThatThrownBy(() -> ContourFigure.of(normal(), "sigma", "sigma"))
        .hasMessage("draws of sigma and sigma: must vary and not be functions of each other");
  }

  @Test
  void pairsKeepAllDivergences() {
    PosteriorDraws draws = normal();
    boolean[][] divergent = new boolean[4][2000];
    divergent[1][17] = true;
    divergent[3][1999] = true;
    PairFigure figure = PairFigure.of(draws, "sigma", "noise", 100, divergent);
    assertThat(figure.x()).hasSize(102);
    boolean[] flags = figure.divergent();
    int found = 0;
    for (int i = 0; i < flags.length; i++) {
      if (flags[i]) {
        int draw = found++ == 0 ? 2017 : 7999;
        assertThat(figure.x()[i]).isEqualTo(draws.pooled("sigma")[draw]);
        assertThat(figure.y()[i]).isEqualTo(draws.pooled("noise")[draw]);
      }
    }
    assertThat(found).isEqualTo(2);
    assertThat(figure.toCsv()).startsWith("sigma,noise,divergent\n").contains(",true\n");
    assertThat(PairFigure.of(draws, "sigma", "noise", 10).divergent()).containsOnly(false);
  }

  @Test
  void tracesKeepTheOrder() {
    PosteriorDraws draws = normal();
    TraceFigure figure = TraceFigure.of(draws, "noise", 4);
    assertThat(figure.iterations()).containsExactly(499, 999, 1499, 1999);
    assertThat(figure.chains()).isEqualTo(4);
    assertThat(figure.values(2)[1]).isEqualTo(draws.values("noise")[2][999]);
    assertThat(figure.toCsv()).startsWith("chain,draw,value\n0,499,").hasLineCount(17);
    assertThat(TraceFigure.of(draws, "noise", 9999).iterations()).hasSize(2000);
  }
}
