package dev.cosell.azure.internal.rule;

import static dev.cosell.azure.Confidence.CONNECTOR;
import static dev.cosell.azure.Confidence.DOCUMENTED;
import static dev.cosell.azure.Confidence.INFERRED;
import static dev.cosell.portal.ViolationCode.ACTION_NOT_PERMITTED;
import static dev.cosell.portal.ViolationCode.INVALID_ENUM_VALUE;
import static dev.cosell.portal.ViolationCode.INVALID_RESOURCE_STATE;
import static dev.cosell.portal.ViolationCode.INVALID_STRING_FORMAT;
import static dev.cosell.portal.ViolationCode.INVALID_VALUE;
import static dev.cosell.portal.ViolationCode.NOT_ENOUGH_VALUES;
import static dev.cosell.portal.ViolationCode.REQUIRED_FIELD_MISSING;
import static dev.cosell.portal.ViolationCode.TOO_MANY_VALUES;
import static dev.cosell.portal.ViolationCode.VALUE_OUT_OF_RANGE;

import dev.cosell.azure.AzureFields;
import dev.cosell.azure.AzureRule;
import dev.cosell.azure.Confidence;
import dev.cosell.azure.internal.table.Limits;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the rules of this package check, described; the lists of fields are those that the checks go
 * by, and a test holds each finding against the descriptions.
 */
public final class RuleBook {
  private static final LocalDate READ = LocalDate.parse(Tables.LIMITS.read());
  private static final String API = "referrals API documentation, October 2023";
  private static final String PORTAL =
      "Partner Center documentation on co-sell deals, October 2023";
  private static final String TEMPLATE = "bulk template documentation, August 2023";
  private static final String REGISTRATION = "deal registration documentation, May 2023";
  private static final String CONNECTOR_DOCUMENT = "referrals connector, document of 2023-10-23";

  private static final Set<Moment> ALWAYS = EnumSet.allOf(Moment.class);
  private static final Set<Moment> NEW = EnumSet.of(Moment.CREATE, Moment.SUBMIT);
  private static final Set<Moment> SUBMIT = EnumSet.of(Moment.SUBMIT);

  private final List<AzureRule> rules = new ArrayList<>();

  private RuleBook() {}

  /**
   * The rules.
   *
   * @return the rules, in the order of their ids
   */
  public static List<AzureRule> described() {
    RuleBook book = new RuleBook();
    book.required();
    book.words();
    book.values();
    book.lifeCycle();
    book.registration();
    return book.rules.stream().sorted(Comparator.comparing(AzureRule::id)).toList();
  }

  private void add(
      Field field,
      String name,
      Set<Moment> moments,
      ViolationCode code,
      String statement,
      Confidence confidence,
      String source) {
    addAt(field.name(), name, moments, code, statement, confidence, source);
  }

  private void addAt(
      String path,
      String name,
      Set<Moment> moments,
      ViolationCode code,
      String statement,
      Confidence confidence,
      String source) {
    rules.add(
        new AzureRule(path + "." + name, moments, path, code, statement, confidence, source, READ));
  }

  private void required() {
    for (Field field : RequiredRules.ALWAYS) {
      add(field, "required", NEW, REQUIRED_FIELD_MISSING, "is required", DOCUMENTED, TEMPLATE);
    }
    for (String member : RequiredRules.OF_A_PERSON) {
      addAt(
          Field.OWNER + "." + member,
          "required",
          NEW,
          REQUIRED_FIELD_MISSING,
          "is required",
          DOCUMENTED,
          PORTAL);
      addAt(
          Field.CONTACTS + "." + member,
          "required",
          SUBMIT,
          REQUIRED_FIELD_MISSING,
          "is required where Microsoft is asked for help",
          DOCUMENTED,
          TEMPLATE);
    }
    for (Field field : RequiredRules.FOR_HELP) {
      add(
          field,
          "required",
          SUBMIT,
          REQUIRED_FIELD_MISSING,
          "is required where Microsoft is asked for help",
          DOCUMENTED,
          TEMPLATE);
    }
    add(
        AzureFields.DEAL_TYPE,
        "required",
        SUBMIT,
        REQUIRED_FIELD_MISSING,
        "is required",
        INFERRED,
        PORTAL);
  }

  private void words() {
    WordRules.closedLists()
        .forEach(
            (field, words) ->
                add(
                    field,
                    "value",
                    ALWAYS,
                    INVALID_ENUM_VALUE,
                    "must be one of " + String.join(", ", words),
                    field.equals(Field.STAGE) ? INFERRED : DOCUMENTED,
                    field.equals(Field.STAGE)
                        ? Tables.LIFE_CYCLE.source()
                        : Tables.VOCABULARIES.source()));
  }

  private void values() {
    add(
        AzureFields.CONSENT_TO_SHARE_INFO,
        "yes",
        NEW,
        INVALID_VALUE,
        "must be Yes",
        DOCUMENTED,
        TEMPLATE);
    add(
        Field.ACCOUNT_COUNTRY,
        "format",
        ALWAYS,
        INVALID_STRING_FORMAT,
        "must be a two-letter country code of ISO 3166-1",
        DOCUMENTED,
        API);
    add(
        AzureFields.SOLUTIONS,
        "most",
        ALWAYS,
        TOO_MANY_VALUES,
        "must have at most " + Tables.LIMITS.mostSolutions() + " solutions",
        DOCUMENTED,
        TEMPLATE);
    add(
        AzureFields.SOLUTIONS,
        "least",
        ALWAYS,
        NOT_ENOUGH_VALUES,
        "must have at least 1 solution for Microsoft to see the deal",
        DOCUMENTED,
        TEMPLATE);
    add(
        Field.DEAL_VALUE,
        "sign",
        ALWAYS,
        VALUE_OUT_OF_RANGE,
        "must not be negative",
        INFERRED,
        API);
    addAt(
        "*",
        "kind",
        NEW,
        INVALID_VALUE,
        "must be a value that a referral has a place for",
        CONNECTOR,
        CONNECTOR_DOCUMENT);
  }

  private void lifeCycle() {
    add(
        Field.STAGE,
        "open",
        NEW,
        INVALID_VALUE,
        "must be open for a new referral",
        DOCUMENTED,
        API);
    add(
        AzureFields.DEAL_TYPE,
        "oneWay",
        EnumSet.of(Moment.SUBMIT, Moment.UPDATE),
        ACTION_NOT_PERMITTED,
        "must not go back, from Co-sell to Partner-led or from Partner-led to Private",
        DOCUMENTED,
        TEMPLATE);
    addAt(
        "*",
        "locked",
        EnumSet.of(Moment.UPDATE),
        INVALID_RESOURCE_STATE,
        "must not change while Microsoft locks the field",
        CONNECTOR,
        Tables.EDITS.source());
  }

  private void registration() {
    Limits limits = Tables.LIMITS;
    RegistrationRules.requiredFields()
        .forEach(
            field ->
                add(
                    field,
                    "required",
                    ALWAYS,
                    REQUIRED_FIELD_MISSING,
                    field.equals(AzureFields.REGISTRATION_END_DATE)
                        ? "is required for a deal registration, unless the term is Perpetual"
                        : "is required for a deal registration",
                    CONNECTOR,
                    CONNECTOR_DOCUMENT));
    registered(
        AzureFields.REGISTRATION_DEPLOYED_ON_AZURE,
        "yes",
        INVALID_VALUE,
        "must be Yes: Microsoft closes other registrations");
    registered(
        AzureFields.REGISTRATION_SOLUTION,
        "shared",
        INVALID_VALUE,
        "must be of a Partner-led or Co-sell deal");
    registered(
        AzureFields.REGISTRATION_CONTRACT_VALUE,
        "dealValue",
        VALUE_OUT_OF_RANGE,
        "must be of a deal of at least USD " + limits.leastUsd());
    registered(
        AzureFields.REGISTRATION_CONTRACT_VALUE,
        "yearly",
        VALUE_OUT_OF_RANGE,
        "must be more than USD " + limits.leastUsd() + " a year");
    registered(
        AzureFields.REGISTRATION_SOLUTION_VALUE,
        "most",
        VALUE_OUT_OF_RANGE,
        "must not be above the contract's value");
    registered(
        AzureFields.REGISTRATION_SIGN_DATE,
        "openBefore",
        VALUE_OUT_OF_RANGE,
        "must be of a deal that was open for "
            + limits.hoursBeforeWon()
            + " hours before it was won");
    registered(
        AzureFields.REGISTRATION_SIGN_DATE,
        "range",
        VALUE_OUT_OF_RANGE,
        "must be within the last "
            + limits.signedAtMostDaysAgo()
            + " days and not before the referral was made");
    registered(
        AzureFields.REGISTRATION_START_DATE,
        "range",
        VALUE_OUT_OF_RANGE,
        "must be at most " + limits.startedAtMostDaysAgo() + " days ago");
    registered(
        AzureFields.REGISTRATION_END_DATE,
        "range",
        VALUE_OUT_OF_RANGE,
        "must not be before the contract's first day");
  }

  private void registered(Field field, String name, ViolationCode code, String statement) {
    add(field, name, ALWAYS, code, statement, DOCUMENTED, REGISTRATION);
  }
}
