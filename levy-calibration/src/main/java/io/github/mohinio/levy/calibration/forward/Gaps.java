package io.github.mohinio.levy.calibration.forward;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives expiries without a forward one between their neighbours'. */
final class Gaps {

  private final List<ExpiryPairs> expiries;
  private final List<ForwardEstimate> estimates;
  private final Optional<RateCurve> curve;

  Gaps(List<ExpiryPairs> expiries, List<ForwardEstimate> estimates, Optional<RateCurve> curve) {
    this.expiries = expiries;
    this.estimates = estimates;
    this.curve = curve;
  }

  List<ForwardEstimate> fill() {
    List<ForwardEstimate> filled = new ArrayList<>();
    for (int i = 0; i < estimates.size(); i++) {
      ForwardEstimate estimate = estimates.get(i);
      filled.add(estimate.isUsable() ? estimate : between(expiries.get(i), estimate));
    }
    return filled;
  }

  private ForwardEstimate between(ExpiryPairs expiry, ForwardEstimate none) {
    double t = expiry.maturity();
    Comparator<ForwardEstimate> byMaturity = Comparator.comparing(ForwardEstimate::maturity);
    Optional<ForwardEstimate> before = parity().filter(e -> e.maturity() < t).max(byMaturity);
    Optional<ForwardEstimate> after = parity().filter(e -> e.maturity() > t).min(byMaturity);
    double known =
        expiry.known().hasDiscountFactor() ? expiry.known().discountFactor() : Double.NaN;
    double discount = curve.map(c -> c.discountFactor(t)).orElse(known);
    if (before.isEmpty() || after.isEmpty() || Double.isNaN(discount)) {
      return ForwardEstimate.none(expiry, none.reason() + missing(expiry.known()));
    }
    double w = (t - before.get().maturity()) / (after.get().maturity() - before.get().maturity());
    double log = (1 - w) * Math.log(before.get().forward()) + w * Math.log(after.get().forward());
    return new ForwardEstimate(
        expiry.name(),
        t,
        Math.exp(log),
        discount,
        ForwardSource.INTERPOLATED,
        curve.isPresent() ? ForwardSource.SMOOTHED : ForwardSource.GIVEN,
        Optional.empty(),
        none.reason() + ": between " + before.get().name() + " and " + after.get().name());
  }

  private static String missing(KnownMarket known) {
    return known.quoted()
        ? ", and the forward is given, but no rate or discount factor"
        : ", and there is nothing else to make a forward of";
  }

  private Stream<ForwardEstimate> parity() {
    return estimates.stream().filter(e -> e.forwardSource() == ForwardSource.PARITY);
  }
}
