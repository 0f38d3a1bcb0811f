package dev.cosell.example.ownportal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Registration;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Step 3: a record as the portal sends it, and as the engine takes it. */
final class HarborRecord {
  private static final Map<String, ReviewStatus> STATES =
      Map.of(
          "draft", ReviewStatus.DRAFT,
          "submitted", ReviewStatus.SUBMITTED,
          "correction", ReviewStatus.ACTION_REQUIRED,
          "approved", ReviewStatus.APPROVED,
          "rejected", ReviewStatus.REJECTED);

  private HarborRecord() {}

  /** The record; empty if a member is missing without which it is none. */
  static Optional<PortalRecord> read(ObjectNode json) {
    Optional<String> number = text(json, "number");
    Optional<String> version = text(json, "version");
    Optional<ReviewStatus> status = text(json, "state").map(HarborRecord::status);
    Optional<Instant> modified = text(json, "modified").flatMap(HarborRecord::instant);
    if (number.isEmpty() || version.isEmpty() || status.isEmpty() || modified.isEmpty()) {
      return Optional.empty();
    }
    Registration registration =
        Registration.builder()
            .portalId(new PortalId(HarborPortal.HARBOR, number.get()))
            .reviewStatus(status.get())
            .reviewComments(text(json, "comment"))
            .lastModified(modified.get())
            .build();
    return Optional.of(
        PortalRecord.builder()
            .version(version.get())
            .crmId(text(json, "reference").map(OpportunityId::new))
            .registration(registration)
            .values(values(json, registration))
            .payload(json.toString())
            .build());
  }

  /** What the partner states, and the status that Harbor sets. */
  private static FieldValues values(ObjectNode json, Registration registration) {
    return fields(json)
        .with(
            FieldValues.builder()
                .text(Field.REVIEW_STATUS, registration.reviewStatus().name())
                .text(Field.REVIEW_COMMENTS, registration.reviewComments())
                .build());
  }

  /** What the partner states. */
  static FieldValues fields(JsonNode json) {
    FieldValues.Builder values = FieldValues.builder();
    for (HarborField each : HarborField.ALL) {
      text(json, each.member())
          .flatMap(each::read)
          .ifPresent(value -> values.put(each.field(), value));
    }
    return values.build();
  }

  /** A state that is not known is carried. */
  private static ReviewStatus status(String state) {
    return STATES.getOrDefault(state, new ReviewStatus(state));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  static Optional<String> text(JsonNode json, String member) {
    return Optional.ofNullable(json.path(member).textValue()).filter(text -> !text.isBlank());
  }
}
