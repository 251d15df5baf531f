package io.github.mohinio.levy.pricing;

/** There is no usable answer at all, for a reason other than a bad argument. */
public final class LevyException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Exception with a message for the user. */
  public LevyException(String message) {
    super(message);
  }

  /** Exception with a message for the user and its cause. */
  public LevyException(String message, Throwable cause) {
    super(message, cause);
  }
}
