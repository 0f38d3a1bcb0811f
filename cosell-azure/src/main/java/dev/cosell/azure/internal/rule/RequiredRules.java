package dev.cosell.azure.internal.rule;

import static dev.cosell.portal.ViolationCode.INVALID_STRING_FORMAT;
import static dev.cosell.portal.ViolationCode.INVALID_VALUE;
import static dev.cosell.portal.ViolationCode.NOT_ENOUGH_VALUES;
import static dev.cosell.portal.ViolationCode.REQUIRED_FIELD_MISSING;
import static dev.cosell.portal.ViolationCode.TOO_MANY_VALUES;
import static dev.cosell.portal.ViolationCode.VALUE_OUT_OF_RANGE;

import dev.cosell.azure.AzureFields;
import dev.cosell.azure.internal.mapping.DealType;
import dev.cosell.azure.internal.mapping.Words;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.contact.Contact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.portal.Preflight.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a referral must have (partner API documentation, bulk template of August 2023 and portal;
 * read 2026-11-22).
 */
final class RequiredRules {
  static final List<Field> ALWAYS =
      List.of(
          Field.TITLE,
          Field.ACCOUNT_NAME,
          Field.ACCOUNT_STREET,
          Field.ACCOUNT_CITY,
          Field.ACCOUNT_COUNTRY,
          Field.DEAL_VALUE,
          Field.TARGET_CLOSE_DATE,
          Field.OWNER,
          AzureFields.CONSENT_TO_CONTACT,
          AzureFields.CONSENT_TO_SHARE_INFO);

  /** What Microsoft's people need to help. */
  static final List<Field> FOR_HELP = List.of(AzureFields.ASSISTANCE_REQUEST, Field.CONTACTS);

  /** What everybody on a deal needs. */
  static final List<String> OF_A_PERSON = List.of("firstName", "lastName", "phone", "email");

  private RequiredRules() {}

  static void check(Subject deal, Findings findings) {
    if (deal.isNew()) {
      ALWAYS.stream()
          .filter(field -> !deal.states(field))
          .forEach(field -> missing(field, findings));
      consent(deal, findings);
      people(deal, Field.OWNER, findings);
    }
    country(deal, findings);
    solutions(deal, findings);
    if (deal.moment() == Moment.SUBMIT) {
      if (!deal.states(AzureFields.DEAL_TYPE)) {
        missing(AzureFields.DEAL_TYPE, findings);
      }
      coSell(deal, findings);
    }
    deal.values()
        .amount(Field.DEAL_VALUE)
        .filter(amount -> amount.isNegative())
        .ifPresent(
            amount ->
                findings.add(
                    Field.DEAL_VALUE,
                    VALUE_OUT_OF_RANGE,
                    "must not be negative",
                    "state the deal's whole value"));
  }

  private static void missing(Field field, Findings findings) {
    findings.add(field, REQUIRED_FIELD_MISSING, "is required", "state the value");
  }

  /** Without it the bulk template neither makes nor changes a deal. */
  private static void consent(Subject deal, Findings findings) {
    deal.values()
        .get(AzureFields.CONSENT_TO_SHARE_INFO)
        .flatMap(Words::yesOrNo)
        .filter(yes -> !yes)
        .ifPresent(
            no ->
                findings.add(
                    AzureFields.CONSENT_TO_SHARE_INFO,
                    INVALID_VALUE,
                    "must be Yes, but was No",
                    "ask the customer's people for their consent"));
  }

  private static void country(Subject deal, Findings findings) {
    deal.values()
        .text(Field.ACCOUNT_COUNTRY)
        .filter(
            code ->
                (deal.isNew() || deal.changes(Field.ACCOUNT_COUNTRY))
                    && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code))
        .ifPresent(
            code ->
                findings.add(
                    Field.ACCOUNT_COUNTRY,
                    INVALID_STRING_FORMAT,
                    "must be a two-letter country code of ISO 3166-1",
                    "state the code, such as US"));
  }

  private static void solutions(Subject deal, Findings findings) {
    int most = Tables.LIMITS.mostSolutions();
    int solutions = deal.values().items(AzureFields.SOLUTIONS).size();
    if (solutions > most) {
      findings.add(
          AzureFields.SOLUTIONS,
          TOO_MANY_VALUES,
          "must have at most " + most + " solutions, but had " + solutions,
          "leave out the least important");
    }
    boolean isAsked =
        deal.isNew() || deal.moment() == Moment.SUBMIT || deal.changes(AzureFields.SOLUTIONS);
    if (isAsked && solutions == 0 && deal.dealTypeRank() >= DealType.rank(Words.PARTNER_LED)) {
      findings.add(
          AzureFields.SOLUTIONS,
          NOT_ENOUGH_VALUES,
          "must have at least 1 solution for Microsoft to see the deal",
          "name a solution of Partner Center, such as SOL-1234-ABC");
    }
  }

  /** Where Microsoft is asked for help it asks for what help, and for whom to call. */
  private static void coSell(Subject deal, Findings findings) {
    boolean isInvited =
        deal.current().flatMap(record -> record.registration().cloudStage()).isPresent();
    if (deal.dealTypeRank() < DealType.rank(Words.CO_SELL) || isInvited) {
      return;
    }
    for (Field field : FOR_HELP) {
      if (!deal.states(field)) {
        findings.add(
            field,
            REQUIRED_FIELD_MISSING,
            "is required where Microsoft is asked for help",
            "state the value, or make the deal " + Words.PARTNER_LED);
      }
    }
    people(deal, Field.CONTACTS, findings);
  }

  /** Everybody needs both names, a telephone number and an address. */
  private static void people(Subject deal, Field field, Findings findings) {
    if (!(deal.values().get(field).orElse(null) instanceof FieldValue.People people)) {
      return;
    }
    for (int i = 0; i < people.people().size(); i++) {
      Contact person = people.people().get(i).contact();
      String at = field + "[" + i + "]";
      present(at + ".firstName", person.firstName(), findings);
      present(at + ".lastName", person.lastName(), findings);
      present(at + ".phone", person.phone(), findings);
      present(at + ".email", person.email(), findings);
    }
  }

  private static void present(String path, Optional<String> text, Findings findings) {
    if (text.isEmpty()) {
      findings.addAt(path, REQUIRED_FIELD_MISSING, "is required", "complete the person in the CRM");
    }
  }
}
