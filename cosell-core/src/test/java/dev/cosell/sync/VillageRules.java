package dev.cosell.sync;

import dev.cosell.authority.Editability;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Projection;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the made-up portal takes, which both its client and its server know. */
final class VillageRules {
  static final Cloud VILLAGE = new Cloud("village");

  /** The solutions on a deal, which are joined to its record one by one. */
  static final Field CRAFTS = Field.of(VILLAGE, "crafts");

  static final Set<Field> CARRIED =
      Set.of(
          Field.TITLE,
          Field.ACCOUNT_NAME,
          Field.CUSTOMER_PROBLEM,
          Field.STAGE,
          Field.NEXT_STEPS,
          Field.DEAL_VALUE,
          Field.TARGET_CLOSE_DATE,
          CRAFTS);

  static final Set<Field> INWARD =
      Set.of(Field.REVIEW_STATUS, Field.REVIEW_COMMENTS, Field.CLOUD_CLOSE_DATE);

  private static final Set<Field> CORRECTABLE =
      Set.of(Field.CUSTOMER_PROBLEM, Field.DEAL_VALUE, Field.TARGET_CLOSE_DATE);

  private VillageRules() {}

  static Projection project(Opportunity deal) {
    FieldValues values = deal.fieldValues();
    Map<Field, String> notCarried = new HashMap<>();
    Map<Field, String> unmapped = new HashMap<>();
    for (Field field : values.fields()) {
      if (Field.typed().contains(field) && !CARRIED.contains(field)) {
        notCarried.put(field, "the village has no place for it");
      }
    }
    if (values.text(Field.STAGE).filter("Unheard"::equals).isPresent()) {
      unmapped.put(Field.STAGE, "stage 'Unheard' is not one of the village's");
    }
    return new Projection(values, notCarried, unmapped);
  }

  static List<Violation> check(FieldValues values, Moment moment) {
    List<Violation> found = new ArrayList<>();
    Optional<String> title = values.text(Field.TITLE);
    if (title.isEmpty()) {
      found.add(violation(Field.TITLE, ViolationCode.REQUIRED_FIELD_MISSING, "is required"));
    } else if (title.get().length() < 3) {
      found.add(violation(Field.TITLE, ViolationCode.VALUE_OUT_OF_RANGE, "needs 3 characters"));
    }
    if (values.text(Field.NEXT_STEPS).filter(text -> text.length() > 40).isPresent()) {
      found.add(
          violation(Field.NEXT_STEPS, ViolationCode.VALUE_OUT_OF_RANGE, "takes 40 characters"));
    }
    List<String> crafts = values.items(CRAFTS);
    if (crafts.contains("smuggling")) {
      found.add(
          new Violation(
              CRAFTS.name() + "[" + crafts.indexOf("smuggling") + "]",
              ViolationCode.ACTION_NOT_PERMITTED,
              "smuggling is no craft",
              "take it away in the CRM"));
    }
    if (moment == Moment.SUBMIT) {
      if (values.text(Field.CUSTOMER_PROBLEM).filter(text -> text.length() >= 10).isEmpty()) {
        found.add(
            violation(Field.CUSTOMER_PROBLEM, ViolationCode.REQUIRED_FIELD_MISSING, "is required"));
      }
      if (values.items(CRAFTS).isEmpty()) {
        found.add(violation(CRAFTS, ViolationCode.NOT_ENOUGH_VALUES, "needs one craft"));
      }
    }
    return found;
  }

  static Violation violation(Field field, ViolationCode code, String rule) {
    return new Violation(field.name(), code, field + " " + rule, "correct it in the CRM");
  }

  static Editability editability(ReviewStatus status) {
    return field -> {
      boolean open =
          status.equals(ReviewStatus.DRAFT)
              || (status.equals(ReviewStatus.ACTION_REQUIRED) && CORRECTABLE.contains(field))
              || (status.equals(ReviewStatus.APPROVED) && !field.equals(Field.TITLE));
      return open ? Optional.empty() : Optional.of("locked while " + status);
    };
  }
}
