package dev.cosell.comp;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.OfficeHolder;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.joda.money.Money;

/**
 * Credit that an office gives or takes by hand. No run touches it; it is undone by another one.
 *
 * <pre>{@code
 * Adjustment.of("ADJ-1", new Payee("005S1"), Money.parse("USD 250.00"))
 *     .recordedOn(LocalDate.parse("2031-02-03"))
 *     .concerns(LocalDate.parse("2031-01-15"))
 *     .by(new OfficeHolder("005R1", "RevOps"))
 *     .reason("Agreed with the win-back of January")
 *     .reference("case 77")
 *     .build();
 * }</pre>
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Adjustment extends WithAdjustment {
  /** {@return what it is called; no run and no payment has the same id} */
  String id();

  /** {@return the day on which it is written} */
  LocalDate recordedOn();

  /**
   * {@return the day that it is about; it lands in that day's pay period if that is open, else in
   * the first that is}
   */
  LocalDate concerns();

  /** {@return whose it is} */
  Payee payee();

  /** {@return the deal that it is about} */
  Optional<OpportunityId> deal();

  /** {@return what it is for; {@link CreditKind#INCREMENTAL_BOOKING}, if not set} */
  @Value.Default
  default CreditKind kind() {
    return CreditKind.INCREMENTAL_BOOKING;
  }

  /** {@return how much it is, not zero; below zero it takes credit away} */
  Money amount();

  /** {@return who decided it} */
  OfficeHolder by();

  /** {@return why, in words for the payee; not blank, not printed} */
  @Value.Redacted
  String reason();

  /** {@return where it is written down; not blank, not printed} */
  @Value.Redacted
  String reference();

  /** {@return the dispute that was upheld, by its id} */
  Optional<String> dispute();

  /**
   * Checks what the type asks for.
   *
   * @throws IllegalArgumentException if reason or reference is blank
   */
  @Value.Check
  default void check() {
    EntryId.text("reason", reason());
    EntryId.text("reference", reference());
  }

  /**
   * Begins an adjustment.
   *
   * @param id what it is called
   * @param payee whose it is
   * @param amount how much it is
   * @return a builder that lacks both days, who decided it, why and where it is written down
   */
  static Builder of(String id, Payee payee, Money amount) {
    return new Builder().id(id).payee(payee).amount(amount);
  }

  /** Builds an {@link Adjustment}. */
  final class Builder extends ImmutableAdjustment.Builder {
    Builder() {}
  }
}
