package io.github.mohinio.levy.training.loop;

import io.github.mohinio.levy.training.engine.EngineNetwork;
import io.github.mohinio.levy.training.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reports of a training, and the network of its best epoch if early stopping is on. */
final class Progress {

  private final int patience;
  private final List<EpochReport> history = new ArrayList<>();
  private Optional<Best> best = Optional.empty();

  private record Best(EpochReport report, Network network) {}

  /**
   * Begins without reports.
   *
   * @param patience epochs without improvement after which to stop; 0 for never
   */
  Progress(int patience) {
    this.patience = patience;
  }

  /** Notes an epoch, and keeps its weights if they are the best so far. */
  void add(EpochReport report, EngineNetwork network) {
    history.add(report);
    if (patience > 0
        && best.map(b -> report.validationLoss() < b.report().validationLoss()).orElse(true)) {
      best = Optional.of(new Best(report, network.snapshot()));
    }
  }

  /** Whether the last improvement is too long ago. */
  boolean isOver() {
    return best.map(b -> history.size() - b.report().epoch() >= patience).orElse(false);
  }

  /** The network to keep: the best one, or the present one if early stopping is off. */
  TrainedNetwork result(TrainingSettings settings, EngineNetwork present) {
    EpochReport outcome = best.map(Best::report).orElse(history.get(history.size() - 1));
    Network network = best.map(Best::network).orElseGet(present::snapshot);
    return new TrainedNetwork(network, network.export(), settings, history, outcome);
  }
}
