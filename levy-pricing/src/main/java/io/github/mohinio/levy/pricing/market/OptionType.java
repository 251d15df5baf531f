package io.github.mohinio.levy.pricing.market;

/** Right conferred by a European option. */
public enum OptionType {
  /** Right to buy: pays {@code max(S - K, 0)}. */
  CALL(1),
  /** Right to sell: pays {@code max(K - S, 0)}. */
  PUT(-1);

  private final int sign;

  OptionType(int sign) {
    this.sign = sign;
  }

  /**
   * Sign of the payoff in the underlying, so that the option pays {@code max(sign (S - K), 0)}.
   *
   * @return {@code +1} for a call, {@code -1} for a put
   */
  public int sign() {
    return sign;
  }

  /**
   * The other type: that of the option whose price follows by put-call parity.
   *
   * @return {@code PUT} for a call, {@code CALL} for a put
   */
  public OptionType opposite() {
    return this == CALL ? PUT : CALL;
  }

  /**
   * Parses {@code C}, {@code P}, {@code call} or {@code put} in any mixture of cases. Nothing else
   * is accepted; white space in particular is not trimmed.
   *
   * @param text text to parse
   * @return the type named by the text
   * @throws IllegalArgumentException if the text is {@code null} or is none of the four
   */
  public static OptionType of(String text) {
    if ("C".equalsIgnoreCase(text) || "call".equalsIgnoreCase(text)) {
      return CALL;
    }
    if ("P".equalsIgnoreCase(text) || "put".equalsIgnoreCase(text)) {
      return PUT;
    }
    throw new IllegalArgumentException(
        "option type = " + text + ": must be C, P, call or put, in any case");
  }
}
