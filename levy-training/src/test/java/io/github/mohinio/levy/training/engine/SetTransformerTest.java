package io.github.mohinio.levy.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.network.Network;
import io.github.mohinio.levy.training.network.NetworkDesign;
import io.github.mohinio.levy.training.network.SetTransformer;
import org.junit.jupiter.api.Test;

class SetTransformerTest {

  private static final int ROWS = 50;
  private static final int QUOTES = 20;
  private static final int COLUMNS = 4;
  private static final SetTransformer TRUNK = new SetTransformer(QUOTES, COLUMNS, 16, 5, 2, 32);
  private static final FloatMatrix INPUTS = Samples.quotes(ROWS, QUOTES, COLUMNS);

  private static Network network() {
    return Samples.draw(new NetworkDesign(TRUNK, TRUNK.scaling(INPUTS), Samples.BOX, false), 1);
  }

  private static float[] answers(FloatMatrix inputs) {
    return Samples.array(Predictions.of(network(), inputs).parameters());
  }

  private static float[] copy() {
    float[] values = new float[ROWS * QUOTES * COLUMNS];
    INPUTS.values().get(values);
    return values;
  }

  @Test
  void missingQuotesAreIgnored() {
    float[] values = copy();
    for (int from = 0; from < values.length; from += COLUMNS) {
      if (values[from] == 0) {
        values[from + 1] = -7;
        values[from + 3] = 1e6f;
      }
    }
    assertThat(answers(FloatMatrix.wrap(ROWS, QUOTES * COLUMNS, values)))
        .containsExactly(answers(INPUTS));
  }

  @Test
  void theOrderOfTheQuotesDoesNotMatter() {
    float[] values = copy();
    float[] reversed = new float[values.length];
    for (int k = 0; k < values.length; k++) {
      int quote = k / COLUMNS % QUOTES;
      int row = k / (COLUMNS * QUOTES);
      int mirrored = (row * QUOTES + QUOTES - 1 - quote) * COLUMNS + k % COLUMNS;
      reversed[mirrored] = values[k];
    }
    float[] expected = answers(INPUTS);
    float[] actual = answers(FloatMatrix.wrap(ROWS, QUOTES * COLUMNS, reversed));
    for (int k = 0; k < expected.length; k++) {
      assertThat((double) actual[k])
          .isCloseTo(expected[k], within(1e-5 * Math.abs(expected[k]))); // sums in another order
    }
  }

  @Test
  void quotesThatAreThereMatter() {
    float[] values = copy();
    values[3] += 1;
    float[] actual = answers(FloatMatrix.wrap(ROWS, QUOTES * COLUMNS, values));
    float[] expected = answers(INPUTS);
    assertThat(actual[0]).isNotEqualTo(expected[0]);
    assertThat(actual[3]).isEqualTo(expected[3]);
  }

  @Test
  void aSurfaceWithoutQuotesHasAFiniteAnswer() {
    float[] nothing = new float[QUOTES * COLUMNS];
    for (float answer : answers(FloatMatrix.wrap(1, QUOTES * COLUMNS, nothing))) {
      assertThat(answer).isFinite();
    }
  }

  @Test
  void sizesThatDoNotFitAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TRUNK.scaling(Samples.normal(5, 42)))
        .withMessage("columns of the sample = 42: must be a multiple of 4, the values per element");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Samples.draw(
                    new NetworkDesign(
                        TRUNK, TRUNK.scaling(Samples.normal(5, 40)), Samples.BOX, false),
                    1))
        .withMessage("inputs = 40: must be maxQuotes * columns = 20 * 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SetTransformer(20, 4, 16, 5, 3, 32))
        .withMessage("embedding = 16: must be a multiple of heads = 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SetTransformer(20, 1, 16, 5, 2, 32))
        .withMessageStartingWith("columns = 1");
  }
}
