package dev.cosell.testkit.aws.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The opportunities of both catalogs; ids are unique over both, records are not shared. */
public final class Opportunities {

  /** The members of a record that the partner enters, in the order of the API. */
  private static final List<String> PARTNER_MEMBERS =
      List.of(
          "PrimaryNeedsFromAws",
          "NationalSecurity",
          "PartnerOpportunityIdentifier",
          "Customer",
          "Project",
          "OpportunityType",
          "Marketing",
          "SoftwareRevenue",
          "LifeCycle");

  private static final int HISTORY = 50;

  private static final ArrayNode OWNER =
      Json.array()
          .add(
              Json.object()
                  .put("BusinessTitle", "OpportunityOwner")
                  .put("Email", "owner@partner.example")
                  .put("FirstName", "Robin")
                  .put("LastName", "Ferro")
                  .putNull("Phone"));

  private final Portal portal;

  Opportunities(Portal portal) {
    this.portal = portal;
  }

  /**
   * Looks an opportunity up for a call.
   *
   * @param catalog AWS or Sandbox
   * @param id the id
   * @return a working copy
   * @throws Refusal if the catalog has no such opportunity
   */
  public OpportunityRecord get(String catalog, String id) {
    return find(id)
        .filter(found -> found.catalog().equals(catalog))
        .orElseThrow(
            () ->
                Refusal.of(
                    ErrorType.RESOURCE_NOT_FOUND,
                    "Opportunity with Identifier " + id + " does not exist or is not accessible"));
  }

  /**
   * Looks an opportunity up in either catalog.
   *
   * @param id the id
   * @return a working copy, or empty
   */
  public Optional<OpportunityRecord> find(String id) {
    return portal
        .store()
        .find(Shelf.OPPORTUNITY, id)
        .map(document -> new OpportunityRecord(document.deepCopy()));
  }

  /**
   * All opportunities of a catalog.
   *
   * @param catalog AWS or Sandbox
   * @return the documents as stored, not to be changed
   */
  public List<ObjectNode> all(String catalog) {
    return portal.store().all(Shelf.OPPORTUNITY).stream()
        .filter(document -> Json.text(document, "Catalog").equals(catalog))
        .toList();
  }

  /**
   * Creates an opportunity.
   *
   * @param catalog AWS or Sandbox
   * @param id its id
   * @param record what the partner entered, complete
   * @param origin Partner Referral or AWS Referral
   * @param team the partner's people; its owner if there are none
   * @return a working copy, not saved yet
   */
  public OpportunityRecord create(
      String catalog, String id, ObjectNode record, String origin, JsonNode team) {
    Instant now = portal.now();
    ObjectNode document =
        Json.object()
            .put("Catalog", catalog)
            .put("Id", id)
            .put("Arn", portal.ids().opportunityArn(catalog, id))
            .put("CreatedDate", Times.text(now))
            .put("LastModifiedDate", "")
            .put("Origin", origin);
    document.set("Record", record);
    document.set("Team", Json.blank(team) ? OWNER.deepCopy() : team.deepCopy());
    document.putObject("Related");
    OpportunityRecord created = new OpportunityRecord(document);
    rememberNextSteps(created, "");
    return created;
  }

  /**
   * Saves a working copy and moves its lock.
   *
   * @param opportunity the working copy
   */
  public void save(OpportunityRecord opportunity) {
    opportunity
        .document()
        .put("LastModifiedDate", Times.after(opportunity.lastModified(), portal.now()));
    saveUnmoved(opportunity);
  }

  /**
   * Saves a working copy and leaves its lock as it is.
   *
   * @param opportunity the working copy
   */
  public void saveUnmoved(OpportunityRecord opportunity) {
    portal.store().put(Shelf.OPPORTUNITY, opportunity.id(), opportunity.document());
  }

  /**
   * Adds the next steps to their history if they changed (the history is read only for partners;
   * that a change adds to it is inferred).
   *
   * @param opportunity the working copy
   * @param before the next steps before the change
   */
  public void rememberNextSteps(OpportunityRecord opportunity, String before) {
    String steps = Json.text(opportunity.lifeCycle(), "NextSteps");
    if (steps.isEmpty() || steps.equals(before)) {
      return;
    }
    ArrayNode history = Json.array();
    history.addObject().put("Value", steps).put("Time", Times.text(portal.now()));
    for (var entry : opportunity.lifeCycle().path("NextStepsHistory")) {
      if (history.size() < HISTORY) {
        history.add(entry);
      }
    }
    opportunity.lifeCycle().set("NextStepsHistory", history);
  }

  /**
   * The members that the partner enters, each with null for what was left out.
   *
   * @param request a request, or some members of a record
   * @return a new record
   */
  public ObjectNode complete(ObjectNode request) {
    ObjectNode full = portal.model().complete("UpdateOpportunity", request);
    ObjectNode record = Json.object();
    PARTNER_MEMBERS.forEach(member -> record.set(member, full.path(member)));
    if (!record.path("LifeCycle").isObject()) {
      record.putObject("LifeCycle");
    }
    return record;
  }

  /**
   * The id of the next opportunity.
   *
   * @return O and digits, never given out before
   */
  public String newId() {
    return portal.ids().opportunity();
  }

  /**
   * Whether another opportunity of the catalog has the partner's identifier.
   *
   * @param catalog AWS or Sandbox
   * @param own the partner's identifier
   * @param exceptId the opportunity that may have it
   * @return true if it is taken
   */
  public boolean partnerIdentifierTaken(String catalog, String own, String exceptId) {
    return all(catalog).stream()
        .anyMatch(
            document ->
                !Json.text(document, "Id").equals(exceptId)
                    && Json.text(document, "Record", "PartnerOpportunityIdentifier").equals(own));
  }
}
