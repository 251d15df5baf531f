package io.github.mohinio.levy.training.loop;

/** Learns of the progress of training. */
@FunctionalInterface
public interface TrainingListener {

  /** Does nothing. */
  TrainingListener SILENT = report -> {};

  /**
   * Called after each epoch, on the thread that trains. An exception thrown here ends the training.
   *
   * @param report the state of training
   */
  void epochDone(EpochReport report);
}
