package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.implied.ImpliedVolatility;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes surfaces one after the other, and keeps the workspace of the pricer while the options stay
 * the same. Belongs to one thread.
 */
final class SurfaceMaker {

  private static final OptionSlice AT_THE_MONEY =
      Market.of(1, 0, 0).slice(1, new double[] {1}, OptionType.CALL);

  private final ModelFamily family;
  private final QuoteLayout layout;
  private final QuoteNoise noise;
  private final FourierPricer pricer;
  private List<OptionSlice> options = List.of();
  private SurfacePricer workspace;

  SurfaceMaker(ModelFamily family, QuoteLayout layout, QuoteNoise noise, FourierPricer pricer) {
    this.family = family;
    this.layout = layout;
    this.noise = noise;
    this.pricer = pricer;
  }

  /** The surface of a model, or why it is kept out. */
  MadeSurface make(long number, double[] parameters, RandomGenerator random) {
    ReturnModel model = family.model(parameters);
    OptionSet set = layout.options(volatility(model), random);
    if (set.slices() != options) {
      options = set.slices();
      workspace = pricer.on(options);
    }
    double[] prices = new double[workspace.size()];
    workspace.price(model, prices);
    if (!SurfaceCheck.areFinite(prices)) {
      return MadeSurface.rejected(SurfaceStatus.NOT_FINITE);
    }
    if (!workspace.converged()) {
      return MadeSurface.rejected(SurfaceStatus.NOT_CONVERGED);
    }
    OptionSurface clean = OptionSurface.of(options, prices);
    SurfaceStatus status = SurfaceCheck.of(clean);
    if (status != SurfaceStatus.OK) {
      return MadeSurface.rejected(status);
    }
    QuoteNoise drawn = noise.draw(random);
    OptionSurface noisy = drawn.apply(clean, random);
    return MadeSurface.of(
        new SimulatedSurface(number, parameters, model, set.market(), clean, noisy, drawn.level()));
  }

  /** Standard deviation over one year; for a model without one, volatility at the money. */
  private double volatility(ReturnModel model) {
    double deviation = model.cumulants(1).standardDeviation();
    if (Double.isFinite(deviation)) {
      return deviation;
    }
    double price = pricer.price(model, List.of(AT_THE_MONEY))[0];
    return ImpliedVolatility.volatility(OptionType.CALL, 1, 1, 1, 1, price);
  }
}
