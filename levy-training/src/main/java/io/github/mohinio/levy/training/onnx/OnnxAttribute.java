package io.github.mohinio.levy.training.onnx;

import java.util.Arrays;

/** A setting of an operator: an integer or a list of integers. Immutable. */
public final class OnnxAttribute {

  private static final int TYPE_INT = 2;
  private static final int TYPE_INTS = 7;

  private final MessageWriter message;

  private OnnxAttribute(MessageWriter message) {
    this.message = message;
  }

  /**
   * Makes an attribute of one integer.
   *
   * @param name name of the attribute, for example {@code axis}
   * @param value its value
   * @return the attribute
   */
  public static OnnxAttribute of(String name, int value) {
    return new OnnxAttribute(
        new MessageWriter().text(1, name).integer(3, value).integer(20, TYPE_INT));
  }

  /**
   * Makes an attribute of a list of integers.
   *
   * @param name name of the attribute, for example {@code perm}
   * @param values its values; copied
   * @return the attribute
   */
  public static OnnxAttribute list(String name, int... values) {
    MessageWriter message = new MessageWriter().text(1, name);
    Arrays.stream(values).forEach(value -> message.integer(8, value));
    return new OnnxAttribute(message.integer(20, TYPE_INTS));
  }

  MessageWriter message() {
    return message;
  }
}
