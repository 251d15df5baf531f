package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.training.loop.ParameterMetrics;
import io.github.mohinio.levy.training.loop.TrainedNetwork;
import java.util.List;
import java.util.Locale;

/** The page that describes a released network to people. */
final class ModelCard {

  private ModelCard() {}

  static String markdown(Recipe recipe, TrainedNetwork network) {
    String name = recipe.name();
    ParameterBox box = recipe.region().box();
    StringBuilder page = new StringBuilder();
    page.append("# Network `").append(name).append("`\n\n");
    page.append(
        """
        From the implied volatilities of a surface, at any strikes and expiries, to the parameters
        of the model. It is the first guess of `NeuralCalibrator`; exact least-squares steps follow,
        so its error does not reach the fit. Not for use as an estimate of its own on surfaces that
        are flagged as out of range.

        | | |
        |---|---|
        """);
    row(page, "file", "`" + name + ".onnx` (opset 20, float32)");
    row(page, "SHA-256", "`" + network.sha256() + "`");
    row(
        page,
        "inputs",
        (2 * recipe.components() + 1)
            + ": coefficients of log implied volatility on "
            + recipe.components()
            + " principal components, their uncertainties, noise level");
    row(page, "trunk", recipe.architecture().toString());
    row(
        page,
        "training data",
        recipe.samples()
            + " simulated surfaces (Sobol): full grids and random sets of 8 to 300 options, clean"
            + " and with 0.1 to 10 % price noise");
    row(page, "epochs", Integer.toString(recipe.settings().epochs()));
    row(page, "seed", Long.toString(recipe.settings().seed()));
    row(page, "made by", "`mvn -q -Ptrain -pl levy-training -am -Dtrain.args=" + name + "`");
    page.append(
        """

        Errors of the network alone, without refinement, on clean surfaces of 20 strikes 80..120 and
        10 maturities 0.1..2 at spot 100 and a rate of 5 %, which it was not trained on:

        | parameter | trained on | R2 | mean absolute error, % of range |
        |---|---|---|---|
        """);
    List<ParameterMetrics> metrics = network.outcome().validation();
    for (int i = 0; i < metrics.size(); i++) {
      ParameterMetrics m = metrics.get(i);
      page.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %s .. %s | %.5f | %.3f |",
                  m.name(),
                  box.lower()[i],
                  box.upper()[i],
                  m.r2(),
                  100 * m.meanAbsoluteErrorOfRange()))
          .append('\n');
    }
    page.append("\nMeasured on ")
        .append(recipe.validationSamples())
        .append(" surfaces at the end of training.\n");
    return page.toString();
  }

  private static void row(StringBuilder page, String name, String value) {
    page.append("| ").append(name).append(" | ").append(value).append(" |\n");
  }
}
