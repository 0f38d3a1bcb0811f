package dev.cosell.testkit.aws.internal.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.internal.Json;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What must hold of an opportunity whenever it is written, and what more at each moment. */
public final class RuleBook {

  private final Facts facts = new Facts();
  private final PostalCodes postalCodes = new PostalCodes();
  private final SpendRules spend = new SpendRules();
  private final EditRules editing = new EditRules(facts.editable);

  /** Reads the facts that come with the testkit. */
  public RuleBook() {}

  /**
   * Which fields may be changed when.
   *
   * @return the edit rules
   */
  public EditRules editing() {
    return editing;
  }

  /**
   * Whether a record of which AWS only has sight now asks for co-sell.
   *
   * @param record the record to be
   * @param involvement how AWS is involved so far
   * @return true if the involvement becomes Co-Sell
   */
  public boolean becomesCoSell(JsonNode record, String involvement) {
    return EditRules.becomesCoSell(record, involvement);
  }

  /**
   * Does to a record what the portal does to it without a word: unknown programs are dropped, an
   * odd target company becomes AWS, estimates are filled in, and a national security record loses
   * what tells who the customer is (API reference; ACE data model, 2026).
   *
   * @param record the record, changed in place
   * @param circumstances what else counts
   */
  public void normalise(ObjectNode record, Circumstances circumstances) {
    spend.normalise(record, circumstances.estimates());
    if (Json.at(record, "Project", "ApnPrograms") instanceof ArrayNode programs) {
      ArrayNode known = Json.array();
      programs.forEach(each -> addKnownProgram(known, each));
      ((ObjectNode) record.path("Project"))
          .set("ApnPrograms", known.isEmpty() ? known.nullNode() : known);
    }
    if (isSecret(record) && Json.at(record, "Customer", "Account") instanceof ObjectNode account) {
      account.putNull("CompanyName").putNull("WebsiteUrl");
      ObjectNode address =
          account.path("Address") instanceof ObjectNode given
              ? given
              : account.putObject("Address");
      address.put("CountryCode", "US").putNull("StateOrRegion").putNull("PostalCode");
    }
  }

  private void addKnownProgram(ArrayNode known, JsonNode program) {
    if (facts.apnPrograms.contains(program.asText())) {
      known.add(program.asText());
    }
  }

  /**
   * What must hold of every record that is created or updated.
   *
   * @param record the record to be
   * @param before the record that it replaces, a missing node when it is created
   * @param circumstances what else counts
   * @param findings takes the problems
   */
  public void checkWritten(
      JsonNode record, JsonNode before, Circumstances circumstances, Findings findings) {
    boolean creating = before.isMissingNode();
    boolean secret = isSecret(record);
    findings.require(record, "Project", "Title");
    findings.require(record, "Project", "CustomerBusinessProblem");
    findings.require(record, "Project", "ExpectedCustomerSpend");
    findings.require(record, "Customer", "Account", "Industry");
    findings.require(record, "LifeCycle", "TargetCloseDate");
    if (!secret) {
      findings.require(record, "Customer", "Account", "CompanyName");
      findings.require(record, "Customer", "Account", "WebsiteUrl");
      findings.require(record, "Customer", "Account", "Address", "CountryCode");
      postalCodes.checkPresence(record, findings);
      checkState(record, findings);
    } else if (!Json.text(record, "Customer", "Account", "Industry").equals("Government")) {
      findings.add(
          "customer.account.industry",
          ProblemCode.INVALID_VALUE,
          "When National Security is 'Yes', Industry must be Government.");
    }
    if (!creating) {
      findings.require(record, "LifeCycle", "Stage");
    }
    checkCloseDate(record, before, circumstances.today(), findings);
    checkConditions(record, circumstances, findings);
    checkUseCase(record, findings);
    spend.check(record, creating, findings);
    MarketingRules.check(record, findings);
    Needs.check(record, findings);
  }

  /**
   * What must hold besides when an opportunity is submitted, and stay so from then on.
   *
   * @param record the record
   * @param hasSolution whether a solution or Marketplace product is associated
   * @param findings takes the problems
   */
  public void checkSubmittable(JsonNode record, boolean hasSolution, Findings findings) {
    findings.require(record, "PrimaryNeedsFromAws");
    findings.require(record, "Project", "DeliveryModels");
    findings.require(record, "Project", "CustomerUseCase");
    findings.require(record, "Project", "SalesActivities");
    findings.require(record, "Marketing", "Source");
    if (!hasSolution && Json.blank(record, "Project", "OtherSolutionDescription")) {
      findings.add(
          "relatedEntityIdentifiers.solutions",
          ProblemCode.REQUIRED_FIELD_MISSING,
          "Field RelatedEntityIdentifiers.Solutions is required for opportunity submission.");
    }
    if (!isSecret(record)) {
      postalCodes.checkFormat(record, findings);
    }
  }

  /**
   * What the involvement asked for at submission demands.
   *
   * @param record the record
   * @param involvement Co-Sell or For Visibility Only
   * @param visibility Full or Limited
   * @param findings takes the problems
   */
  public void checkInvolvement(
      JsonNode record, String involvement, String visibility, Findings findings) {
    Needs.checkAgainst(involvement, record, findings);
    if (isSecret(record) && (Needs.wantsNothing(record) || !visibility.equals("Full"))) {
      findings.add(
          "nationalSecurity",
          ProblemCode.INVALID_VALUE,
          "When National Security is 'Yes', PrimaryNeedsFromAws must not be '"
              + Needs.NONE
              + "' and Visibility must be Full.");
    }
    if (Json.text(record, "LifeCycle", "Stage").equals("Closed Lost")) {
      findings.add(
          "lifeCycle.stage",
          ProblemCode.INVALID_VALUE,
          "An opportunity cannot be submitted at stage 'Closed Lost'.");
    }
  }

  /**
   * What a stage demands of the record. Not asked at creation, when nothing can be associated yet
   * (inferred).
   *
   * @param record the record
   * @param hasSolution whether a solution or Marketplace product is associated
   * @param circumstances what else counts
   * @param findings takes the problems
   */
  public void checkStage(
      JsonNode record, boolean hasSolution, Circumstances circumstances, Findings findings) {
    String stage = Json.text(record, "LifeCycle", "Stage");
    if ((stage.equals("Committed") || stage.equals("Launched")) && !hasSolution) {
      findings.add(
          "relatedEntityIdentifiers.solutions",
          ProblemCode.REQUIRED_FIELD_MISSING,
          "Solution offered cannot be 'Other' when Opportunity stage is Committed or Launched.");
    }
    if (stage.equals("Launched") && circumstances.servicesPartner()) {
      findings.require(record, "Customer", "Account", "AwsAccountId");
    }
    if (stage.equals("Launched") && circumstances.specialProgram()) {
      findings.require(record, "SoftwareRevenue", "Value", "Amount");
      findings.require(record, "SoftwareRevenue", "Value", "CurrencyCode");
      findings.require(record, "SoftwareRevenue", "DeliveryModel");
      findings.require(record, "SoftwareRevenue", "EffectiveDate");
      findings.require(record, "SoftwareRevenue", "ExpirationDate");
    }
  }

  private void checkState(JsonNode record, Findings findings) {
    if (!Json.text(record, "Customer", "Account", "Address", "CountryCode").equals("US")) {
      return;
    }
    String state = Json.text(record, "Customer", "Account", "Address", "StateOrRegion");
    if (state.isEmpty()) {
      findings.add(
          "customer.account.address.stateOrRegion",
          ProblemCode.REQUIRED_FIELD_MISSING,
          "Field Customer.Account.Address.StateOrRegion is required when"
              + " Customer.Account.Address.CountryCode is 'US'.");
    } else if (!facts.usStates.contains(state)) {
      findings.add(
          "customer.account.address.stateOrRegion",
          ProblemCode.INVALID_ENUM_VALUE,
          "Field Customer.Account.Address.StateOrRegion must be one of the allowed US states or"
              + " territories.");
    }
  }

  /** A date that has passed since it was set may stay (inferred); a new one may not have passed. */
  private static void checkCloseDate(
      JsonNode record, JsonNode before, LocalDate today, Findings findings) {
    String text = Json.text(record, "LifeCycle", "TargetCloseDate");
    if (text.isEmpty() || text.equals(Json.text(before, "LifeCycle", "TargetCloseDate"))) {
      return;
    }
    LocalDate date;
    try {
      date = LocalDate.parse(text);
    } catch (DateTimeException noSuchDay) {
      findings.add(
          "lifeCycle.targetCloseDate",
          ProblemCode.INVALID_STRING_FORMAT,
          "Field LifeCycle.TargetCloseDate does not match the required format: YYYY-MM-DD.");
      return;
    }
    if (date.isBefore(today) || date.isAfter(today.plusYears(60))) {
      findings.add(
          "lifeCycle.targetCloseDate",
          ProblemCode.INVALID_VALUE,
          "Invalid date selection. Please select a date within an acceptable range.");
    }
  }

  private static void checkConditions(
      JsonNode record, Circumstances circumstances, Findings findings) {
    if (Json.text(record, "Customer", "Account", "Industry").equals("Other")) {
      findings.require(record, "Customer", "Account", "OtherIndustry");
    }
    if (Json.text(record, "Project", "CompetitorName").equals("*Other")) {
      findings.require(record, "Project", "OtherCompetitorNames");
    }
    boolean lost = Json.text(record, "LifeCycle", "Stage").equals("Closed Lost");
    if (lost) {
      findings.require(record, "LifeCycle", "ClosedLostReason");
    } else if (!Json.blank(record, "LifeCycle", "ClosedLostReason")) {
      findings.add(
          "lifeCycle.closedLostReason",
          ProblemCode.INVALID_VALUE,
          "Field LifeCycle.ClosedLostReason can be set only when LifeCycle.Stage is 'Closed"
              + " Lost'.");
    }
    String related = Json.text(record, "Project", "RelatedOpportunityIdentifier");
    if (related.isEmpty() && Json.text(record, "OpportunityType").equals("Flat Renewal")) {
      findings.require(record, "Project", "RelatedOpportunityIdentifier");
    }
    if (!related.isEmpty() && !circumstances.opportunityExists().test(related)) {
      findings.add(
          "project.relatedOpportunityIdentifier",
          ProblemCode.INVALID_VALUE,
          "Resource with Identifier " + related + " does not exist or is not accessible");
    }
    String effective = Json.text(record, "SoftwareRevenue", "EffectiveDate");
    String expiration = Json.text(record, "SoftwareRevenue", "ExpirationDate");
    if (!effective.isEmpty() && !expiration.isEmpty() && effective.compareTo(expiration) > 0) {
      findings.add(
          "softwareRevenue.effectiveDate",
          ProblemCode.INVALID_VALUE,
          "Effective Date must be less than or equal to the expiration date");
    }
  }

  /** The model has a free text here; AWS's own client shows that the value is checked. */
  private void checkUseCase(JsonNode record, Findings findings) {
    String useCase = Json.text(record, "Project", "CustomerUseCase");
    if (!useCase.isEmpty() && !facts.customerUseCases.contains(useCase)) {
      findings.add(
          "project.customerUseCase",
          ProblemCode.INVALID_ENUM_VALUE,
          "Field Project.CustomerUseCase must be one of the allowed values.");
    }
  }

  static boolean isSecret(JsonNode record) {
    return Json.text(record, "NationalSecurity").equals("Yes");
  }
}
