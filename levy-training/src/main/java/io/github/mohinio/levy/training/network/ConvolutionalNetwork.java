package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.pricing.Require;
import java.util.Collections;
import java.util.List;

/**
 * Convolutions over the image of a surface on a (maturity, moneyness) grid.
 *
 * <p>Of the features, the first n are the inverse hyperbolic sines of the coefficients of n
 * components with unit prior variance, and the next n the logs of their posterior standard
 * deviations. One channel of the image is the surface they describe, less the mean surface and over
 * the prior standard deviation at the node; the other is the log of the posterior variance at the
 * node, as a share of the prior one. Windows of 3 by 3 nodes follow, each layer but the first
 * halving height and width, then a fully connected layer that also sees the remaining features.
 *
 * @param image the components on the grid
 * @param channels number of channels of each convolution; each at least 1
 * @param width number of units of the fully connected layer; at least 1
 */
public record ConvolutionalNetwork(ImageBasis image, List<Integer> channels, int width)
    implements Architecture {

  /** Shares below this are alike: a thousandth of the prior standard deviation. */
  private static final float SMALLEST_SHARE = 1e-6f;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no convolution or a size is below 1
   */
  public ConvolutionalNetwork {
    Require.positive("width", width);
    channels = List.copyOf(channels);
    if (channels.isEmpty() || Collections.min(channels) < 1) {
      throw new IllegalArgumentException(
          "channels = " + channels + ": must be at least one layer, each of at least 1");
    }
  }

  /**
   * Returns a trunk of 16, 32 and 64 channels and 256 units.
   *
   * @param image the components on the grid
   * @return the default
   */
  public static ConvolutionalNetwork withDefaults(ImageBasis image) {
    return new ConvolutionalNetwork(image, List.of(16, 32, 64), 256);
  }

  @Override
  public <T> T apply(Operations<T> operations, Inputs<T> inputs) {
    int described = 2 * image.components();
    Require.atLeast("inputs of a network of this image", inputs.columns(), described);
    T h = image(operations, inputs.raw());
    int before = 2;
    int height = image.height();
    int breadth = image.width();
    for (int k = 0; k < channels.size(); k++) {
      int stride = k == 0 ? 1 : 2;
      h = operations.silu(convolution(operations, "conv_" + k, h, before, channels.get(k), stride));
      before = channels.get(k);
      height = (height + stride - 1) / stride;
      breadth = (breadth + stride - 1) / stride;
    }
    int flat = before * height * breadth;
    T all = operations.reshape(h, -1, flat);
    int rest = inputs.columns() - described;
    if (rest > 0) {
      T others = operations.columns(inputs.scaled(), described, inputs.columns());
      all = operations.concat(1, List.of(all, others));
    }
    return operations.silu(operations.layer("dense", all, flat + rest, width, SILU_GAIN));
  }

  private <T> T convolution(
      Operations<T> operations, String name, T x, int before, int after, int stride) {
    double deviation = SILU_GAIN / Math.sqrt(9.0 * before);
    T weight = operations.weight(name + ".weight", deviation, after, before, 3, 3);
    return operations.convolution(x, weight, operations.filled(name + ".bias", 0, after), stride);
  }

  /** The two channels, shape (batch, 2, height, width). */
  private <T> T image(Operations<T> operations, T raw) {
    int n = image.components();
    float[] loadings = image.standardised();
    float[] squares = new float[loadings.length];
    for (int e = 0; e < loadings.length; e++) {
      squares[e] = loadings[e] * loadings[e];
    }
    T two = operations.constant("image.two", new float[] {2}, 1);
    T half = operations.constant("image.half", new float[] {0.5f}, 1);
    T smallest = operations.constant("image.smallest", new float[] {SMALLEST_SHARE}, 1);
    T arsinh = operations.columns(raw, 0, n);
    T negative = operations.mul(arsinh, operations.constant("image.minus", new float[] {-1}, 1));
    T coefficients =
        operations.mul(operations.sub(operations.exp(arsinh), operations.exp(negative)), half);
    T surface =
        operations.matMul(
            coefficients, operations.constant("image.loadings", loadings, n, image.nodes()));
    T variances = operations.exp(operations.mul(operations.columns(raw, n, 2 * n), two));
    T shares =
        operations.matMul(
            variances, operations.constant("image.squares", squares, n, image.nodes()));
    T logs = operations.mul(operations.log(operations.add(shares, smallest)), half);
    return operations.reshape(
        operations.concat(1, List.of(surface, logs)), -1, 2, image.height(), image.width());
  }
}
