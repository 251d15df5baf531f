package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  private static final String FAMILIES =
      "black_scholes, variance_gamma, cgmy, nig, merton, kou, meixner, bilateral_gamma,"
          + " cgmy_diffusion, tempered_stable_general, finite_moment_log_stable,"
          + " generalized_hyperbolic, vg_cir, vg_gou, nig_cir, nig_gou, cgmy_cir, cgmy_gou,"
          + " meixner_cir, meixner_gou";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|levy: command = missing: must be one of price, exotic, implied-vol, clean, calibrate,"
            + " compare, posterior, diagnose, generate, validate, networks",
        "foo|levy: command = foo: must be one of price, exotic, implied-vol, clean, calibrate,"
            + " compare, posterior, diagnose, generate, validate, networks",
        "--foo|levy: Unknown option: '--foo'",
        "price|levy price: Missing required options: '--in=FILE', '--out=FILE'",
        "price --in a --out b --colour|levy price: Unknown option: '--colour'",
        "price --in a --out b --method fft|levy price: --method = fft: must be one of automatic,"
            + " contour, lewis, cos, carr-madan",
        "calibrate --in a --model cgmy --out b --spot abc|levy calibrate: Invalid value for option"
            + " '--spot': 'abc' is not a double",
        "calibrate --in a --model heston --out b|levy calibrate: --model = heston: must be one of "
            + FAMILIES,
        "calibrate --in a --model cgmy --method magic --out b|levy calibrate: --method = magic: must"
            + " be one of least-squares, global, neural, auto",
        "posterior --in a --model heston --out b|levy posterior: --model = heston: must be one of "
            + FAMILIES,
        "posterior --in a --model cgmy --sampler gibbs --out b|levy posterior: --sampler = gibbs: must"
            + " be one of nuts, metropolis, laplace, advi, mean-field, pathfinder",
        "posterior --in a --model cgmy --noise some --out b|levy posterior: --noise = some: must be"
            + " one of known, unknown",
      })
  void badUsageIsOneLine(String line, String message) {
    Object[] args = line.isEmpty() ? new Object[0] : line.split(" ");
    Cli.run(args).refused(message + System.lineSeparator());
  }

  @Test
  void helpIsNotAnError() {
    assertThat(Cli.run("--help").done().out())
        .contains("price", "calibrate", "posterior", "diagnose", "validate");
    assertThat(Cli.run("calibrate", "--help").done().out()).contains("--network=FILE");
    assertThat(Cli.run("--version").done().out()).startsWith("levy ");
  }
}
