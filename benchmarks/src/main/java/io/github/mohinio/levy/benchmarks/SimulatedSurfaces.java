package io.github.mohinio.levy.benchmarks;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.simulation.ParameterSampler;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.List;

/** Seeded input of the benchmarks: models of a training box and their surfaces. */
public final class SimulatedSurfaces {

  private static final long SEED = 4711;

  private SimulatedSurfaces() {}

  /** Models spread over the training box. */
  public static ReturnModel[] models(String family, int count) {
    return models(family, count, SEED);
  }

  private static ReturnModel[] models(String family, int count, long seed) {
    ModelFamily models = ModelFamily.named(family);
    ParameterSampler sampler = ParameterSampler.training(models, seed);
    ReturnModel[] result = new ReturnModel[count];
    for (int i = 0; i < count; i++) {
      result[i] = models.model(sampler.next());
    }
    return result;
  }

  /** Their exact prices on the full grid of 200 options. */
  public static OptionSurface[] surfaces(String family, int count) {
    return surfaces(family, count, SEED);
  }

  /** Exact prices of other models of the training box on the full grid of 200 options. */
  public static OptionSurface[] surfaces(String family, int count, long seed) {
    ReturnModel[] models = models(family, count, seed);
    List<OptionSlice> options = QuoteGrid.full();
    OptionSurface[] surfaces = new OptionSurface[count];
    for (int i = 0; i < count; i++) {
      surfaces[i] =
          OptionSurface.of(options, FourierPricer.withDefaults().price(models[i], options));
    }
    return surfaces;
  }
}
