package io.github.mohinio.levy.calibration.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {

  private static final LevyModel MODEL = LevyModel.varianceGamma(0.25, 0.4, -0.2);
  private static VolatilityBasis basis;
  private static FeatureExtractor extractor;

  @BeforeAll
  static void build() {
    ParameterRegion region = ParameterRegion.training(ModelFamily.named("variance_gamma"));
    basis = new BasisBuilder(region, new RandomQuotes(), 0.05, 2.2).build(300, 20, 1);
    extractor = new FeatureExtractor(basis);
  }

  @Test
  void basisSurvivesItsText() {
    VolatilityBasis copy = BasisCodec.decode(BasisCodec.encode(basis));
    double[] a = new double[22];
    double[] b = new double[22];
    basis.reader().read(0.37, Math.log(0.77), a);
    copy.reader().read(0.37, Math.log(0.77), b);
    assertThat(a).containsExactly(b, within(1e-12));
    assertThatIllegalArgumentException().isThrownBy(() -> BasisCodec.decode("AAAA"));
  }

  @Test
  void basisDescribesASurfaceOfItsFamily() {
    Features features = extractor.extract(Surfaces.full(MODEL));
    assertThat(features.quotes()).isEqualTo(200);
    assertThat(features.noise()).isZero();
    assertThat(features.misfit()).isLessThan(1.5);
    assertThat(features.inputs()).hasSize(43);
  }

  @Test
  void ratesAndUnitsDropOut() {
    double[] k = {-0.2, -0.1, 0, 0.05, 0.1};
    List<OptionSlice> here = new ArrayList<>();
    List<OptionSlice> there = new ArrayList<>();
    for (double t : new double[] {0.2, 0.5, 1.5}) {
      here.add(slice(t, 100, 1, k));
      there.add(slice(t, 7000 * Math.exp(-0.03 * t), Math.exp(-0.08 * t), k));
    }
    float[] a = extractor.extract(Surfaces.exact(MODEL, here)).inputs();
    float[] b = extractor.extract(Surfaces.exact(MODEL, there)).inputs();
    for (int i = 0; i < a.length; i++) {
      assertThat(b[i]).isCloseTo(a[i], within(2e-5f));
    }
  }

  private static OptionSlice slice(double t, double forward, double discount, double[] k) {
    double[] strikes = new double[k.length];
    OptionType[] types = new OptionType[k.length];
    for (int i = 0; i < k.length; i++) {
      strikes[i] = forward * Math.exp(k[i]);
      types[i] = i % 2 == 0 ? OptionType.CALL : OptionType.PUT;
    }
    return new OptionSlice(t, forward, discount, strikes, types);
  }

  @Test
  void noiseIsSeen() {
    OptionSurface clean = Surfaces.full(MODEL);
    assertThat(extractor.extract(new LognormalNoise(0.01).apply(clean, Generators.of(1))).noise())
        .isCloseTo(0.01, within(0.0015));
    assertThat(extractor.extract(new LognormalNoise(0.08).apply(clean, Generators.of(2))).noise())
        .isCloseTo(0.08, within(0.01));
  }

  @Test
  void fewerQuotesMeanLessCertainty() {
    Features full = extractor.extract(Surfaces.full(MODEL));
    double[] strikes = {90, 100, 110};
    Features few =
        extractor.extract(
            Surfaces.exact(
                MODEL, List.of(Market.of(100, 0.05, 0).slice(0.5, strikes, OptionType.CALL))));
    for (int c = 0; c < 20; c++) {
      assertThat(few.inputs()[20 + c]).isGreaterThanOrEqualTo(full.inputs()[20 + c]);
    }
    assertThat(few.quotes()).isEqualTo(3);
  }
}
