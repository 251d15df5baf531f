package io.github.mohinio.levy.bayes.sampler;

import java.util.Optional;

/** A run has ended before its time; what it drew is here. */
public final class SamplingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Posterior partial;

  SamplingException(String message, Throwable cause, Posterior partial) {
    super(message, cause);
    this.partial = partial;
  }

  /** The draws made, with their diagnostics; empty if there is none of some chain. */
  public Optional<Posterior> partial() {
    return Optional.ofNullable(partial);
  }
}
