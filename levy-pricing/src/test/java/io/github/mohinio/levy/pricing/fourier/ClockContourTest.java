package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.pricing.clock.CirClock;
import io.github.mohinio.levy.pricing.clock.Clock;
import io.github.mohinio.levy.pricing.clock.GammaOuClock;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.TimeChanged;
import io.github.mohinio.levy.pricing.model.VarianceGamma;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A clock's characteristic function has a pole at the end of the strip. Whatever is computed at the
 * pole itself must not decide where contours go: one in a thousand did not converge for that.
 */
class ClockContourTest {

  private static final double[] MATURITIES = {0.088, 0.184, 0.436, 0.692, 0.936, 1.192, 1.708};
  private static final int MODELS = 400;

  /** Processes of the published fits to the S&amp;P 500 of 18 April 2002. */
  enum Process {
    VG_CIR(11.9896, 25.8523, 35.5344),
    NIG_CIR(18.4815, -4.8412, 0.4685),
    MEIXNER_CIR(0.1231, -0.5875, 3.3588),
    CGMY_CIR(0.0074, 0.1025, 11.3940, 1.6765),
    VG_GOU(11.4838, 23.2880, 40.1291),
    NIG_GOU(29.4722, -15.9048, 0.5071),
    MEIXNER_GOU(0.1108, -0.9858, 3.6288),
    CGMY_GOU(0.0415, 3.9134, 30.6322, 1.3664);

    private final double[] parameters;

    Process(double... parameters) {
      this.parameters = parameters;
    }

    private TimeChanged near(SplittableRandom random) {
      double[] p =
          DoubleStream.of(parameters).map(x -> x * (0.975 + 0.05 * random.nextDouble())).toArray();
      LevyModel levy =
          switch (name().substring(0, name().indexOf('_'))) {
            case "VG" -> VarianceGamma.ofDecay(p[0], p[1], p[2]);
            case "NIG" -> LevyModel.nig(p[0], p[1], p[2]);
            case "MEIXNER" -> LevyModel.meixner(p[0], p[1], p[2]);
            default -> LevyModel.cgmy(p[0], p[1], p[2], p[3]);
          };
      return new TimeChanged(levy, clock(random));
    }

    private Clock clock(SplittableRandom random) {
      double a = random.nextDouble();
      double b = random.nextDouble();
      double c = random.nextDouble();
      return name().endsWith("CIR")
          ? new CirClock(0.4 + 0.2 * a, 1.4 + 0.2 * b, 1.3 + 0.7 * c, 1)
          : new GammaOuClock(0.6 + 0.6 * a, 0.4 + 0.2 * b, 0.6 + 0.25 * c, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void contoursConverge(Process process) {
    Market market = Market.of(1124.47, 0.019, 0.012);
    SplittableRandom random = new SplittableRandom(1);
    double[] strikes = DoubleStream.iterate(975, k -> k + 50).limit(8).toArray();
    for (double maturity : MATURITIES) {
      OptionSlice slice = market.slice(maturity, strikes, OptionType.CALL);
      ContourPricer pricer = new ContourPricer(List.of(slice), 1e-12, 1);
      double[] prices = new double[strikes.length];
      for (int i = 0; i < MODELS; i++) {
        TimeChanged model = process.near(random);
        pricer.price(model, prices);
        assertThat(pricer.converged()).as("%s, maturity %s", model, maturity).isTrue();
        assertThat(pricer.nodes()).as("%s, maturity %s", model, maturity).isLessThan(400);
      }
    }
  }
}
