package dev.cosell.testkit.aws.internal.portal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.util.List;

/**
 * One opportunity as the portal keeps it: what the partner entered, what is associated, and what
 * AWS holds about it. A working copy; what is changed lasts once it is saved.
 */
public final class OpportunityRecord {

  /** The types of related entity that count as a solution. */
  private static final List<String> SOLUTION_TYPES =
      List.of("Solutions", "AwsMarketplaceSolutions", "AwsMarketplaceProducts");

  private final ObjectNode document;

  OpportunityRecord(ObjectNode document) {
    this.document = document;
  }

  /**
   * The document as stored.
   *
   * @return the whole document
   */
  public ObjectNode document() {
    return document;
  }

  /**
   * What the partner entered, in the form of an UpdateOpportunity request.
   *
   * @return the record, changed in place by who saves it
   */
  public ObjectNode partner() {
    return (ObjectNode) document.path("Record");
  }

  /**
   * Replaces what the partner entered.
   *
   * @param record the new record
   */
  public void partner(ObjectNode record) {
    document.set("Record", record);
  }

  /**
   * What is associated, by type.
   *
   * @param type a RelatedEntityType
   * @return the identifiers, changed in place by who saves it
   */
  public ArrayNode related(String type) {
    return document.withObjectProperty("Related").withArrayProperty(type);
  }

  /**
   * Whether a solution or Marketplace product is associated.
   *
   * @return true if there is at least one
   */
  public boolean hasSolution() {
    return SOLUTION_TYPES.stream().anyMatch(type -> !Json.blank(document, "Related", type));
  }

  /**
   * The opportunity's id.
   *
   * @return O and digits
   */
  public String id() {
    return Json.text(document, "Id");
  }

  /**
   * The catalog.
   *
   * @return AWS or Sandbox
   */
  public String catalog() {
    return Json.text(document, "Catalog");
  }

  /**
   * The lock.
   *
   * @return LastModifiedDate as text
   */
  public String lastModified() {
    return Json.text(document, "LastModifiedDate");
  }

  /**
   * AWS's review status.
   *
   * @return the value of LifeCycle.ReviewStatus
   */
  public String reviewStatus() {
    return Json.text(partner(), "LifeCycle", "ReviewStatus");
  }

  /**
   * The partner's stage.
   *
   * @return the value of LifeCycle.Stage
   */
  public String stage() {
    return Json.text(partner(), "LifeCycle", "Stage");
  }

  /**
   * How AWS is involved.
   *
   * @return Co-Sell, For Visibility Only, or empty before submission
   */
  public String involvement() {
    return Json.text(document, "InvolvementType");
  }

  /**
   * The engagement in which the opportunity is shared.
   *
   * @return its id, empty before submission
   */
  public String engagementId() {
    return Json.text(document, "EngagementId");
  }

  ObjectNode lifeCycle() {
    return (ObjectNode) partner().path("LifeCycle");
  }

  /** What decides how the automatic reviewer decides. */
  String reviewKey() {
    String own = Json.text(partner(), "PartnerOpportunityIdentifier");
    return own.isEmpty() ? id() : own;
  }
}
