package dev.cosell.opportunity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.account.Account;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.internal.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.joda.money.Money;

/**
 * A deal as one's own side holds it, with one record in the CRM and any number of registrations at
 * portals.
 *
 * <p>Everything but the id may be unknown. What only one portal has, and what the CRM keeps to
 * itself, stands in {@link #details()} by its {@link Field}. People are never printed.
 *
 * <pre>{@code
 * Opportunity deal =
 *     Opportunity.builder()
 *         .id(new OpportunityId("006A1"))
 *         .title("Data platform renewal")
 *         .stage(Stage.QUALIFIED)
 *         .dealValue(Money.parse("USD 120000"))
 *         .build();
 * }</pre>
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Opportunity extends WithOpportunity {
  /** {@return the CRM's id of the deal} */
  OpportunityId id();

  /** {@return the title} */
  Optional<String> title();

  /** {@return the customer} */
  Optional<Account> account();

  /** {@return the customer's problem that the deal solves, in words} */
  Optional<String> customerProblem();

  /** {@return how far the deal has come} */
  Optional<Stage> stage();

  /** {@return the forecast close date} */
  Optional<LocalDate> targetCloseDate();

  /** {@return the contract's total value to the seller} */
  Optional<Money> dealValue();

  /** {@return what the customer is expected to spend with the cloud in a month} */
  Optional<Money> expectedMonthlySpend();

  /** {@return the contract's length in months} */
  Optional<Integer> contractMonths();

  /** {@return new business, expansion or renewal} */
  Optional<OpportunityType> type();

  /** {@return why the deal was lost} */
  Optional<String> closedLostReason();

  /** {@return what happens next} */
  Optional<String> nextSteps();

  /** {@return remarks for the cloud} */
  Optional<String> comments();

  /** {@return the seller who owns the deal} */
  @Value.Redacted
  Optional<Contact> owner();

  /**
   * {@return the people on the deal: the customer's, and the clouds' people whom the CRM holds as
   * contacts, whom their role marks; a portal reads {@link #fieldValues()}, where those stand
   * apart}
   */
  @Value.Redacted
  List<OpportunityContact> contacts();

  /** {@return the values of fields that only one portal or only the CRM has} */
  @Value.Redacted
  Map<Field, FieldValue> details();

  /** {@return the portals' ids of the deal, at most one per cloud} */
  Set<PortalId> portalIds();

  /**
   * The flat form: every typed member and every detail by its field.
   *
   * @return the values; what is unknown is left out
   */
  default FieldValues fieldValues() {
    return OpportunityMembers.flatten(this);
  }

  /**
   * A deal from its flat form.
   *
   * <p>A value that its typed member cannot hold, such as two owners or a text for a day, is kept
   * in {@link #details()}.
   *
   * @param id the CRM's id
   * @param values the values by field; blank ones are left out
   * @return the deal, without portal ids
   */
  static Opportunity of(OpportunityId id, FieldValues values) {
    return OpportunityMembers.unflatten(id, values).build();
  }

  /**
   * The JSON form: {@code id}, {@code portalIds} in order, and {@code fields} as {@link
   * FieldValues#toJson} writes them. It holds personal data.
   *
   * @return one JSON object without line breaks; equal deals give equal texts
   */
  default String toJson() {
    ObjectNode object = Json.newObject();
    object.put("id", id().value());
    ArrayNode ids = object.putArray("portalIds");
    portalIds().stream().sorted().forEach(portalId -> ids.add(portalId.toString()));
    object.set("fields", FieldValuesJson.write(fieldValues()));
    return Json.write(object);
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text that {@link #toJson} wrote
   * @return the deal
   * @throws IllegalArgumentException if the text is not the JSON form of a deal
   */
  static Opportunity fromJson(String json) {
    ObjectNode object = Json.object(json);
    if (!object.path("id").isTextual()) {
      throw new IllegalArgumentException("id is required and must be a string");
    }
    if (!(object.path("fields") instanceof ObjectNode fields)) {
      throw new IllegalArgumentException("fields is required and must be an object");
    }
    if (object.hasNonNull("portalIds") && !object.path("portalIds").isArray()) {
      throw new IllegalArgumentException("portalIds must be a list");
    }
    Builder deal =
        OpportunityMembers.unflatten(
            new OpportunityId(object.path("id").textValue()), FieldValuesJson.read(fields));
    object.path("portalIds").forEach(id -> deal.addPortalIds(PortalId.parse(id.asText())));
    return deal.build();
  }

  /**
   * A new builder.
   *
   * @return a builder that needs an id and nothing else
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Opportunity}. */
  final class Builder extends ImmutableOpportunity.Builder {
    Builder() {}
  }
}
