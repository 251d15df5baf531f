package io.github.mohinio.levy.calibration.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Kinds of noise by name. */
final class NoiseText {

  /**
   * A kind.
   *
   * @param name its name
   * @param numbers names of its numbers, that of the level first
   * @param maker makes it from its numbers
   */
  private record Kind(String name, List<String> numbers, Function<double[], QuoteNoise> maker) {

    String form() {
      return name + ":" + String.join(":", numbers);
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("lognormal", List.of("LEVEL"), v -> new LognormalNoise(v[0])),
          new Kind("gaussian-price", List.of("LEVEL"), v -> new GaussianPriceNoise(v[0])),
          new Kind("gaussian-vol", List.of("LEVEL"), v -> new GaussianVolatilityNoise(v[0])),
          new Kind("smile", List.of("LEVEL", "LENGTH"), v -> new SmileNoise(v[0], v[1])),
          new Kind("bid-ask", List.of("LEVEL", "TICK"), v -> new BidAskNoise(v[0], v[1])),
          new Kind("outliers", List.of("SHARE", "SIZE"), v -> new OutlierNoise(v[0], v[1])),
          new Kind("missing", List.of("SHARE"), v -> new MissingQuotes(v[0])));

  private NoiseText() {}

  static QuoteNoise parse(String text) {
    if (text.equals(JoinedNoise.NONE)) {
      return QuoteNoise.none();
    }
    return Arrays.stream(text.split("(?<![0-9][eE])\\+", -1)) // not the sign of an exponent
        .map(NoiseText::one)
        .reduce(QuoteNoise.none(), QuoteNoise::then);
  }

  private static QuoteNoise one(String text) {
    String[] words = text.split(":", -1);
    if (words.length == 1 && !words[0].isEmpty() && Character.isDigit(words[0].charAt(0))) {
      return make(KINDS.get(0), new String[] {KINDS.get(0).name, words[0]}, text);
    }
    for (Kind kind : KINDS) {
      if (kind.name.equals(words[0])) {
        return make(kind, words, text);
      }
    }
    throw new IllegalArgumentException(
        "noise = %s: must be none, LEVEL or, with + between, %s"
            .formatted(text, String.join(", ", KINDS.stream().map(Kind::form).toList())));
  }

  private static QuoteNoise make(Kind kind, String[] words, String text) {
    if (words.length != 1 + kind.numbers.size()) {
      throw wrong(kind, text);
    }
    double[] numbers = new double[kind.numbers.size()];
    for (int i = 1; i < numbers.length; i++) {
      numbers[i] = number(kind, words[1 + i], text);
    }
    String[] range = words[1].split("\\.\\.", -1);
    if (range.length > 2) {
      throw wrong(kind, text);
    }
    double lowest = number(kind, range[0], text);
    if (range.length == 1) {
      return kind.maker.apply(with(numbers, lowest));
    }
    return QuoteNoise.varying(
        lowest, number(kind, range[1], text), level -> kind.maker.apply(with(numbers, level)));
  }

  private static double[] with(double[] numbers, double level) {
    double[] all = numbers.clone();
    all[0] = level;
    return all;
  }

  private static double number(Kind kind, String word, String text) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw wrong(kind, text);
    }
  }

  private static IllegalArgumentException wrong(Kind kind, String text) {
    return new IllegalArgumentException(
        "noise = %s: must be %s, or a range such as 0.001..0.1 in place of its first number"
            .formatted(text, kind.form()));
  }
}
