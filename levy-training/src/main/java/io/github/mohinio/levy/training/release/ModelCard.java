package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.training.loop.ParameterMetrics;
import io.github.mohinio.levy.training.loop.TrainedNetwork;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that describes a released network to people. */
final class ModelCard {

  private ModelCard() {}

  static String markdown(Recipe recipe, TrainedNetwork network) {
    String name = recipe.name();
    Map<String, String> facts = network.model().metadata();
    StringBuilder page = new StringBuilder();
    page.append("# Network `").append(name).append("`\n\n");
    page.append(
        """
        From the implied volatilities of a surface, at any strikes and expiries, to the parameters
        of the model: a point and a posterior density. The point is the first guess of
        `NeuralCalibrator`; exact least-squares steps follow, so its error does not reach the fit.
        The density holds for noise in proportion to what options are worth, with the region below
        as prior. Not for use on its own where a surface is flagged as out of range.

        | | |
        |---|---|
        """);
    row(page, "file", "`" + name + ".onnx` (opset 20, float32)");
    row(page, "SHA-256", "`" + network.sha256() + "`");
    row(
        page,
        "inputs",
        (2 * recipe.components() + 3)
            + ": coefficients of log implied volatility on "
            + recipe.components()
            + " principal components, their uncertainties, noise level, size of the remainder, volatility level");
    row(page, "network", facts.get("levy.architecture"));
    row(page, "region", region(recipe));
    row(
        page,
        "training data",
        recipe.samples() + " simulated surfaces: " + facts.get("levy.layout"));
    row(page, "noise", facts.get("levy.noise"));
    row(page, "epochs", Integer.toString(recipe.settings().epochs()));
    row(page, "seed", Long.toString(recipe.settings().seed()));
    row(page, "SHA-256 of the basis", "`" + facts.get("levy.basis_sha256") + "`");
    row(page, "SHA-256 of the data", "`" + facts.get("levy.data_sha256") + "`");
    row(
        page,
        "out of range",
        "distance > %s or misfit > %s: four in a thousand surfaces of the region"
            .formatted(
                rounded(facts.get("levy.limit.distance")),
                rounded(facts.get("levy.limit.misfit"))));
    row(page, "made by", "`mvn -q -Ptrain -pl levy-training -am -Dtrain.args=" + name + "`");
    page.append("\nErrors of the network alone, without refinement, on ")
        .append(recipe.validationSamples())
        .append(" clean surfaces that it was not trained on: ")
        .append(facts.get("levy.test_layout"))
        .append(".\n\n");
    errors(page, recipe, network);
    page.append("\nShare of as many surfaces of these options, with 1 to 10 % noise, whose ")
        .append("parameters are within the 95 % intervals of the density:\n\n")
        .append("| parameter | covered |\n|---|---|\n");
    for (String parameter : recipe.region().family().parameterNames()) {
      row(page, parameter, facts.get("levy.coverage_95." + parameter));
    }
    return page.toString();
  }

  private static String region(Recipe recipe) {
    boolean all = recipe.region().highestVolatility() == Double.POSITIVE_INFINITY;
    return "the box of the coordinates below"
        + (all
            ? ""
            : ", volatilities of %s to %s"
                .formatted(
                    recipe.region().lowestVolatility(), recipe.region().highestVolatility()));
  }

  private static void errors(StringBuilder page, Recipe recipe, TrainedNetwork network) {
    page.append(
        "| coordinate | trained on | R2 | mean absolute error, % of range |\n|---|---|---|---|\n");
    ParameterBox box = recipe.region().box();
    List<ParameterMetrics> metrics = network.outcome().validation();
    for (int i = 0; i < metrics.size(); i++) {
      ParameterMetrics m = metrics.get(i);
      page.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %.4g .. %.4g | %.5f | %.3f |",
                  m.name(),
                  box.lower()[i],
                  box.upper()[i],
                  m.r2(),
                  100 * m.meanAbsoluteErrorOfRange()))
          .append('\n');
    }
  }

  private static String rounded(String number) {
    return String.format(Locale.ROOT, "%.3g", Double.parseDouble(number));
  }

  private static void row(StringBuilder page, String name, String value) {
    page.append("| ").append(name).append(" | ").append(value).append(" |\n");
  }
}
