package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.mohinio.levy.calibration.dataset.DataSetHeader;
import io.github.mohinio.levy.calibration.dataset.DataSetSample;
import io.github.mohinio.levy.calibration.dataset.QuoteValue;
import io.github.mohinio.levy.calibration.dataset.SimulatedDataSet;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("sub/set.f64");
  }

  private Cli generate(String line) {
    return Cli.run(
        Stream.of(("generate " + line + " --out").split(" "), new Object[] {file})
            .flatMap(Arrays::stream)
            .toArray());
  }

  @Test
  void writesAFileAndItsHeader() throws IOException {
    Cli cli = generate("--model variance_gamma --samples 30 --seed 7 --noise 0.05").done();
    assertThat(Cli.files(file.getParent())).containsExactly("set.f64", "set.f64.json");
    try (SimulatedDataSet set = SimulatedDataSet.open(file)) {
      set.verify();
      DataSetHeader header = set.header();
      assertThat(header.counts().samples()).isEqualTo(30);
      assertThat(header.noise()).isEqualTo("lognormal:0.05");
      assertThat(header.seed()).isEqualTo(7);
      assertThat(header.split()).isEqualTo(Split.TRAINING);
      DataSetSample sample = set.sample(0);
      assertThat(sample.noiseLevel()).isEqualTo(0.05);
      assertThat(sample.surface().size()).isEqualTo(200);
      assertThat(sample.market().rate()).isEqualTo(0.05);
      assertThat(cli.out())
          .isEqualTo(
              "%s: 30 surfaces of variance_gamma, 207 numbers each%n  SHA-256 %s%n"
                  .formatted(file, header.sha256()));
    }
  }

  @Test
  void everyOptionCounts() throws IOException {
    generate(
            "--model cgmy --samples 40 --seed 1 --noise missing:0.2 --region market --regime calm"
                + " --strikes 3800,4000,4200 --maturities 0.5:1:2 --spot 4000 --rate 0.01:0.03"
                + " --dividend 0.02 --split test --values vols --threads 2 --csv --coverage")
        .done();
    assertThat(Cli.files(file.getParent()))
        .containsExactly(
            "set.f64",
            "set.f64.coverage.csv",
            "set.f64.coverage.html",
            "set.f64.csv",
            "set.f64.json");
    try (SimulatedDataSet set = SimulatedDataSet.open(file)) {
      DataSetHeader header = set.header();
      assertThat(header.split()).isEqualTo(Split.TEST);
      assertThat(header.value()).isEqualTo(QuoteValue.VOLATILITY);
      assertThat(header.region().highestVolatility()).isEqualTo(0.15);
      assertThat(header.grid().orElseThrow().strikes()).containsExactly(3800, 4000, 4200);
      assertThat(header.grid().orElseThrow().maturities()).containsExactly(0.5, 1);
      for (int i = 0; i < 40; i++) {
        DataSetSample sample = set.sample(i);
        assertThat(sample.market().spot()).isEqualTo(4000);
        assertThat(sample.market().rate()).isBetween(0.01, 0.03);
        assertThat(sample.market().dividendYield()).isEqualTo(0.02);
        OptionSurface surface = sample.surface();
        assertThat(surface.impliedVolatility(0)).isBetween(0.01, 0.5);
      }
      List<NamedCsvRecord> rows = Cli.rows(file.resolveSibling("set.f64.csv"));
      assertThat(rows).hasSize(40);
      assertThat(Double.parseDouble(rows.get(7).getField("y"))).isEqualTo(set.record(7)[3]);
    }
    assertThat(
            Cli.rows(file.resolveSibling("set.f64.coverage.csv")).stream()
                .filter(row -> row.getField("x").equals("y") && row.getField("y").isEmpty())
                .mapToInt(row -> Integer.parseInt(row.getField("count")))
                .sum())
        .isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({"random", "market"})
  void optionsMayDifferFromSurfaceToSurface(String layout) throws IOException {
    generate("--model kou --samples 20 --seed 3 --layout " + layout).done();
    try (SimulatedDataSet set = SimulatedDataSet.open(file)) {
      assertThat(set.header().grid()).isEmpty();
      assertThat(set.header().quotes()).isEqualTo(300);
      assertThat(set.sample(0).surface().size()).isNotEqualTo(set.sample(1).surface().size());
    }
  }

  @Test
  void strikesFollowTheSpot() throws IOException {
    generate("--model black_scholes --samples 1 --seed 3 --spot 50").done();
    try (SimulatedDataSet set = SimulatedDataSet.open(file)) {
      assertThat(set.header().grid().orElseThrow().strikes()).startsWith(40).endsWith(60);
    }
  }

  @Test
  void timeChangedModelsAreSimulatedToo() throws IOException {
    generate("--model nig_gou --samples 3 --seed 3 --strikes 90:110:3 --maturities 1").done();
    try (SimulatedDataSet set = SimulatedDataSet.open(file)) {
      assertThat(set.sample(2).surface().size()).isEqualTo(3);
      assertThat(set.header().columns()).hasSize(7 + 4);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--model heston|--model = heston: must be one of black_scholes, variance_gamma",
        "--model nig --samples 0|--samples = 0: must be > 0",
        "--model nig --noise loud:1|noise = loud:1: must be none, LEVEL or, with + between,",
        "--model nig --region moon|--region = moon: must be one of training, market",
        "--model meixner --region market|model = meixner: there is a market region for",
        "--model nig --regime wild|--regime = wild: must be one of calm, normal, stressed",
        "--model nig --split half|--split = half: must be one of training, validation, test",
        "--model nig --values logs|--values = logs: must be one of prices, vols",
        "--model nig --layout cube|--layout = cube: must be one of grid, random, market",
        "--model nig --layout market --spot 90|--layout = market: --strikes, --maturities, --spot,",
        "--model nig --strikes 80:120|--strikes = 80:120: must be first:last:number or numbers",
        "--model nig --strikes 80:120:2.5|--strikes = 80:120:2.5: must be first:last:number",
        "--model nig --strikes 100,90|strikes = 90.0: must be finite and > 100",
        "--model nig --maturities soon|--maturities = soon: must be first:last:number",
        "--model nig --maturities 0:1:3|maturities = 0.0: must be finite and > 0",
        "--model nig --rate 0.1:0|--rate = 0.1:0: must be a number or a range such as 0:0.05",
        "--model nig --rate high|--rate = high: must be a number or a range such as 0:0.05",
        "--model nig --dividend 0:1:2|--dividend = 0:1:2: must be a number or a range",
        "--model nig --spot -5|strikes = -4.0: must be finite and > 0",
        "--model nig --threads 0|threads = 0: must be > 0",
      })
  void badUsageIsOneLineAndWritesNothing(String line, String message) throws IOException {
    String samples = line.contains("--samples") ? "" : " --samples 3";
    generate(line + samples + " --seed 1").refused("levy generate: " + message);
    assertThat(Cli.files(folder)).isEmpty();
  }

  @Test
  void aDirectoryIsNoFile() throws IOException {
    Files.createDirectories(file);
    generate("--model nig --samples 3 --seed 1")
        .refused("levy generate: --out = " + file + ": must not be a directory");
  }
}
