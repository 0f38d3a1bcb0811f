package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsRule;
import dev.cosell.aws.internal.mapping.Binding;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.mapping.Citation;
import dev.cosell.aws.internal.mapping.Part;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What AWS does not let one change in a record's present state. */
final class EditingRules {
  private static final String CURRENCY_PATH = "Project.ExpectedCustomerSpend.CurrencyCode";

  static final AwsRule LOCKED = rule("*.locked", "*", "must not change while AWS locks the field");
  static final AwsRule CURRENCY =
      rule(
          Field.EXPECTED_MONTHLY_SPEND + ".lockedCurrency",
          Field.EXPECTED_MONTHLY_SPEND.name(),
          "must stay in its currency while AWS locks the currency");

  private EditingRules() {}

  private static AwsRule rule(String id, String path, String statement) {
    return new AwsRule(
        id,
        Set.of(Moment.UPDATE),
        path,
        ViolationCode.INVALID_RESOURCE_STATE,
        statement,
        Citation.EDITING.source(),
        Citation.EDITING.readOn());
  }

  static List<Violation> check(Subject subject) {
    Optional<PortalRecord> current = subject.current();
    if (subject.moment() != Moment.UPDATE || current.isEmpty()) {
      return List.of();
    }
    RecordEditability editability = new RecordEditability(current.get(), subject.partner());
    List<Violation> violations = new ArrayList<>();
    for (Binding binding : Bindings.all()) {
      boolean isUpdated = binding.part() == Part.RECORD || binding.part() == Part.ASSOCIATIONS;
      if (isUpdated && subject.changes(binding.field())) {
        editability
            .locked(binding.field())
            .ifPresent(reason -> violations.add(locked(binding.field().name(), reason)));
      }
    }
    if (violations.isEmpty() && changesCurrency(subject, current.get())) {
      editability
          .lockedMember(CURRENCY_PATH)
          .ifPresent(
              reason ->
                  violations.add(
                      violation(
                          Field.EXPECTED_MONTHLY_SPEND.name(),
                          "must stay in its currency",
                          reason)));
    }
    return violations;
  }

  private static boolean changesCurrency(Subject subject, PortalRecord current) {
    Field field = Field.EXPECTED_MONTHLY_SPEND;
    return subject
        .amount(field)
        .flatMap(
            money ->
                current
                    .values()
                    .amount(field)
                    .filter(now -> !now.getCurrencyUnit().equals(money.getCurrencyUnit())))
        .isPresent();
  }

  private static Violation locked(String path, String reason) {
    return violation(path, "must not change", reason);
  }

  private static Violation violation(String path, String rule, String reason) {
    return new Violation(
        path,
        ViolationCode.INVALID_RESOURCE_STATE,
        path + " " + rule + ": " + reason,
        "leave the value as AWS has it");
  }
}
