package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsFields;
import dev.cosell.aws.AwsPartner;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What AWS would hold, and what it holds now.
 *
 * @param id the CRM's id of the deal
 * @param moment what is done with the record
 * @param values what AWS would hold, in its spelling where it has one
 * @param current AWS's record; empty if there is none yet
 * @param today the day on which it is done
 * @param partner what kind of partner one is
 */
record Subject(
    OpportunityId id,
    Moment moment,
    FieldValues values,
    Optional<PortalRecord> current,
    LocalDate today,
    AwsPartner partner) {

  boolean has(Field field) {
    return values.get(field).filter(value -> !value.isBlank()).isPresent();
  }

  boolean lacks(Field field) {
    return !has(field);
  }

  boolean is(Field field, String text) {
    return text(field).filter(text::equals).isPresent();
  }

  Optional<String> text(Field field) {
    return values.text(field);
  }

  Optional<Money> amount(Field field) {
    return values.amount(field);
  }

  Optional<LocalDate> day(Field field) {
    return values.day(field);
  }

  List<String> items(Field field) {
    return values.items(field);
  }

  /** Whether AWS would hold another value than it does now. */
  boolean changes(Field field) {
    return current.isEmpty() || !values.get(field).equals(current.get().values().get(field));
  }

  /** Whether the deal has been with AWS's reviewers, now or before. */
  boolean isSubmitted() {
    return current
        .filter(record -> !record.registration().reviewStatus().equals(ReviewStatus.DRAFT))
        .isPresent();
  }

  /** Whether AWS knows nothing of the customer but that there is one. */
  boolean isNationalSecurity() {
    return is(AwsFields.NATIONAL_SECURITY, "Yes");
  }

  boolean needs(String prefix) {
    return items(AwsFields.PRIMARY_NEEDS).stream().anyMatch(need -> need.startsWith(prefix));
  }

  /** The id only; a value may be personal. */
  @Override
  public String toString() {
    return "Subject[" + id + " at " + moment + "]";
  }
}
