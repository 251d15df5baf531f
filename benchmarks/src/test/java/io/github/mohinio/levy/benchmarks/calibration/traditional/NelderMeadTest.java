package io.github.mohinio.levy.benchmarks.calibration.traditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import org.junit.jupiter.api.Test;

class NelderMeadTest {

  private static final ParameterBox BOX =
      new ParameterBox(new double[] {-1, 0}, new double[] {3, 2});

  private static double bowl(double[] x) {
    return (x[0] - 1) * (x[0] - 1) + 4 * (x[1] - 0.5) * (x[1] - 0.5) + 1;
  }

  @Test
  void findsTheLowestPoint() {
    double[] end = NelderMead.minimise(NelderMeadTest::bowl, BOX, new double[] {3, 2}, 1000);
    assertThat(end).containsExactly(new double[] {1, 0.5}, within(1e-6)); // seen: 4e-8
  }

  @Test
  void returnsTheBestPointSeenWhenTheEvaluationsAreUsedUp() {
    double[] end = NelderMead.minimise(NelderMeadTest::bowl, BOX, new double[] {9, 2}, 20);
    assertThat(bowl(end)).isBetween(1.0, bowl(new double[] {3, 2}));
  }

  @Test
  void neverLeavesTheBox() {
    double[] end = NelderMead.minimise(x -> x[0] - x[1], BOX, new double[] {1, 1}, 1000);
    assertThat(end[0]).isBetween(-1.0, -0.9);
    assertThat(end[1]).isBetween(1.9, 2.0);
  }
}
