package io.github.mohinio.levy.calibration.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.calibration.internal.Nodes;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.ValueRange;
import io.github.mohinio.levy.pricing.market.OptionType;

/** Grids of quotes as JSON and back. */
final class GridJson {

  private static final String OUT_OF_THE_MONEY = "OUT_OF_THE_MONEY";

  private GridJson() {}

  static ObjectNode of(QuoteGrid grid) {
    ObjectNode json = Nodes.object();
    json.put("type", grid.type().map(OptionType::name).orElse(OUT_OF_THE_MONEY));
    json.set("maturities", Nodes.array(grid.maturities()));
    json.set(grid.isRelative() ? "moneyness" : "strikes", Nodes.array(grid.strikes()));
    json.set("spot", Nodes.number(grid.spot()));
    json.set("rate", range(grid.rates()));
    json.set("dividend", range(grid.dividendYields()));
    return json;
  }

  private static JsonNode range(ValueRange range) {
    return Nodes.array(range.lowest(), range.highest());
  }

  static QuoteGrid parse(JsonNode json) {
    double[] maturities = Nodes.numbers(json, "maturities");
    QuoteGrid grid =
        json.has("moneyness")
            ? QuoteGrid.ofMoneyness(Nodes.numbers(json, "moneyness"), maturities)
            : QuoteGrid.ofStrikes(Nodes.numbers(json, "strikes"), maturities);
    grid =
        grid.withSpot(Nodes.number(json, "spot"))
            .withRates(range(json, "rate"))
            .withDividendYields(range(json, "dividend"));
    return switch (Nodes.text(json, "type")) {
      case OUT_OF_THE_MONEY -> grid.withOutOfTheMoney();
      case "PUT" -> grid.withPuts();
      default -> grid;
    };
  }

  private static ValueRange range(JsonNode json, String key) {
    double[] ends = Nodes.numbers(json, key);
    if (ends.length != 2) {
      throw new IllegalArgumentException(key + " = " + json.get(key) + ": must be two numbers");
    }
    return new ValueRange(ends[0], ends[1]);
  }
}
