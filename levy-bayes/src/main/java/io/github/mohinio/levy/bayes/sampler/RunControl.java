package io.github.mohinio.levy.bayes.sampler;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What watches, ends and records a run.
 *
 * <pre>{@code
 * AtomicBoolean cancelled = new AtomicBoolean();
 * RunControl control = RunControl.none()
 *     .withListener(progress -> System.out.println(progress))
 *     .withCancellation(cancelled::get)
 *     .withDrawFile(Path.of("draws.csv"));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class RunControl {

  private final ProgressListener listener;
  private final BooleanSupplier cancellation;
  private final Path drawFile;

  private RunControl(ProgressListener listener, BooleanSupplier cancellation, Path drawFile) {
    this.listener = listener;
    this.cancellation = cancellation;
    this.drawFile = drawFile;
  }

  /** Nothing watches, the run goes to its end, and nothing is written. */
  public static RunControl none() {
    return new RunControl(progress -> {}, () -> false, null);
  }

  /** The same control with a listener. */
  public RunControl withListener(ProgressListener listener) {
    return new RunControl(Objects.requireNonNull(listener, "listener"), cancellation, drawFile);
  }

  /**
   * The same control with a way to end the run. It is asked every ten iterations or so by the
   * thread that called the sampler; once it says true, the sampler returns what was drawn, with its
   * diagnostics.
   */
  public RunControl withCancellation(BooleanSupplier cancellation) {
    return new RunControl(listener, Objects.requireNonNull(cancellation, "cancellation"), drawFile);
  }

  /**
   * The same control with a file to which draws are appended while they are made: a header that
   * says what the run is, what each chain has learnt in its warm-up, and a line for each draw. If
   * the file is that of the same run, ended before its time or meant to be shorter, the run takes
   * up its draws and goes on to the identical stream; if it is another's, it is refused.
   */
  public RunControl withDrawFile(Path drawFile) {
    return new RunControl(listener, cancellation, Objects.requireNonNull(drawFile, "drawFile"));
  }

  /** The listener. */
  public ProgressListener listener() {
    return listener;
  }

  /** Whether the run should end. */
  public boolean isCancelled() {
    return cancellation.getAsBoolean();
  }

  /** The file, if there is one. */
  public Optional<Path> drawFile() {
    return Optional.ofNullable(drawFile);
  }
}
