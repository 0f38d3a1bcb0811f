package dev.cosell.verification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.internal.TextFile;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * From which size on clouds are likely to verify a deal before they pay, and how much of a rebate
 * that may be held not to count on.
 *
 * <p>No cloud publishes what makes it verify; what is seen is that size does. So every number is
 * {@link Basis#INFERRED} until a programme states it, and belongs to be replaced by what one has
 * met with. The JSON form:
 *
 * <pre>{@code
 * {"name": "ours", "version": 1, "effectiveFrom": "2026-01-01",
 *  "basis": "INFERRED", "source": "our reviews of the last two years", "read": "2026-11-22",
 *  "thresholds": {"USD": {"deal": "500000.00", "rebate": "25000.00"}},
 *  "concentrationPercent": 25, "bufferPercent": 50}
 * }</pre>
 *
 * @param header name, version, first day in force and signatories
 * @param basis whether a programme states the numbers
 * @param source where they are from, not blank
 * @param read the day on which the source was read
 * @param thresholds the sizes, by currency, at least one
 * @param concentrationPercent from which share of a cloud's rebates of the period on one deal is
 *     likely to be verified, from 1 to 100
 * @param bufferPercent which share of rebates that may be held not to count on, from 0 to 100
 */
public record VerificationPolicy(
    PolicyHeader header,
    Basis basis,
    String source,
    LocalDate read,
    SortedMap<CurrencyUnit, HoldThreshold> thresholds,
    int concentrationPercent,
    int bufferPercent) {
  private static final String STANDARD = "verification-standard.json";
  private static final String SOME = "must hold at least one currency";

  /** What the numbers rest on. */
  public enum Basis {
    /** A programme's document states them. */
    DOCUMENTED,
    /** Nobody publishes them; they follow from what was seen. */
    INFERRED
  }

  /**
   * Checks and copies what the type asks for.
   *
   * @param header as the type says
   * @param basis as the type says
   * @param source as the type says
   * @param read as the type says
   * @param thresholds as the type says
   * @param concentrationPercent as the type says
   * @param bufferPercent as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public VerificationPolicy {
    if (source.isBlank()) {
      throw new IllegalArgumentException("source must not be blank");
    }
    thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
    if (thresholds.isEmpty()) {
      throw new IllegalArgumentException("thresholds " + SOME);
    }
    thresholds.forEach(
        (currency, threshold) -> {
          if (!threshold.deal().getCurrencyUnit().equals(currency)) {
            throw new IllegalArgumentException(
                "thresholds." + currency + " must be in it, but was " + threshold.deal());
          }
        });
    percent("concentrationPercent", 1, concentrationPercent);
    percent("bufferPercent", 0, bufferPercent);
  }

  private static void percent(String name, int least, int percent) {
    if (percent < least || percent > 100) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to 100, but was " + percent);
    }
  }

  /**
   * A cautious beginning, inferred: a deal of half a million, a rebate of 25 thousand, or a quarter
   * of a cloud's rebates in one deal; half of what may be held is not counted on.
   *
   * @return the policy, version 1
   */
  public static VerificationPolicy standard() {
    return fromJson(TextFile.read(VerificationPolicy.class, STANDARD));
  }

  /**
   * What verification may do to the rebates of a period.
   *
   * @param claims the won deals of the period, one per deal and cloud
   * @return a hold or none per claim, and a buffer per currency
   * @throws IllegalArgumentException if a deal stands twice for one cloud
   */
  public VerificationOutlook outlook(Collection<RebateClaim> claims) {
    return new Forecast(this, claims).outlook();
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws InvalidPolicyException if the text breaks the form; lists everything that is wrong
   */
  public static VerificationPolicy fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    PolicyHeader header = document.header();
    Basis basis =
        document.required("basis", document.optionalChoice("basis", Basis.class), Basis.INFERRED);
    String source = document.text("source");
    LocalDate read = document.date("read");
    SortedMap<CurrencyUnit, HoldThreshold> thresholds = thresholds(document);
    int concentration = document.whole("concentrationPercent", 1, 100);
    int buffer = document.whole("bufferPercent", 0, 100);
    document.finish();
    return new VerificationPolicy(header, basis, source, read, thresholds, concentration, buffer);
  }

  private static SortedMap<CurrencyUnit, HoldThreshold> thresholds(JsonReader document) {
    SortedMap<CurrencyUnit, HoldThreshold> thresholds = new TreeMap<>();
    if (!document.has("thresholds")) {
      document.problem("thresholds", SOME + "; add one such as USD");
    }
    Optional<JsonReader> object = document.optionalObject("thresholds");
    if (object.filter(each -> each.names().isEmpty()).isPresent()) {
      document.problem("thresholds", SOME + "; add one such as USD");
    }
    object.ifPresent(
        each -> {
          for (String code : each.names()) {
            Optional<CurrencyUnit> currency = currency(code);
            if (currency.isEmpty()) {
              each.problem(code, "must stand under an ISO 4217 code such as USD; correct it");
            }
            each.optionalObject(code)
                .ifPresent(
                    sizes -> {
                      Optional<Money> deal = size(sizes, "deal", currency);
                      Optional<Money> rebate = size(sizes, "rebate", currency);
                      if (currency.isPresent() && deal.isPresent() && rebate.isPresent()) {
                        thresholds.put(currency.get(), new HoldThreshold(deal.get(), rebate.get()));
                      }
                    });
          }
        });
    return thresholds;
  }

  private static Optional<CurrencyUnit> currency(String code) {
    try {
      return Optional.of(CurrencyUnit.of(code));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<Money> size(
      JsonReader sizes, String name, Optional<CurrencyUnit> currency) {
    Optional<BigDecimal> number =
        sizes.stated(
            name, sizes.optional(name, BigDecimal::new, "must be an amount such as 500000.00"));
    if (number.isEmpty() || currency.isEmpty()) {
      return Optional.empty();
    }
    if (number.get().signum() <= 0) {
      sizes.problem(name, HoldThreshold.POSITIVE + ", but was " + number.get().toPlainString());
      return Optional.empty();
    }
    try {
      return Optional.of(Money.of(currency.get(), number.get()));
    } catch (ArithmeticException tooPrecise) {
      sizes.problem(
          name,
          "must have at most "
              + currency.get().getDecimalPlaces()
              + " decimals for "
              + currency.get()
              + ", but was "
              + number.get().toPlainString());
      return Optional.empty();
    }
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newPolicy(header);
    document.put("basis", basis.name()).put("source", source).put("read", read.toString());
    ObjectNode sizes = document.putObject("thresholds");
    thresholds.forEach(
        (currency, threshold) ->
            sizes
                .putObject(currency.getCode())
                .put("deal", threshold.deal().getAmount().toPlainString())
                .put("rebate", threshold.rebate().getAmount().toPlainString()));
    document.put("concentrationPercent", concentrationPercent).put("bufferPercent", bufferPercent);
    return Json.writePretty(document);
  }

  /** The name, the version and what it rests on. */
  @Override
  public String toString() {
    return "VerificationPolicy[" + header.name() + " v" + header.version() + ", " + basis + "]";
  }
}
