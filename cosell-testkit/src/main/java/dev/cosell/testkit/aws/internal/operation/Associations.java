package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.FakeSolution;
import dev.cosell.testkit.aws.internal.portal.OpportunityRecord;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.rule.Findings;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.internal.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * AssociateOpportunity and DisassociateOpportunity.
 *
 * <p>Limits, types and formats as documented; that related entities can be changed while pending
 * and when approved, not under review, when action is required, or after launch, is the edit column
 * of the ACE data model (2026). Associating what is associated already changes nothing (inferred).
 */
final class Associations {

  /** The types, in the order in which answers list them. */
  static final List<String> TYPES =
      List.of(
          "AwsMarketplaceOffers",
          "AwsMarketplaceOfferSets",
          "Solutions",
          "AwsProducts",
          "AwsMarketplaceSolutions",
          "AwsMarketplaceProducts");

  private static final Map<String, Integer> LIMITS =
      Map.of(
          "AwsProducts", 20,
          "Solutions", 10,
          "AwsMarketplaceSolutions", 10,
          "AwsMarketplaceProducts", 10,
          "AwsMarketplaceOffers", 1,
          "AwsMarketplaceOfferSets", 1);

  private static final Set<String> OFFERS =
      Set.of("AwsMarketplaceOffers", "AwsMarketplaceOfferSets");

  private static final String REGION_AND_ACCOUNT =
      "arn:aws:aws-marketplace:[a-z]{1,2}-[a-z]*-\\d+:\\d{12}:AWSMarketplace/";

  private static final Map<String, Pattern> FORMATS =
      Map.of(
          "Solutions", Pattern.compile("S-[0-9]{1,19}"),
          "AwsProducts", Pattern.compile(".+"),
          "AwsMarketplaceOffers", Pattern.compile(REGION_AND_ACCOUNT + "Offer/.*"),
          "AwsMarketplaceOfferSets", Pattern.compile(REGION_AND_ACCOUNT + "OfferSet/offerset-.*"),
          "AwsMarketplaceSolutions", Pattern.compile("arn:.*"),
          "AwsMarketplaceProducts", Pattern.compile("arn:.*"));

  private final Portal portal;
  private final Set<String> productCodes =
      new HashSet<>(Json.texts(Json.resource("aws/aws-products.json"), "codes"));

  Associations(Portal portal) {
    this.portal = portal;
  }

  void register(Map<String, Operation> byName) {
    byName.put("AssociateOpportunity", this::associate);
    byName.put("DisassociateOpportunity", this::disassociate);
  }

  private Optional<ObjectNode> associate(ObjectNode request) {
    OpportunityRecord opportunity = opportunity(request);
    String type = Json.text(request, "RelatedEntityType");
    String entity = Json.text(request, "RelatedEntityIdentifier");
    Findings findings = new Findings();
    checkState(opportunity, type, findings);
    checkEntity(type, entity, findings);
    List<String> present = Json.texts(opportunity.related(type));
    if (!present.contains(entity)) {
      checkRoom(opportunity, type, present.size(), findings);
      checkOfferIsFree(opportunity, type, entity, findings);
    }
    findings.refuseIfAny();
    if (!present.contains(entity)) {
      opportunity.related(type).add(entity);
      save(opportunity);
    }
    return Optional.empty();
  }

  private Optional<ObjectNode> disassociate(ObjectNode request) {
    OpportunityRecord opportunity = opportunity(request);
    String type = Json.text(request, "RelatedEntityType");
    String entity = Json.text(request, "RelatedEntityIdentifier");
    Findings findings = new Findings();
    checkState(opportunity, type, findings);
    ArrayNode related = opportunity.related(type);
    int at = Json.texts(related).indexOf(entity);
    if (at < 0) {
      findings.add(
          "relatedEntityIdentifier",
          ProblemCode.INVALID_VALUE,
          "The entity is not associated with the opportunity.");
    } else {
      related.remove(at);
      checkWithout(opportunity, findings);
    }
    findings.refuseIfAny();
    save(opportunity);
    return Optional.empty();
  }

  /** What stage and submission demand must hold without the entity, too. */
  private void checkWithout(OpportunityRecord opportunity, Findings findings) {
    portal
        .rules()
        .checkStage(
            opportunity.partner(),
            opportunity.hasSolution(),
            portal.circumstances(opportunity.catalog()),
            findings);
    if (!opportunity.reviewStatus().equals("Pending Submission")) {
      portal.rules().checkSubmittable(opportunity.partner(), opportunity.hasSolution(), findings);
    }
  }

  private void save(OpportunityRecord opportunity) {
    if (portal.settings().associateMovesLock()) {
      portal.opportunities().save(opportunity);
    } else {
      portal.opportunities().saveUnmoved(opportunity);
    }
    portal.events().announceUpdated(opportunity, portal.now());
  }

  private OpportunityRecord opportunity(ObjectNode request) {
    return portal
        .opportunities()
        .get(Json.text(request, "Catalog"), Json.text(request, "OpportunityIdentifier"));
  }

  private static void checkState(OpportunityRecord opportunity, String type, Findings findings) {
    String status = opportunity.reviewStatus();
    String stage = opportunity.stage();
    if (stage.equals("Closed Lost") && OFFERS.contains(type)) {
      findings.add(
          "relatedEntityType",
          ProblemCode.ACTION_NOT_PERMITTED,
          "Cannot associate/disassociate offers when opportunity is in 'Closed Lost'.");
    } else if (status.equals("Approved")
        && (stage.equals("Launched") || stage.equals("Closed Lost"))) {
      findings.add(
          "relatedEntityType",
          ProblemCode.ACTION_NOT_PERMITTED,
          "Related entities cannot be changed when the opportunity is " + stage + ".");
    } else if (!status.equals("Approved") && !status.equals("Pending Submission")) {
      findings.add(
          "lifeCycle.reviewStatus",
          ProblemCode.INVALID_RESOURCE_STATE,
          "Related entities cannot be changed when the opportunity is " + status + ".");
    }
  }

  private void checkEntity(String type, String entity, Findings findings) {
    Pattern format = FORMATS.getOrDefault(type, Pattern.compile(".+"));
    if (!format.matcher(entity).matches()) {
      findings.add(
          "relatedEntityIdentifier",
          ProblemCode.INVALID_STRING_FORMAT,
          "Field RelatedEntityIdentifiers."
              + type
              + " does not match the required format: "
              + format);
      return;
    }
    if (type.equals("Solutions") && !isActive(entity)) {
      findings.add(
          "relatedEntityIdentifier",
          ProblemCode.INVALID_VALUE,
          "Solution " + entity + " must be an Active solution of ListSolutions.");
    }
    if (type.equals("AwsProducts") && !productCodes.contains(entity)) {
      findings.add(
          "relatedEntityIdentifier",
          ProblemCode.INVALID_ENUM_VALUE,
          "Field RelatedEntityIdentifiers.AwsProducts must be one of the allowed AWS products.");
    }
    if (OFFERS.contains(type) && !entity.split(":", -1)[4].equals(portal.settings().account())) {
      findings.add(
          "relatedEntityIdentifier",
          ProblemCode.ACTION_NOT_PERMITTED,
          "The offer must belong to the seller account that associates it.");
    }
  }

  private boolean isActive(String solution) {
    return portal.settings().solutions().stream()
        .filter(each -> each.id().equals(solution))
        .map(FakeSolution::status)
        .anyMatch("Active"::equals);
  }

  private static void checkRoom(
      OpportunityRecord opportunity, String type, int present, Findings findings) {
    int limit = LIMITS.getOrDefault(type, 1);
    int count = present;
    if (OFFERS.contains(type)) {
      count = 0;
      for (String offer : OFFERS) {
        count += opportunity.related(offer).size();
      }
    }
    if (count >= limit) {
      findings.add(
          "relatedEntityIdentifier",
          ProblemCode.TOO_MANY_VALUES,
          "An opportunity can have at most " + limit + " of " + type + ".");
    }
  }

  private void checkOfferIsFree(
      OpportunityRecord opportunity, String type, String entity, Findings findings) {
    if (!OFFERS.contains(type)) {
      return;
    }
    boolean taken =
        portal.store().all(Shelf.OPPORTUNITY).stream()
            .filter(other -> !Json.text(other, "Id").equals(opportunity.id()))
            .anyMatch(other -> Json.texts(other, "Related", type).contains(entity));
    if (taken) {
      findings.add(
          "relatedEntityIdentifier",
          ProblemCode.DUPLICATE_KEY_VALUE,
          "One AWS Marketplace offer can only be associated with one opportunity. This offer is"
              + " already associated with another opportunity, try a different offer ID.");
    }
  }
}
