package io.github.mohinio.levy.validation.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import org.junit.jupiter.api.Test;

class ProjectedLbfgsTest {

  private static double rosenbrock(double[] x) {
    double valley = x[1] - x[0] * x[0];
    return 100 * valley * valley + (1 - x[0]) * (1 - x[0]);
  }

  private static ParameterBox box(double lower, double upper) {
    return new ParameterBox(new double[] {lower, lower}, new double[] {upper, upper});
  }

  @Test
  void findsTheEndOfRosenbrocksValley() {
    var search = new ProjectedLbfgs(ProjectedLbfgsTest::rosenbrock, box(-5, 5), 10_000);
    double[] end = search.minimise(new double[] {-1.2, 1});
    assertThat(end).containsExactly(new double[] {1, 1}, within(1e-7)); // seen: 1.4e-8
    assertThat(search.evaluations()).isLessThan(400); // seen: 344
  }

  @Test
  void staysOnAnActiveBound() {
    // on x0 <= 1/2 the least value is on the bound, where the valley is at 1/4
    var search = new ProjectedLbfgs(ProjectedLbfgsTest::rosenbrock, box(-5, 0.5), 10_000);
    double[] end = search.minimise(new double[] {-1.2, 0.4});
    assertThat(end[0]).isEqualTo(0.5);
    assertThat(end[1]).isCloseTo(0.25, within(1e-7)); // seen: 9e-10
  }

  @Test
  void leavesABoundThatDoesNotHold() {
    var search = new ProjectedLbfgs(ProjectedLbfgsTest::rosenbrock, box(0, 5), 10_000);
    double[] end = search.minimise(new double[] {0, 5});
    assertThat(end).containsExactly(new double[] {1, 1}, within(1e-7)); // seen: 1.4e-8
  }

  @Test
  void walksAroundAnEdgeWithoutValues() {
    var search =
        new ProjectedLbfgs(
            x -> x[0] + x[1] > 2.5 ? Double.POSITIVE_INFINITY : rosenbrock(x), box(-5, 5), 10_000);
    double[] end = search.minimise(new double[] {-1.2, 1});
    assertThat(end).containsExactly(new double[] {1, 1}, within(1e-7)); // seen: 1.4e-8
  }

  @Test
  void returnsTheStartWhereThereIsNoValue() {
    var search = new ProjectedLbfgs(x -> Double.POSITIVE_INFINITY, box(-5, 5), 10_000);
    assertThat(search.minimise(new double[] {-1.2, 9})).containsExactly(-1.2, 5);
  }

  @Test
  void stopsWhenTheEvaluationsAreUsedUp() {
    var search = new ProjectedLbfgs(ProjectedLbfgsTest::rosenbrock, box(-5, 5), 40);
    double[] end = search.minimise(new double[] {-1.2, 1});
    assertThat(search.evaluations()).isBetween(40, 40 + 50 + 4); // one step more; seen: 42
    assertThat(rosenbrock(end)).isLessThan(rosenbrock(new double[] {-1.2, 1}));
  }
}
