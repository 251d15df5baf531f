package io.github.mohinio.levy.bayes.hamiltonian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.sampler.GoldenSurfaces;
import io.github.mohinio.levy.bayes.variational.Laplace;
import io.github.mohinio.levy.bayes.variational.NormalApproximation;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeapfrogTest {

  private static final LogDensity BANANA = Targets.banana(1, 0.5);

  private static final Metric METRIC =
      Metric.of(new double[][] {{0.8, 0.3}, {0.3, 0.5}}).orElseThrow();

  private static PhasePoint start(Leapfrog leapfrog) {
    PhasePoint z = new PhasePoint(2);
    z.point[0] = 0.7;
    z.point[1] = -0.4;
    z.drawMomentum(Generators.of(3));
    leapfrog.evaluate(z);
    return z;
  }

  @Test
  void isReversible() {
    Leapfrog leapfrog = new Leapfrog(BANANA, METRIC);
    PhasePoint begin = start(leapfrog);
    PhasePoint z = start(leapfrog);
    for (int i = 0; i < 100; i++) {
      leapfrog.step(z, 0.05);
    }
    assertThat(Math.abs(z.point[0] - begin.point[0])).isGreaterThan(0.1);
    for (int i = 0; i < 100; i++) {
      leapfrog.step(z, -0.05);
    }
    for (int i = 0; i < 2; i++) {
      assertThat(z.point[i]).isEqualTo(begin.point[i], within(1e-12));
      assertThat(z.momentum[i]).isEqualTo(begin.momentum[i], within(1e-12));
    }
  }

  /** Seen: 2.3e-12 of the posterior's width at most. */
  @ParameterizedTest
  @ValueSource(strings = {"vg_20x10", "vg_5x3"})
  void isReversibleOnAnOptionSurface(String surface) {
    PosteriorTarget target =
        PosteriorTarget.of(ModelFamily.named("variance_gamma"), GoldenSurfaces.surface(surface));
    double[] start = target.point(new double[] {0.2, 0.5, -0.2}, 0.2);
    NormalApproximation laplace = Laplace.near(target.newDensity(), start).approximation();
    Leapfrog leapfrog =
        new Leapfrog(target.newDensity(), Metric.of(laplace.covariance()).orElseThrow());
    int d = target.dimension();
    RandomGenerator random = Generators.of(5);
    for (int repetition = 0; repetition < 20; repetition++) {
      PhasePoint z = new PhasePoint(d);
      System.arraycopy(laplace.mean(), 0, z.point, 0, d);
      z.drawMomentum(random);
      leapfrog.evaluate(z);
      PhasePoint begin = new PhasePoint(d);
      begin.copyFrom(z);
      for (int i = 0; i < 50; i++) {
        leapfrog.step(z, 0.3);
      }
      assertThat(Math.abs(z.energy() - begin.energy())).isLessThan(1);
      for (int i = 0; i < 50; i++) {
        leapfrog.step(z, -0.3);
      }
      for (int k = 0; k < d; k++) {
        double width = Math.sqrt(laplace.covariance()[k][k]);
        assertThat((z.point[k] - begin.point[k]) / width).isCloseTo(0, within(1e-10));
        assertThat(z.momentum[k]).isCloseTo(begin.momentum[k], within(1e-10));
      }
    }
  }

  /** Halving the step divides the error of the energy at a fixed time by four. */
  @Test
  void energyErrorIsOfSecondOrder() {
    assertThat(energyError(100) / energyError(200)).isEqualTo(4, within(0.05));
    assertThat(energyError(200) / energyError(400)).isEqualTo(4, within(0.0125));
  }

  private static double energyError(int steps) {
    Leapfrog leapfrog = new Leapfrog(BANANA, METRIC);
    PhasePoint z = start(leapfrog);
    double energy = z.energy();
    for (int i = 0; i < steps; i++) {
      leapfrog.step(z, 2.0 / steps);
    }
    return z.energy() - energy;
  }

  /** A normal in its own metric is a harmonic oscillator of period 2 pi. */
  @Test
  void normalInItsMetricIsAnOscillator() {
    double[][] covariance = Targets.covariance(3);
    Metric metric = Metric.of(covariance).orElseThrow();
    Leapfrog leapfrog = new Leapfrog(Targets.normal(new double[3], covariance), metric);
    PhasePoint z = new PhasePoint(3);
    z.drawMomentum(Generators.of(4));
    metric.drift(1, z.momentum, z.point);
    double[] begin = z.point.clone();
    leapfrog.evaluate(z);
    for (int i = 0; i < 2000; i++) {
      leapfrog.step(z, 2 * Math.PI / 2000);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(z.point[i]).isEqualTo(begin[i], within(5e-6 * Math.abs(begin[i])));
    }
  }

  @Test
  void metricRefusesWhatIsNotPositiveDefinite() {
    assertThat(Metric.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
    assertThat(Metric.of(new double[][] {{1, 0}, {0, Double.NaN}})).isEmpty();
    assertThat(Metric.of(new double[][] {{Double.POSITIVE_INFINITY}})).isEmpty();
  }
}
