package io.github.mohinio.levy.examples.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/**
 * Lets work that is interrupted (Ctrl-C, or a signal that asks the process to end) come to an
 * orderly end: while one is open, the process waits until it is closed.
 */
final class Interrupt implements AutoCloseable {

  /** For what remains to be said by the thread that worked, which cannot end the process itself. */
  private static final long LAST_WORDS_MILLIS = 500;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread worker = Thread.currentThread();
  private final PrintWriter err;
  private final Thread hook = new Thread(this::await, "interrupt");
  private volatile boolean requested;

  private Interrupt(PrintWriter err) {
    this.err = err;
  }

  /** Begins to listen; the calling thread is the one that works. */
  static Interrupt listen(PrintWriter err) {
    Interrupt interrupt = new Interrupt(err);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  private void await() {
    requested = true;
    err.println("interrupted: what has been drawn is being written");
    err.flush();
    try {
      done.await();
      worker.join(LAST_WORDS_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the work should end. */
  boolean isRequested() {
    return requested;
  }

  /** Waits for the work no longer. */
  @Override
  public void close() {
    done.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // the process has begun to end, and the hook does no harm any more
        err.flush();
      }
    }
  }
}
