package io.github.mohinio.levy.calibration.quotes;

/**
 * What a column of a file can hold. The names that each has in a file are the dialect's; others are
 * given with {@link QuoteReader#withColumn}.
 */
public enum Column {
  /** Day, or day and time, when the quote was taken. */
  QUOTE_DATE,
  /** Symbol of the underlying; a chain has only one. */
  UNDERLYING,
  /** Symbol of the contract, from which a dialect may read root, expiry, type and strike. */
  CONTRACT,
  /** Trading class of the option. */
  ROOT,
  /** Day, or day and time, of expiry. */
  EXPIRY,
  /** Calendar days from the valuation to expiry. */
  DAYS,
  /** Years from the valuation to expiry; goes before days and dates. */
  MATURITY,
  /** Strike. */
  STRIKE,
  /** Call or put. */
  TYPE,
  /** European or American: {@code E} or {@code A}, or the word. */
  STYLE,
  /** Morning or afternoon: {@code AM} or {@code PM}, or 1 or 0. */
  SETTLEMENT,
  /** Price to fit; where there is none, the middle of bid and ask. */
  PRICE,
  /** Bid. */
  BID,
  /** Ask. */
  ASK,
  /** Black volatility to fit; where there is none, the middle of bid and ask volatility. */
  VOLATILITY,
  /** Black volatility of the bid. */
  BID_VOLATILITY,
  /** Black volatility of the ask. */
  ASK_VOLATILITY,
  /** Price of the last trade; 0 for none. */
  LAST,
  /** Contracts traded on the day. */
  VOLUME,
  /** Contracts open. */
  OPEN_INTEREST,
  /** Bid of the call, in files with call and put on one row. */
  CALL_BID,
  /** Ask of the call. */
  CALL_ASK,
  /** Volume of the call. */
  CALL_VOLUME,
  /** Open interest of the call. */
  CALL_OPEN_INTEREST,
  /** Bid of the put, in files with call and put on one row. */
  PUT_BID,
  /** Ask of the put. */
  PUT_ASK,
  /** Volume of the put. */
  PUT_VOLUME,
  /** Open interest of the put. */
  PUT_OPEN_INTEREST,
  /** Price of the underlying. */
  SPOT,
  /** Bid of the underlying, used with its ask where there is no price; 0 for none. */
  SPOT_BID,
  /** Ask of the underlying; 0 for none. */
  SPOT_ASK,
  /** Interest rate per year, continuously compounded. */
  RATE,
  /** Dividend yield per year, continuously compounded. */
  DIVIDEND,
  /** Forward price of the underlying at expiry. */
  FORWARD,
  /** Discount factor to expiry. */
  DISCOUNT
}
