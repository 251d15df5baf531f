package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * The studies of several networks, side by side: of one model, to compare architectures, or of
 * several. Immutable and thread-safe.
 *
 * @param results a study of each network, all on the same number of surfaces
 */
public record NetworkComparison(List<NetworkResult> results) {

  /** First line of {@link #toCsv()}. */
  private static final String HEADER =
      "network,model,region,architecture,bytes,training_seconds,surfaces,seed,condition,method,"
          + "measure,coordinate,value,lower,upper\n";

  /** Copies the list. */
  public NetworkComparison {
    results = List.copyOf(results);
    if (results.isEmpty()) {
      throw new IllegalArgumentException("networks = none: must be at least one");
    }
  }

  /**
   * Studies networks one after the other.
   *
   * @param networks the networks, which stay open
   * @param study how to study each; its own listener is not told
   * @param progress is told now and then which share of the whole is done
   */
  public static NetworkComparison run(
      List<StudiedNetwork> networks, NetworkStudy study, DoubleConsumer progress) {
    List<NetworkResult> results = new ArrayList<>();
    for (StudiedNetwork network : networks) {
      int before = results.size();
      results.add(
          study
              .withProgress(share -> progress.accept((before + share) / networks.size()))
              .run(network));
    }
    return new NetworkComparison(results);
  }

  /**
   * Every figure as a line of CSV: names in lower case, shares as parts of one, numbers that
   * round-trip, empty where there is none.
   */
  public String toCsv() {
    StringBuilder csv = new StringBuilder(HEADER);
    for (NetworkResult result : results) {
      String start =
          String.join(
              ",",
              quoted(result.network()),
              result.model(),
              result.isTrainingBox() ? "training" : "market",
              quoted(result.architecture()),
              Long.toString(result.bytes()),
              number(result.trainingSeconds()),
              Integer.toString(result.surfaces()),
              Long.toString(result.seed()));
      for (Figure figure : result.figures()) {
        Estimate estimate = figure.estimate();
        csv.append(start)
            .append(',')
            .append(quoted(figure.condition()))
            .append(',')
            .append(figure.method().id())
            .append(',')
            .append(figure.measure().id())
            .append(',')
            .append(quoted(figure.coordinate()))
            .append(',')
            .append(number(estimate.value()))
            .append(',')
            .append(number(estimate.lower()))
            .append(',')
            .append(number(estimate.upper()))
            .append('\n');
      }
    }
    return csv.toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
