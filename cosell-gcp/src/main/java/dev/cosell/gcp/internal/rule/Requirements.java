package dev.cosell.gcp.internal.rule;

import dev.cosell.gcp.Confidence;
import dev.cosell.gcp.GcpFields;
import dev.cosell.gcp.GcpRule;
import dev.cosell.gcp.GcpSettings;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Google asks of a deal before it is made or submitted. */
final class Requirements {
  private static final GcpRule TERMS =
      new GcpRule(
          GcpFields.LEGAL_LANGUAGE_ACCEPTED + ".accepted",
          Set.of(Moment.SUBMIT),
          GcpFields.LEGAL_LANGUAGE_ACCEPTED.name(),
          ViolationCode.INVALID_VALUE,
          "must be Yes: Google's terms of deal submission have to be accepted",
          Confidence.VENDOR_CODE,
          Tables.FIELDS.source(),
          Tables.FIELDS.read());
  private static final GcpRule OPEN =
      new GcpRule(
          "stage.open",
          Set.of(Moment.CREATE, Moment.SUBMIT),
          Field.STAGE.name(),
          ViolationCode.INVALID_VALUE,
          "must not be a final one before Google has accepted the deal",
          Confidence.INFERRED,
          Tables.LIFE_CYCLE.source(),
          Tables.LIFE_CYCLE.read());

  private Requirements() {}

  static Stream<Violation> ofCreation(FieldValues values) {
    boolean closed = values.text(Field.STAGE).filter(text -> new Stage(text).isFinal()).isPresent();
    return closed
        ? Stream.of(violation(OPEN, "register deals while they are open"))
        : Stream.empty();
  }

  static Stream<Violation> ofSubmission(FieldValues values, GcpSettings settings) {
    List<Violation> violations = new ArrayList<>();
    for (Field field : settings.requiredAtSubmission()) {
      if (values.get(field).filter(value -> !value.isBlank()).isEmpty()) {
        violations.add(violation(required(field), "state the value"));
      }
    }
    if (values.text(GcpFields.LEGAL_LANGUAGE_ACCEPTED).filter("No"::equals).isPresent()) {
      violations.add(violation(TERMS, "have the terms accepted by whoever may do so"));
    }
    return Stream.concat(violations.stream(), ofCreation(values));
  }

  /** The rules, for the standard settings. */
  static Stream<GcpRule> rules() {
    return Stream.concat(
        GcpSettings.standard().requiredAtSubmission().stream().map(Requirements::required),
        Stream.of(TERMS, OPEN));
  }

  private static GcpRule required(Field field) {
    return new GcpRule(
        field + ".required",
        Set.of(Moment.SUBMIT),
        field.name(),
        ViolationCode.REQUIRED_FIELD_MISSING,
        "is required for submission",
        Confidence.VENDOR_CODE,
        Tables.FIELDS.source(),
        Tables.FIELDS.read());
  }

  private static Violation violation(GcpRule rule, String remedy) {
    return new Violation(rule.path(), rule.code(), rule.path() + " " + rule.statement(), remedy);
  }
}
