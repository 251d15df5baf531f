package io.github.mohinio.levy.calibration.quotes;

import java.util.List;

/** What the generic dialect looks for in a header, under any of its accepted names. */
enum Column {
  STRIKE("strike"),
  MATURITY("maturity", "maturity_years", "years", "t"),
  TYPE("type", "option_type"),
  PRICE("price", "mid"),
  BID("bid"),
  ASK("ask"),
  SPOT("underlying", "spot"),
  RATE("rate"),
  DIVIDEND("dividend", "dividend_yield"),
  FORWARD("forward"),
  DISCOUNT("discount", "discount_factor");

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  /** Accepted names in lower case; of several in one header the first of these counts. */
  List<String> names() {
    return names;
  }

  /** The accepted names as a sentence has them: "maturity, years or t". */
  String alternatives() {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
