package io.github.mohinio.levy.pricing.golden;

import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a reference file, by column name. */
public final class GoldenRows {

  private GoldenRows() {}

  /** One row. */
  public record Row(int line, Map<String, String> fields) {

    public String text(String column) {
      return fields.get(column);
    }

    public double number(String column) {
      return Double.parseDouble(fields.get(column));
    }

    public Map<String, Double> parameters() {
      Map<String, Double> parameters = new LinkedHashMap<>();
      for (String pair : text("params").split(";")) {
        String[] parts = pair.split("=");
        parameters.put(parts[0], Double.parseDouble(parts[1]));
      }
      return parameters;
    }

    public LevyModel model() {
      return (LevyModel) ModelCatalogue.of(text("model"), parameters());
    }

    public Market market() {
      return Market.of(number("spot"), number("rate"), number("dividend"));
    }

    public EuropeanOption option() {
      return new EuropeanOption(OptionType.of(text("type")), number("strike"), number("maturity"));
    }

    @Override
    public String toString() {
      return "line " + line + " " + fields;
    }
  }

  /** The rows of a file beside this class. */
  public static List<Row> read(String file) {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                GoldenRows.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      String[] header = null;
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.startsWith("#")) {
          continue;
        }
        String[] values = line.split(",", -1);
        if (header == null) {
          header = values;
          continue;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
          fields.put(header[i], values[i]);
        }
        rows.add(new Row(number, fields));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
