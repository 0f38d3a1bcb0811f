package dev.cosell.comp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.OfficeHolder;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Values that stand in several documents of comp. What is missing or wrong is told to the reader,
 * and a stand-in handed out.
 */
final class CompJson {
  static final Money NO_MONEY = Money.zero(CurrencyUnit.USD);
  static final String AN_ID = "must be an id without '/' and '|'";

  private CompJson() {}

  static Money money(JsonReader at, String name) {
    return at.required(name, optionalMoney(at, name), NO_MONEY);
  }

  static Optional<Money> optionalMoney(JsonReader at, String name) {
    return at.optional(name, CompJson::money, "must be an amount such as USD 500.00");
  }

  private static Money money(String text) {
    try {
      return Money.parse(text);
    } catch (ArithmeticException tooLong) {
      throw new IllegalArgumentException("too many decimals", tooLong);
    }
  }

  static Payee payee(JsonReader at, String name) {
    return at.required(name, at.optional(name, Payee::new, AN_ID), Payee.HOUSE);
  }

  static CompPeriod period(JsonReader at, String name) {
    return at.required(
        name,
        at.optional(name, CompPeriod::parse, "must be a period such as 2031-01 or 2031-01+3"),
        CompPeriod.Length.MONTH.of(LocalDate.EPOCH, 1));
  }

  static <E extends Enum<E>> E choice(JsonReader at, String name, Class<E> type) {
    return at.required(name, at.optionalChoice(name, type), type.getEnumConstants()[0]);
  }

  static void write(PlanVersion plan, ObjectNode node) {
    node.putObject("plan").put("name", plan.name()).put("version", plan.version());
  }

  static Optional<PlanVersion> plan(JsonReader at) {
    return at.optionalObject("plan")
        .map(plan -> new PlanVersion(plan.text("name"), plan.positive("version")));
  }

  static void write(OfficeHolder by, ObjectNode node) {
    node.putObject("by").put("user", by.user()).put("office", by.office());
  }

  static OfficeHolder by(JsonReader at) {
    return at.required(
        "by",
        at.optionalPair("by", "user", "office", OfficeHolder::new),
        new OfficeHolder("?", "?"));
  }

  /** The parts of a claim but its deal. */
  static void write(ClaimId claim, ObjectNode node) {
    node.put("pool", claim.pool())
        .put("role", claim.role().name())
        .put("payee", claim.payee().id());
  }

  static ClaimId claim(JsonReader at, OpportunityId deal) {
    return new ClaimId(
        deal,
        at.text("pool"),
        at.required(
            "role",
            at.optional("role", CompRole::new, "must be a role such as ACCOUNT_EXECUTIVE"),
            CompRole.MANAGER),
        payee(at, "payee"));
  }
}
