package io.github.mohinio.levy.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatMatrixTest {

  @Test
  void wrappedAndCopiedMatricesAgree() {
    FloatMatrix wrapped = FloatMatrix.wrap(2, 3, new float[] {1, 2, 3, 4, 5, 6});
    FloatMatrix copied = FloatMatrix.copyOf(new float[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(wrapped.values()).isEqualTo(copied.values());
    assertThat(wrapped.get(1, 0)).isEqualTo(4);
    assertThat(copied.rows()).isEqualTo(2);
    assertThat(copied.columns()).isEqualTo(3);
  }

  @Test
  void valuesCannotBeWritten() {
    assertThat(FloatMatrix.wrap(1, 1, new float[1]).values().isReadOnly()).isTrue();
  }

  @Test
  void sizesMustFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FloatMatrix.wrap(2, 3, new float[5]))
        .withMessage("values.length = 5: must be rows * columns = 2 * 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FloatMatrix.wrap(1 << 16, 1 << 16, new float[0]))
        .withMessageStartingWith("values.length = 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FloatMatrix.copyOf(new float[0][]))
        .withMessage("rows = 0: must be > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FloatMatrix.copyOf(new float[][] {{1, 2}, {3}}))
        .withMessage("length of rows[1] = 1: must be that of rows[0], 2");
  }

  @Test
  void indicesAreChecked() {
    FloatMatrix matrix = FloatMatrix.wrap(2, 2, new float[4]);
    assertThatThrownBy(() -> matrix.get(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> matrix.get(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void entriesThatAreNotFiniteAreNamed(float bad) {
    FloatMatrix matrix = FloatMatrix.wrap(2, 2, new float[] {1, 2, 3, bad});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> matrix.requireFinite("features"))
        .withMessage("features[1][1] = " + bad + ": must be finite");
  }
}
