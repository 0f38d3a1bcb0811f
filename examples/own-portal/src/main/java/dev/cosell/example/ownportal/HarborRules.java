package dev.cosell.example.ownportal;

import dev.cosell.authority.Editability;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Step 2: what the portal would object to, known without asking it; all of it at once. */
final class HarborRules {
  private static final int LONGEST_TEXT = 200;
  private static final Set<HarborField> TO_CREATE = Set.of(HarborField.CUSTOMER, HarborField.TITLE);
  private static final Set<HarborField> TO_SUBMIT =
      Set.of(
          HarborField.CUSTOMER,
          HarborField.TITLE,
          HarborField.COUNTRY,
          HarborField.VALUE,
          HarborField.CLOSE_DATE);
  private static final Set<ReviewStatus> OPEN =
      Set.of(ReviewStatus.DRAFT, ReviewStatus.APPROVED, ReviewStatus.ACTION_REQUIRED);

  private HarborRules() {}

  /** A status that is not known opens nothing. */
  static Editability editability(PortalRecord record) {
    ReviewStatus status = record.registration().reviewStatus();
    return field ->
        OPEN.contains(status) ? Optional.empty() : Optional.of("locked while " + status);
  }

  static List<Violation> check(FieldValues deal, Moment moment, Optional<PortalRecord> current) {
    List<Violation> violations = new ArrayList<>();
    for (HarborField each : HarborField.ALL) {
      Optional<FieldValue> value = deal.get(each.field()).filter(stated -> !stated.isBlank());
      value.flatMap(stated -> form(each, stated)).ifPresent(violations::add);
      if (value.isEmpty() && isNeeded(each, moment)) {
        violations.add(missing(each.field(), moment));
      }
    }
    if (moment == Moment.UPDATE) {
      current.ifPresent(record -> violations.addAll(locked(deal, record)));
    }
    return violations;
  }

  private static boolean isNeeded(HarborField field, Moment moment) {
    return switch (moment) {
      case CREATE -> TO_CREATE.contains(field);
      case SUBMIT -> TO_SUBMIT.contains(field);
      case UPDATE -> false;
    };
  }

  private static Violation missing(Field field, Moment moment) {
    return new Violation(
        field.name(),
        ViolationCode.REQUIRED_FIELD_MISSING,
        field + " is required to " + (moment == Moment.CREATE ? "make" : "submit") + " a deal",
        "state it in the CRM");
  }

  private static Optional<Violation> form(HarborField field, FieldValue value) {
    String path = field.field().name();
    if (field.write(value).isEmpty()) {
      return Optional.of(
          new Violation(
              path,
              ViolationCode.INVALID_VALUE,
              path + " must be a value of another kind",
              "map the CRM's column to the kind of value that the field has"));
    }
    if (value instanceof Text text && text.text().length() > LONGEST_TEXT) {
      return Optional.of(
          new Violation(
              path,
              ViolationCode.VALUE_OUT_OF_RANGE,
              path + " must have at most " + LONGEST_TEXT + " characters",
              "shorten the text"));
    }
    return Optional.empty();
  }

  private static List<Violation> locked(FieldValues deal, PortalRecord current) {
    List<Violation> violations = new ArrayList<>();
    for (Map.Entry<Field, FieldValue> entry : deal.asMap().entrySet()) {
      Field field = entry.getKey();
      boolean changes =
          HarborField.of(field).isPresent()
              && !current.values().get(field).equals(Optional.of(entry.getValue()));
      if (changes) {
        editability(current)
            .locked(field)
            .ifPresent(
                reason ->
                    violations.add(
                        new Violation(
                            field.name(),
                            ViolationCode.INVALID_RESOURCE_STATE,
                            field + " must not change: " + reason,
                            "wait until Harbor has decided")));
      }
    }
    return violations;
  }
}
