package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a specification may say, in the words that people have for it. */
class PosteriorSpecTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  @TempDir private Path folder;

  private PosteriorSpec spec(String json) {
    return PosteriorSpec.read(Cli.write(folder, "spec.json", json.replace('\'', '"')));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }

  static Stream<Arguments> priors() {
    Prior normal = Prior.normal(-0.2, 0.3);
    Prior logNormal = Prior.logNormal(-1.5, 0.5);
    return Stream.of(
        Arguments.of("{'dist':'normal','mean':-0.2,'sd':0.3}", normal),
        Arguments.of("{'distribution':'Gaussian','mu':-0.2,'sigma':0.3}", normal),
        Arguments.of("{'dist':'normal','loc':-0.2,'scale':0.3,'lower':null}", normal),
        Arguments.of("{'dist':'lognormal','mu_log':-1.5,'sigma_log':0.5}", logNormal),
        Arguments.of("{'dist':'log_normal','mu':-1.5,'sigma':0.5}", logNormal),
        Arguments.of(
            "{'dist':'lognormal','median':2,'sigma':0.5}", Prior.logNormal(Math.log(2), 0.5)),
        Arguments.of("{'dist':'gamma','shape':2,'rate':4}", Prior.gamma(2, 4)),
        Arguments.of("{'dist':'gamma','shape':2,'scale':0.25}", Prior.gamma(2, 4)),
        Arguments.of("{'dist':'exponential','rate':3}", Prior.gamma(1, 3)),
        Arguments.of("{'dist':'half-normal','scale':0.5}", Prior.halfNormal(0.5)),
        Arguments.of("{'dist':'uniform','lower':0,'upper':2}", Prior.uniform(0, 2)),
        Arguments.of("{'dist':'uniform','bounds':[0,2]}", Prior.uniform(0, 2)),
        Arguments.of("{'dist':'beta','a':2,'b':3}", Prior.beta(2, 3)),
        Arguments.of("{'dist':'beta','a':2,'b':3,'lower':0,'upper':2}", Prior.beta(2, 3, 0, 2)),
        Arguments.of(
            "{'dist':'truncated_normal','mean':-0.2,'sd':0.3,'lower':-1,'upper':0}",
            Prior.truncated(normal, -1, 0)),
        Arguments.of(
            "{'dist':'lognormal','mu_log':-1.5,'sigma_log':0.5,'min':0.1}",
            Prior.truncated(logNormal, 0.1, INF)),
        Arguments.of(
            "{'dist':'truncated','prior':{'dist':'beta','a':2,'b':3},'lower':0.1,'upper':'inf'}",
            Prior.truncated(Prior.beta(2, 3), 0.1, INF)));
  }

  @ParameterizedTest
  @MethodSource("priors")
  void priorsAreRead(String text, Prior prior) throws IOException {
    assertThat(PriorJson.read(json(text))).isEqualTo(prior);
    assertThat(PriorJson.fixed(json(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'dist':'uniform','lower':0}|upper = missing: must be a number",
        "{'dist':'truncated','lower':0}|prior = missing: must be the prior that is cut",
        "{'dist':'normal','mean':'a','sd':1}|mean = \"a\": must be a number",
        "{'dist':'lognormal','mean':1,'sd':1}|mu_log = missing: must be a number",
        "{'mean':0,'sd':1}|dist = missing: must be one of normal,",
        "{'dist':'fixed','value':1,'at':2}|at = 2: is not known here",
        "{'dist':'halfnormal','scale':1,'lower':1000}|interval = [1000.0, Infinity]: must hold",
      })
  void whatIsNotUnderstoodIsSaid(String text, String message) {
    assertThatThrownBy(
            () -> {
              JsonNode prior = json(text);
              if (PriorJson.fixed(prior).isEmpty()) {
                PriorJson.read(prior);
              }
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource({
    "VG, variance_gamma",
    "BS, black_scholes",
    "NIG, nig",
    "Merton, merton",
    "vg-cir, vg_cir",
    "CGMY_GOU, cgmy_gou",
    "Variance Gamma, variance_gamma",
    "GH, generalized_hyperbolic",
  })
  void modelsAreFoundByTheirNames(String name, String family) {
    assertThat(spec("{'model':'" + name + "'}").family(null).name()).isEqualTo(family);
    assertThat(ModelNames.family("--model", name).name()).isEqualTo(family);
  }

  @Test
  void parametersMayBeFixedAndNamesAreFree() {
    PosteriorSpec spec =
        spec(
            "{'model':'merton','priors':{'SIGMA':{'dist':'halfnormal','scale':0.3},'lambda':0.5,"
                + "'mu_j':{'dist':'normal','mean':0,'sd':0.2},'delta':{'dist':'fixed','value':0.1},"
                + "'noise':{'dist':'halfnormal','scale':1}}}");
    ModelFamily family = spec.family(null);
    assertThat(family.parameters().stream().filter(p -> p.isFixed()).map(p -> p.name()))
        .containsExactly("lambda", "sigmaJ");
    ParameterPriors priors = spec.priors(family).orElseThrow();
    assertThat(priors.inOrderOf(family))
        .containsExactly(Prior.halfNormal(0.3), Prior.normal(0, 0.2));
    assertThat(spec.noisePrior()).contains(Prior.halfNormal(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "degrees_of_freedom",
        "df",
        "dof",
        "nu",
        "noise_df",
        "student_t_df",
        "noise_nu",
        "noise_degrees_of_freedom"
      })
  void degreesOfFreedomHaveManyNames(String key) {
    assertThat(spec("{'noise_kind':'Student-t','" + key + "':5}").degreesOfFreedom()).hasValue(5);
  }

  @Test
  void theNoiseIsSaidInSeveralWays() {
    assertThat(spec("{'noise_kind':'t'}").noiseKind()).contains("student-t");
    assertThat(spec("{'noise_unit':'vega_weighted'}").noiseUnit()).contains("volatility");
    assertThat(spec("{'true_noise':0.1}").knownNoise()).hasValue(0.1);
    assertThat(
            spec("{'true_noise':0.1,'posteriors':{'noise_known':{'fixed_noise':0.2}}}")
                .knownNoise())
        .hasValue(0.2);
    assertThat(spec("{}").knownNoise()).isEmpty();
  }
}
