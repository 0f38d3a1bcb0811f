package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.ReviewOutcome;
import dev.cosell.testkit.aws.internal.portal.OpportunityRecord;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.portal.Reviews;
import dev.cosell.testkit.aws.internal.portal.Times;
import dev.cosell.testkit.aws.internal.rule.Circumstances;
import dev.cosell.testkit.aws.internal.rule.EditState;
import dev.cosell.testkit.aws.internal.rule.Findings;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CreateOpportunity, UpdateOpportunity and AssignOpportunity. */
final class WritingOpportunities {

  /** Members of the life cycle that a partner cannot write. */
  private static final Set<String> READ_ONLY =
      Set.of("ReviewStatus", "ReviewComments", "ReviewStatusReason", "NextStepsHistory");

  private final Portal portal;
  private final Tokens tokens;

  WritingOpportunities(Portal portal) {
    this.portal = portal;
    this.tokens = new Tokens(portal);
  }

  void register(Map<String, Operation> byName) {
    byName.put(
        "CreateOpportunity",
        request -> Optional.of(tokens.once("CreateOpportunity", request, () -> create(request))));
    byName.put("UpdateOpportunity", request -> Optional.of(update(request)));
    byName.put("AssignOpportunity", this::assign);
  }

  private ObjectNode create(ObjectNode request) {
    String catalog = Json.text(request, "Catalog");
    Circumstances circumstances = portal.circumstances(catalog);
    ObjectNode record = portal.opportunities().complete(request);
    ObjectNode lifeCycle = (ObjectNode) record.path("LifeCycle");
    READ_ONLY.forEach(lifeCycle::putNull);
    if (Json.blank(lifeCycle, "Stage")) {
      lifeCycle.put("Stage", "Prospect");
    }
    lifeCycle.put("ReviewStatus", "Pending Submission");
    portal.rules().normalise(record, circumstances);
    Findings findings = new Findings();
    boolean referral = checkOrigin(request, findings);
    portal.rules().checkWritten(record, Json.object().path("none"), circumstances, findings);
    if (Json.text(lifeCycle, "Stage").equals("Closed Lost")) {
      findings.add(
          "lifeCycle.stage",
          ProblemCode.INVALID_VALUE,
          "An opportunity cannot be created at stage 'Closed Lost'.");
    }
    checkPartnerIdentifier(catalog, record, "", findings);
    TagOperations.check(request.path("Tags"), findings);
    findings.refuseIfAny();
    return referral ? refer(catalog, record) : create(catalog, request, record);
  }

  private ObjectNode create(String catalog, ObjectNode request, ObjectNode record) {
    OpportunityRecord created =
        portal
            .opportunities()
            .create(
                catalog,
                portal.opportunities().newId(),
                record,
                "Partner Referral",
                request.path("OpportunityTeam"));
    portal.opportunities().save(created);
    TagOperations.put(portal, Json.text(created.document(), "Arn"), request.path("Tags"));
    portal.events().announceCreated(created, portal.now());
    return created(created.id(), record, created.lastModified());
  }

  /** Sandbox only: what AWS refers becomes an invitation to the same account (documented). */
  private ObjectNode refer(String catalog, ObjectNode record) {
    String id = portal.opportunities().newId();
    portal.invitations().receive(catalog, record, id);
    return created(id, record, Times.text(portal.now()));
  }

  private static ObjectNode created(String id, JsonNode record, String lastModified) {
    ObjectNode answer = Json.object().put("Id", id);
    answer.set("PartnerOpportunityIdentifier", record.path("PartnerOpportunityIdentifier"));
    return answer.put("LastModifiedDate", lastModified);
  }

  private static boolean checkOrigin(ObjectNode request, Findings findings) {
    boolean referral = Json.text(request, "Origin").equals("AWS Referral");
    if (referral && Json.text(request, "Catalog").equals("AWS")) {
      findings.add(
          "origin",
          ProblemCode.INVALID_VALUE,
          "Field Origin must be Partner Referral in the AWS catalog.");
    }
    return referral;
  }

  private void checkPartnerIdentifier(
      String catalog, ObjectNode record, String exceptId, Findings findings) {
    String own = Json.text(record, "PartnerOpportunityIdentifier");
    if (portal.settings().uniquePartnerIdentifiers()
        && !own.isEmpty()
        && portal.opportunities().partnerIdentifierTaken(catalog, own, exceptId)) {
      findings.add(
          "partnerOpportunityIdentifier",
          ProblemCode.DUPLICATE_KEY_VALUE,
          "Another opportunity has this PartnerOpportunityIdentifier.");
    }
  }

  private ObjectNode update(ObjectNode request) {
    String catalog = Json.text(request, "Catalog");
    OpportunityRecord stored =
        portal.opportunities().get(catalog, Json.text(request, "Identifier"));
    checkLock(stored, Json.text(request, "LastModifiedDate"));
    ObjectNode before = stored.partner();
    ObjectNode after = replacement(request, before);
    Circumstances circumstances = portal.circumstances(catalog);
    portal.rules().normalise(after, circumstances);
    Findings findings = new Findings();
    String wanted = Json.text(request, "LifeCycle", "ReviewStatus");
    Optional<ReviewOutcome> simulated = SandboxReview.simulated(stored, wanted, findings);
    boolean asAws = simulated.isPresent() || SandboxReview.submits(stored, wanted);
    if (!asAws) {
      checkState(stored, before, after, circumstances, findings);
    }
    portal.rules().checkWritten(after, before, circumstances, findings);
    portal.rules().checkStage(after, stored.hasSolution(), circumstances, findings);
    if (!stored.reviewStatus().equals("Pending Submission")) {
      portal.rules().checkSubmittable(after, stored.hasSolution(), findings);
    }
    checkPartnerIdentifier(catalog, after, stored.id(), findings);
    findings.refuseIfAny();
    write(stored, before, after, request, simulated);
    return Json.object().put("Id", stored.id()).put("LastModifiedDate", stored.lastModified());
  }

  private void write(
      OpportunityRecord stored,
      ObjectNode before,
      ObjectNode after,
      ObjectNode request,
      Optional<ReviewOutcome> simulated) {
    boolean becomesCoSell =
        !portal.rules().editing().changed(before, after).isEmpty()
            && portal.rules().becomesCoSell(after, stored.involvement());
    stored.partner(after);
    portal.opportunities().rememberNextSteps(stored, Json.text(before, "LifeCycle", "NextSteps"));
    if (becomesCoSell) {
      stored
          .document()
          .put("InvolvementType", "Co-Sell")
          .put("InvolvementTypeChangeReason", "Change in Deal Information");
    }
    if (simulated.isPresent()) {
      portal
          .reviews()
          .apply(
              stored,
              simulated.get(),
              Json.text(request, "LifeCycle", "ReviewComments"),
              Json.text(request, "LifeCycle", "ReviewStatusReason"));
    } else if (SandboxReview.submits(stored, Json.text(request, "LifeCycle", "ReviewStatus"))) {
      portal.submissions().problems(stored, "Co-Sell", "Full").refuseIfAny();
      portal.submissions().submit(stored, "Co-Sell", "Full");
      return;
    } else {
      if (stored.reviewStatus().equals("Action Required")) {
        portal.submissions().resubmit(stored);
      }
      portal.events().announceUpdated(stored, portal.now());
    }
    portal.opportunities().save(stored);
  }

  /** The whole record is replaced; only what a partner cannot write stays (documented). */
  private ObjectNode replacement(ObjectNode request, ObjectNode before) {
    ObjectNode after = portal.opportunities().complete(request);
    ObjectNode lifeCycle = (ObjectNode) after.path("LifeCycle");
    READ_ONLY.forEach(member -> lifeCycle.set(member, Json.at(before, "LifeCycle", member)));
    if (after.path("Project") instanceof ObjectNode project
        && Json.at(request, "Project", "ExpectedContractDuration").isMissingNode()) {
      project.set(
          "ExpectedContractDuration", Json.at(before, "Project", "ExpectedContractDuration"));
    }
    return after;
  }

  private static void checkLock(OpportunityRecord stored, String sent) {
    Instant lock = Times.read(stored.lastModified());
    if (!Times.read(sent).equals(lock)) {
      throw Refusal.of(
          ErrorType.CONFLICT,
          "Opportunity "
              + stored.id()
              + " has been modified since "
              + sent
              + ". Read it again and send its current LastModifiedDate.");
    }
  }

  private void checkState(
      OpportunityRecord stored,
      ObjectNode before,
      ObjectNode after,
      Circumstances circumstances,
      Findings findings) {
    String status = stored.reviewStatus();
    if (Reviews.open(stored) || status.equals("Rejected")) {
      throw Refusal.ofBusiness(
          "lifeCycle.reviewStatus",
          ProblemCode.INVALID_RESOURCE_STATE,
          "The opportunity cannot be changed when it is " + status + ".");
    }
    if (status.equals("Pending Submission")) {
      return;
    }
    EditState state = EditState.of(before, circumstances);
    if (state.ignoresChanges()) {
      portal.rules().editing().takeBack(state, before, after);
    } else {
      portal.rules().editing().check(state, before, after, stored.involvement(), findings);
    }
  }

  private Optional<ObjectNode> assign(ObjectNode request) {
    OpportunityRecord opportunity =
        portal.opportunities().get(Json.text(request, "Catalog"), Json.text(request, "Identifier"));
    JsonNode assignee = request.path("Assignee");
    Findings findings = new Findings();
    for (String member : Arrays.asList("Email", "FirstName", "LastName", "BusinessTitle")) {
      if (Json.blank(assignee, member)) {
        findings.add(
            "assignee." + Character.toLowerCase(member.charAt(0)) + member.substring(1),
            ProblemCode.REQUIRED_FIELD_MISSING,
            "Field Assignee." + member + " is required.");
      }
    }
    Set<String> users = portal.settings().users();
    if (!users.isEmpty() && !users.contains(Json.text(assignee, "Email"))) {
      findings.add(
          "assignee.email",
          ProblemCode.INVALID_VALUE,
          "The assignee must be a user of Partner Central.");
    }
    findings.refuseIfAny();
    opportunity.document().set("Team", Json.array().add(assignee.deepCopy()));
    portal.opportunities().save(opportunity);
    portal.events().announceUpdated(opportunity, portal.now());
    return Optional.empty();
  }
}
