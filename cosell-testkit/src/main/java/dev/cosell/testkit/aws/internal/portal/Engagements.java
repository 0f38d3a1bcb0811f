package dev.cosell.testkit.aws.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.util.List;
import java.util.function.Consumer;

/** Engagements: who works together on what. */
public final class Engagements {

  private static final int TITLE = 40;
  private static final int DESCRIPTION = 255;

  private final Portal portal;

  Engagements(Portal portal) {
    this.portal = portal;
  }

  /**
   * Creates an engagement with the partner as its member.
   *
   * @param catalog AWS or Sandbox
   * @param title its title, cut to what the model admits
   * @param description its description, cut to what the model admits
   * @param contexts its contexts, a list
   * @param createdBy the account that creates it, or {@code aws}
   * @return the document, saved
   */
  public ObjectNode create(
      String catalog, String title, String description, JsonNode contexts, String createdBy) {
    String id = portal.ids().engagement();
    ObjectNode engagement =
        Json.object()
            .put("Catalog", catalog)
            .put("Id", id)
            .put("Arn", Identifiers.sharedArn(catalog, "engagement", id))
            .put("Title", cut(title, TITLE))
            .put("Description", cut(description, DESCRIPTION))
            .put("CreatedAt", Times.text(portal.now()))
            .put("CreatedBy", createdBy)
            .put("ModifiedAt", Times.text(portal.now()))
            .put("ModifiedBy", createdBy);
    engagement.set("Contexts", contexts.isArray() ? contexts.deepCopy() : Json.array());
    int number = 1;
    for (JsonNode context : engagement.path("Contexts")) {
      ((ObjectNode) context).put("Id", Integer.toString(number++));
    }
    engagement.putArray("Resources");
    engagement
        .putArray("Members")
        .addObject()
        .put("CompanyName", portal.settings().companyName())
        .putNull("WebsiteUrl")
        .put("AccountId", portal.settings().account());
    portal.store().put(Shelf.ENGAGEMENT, id, engagement);
    portal.events().engagementCreated(engagement, portal.now());
    return engagement;
  }

  /** The engagement in which a submitted opportunity is shared with AWS. */
  ObjectNode createFor(OpportunityRecord opportunity) {
    ObjectNode record = opportunity.partner();
    ObjectNode context = Json.object().put("Type", "CustomerProject");
    ObjectNode project = context.putObject("Payload").putObject("CustomerProject");
    project.set("Customer", customer(record));
    project
        .putObject("Project")
        .put("Title", Json.text(record, "Project", "Title"))
        .put("BusinessProblem", Json.text(record, "Project", "CustomerBusinessProblem"))
        .put("TargetCompletionDate", Json.text(record, "LifeCycle", "TargetCloseDate"));
    return create(
        opportunity.catalog(),
        Json.text(record, "Project", "Title"),
        Json.text(record, "Project", "CustomerBusinessProblem"),
        Json.array().add(context),
        portal.settings().account());
  }

  /** The customer as an engagement or invitation shows it. */
  static ObjectNode customer(JsonNode record) {
    ObjectNode customer = Json.object();
    JsonNode account = Json.at(record, "Customer", "Account");
    customer.set("CompanyName", account.path("CompanyName"));
    customer.set("CountryCode", Json.at(account, "Address", "CountryCode"));
    customer.set("Industry", account.path("Industry"));
    customer.set("WebsiteUrl", account.path("WebsiteUrl"));
    return customer;
  }

  void addResource(String engagementId, String opportunity) {
    change(engagementId, engagement -> engagement.withArray("Resources").add(opportunity));
  }

  void addMember(String engagementId, String account, String company) {
    change(
        engagementId,
        engagement -> {
          engagement
              .withArray("Members")
              .addObject()
              .put("CompanyName", company)
              .putNull("WebsiteUrl")
              .put("AccountId", account);
          portal.events().memberAdded(engagement, account, company, portal.now());
        });
  }

  private void change(String id, Consumer<ObjectNode> change) {
    portal
        .store()
        .find(Shelf.ENGAGEMENT, id)
        .ifPresent(
            stored -> {
              ObjectNode engagement = stored.deepCopy();
              change.accept(engagement);
              engagement.put("ModifiedAt", Times.text(portal.now()));
              portal.store().put(Shelf.ENGAGEMENT, id, engagement);
            });
  }

  /**
   * Looks an engagement up for a call.
   *
   * @param catalog AWS or Sandbox
   * @param idOrArn its id or ARN
   * @return the document, not to be changed
   * @throws Refusal if the catalog has no such engagement
   */
  public ObjectNode get(String catalog, String idOrArn) {
    String id = idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
    return portal
        .store()
        .find(Shelf.ENGAGEMENT, id)
        .filter(found -> Json.text(found, "Catalog").equals(catalog))
        .orElseThrow(
            () ->
                Refusal.of(
                    ErrorType.RESOURCE_NOT_FOUND,
                    "Engagement with Identifier " + id + " does not exist or is not accessible"));
  }

  /**
   * All engagements of a catalog.
   *
   * @param catalog AWS or Sandbox
   * @return the documents, not to be changed
   */
  public List<ObjectNode> all(String catalog) {
    return portal.store().all(Shelf.ENGAGEMENT).stream()
        .filter(found -> Json.text(found, "Catalog").equals(catalog))
        .toList();
  }

  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
