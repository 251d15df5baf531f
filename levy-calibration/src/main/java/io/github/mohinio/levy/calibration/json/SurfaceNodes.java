package io.github.mohinio.levy.calibration.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.calibration.internal.Nodes;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.List;

/** A surface as JSON: an object for each slice, with arrays of equal length. */
final class SurfaceNodes {

  private SurfaceNodes() {}

  static ArrayNode of(OptionSurface surface) {
    ArrayNode slices = Nodes.array();
    double[] all = surface.weights();
    int i = 0;
    for (OptionSlice slice : surface.slices()) {
      ObjectNode node = slices.addObject();
      node.set("maturity", Nodes.number(slice.maturity()));
      node.set("forward", Nodes.number(slice.forward()));
      node.set("discount_factor", Nodes.number(slice.discountFactor()));
      ArrayNode strikes = node.putArray("strikes");
      ArrayNode types = node.putArray("types");
      ArrayNode prices = node.putArray("prices");
      ArrayNode weights = node.putArray("weights");
      ArrayNode halfSpreads = node.putArray("half_spreads");
      for (int q = 0; q < slice.size(); q++, i++) {
        strikes.add(Nodes.number(slice.strike(q)));
        types.add(slice.type(q) == OptionType.CALL ? "C" : "P");
        prices.add(Nodes.number(surface.price(i)));
        weights.add(Nodes.number(all[i]));
        halfSpreads.add(Nodes.number(surface.halfSpread(i)));
      }
    }
    return slices;
  }

  static OptionSurface read(JsonNode slices) {
    List<OptionSlice> list = new ArrayList<>();
    List<Double> prices = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    List<Double> halfSpreads = new ArrayList<>();
    for (JsonNode node : slices) {
      JsonNode types = Nodes.member(node, "types");
      OptionType[] kinds = new OptionType[types.size()];
      for (int q = 0; q < kinds.length; q++) {
        kinds[q] = OptionType.of(types.get(q).asText());
      }
      list.add(
          new OptionSlice(
              Nodes.number(node, "maturity"),
              Nodes.number(node, "forward"),
              Nodes.number(node, "discount_factor"),
              Nodes.numbers(node, "strikes"),
              kinds));
      append(Nodes.numbers(node, "prices"), prices);
      append(Nodes.numbers(node, "weights"), weights);
      append(Nodes.numbers(node, "half_spreads"), halfSpreads);
    }
    return OptionSurface.of(list, toArray(prices))
        .withWeights(toArray(weights))
        .withHalfSpreads(toArray(halfSpreads));
  }

  private static void append(double[] values, List<Double> list) {
    for (double value : values) {
      list.add(value);
    }
  }

  private static double[] toArray(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
