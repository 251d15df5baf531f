package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.training.loop.EpochReport;
import io.github.mohinio.levy.training.loop.ParameterMetrics;
import io.github.mohinio.levy.training.loop.TrainingListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a line for each epoch. */
final class TrainingLog implements TrainingListener {

  private static final Logger LOG = LoggerFactory.getLogger(TrainingLog.class);

  private final String network;

  /** Logs under the name of a network. */
  TrainingLog(String network) {
    this.network = network;
  }

  @Override
  public void epochDone(EpochReport report) {
    LOG.info(
        "{}: epoch {} of {}: loss {}, {} s, R2 {}",
        network,
        report.epoch(),
        report.epochs(),
        report.trainingLoss(),
        Math.round(report.seconds()),
        report.validation().stream().map(ParameterMetrics::r2).toList());
  }
}
