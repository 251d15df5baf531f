package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.calibration.feature.QuoteInputs;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.network.ConvolutionalNetwork;
import io.github.mohinio.levy.training.network.ImageBasis;
import io.github.mohinio.levy.training.network.MultilayerPerceptron;
import io.github.mohinio.levy.training.network.ResidualNetwork;
import io.github.mohinio.levy.training.network.SetTransformer;
import java.util.Locale;
import java.util.function.Function;

/** The architectures that are compared, each of its default size. */
enum ArchitectureVariant {
  /** Three fully connected layers. */
  MULTILAYER_PERCEPTRON(InputKind.COEFFICIENTS, basis -> MultilayerPerceptron.withDefaults()),
  /** That of the released networks. */
  RESIDUAL(InputKind.COEFFICIENTS, basis -> ResidualNetwork.withDefaults()),
  /** Convolutions over the surface that the coefficients describe. */
  CONVOLUTIONAL(
      InputKind.COEFFICIENTS, basis -> ConvolutionalNetwork.withDefaults(Image.of(basis))),
  /** Attention over the quotes. */
  SET_TRANSFORMER(
      InputKind.QUOTES,
      basis -> SetTransformer.withDefaults(QuoteInputs.MAX_QUOTES, QuoteInputs.COLUMNS));

  private final InputKind input;
  private final Function<VolatilityBasis, Architecture> maker;

  ArchitectureVariant(InputKind input, Function<VolatilityBasis, Architecture> maker) {
    this.input = input;
    this.maker = maker;
  }

  /** What it takes in. */
  InputKind input() {
    return input;
  }

  /** Name of its files. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its trunk, for inputs that were made with a basis. */
  Architecture architecture(VolatilityBasis basis) {
    return maker.apply(basis);
  }

  /** The image of a surface: half of it is within 2 standard deviations of the forward. */
  private static final class Image {

    private static final int MATURITIES = 12;
    private static final int MONEYNESSES = 17;
    private static final double X_HIGH = 4;

    static ImageBasis of(VolatilityBasis basis) {
      return ImageBasis.of(basis, MATURITIES, MONEYNESSES, X_HIGH);
    }
  }
}
