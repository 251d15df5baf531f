package io.github.mohinio.levy.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.training.data.OutputBox.Interval;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutputBoxTest {

  private static final OutputBox BOX =
      OutputBox.of(
          List.of("sigma", "nu", "theta"), new double[] {0.1, 0.1, -0.5}, new double[] {0.6, 1, 0});

  /** Boxes of all sizes: the float borders are in the interval of doubles, and next to its own. */
  @Test
  void theFloatBordersAreInside() {
    Random random = new Random(20261101);
    for (int trial = 0; trial < 10_000; trial++) {
      double lower = random.nextGaussian() * Math.pow(10, random.nextInt(7) - 3);
      double upper = lower + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(7) - 3);
      if (upper - lower < 1e-5 * Math.abs(lower)) {
        continue;
      }
      Interval interval = new Interval("p", lower, upper);
      float lowest = interval.lowest();
      float highest = interval.highest();
      assertThat((double) lowest).as("%s", interval).isGreaterThanOrEqualTo(lower);
      assertThat((double) Math.nextDown(lowest)).as("%s", interval).isLessThan(lower);
      assertThat((double) highest).as("%s", interval).isLessThanOrEqualTo(upper);
      assertThat((double) Math.nextUp(highest)).as("%s", interval).isGreaterThan(upper);
    }
  }

  @Test
  void fractionsAreRelativeToTheBox() {
    FloatMatrix fractions =
        BOX.fractions("targets", FloatMatrix.wrap(1, 3, new float[] {0.35f, 0.1f, 0f}));
    assertThat(fractions.get(0, 0)).isCloseTo(0.5f, within(1e-6f));
    assertThat(fractions.get(0, 1)).isCloseTo(0, within(1e-7f));
    assertThat(fractions.get(0, 2)).isOne();
  }

  @Test
  void targetsOutsideTheBoxAreNamed() {
    float[] targets = {0.3f, 0.5f, -0.2f, 0.3f, 1.5f, -0.2f};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOX.fractions("targets", FloatMatrix.wrap(2, 3, targets)))
        .withMessage("targets[1][1] = 1.5: nu must be in [0.1, 1.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOX.fractions("t", FloatMatrix.wrap(1, 3, new float[] {Float.NaN, 1, 0})))
        .withMessage("t[0][0] = NaN: sigma must be in [0.1, 0.6]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOX.fractions("targets", FloatMatrix.wrap(3, 2, targets)))
        .withMessage("targets.columns = 2: must be the number of parameters, 3");
  }

  @Test
  void badBoxesAreRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval("nu", 1, 1))
        .withMessage("nu: lower = 1.0, upper = 1.0: must be finite and ascending in float32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval("nu", Double.NaN, 1))
        .withMessageStartingWith("nu: lower = NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval("nu", 1, Math.nextUp(1.0)))
        .withMessageEndingWith("ascending in float32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(" ", 0, 1))
        .withMessage("name = ' ': must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutputBox.of(List.of("a"), new double[2], new double[1]))
        .withMessage("length of lower = 2: must be that of names, 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutputBox(List.of()))
        .withMessage("intervals = []: must hold at least one");
    Interval unit = new Interval("a", 0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutputBox(List.of(unit, unit)))
        .withMessage("a: this name occurs twice");
  }
}
