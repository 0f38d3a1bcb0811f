package dev.cosell.attribution;

import dev.cosell.account.AccountId;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactSource;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * Something that may say who brought a deal, logged when it happened.
 *
 * <pre>{@code
 * AttributionEntry introduction =
 *     AttributionEntry.of("A-1", EntryKind.INTRODUCTION, LocalDate.parse("2031-01-15"))
 *         .cloud(Cloud.AWS)
 *         .counterpart(new ContactSource("crm", "003A1"))
 *         .seller("005S1")
 *         .by("005A1")
 *         .build();
 * }</pre>
 *
 * <p>People are named by ids and records, so that the log holds nobody's name or address. Who they
 * are and the reference are not printed.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface AttributionEntry extends WithAttributionEntry {
  /** {@return what the entry is called, such as the id of the CRM's activity; not blank} */
  String id();

  /** {@return what was logged} */
  EntryKind kind();

  /** {@return the day on which it happened} */
  LocalDate on();

  /** {@return the day on which it was logged; that on which it happened, if not set} */
  @Value.Default
  default LocalDate recordedOn() {
    return on();
  }

  /** {@return the deal that it belongs to, where there is one already} */
  Optional<OpportunityId> deal();

  /** {@return the customer that it belongs to} */
  Optional<AccountId> account();

  /** {@return the cloud} */
  Optional<Cloud> cloud();

  /** {@return the cloud's person, as a contact record} */
  @Value.Redacted
  Optional<ContactSource> counterpart();

  /** {@return the seller, by the CRM's user id} */
  @Value.Redacted
  Optional<String> seller();

  /** {@return who logged or did it, by the CRM's user id} */
  @Value.Redacted
  Optional<String> by();

  /** {@return where the proof is, such as a link to a message or a campaign} */
  @Value.Redacted
  Optional<String> reference();

  /**
   * Checks what the kind asks for.
   *
   * @throws IllegalArgumentException if the id is blank or members of the kind are missing; names
   *     them
   */
  @Value.Check
  default void check() {
    if (id().isBlank()) {
      throw new IllegalArgumentException("id must not be blank");
    }
    List<String> missing = new ArrayList<>(kind().members());
    missing.removeAll(stated());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          kind() + " must have " + kind().members() + ", but lacked " + missing);
    }
    if (!kind().isBetweenPeople() && deal().isEmpty() && account().isEmpty()) {
      throw new IllegalArgumentException(kind() + " must have a deal or an account");
    }
  }

  private List<String> stated() {
    List<String> stated = new ArrayList<>();
    cloud().ifPresent(value -> stated.add("cloud"));
    counterpart().ifPresent(value -> stated.add("counterpart"));
    seller().ifPresent(value -> stated.add("seller"));
    by().ifPresent(value -> stated.add("by"));
    reference().ifPresent(value -> stated.add("reference"));
    return stated;
  }

  /**
   * Begins an entry.
   *
   * @param id what it is called
   * @param kind what happened
   * @param on the day on which it happened
   * @return a builder that lacks what the kind asks for
   */
  static Builder of(String id, EntryKind kind, LocalDate on) {
    return new Builder().id(id).kind(kind).on(on);
  }

  /** Builds an {@link AttributionEntry}. */
  final class Builder extends ImmutableAttributionEntry.Builder {
    Builder() {}
  }
}
