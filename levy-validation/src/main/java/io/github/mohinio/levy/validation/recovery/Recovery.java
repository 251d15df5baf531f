package io.github.mohinio.levy.validation.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a {@link RecoveryStudy} found.
 *
 * @param model name of the family
 * @param surfaces number of simulated surfaces
 * @param seed seed of their parameters
 * @param network recovery by the network alone
 * @param refined recovery after refinement on exact prices
 * @param repricingTolerance largest price error allowed, in currency at spot 100
 * @param failures surfaces that the refined model does not reprice within the tolerance
 * @param medianEvaluations median number of times a surface was priced
 * @param largestEvaluations largest number of times a surface was priced
 */
public record Recovery(
    String model,
    int surfaces,
    long seed,
    List<ParameterRecovery> network,
    List<ParameterRecovery> refined,
    double repricingTolerance,
    int failures,
    int medianEvaluations,
    int largestEvaluations) {

  /** Copies the lists. */
  public Recovery {
    network = List.copyOf(network);
    refined = List.copyOf(refined);
  }

  /** A table of one row for each parameter, with a sentence on the failures. */
  public String toMarkdown() {
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "`%s`: %d clean surfaces of 200 options, seed %d. Repriced to %.0e: %d, failures: %d."
                + " Surface pricings per calibration: median %d, largest %d.",
            model,
            surfaces,
            seed,
            repricingTolerance,
            surfaces - failures,
            failures,
            medianEvaluations,
            largestEvaluations));
    lines.add("");
    lines.add(
        "| parameter | network R2 | network MAE, % of range | refined R2 | refined MAE, % of range |");
    lines.add("|---|---|---|---|---|");
    for (int p = 0; p < network.size(); p++) {
      lines.add(
          format(
              "| %s | %.5f | %.3f | %.8f | %.2e |",
              network.get(p).name(),
              network.get(p).r2(),
              100 * network.get(p).meanAbsoluteError(),
              refined.get(p).r2(),
              100 * refined.get(p).meanAbsoluteError()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
