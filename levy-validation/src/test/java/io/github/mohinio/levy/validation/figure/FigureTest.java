package io.github.mohinio.levy.validation.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static final double[] ONE = {1};

  @Test
  void histogramCountsEveryFiniteValueOnce() {
    Mark mark = Mark.histogram("h", new double[] {0, 0.1, 0.5, 1, Double.NaN, 1}, 2);
    assertThat(mark.numbers(Channel.LOWER)).containsExactly(0, 0.5);
    assertThat(mark.numbers(Channel.UPPER)).containsExactly(0.5, 1);
    assertThat(mark.numbers(Channel.Y)).containsExactly(2, 3);
    assertThat(Mark.histogram("h", new double[] {3, 3}, 2).numbers(Channel.Y))
        .containsExactly(2, 0);
    assertThat(Mark.histogram("h", new double[0], 1).numbers(Channel.Y)).containsExactly(0);
  }

  @Test
  void longSeriesKeepTheirEnds() {
    double[] x = IntStream.range(0, 12_345).mapToDouble(i -> i).toArray();
    Mark mark = Mark.line("l", x, x);
    assertThat(mark.size()).isEqualTo(2000);
    assertThat(mark.total()).isEqualTo(12_345);
    assertThat(mark.numbers(Channel.Y)).startsWith(0).endsWith(12_344).isSorted();
    double[] small = IntStream.range(0, 2000).mapToDouble(i -> i).toArray();
    assertThat(Mark.points("p", small, small).numbers(Channel.X)).isEqualTo(small);
  }

  @Test
  void arraysAreCopied() {
    double[] x = {1, 2};
    Mark mark = Mark.line("l", x, x);
    x[0] = 9;
    mark.numbers(Channel.X)[1] = 9;
    assertThat(mark.numbers(Channel.X)).containsExactly(1, 2);
  }

  @Test
  void columnsOfDifferentLengthAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mark.line("l", ONE, new double[2]))
        .withMessageStartingWith("length of ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mark.bars("b", List.of("a"), new double[2]))
        .withMessage("length of labels = 1: must be that of values, 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mark.heatMap("m", List.of("a"), List.of("b"), new double[][] {{1, 2}}))
        .withMessage("length of z[0] = 2: must be that of columns, 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mark.line("l", ONE, ONE).numbers(Channel.Z))
        .withMessageStartingWith("channel = Z: must be one of [X, Y]");
  }

  @Test
  void marksThatCannotBeTogetherAreRefused() {
    Mark line = Mark.line("l", ONE, ONE);
    Mark box = Mark.box("b", ONE);
    Mark map = Mark.heatMap("m", List.of("a"), List.of("b"), new double[][] {ONE});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> figure("f", line, box))
        .withMessageContaining("marks = [LINE, BOX]: must be of kinds that can be drawn together");
    assertThatIllegalArgumentException().isThrownBy(() -> figure("f", map, map));
    assertThatIllegalArgumentException().isThrownBy(() -> figure("f"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> figure("../f", line))
        .withMessageStartingWith("id = ../f: must be of small letters");
  }

  private static Figure figure(String id, Mark... marks) {
    return new Figure(
        id, "", "", List.of("m"), "", Axis.of(""), Axis.of(""), List.of(marks), Samples.PROVENANCE);
  }
}
