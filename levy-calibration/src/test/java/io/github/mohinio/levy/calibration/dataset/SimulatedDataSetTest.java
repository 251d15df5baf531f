package io.github.mohinio.levy.calibration.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.MarketQuotes;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.QuoteLayout;
import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.calibration.simulation.ValueRange;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.model.BlackScholes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SimulatedDataSetTest {

  private static final QuoteGrid GRID =
      QuoteGrid.ofMoneyness(new double[] {0.8, 0.9, 1, 1.1, 1.2}, new double[] {0.25, 1, 2})
          .withRates(new ValueRange(0, 0.06))
          .withDividendYields(new ValueRange(0.01, 0.02))
          .withOutOfTheMoney();

  private static final SurfaceSimulator NIG =
      SurfaceSimulator.of(ParameterRegion.market(ModelFamily.named("nig"))).withSeed(11);

  private static final SurfaceSimulator SMALL =
      NIG.withLayout(GRID).withNoise(QuoteNoise.parse("lognormal:0.01..0.1+missing:0.2"));

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("nig.f64");
  }

  static Stream<Arguments> kinds() {
    String missing = "lognormal:0.01..0.1+missing:0.2";
    String spreads = "bid-ask:0.03:0+missing:0.2";
    return Stream.of(
        Arguments.of(GRID, missing, QuoteValue.PRICE),
        Arguments.of(GRID, "none", QuoteValue.VOLATILITY),
        Arguments.of(GRID, spreads, QuoteValue.PRICE),
        Arguments.of(QuoteGrid.standard(), "none", QuoteValue.PRICE),
        Arguments.of(QuoteGrid.standard().withPuts(), spreads, QuoteValue.VOLATILITY),
        Arguments.of(new RandomQuotes(), missing, QuoteValue.PRICE),
        Arguments.of(new MarketQuotes(), spreads, QuoteValue.PRICE),
        Arguments.of(new MarketQuotes(), "none", QuoteValue.VOLATILITY));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsReadIsWhatWasSimulated(QuoteLayout layout, String noise, QuoteValue value)
      throws IOException {
    SurfaceSimulator simulator = NIG.withLayout(layout).withNoise(QuoteNoise.parse(noise));
    DataSetWriter.of(simulator).withValue(value).write(40, file);
    long seed = Split.TRAINING.seed(simulator.seed());
    List<SimulatedSurface> expected = simulator.withSeed(seed).simulate(40);
    try (SimulatedDataSet set = SimulatedDataSet.open(file)) {
      set.verify();
      assertThat(set.size()).isEqualTo(40);
      for (int i = 0; i < 40; i++) {
        isTheSame(set.sample(i), expected.get(i), value);
      }
    }
  }

  private static void isTheSame(DataSetSample read, SimulatedSurface expected, QuoteValue value) {
    assertThat(read.parameters()).containsExactly(expected.parameters());
    assertThat(read.market()).isEqualTo(expected.market());
    assertThat(read.noiseLevel()).isEqualTo(expected.noiseLevel());
    OptionSurface surface = read.surface();
    OptionSurface noisy = expected.noisy();
    if (value == QuoteValue.PRICE) {
      assertThat(surface.prices()).containsExactly(noisy.prices());
    } else {
      // only what has a volatility; back by Black's formula
      int[] kept = new int[surface.size()];
      int j = 0;
      for (int i = 0; i < noisy.size(); i++) {
        if (!Double.isNaN(noisy.impliedVolatility(i))) {
          kept[j++] = i;
        }
      }
      assertThat(j).isEqualTo(surface.size()).isGreaterThan(noisy.size() / 2);
      noisy = noisy.select(kept);
      assertThat(surface.prices()).containsExactly(noisy.prices(), within(1e-12));
    }
    assertThat(surface.halfSpreads()).containsExactly(noisy.halfSpreads());
    for (int i = 0; i < surface.size(); i++) {
      assertThat(surface.strike(i)).isEqualTo(noisy.strike(i));
      assertThat(surface.type(i)).isEqualTo(noisy.type(i));
      assertThat(surface.slice(i).maturity()).isEqualTo(noisy.slice(i).maturity());
      assertThat(surface.slice(i).forward()).isEqualTo(noisy.slice(i).forward());
      assertThat(surface.slice(i).discountFactor()).isEqualTo(noisy.slice(i).discountFactor());
    }
  }

  @Test
  void theFileIsNothingButNumbersInTheOrderOfTheHeader() throws IOException {
    DataSetHeader header = DataSetWriter.of(SMALL).write(10, file);
    assertThat(header.columns())
        .extracting(DataSetColumn::name)
        .containsExactly("alpha", "beta", "delta", "spot", "rate", "dividend", "noise");
    assertThat(header.quoteColumns()).containsExactly(new DataSetColumn("price", "currency"));
    assertThat(header.width()).isEqualTo(7 + 15);
    assertThat(Files.size(file)).isEqualTo(10 * 22 * 8);
    List<double[]> records = new ArrayList<>();
    try (SimulatedDataSet set = SimulatedDataSet.open(file)) {
      set.forEach(records::add);
      assertThat(set.record(9)).containsExactly(records.get(9));
      assertThat(set.header())
          .usingRecursiveComparison()
          .ignoringFields("region")
          .isEqualTo(header);
      assertThat(set.header().region().box().upper())
          .containsExactly(header.region().box().upper());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> set.record(10))
          .withMessage("record = 10: must be in [0, 10)");
    }
    assertThat(records).hasSize(10);
    for (int c = 0; c < 7; c++) {
      int column = c;
      double least = records.stream().mapToDouble(r -> r[column]).min().orElseThrow();
      double greatest = records.stream().mapToDouble(r -> r[column]).max().orElseThrow();
      assertThat(header.ranges().get(c)).isEqualTo(new DataSetHeader.ColumnRange(least, greatest));
    }
    long missing = records.stream().flatMapToDouble(Arrays::stream).filter(Double::isNaN).count();
    assertThat(missing).isBetween(10L, 55L); // 30 expected of 150, deviation 5
  }

  @Test
  void bytesDependOnTheSeedAndTheSplitAlone() throws IOException {
    Path other = folder.resolve("other.f64");
    DataSetHeader one = DataSetWriter.of(SMALL.withThreads(1)).write(300, file);
    DataSetHeader three = DataSetWriter.of(SMALL.withThreads(3)).write(300, other);
    assertThat(Files.mismatch(file, other)).isEqualTo(-1);
    assertThat(three.sha256()).isEqualTo(one.sha256());
    DataSetHeader test = DataSetWriter.of(SMALL).withSplit(Split.TEST).write(300, other);
    assertThat(test.sha256()).isNotEqualTo(one.sha256());
    DataSetHeader seed = DataSetWriter.of(SMALL.withSeed(12)).write(300, other);
    assertThat(seed.sha256()).isNotEqualTo(one.sha256());
  }

  @Test
  void progressIsToldAndMoreThanOneBufferIsWritten() throws IOException {
    List<Long> told = new ArrayList<>();
    SurfaceSimulator market = NIG.withLayout(new MarketQuotes());
    DataSetWriter.of(market).withProgress(told::add).write(300, file); // 2.9 MB
    assertThat(told).hasSize(300).isSorted().endsWith(300L);
    try (SimulatedDataSet set = SimulatedDataSet.open(file)) {
      set.verify();
      long[] seen = new long[1];
      set.forEach(record -> seen[0]++);
      assertThat(seen[0]).isEqualTo(300);
    }
  }

  @Test
  void aRunThatFailsLeavesWhatWasThere() throws IOException {
    DataSetWriter.of(SMALL).write(5, file);
    byte[] before = Files.readAllBytes(file);
    DataSetWriter failing =
        DataSetWriter.of(SMALL)
            .withProgress(
                done -> {
                  if (done == 3) {
                    throw new IllegalStateException("stop");
                  }
                });
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> failing.write(10, file))
        .withMessage("stop");
    assertThat(Files.readAllBytes(file)).containsExactly(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("nig.f64", "nig.f64.json");
    }
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> DataSetWriter.of(SMALL).write(5, folder.resolve("no/nig.f64")));
  }

  @Test
  void damageIsFound() throws IOException {
    DataSetWriter.of(SMALL).write(5, file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[100] ^= 1;
    Files.write(file, bytes);
    try (SimulatedDataSet set = SimulatedDataSet.open(file)) {
      assertThatIllegalArgumentException()
          .isThrownBy(set::verify)
          .withMessageMatching(".*nig.f64: SHA-256 = [0-9a-f]{64}: must be [0-9a-f]{64}");
    }
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedDataSet.open(file))
        .withMessageEndingWith("nig.f64 = 879 bytes: must be 880, for 5 records of 22 numbers");
    Files.delete(DataSetWriter.headerOf(file));
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> SimulatedDataSet.open(file))
        .withMessageEndingWith("nig.f64.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "levy-data-set/1|levy-data-set/2|schema = levy-data-set/2: must be levy-data-set/1",
        "\"nig\"|\"gin\"|model = gin: must be one of [black_scholes,",
        "\"split\" : \"TRAINING\"|\"split\" : \"ALL\"|split = ALL: must be one of [TRAINING,",
        "\"quotes\" : 15|\"quotes\" : 16|length of quotes = 16: must be that of options, 15",
        "\"quotes\" : 15|\"quotes\" : -1|quotes = -1: must be > 0",
        "\"samples\" : 5|\"samples\" : 5.5|samples = 5.5: must be an integer",
        "\"samples\" : 5|\"sample\" : 5|member samples: must be there",
        "\"sha256\"|\"sha512\"|member sha256: must be there",
        "\"SEARCH\"|\"PARAMETER\"|scale = PARAMETER: must be one of [PARAMETERS,",
        "\"seed\" : 11|\"seed\" : \"x\"|seed = \"x\": must be an integer",
        "\"rate\" : [ 0.0, 0.06 ]|\"rate\" : [ 0.0 ]|rate = [0.0]: must be two numbers",
        "\"columns\" : [ {|\"columns\" : [ ], \"more\" : [ {|columns = 0: must be 7",
        "{|[{|header: must be a JSON object",
      })
  void aDamagedHeaderIsRefused(String text, String replacement, String message) throws IOException {
    DataSetWriter.of(SMALL).write(5, file);
    Path header = DataSetWriter.headerOf(file);
    String json = Files.readString(header);
    assertThat(json).contains(text);
    Files.writeString(header, json.replaceFirst(java.util.regex.Pattern.quote(text), replacement));
    if (replacement.equals("[{")) {
      Files.writeString(header, "[" + json + "]");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedDataSet.open(file))
        .withMessageStartingWith(header + ": " + message);
  }

  @Test
  void aHeaderThatIsCutIsRefused() throws IOException {
    DataSetWriter.of(SMALL).write(5, file);
    Path header = DataSetWriter.headerOf(file);
    byte[] json = Files.readAllBytes(header);
    for (int length = 0; length < json.length - 2; length += 37) {
      Files.write(header, Arrays.copyOf(json, length));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SimulatedDataSet.open(file))
          .withMessageStartingWith(header + ": header: ");
    }
  }

  @Test
  void familiesOfTheUsersOwnAreWrittenAndRead() throws IOException {
    ModelFamily own =
        ModelFamily.of(
            "own",
            List.of(new Parameter("variance", 0, 0.01, 0.09, true)),
            v -> new BlackScholes(Math.sqrt(v[0])),
            volatility -> List.of(new double[] {volatility * volatility}));
    SurfaceSimulator simulator = SurfaceSimulator.of(ParameterRegion.training(own));
    DataSetWriter.of(simulator).write(5, file);
    assertThatIllegalArgumentException().isThrownBy(() -> SimulatedDataSet.open(file));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedDataSet.open(file, ModelFamily.named("nig")))
        .withMessageEndingWith("model = own: must be nig");
    try (SimulatedDataSet set = SimulatedDataSet.open(file, own)) {
      DataSetSample sample = set.sample(3);
      assertThat(sample.surface().impliedVolatility(10))
          .isCloseTo(Math.sqrt(sample.parameters()[0]), within(1e-9));
    }
  }

  @Test
  void csvHasTheSameNumbers() throws IOException {
    SurfaceSimulator spreads =
        NIG.withLayout(GRID).withNoise(QuoteNoise.parse("bid-ask:0.03:0.05+missing:0.2"));
    DataSetWriter.of(spreads).write(20, file);
    Path csv = folder.resolve("nig.csv");
    try (SimulatedDataSet set = SimulatedDataSet.open(file)) {
      DataSetCsv.write(set, csv);
      List<String> lines = Files.readAllLines(csv);
      assertThat(lines).hasSize(21);
      assertThat(lines.get(0))
          .startsWith("alpha,beta,delta,spot,rate,dividend,noise,price_0,half_spread_0,price_1,")
          .endsWith(",price_14,half_spread_14");
      for (int i = 0; i < 20; i++) {
        double[] numbers =
            Arrays.stream(lines.get(i + 1).split(",", -1))
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
        assertThat(numbers).containsExactly(set.record(i));
      }
    }
  }
}
