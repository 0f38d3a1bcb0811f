package dev.cosell.cli;

import dev.cosell.cli.report.Problem;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import dev.cosell.crm.MappedRecord;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import dev.cosell.sync.CrmDeal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a sync takes of a record that was read from a CRM. */
final class MappedDeal {
  /** A person without a telephone number is still a person. */
  private static final Set<Field> PEOPLE = Set.of(Field.CONTACTS, Field.OWNER);

  private MappedDeal() {}

  /**
   * The deal of a record; a value that is there and could not be read keeps it from being
   * registered, so that nothing is registered without it in silence.
   */
  static CrmDeal of(MappedRecord record) {
    Map<Field, String> unmapped = new HashMap<>();
    List<Violation> violations = new ArrayList<>();
    for (CrmProblem problem : record.problems()) {
      if (refuses(problem)) {
        violations.add(
            new Violation(path(problem), code(problem.code()), problem.rule(), problem.remedy()));
        if (problem.code() == Code.VALUE_UNMAPPED) {
          problem.field().ifPresent(field -> unmapped.put(field, problem.rule()));
        }
      }
    }
    return new CrmDeal(record.opportunity(), record.derivedFields(), unmapped, violations);
  }

  /** What a person should know of a record, beside what keeps it from the portal. */
  static List<Problem> notes(MappedRecord record) {
    return record.problems().stream()
        .filter(problem -> !refuses(problem))
        .map(MappedDeal::problem)
        .toList();
  }

  /** A problem of a CRM's file as the result states it. */
  static Problem problem(CrmProblem problem) {
    return new Problem(path(problem), problem.code().name(), problem.rule(), problem.remedy());
  }

  private static boolean refuses(CrmProblem problem) {
    return problem.effect() != Effect.NOTED
        && problem.field().filter(field -> !PEOPLE.contains(field)).isPresent();
  }

  private static String path(CrmProblem problem) {
    return problem.field().map(Field::name).or(problem::column).orElse(problem.file());
  }

  private static ViolationCode code(Code code) {
    return switch (code) {
      case LADDER_VIOLATION -> ViolationCode.REQUIRED_FIELD_MISSING;
      case VALUE_UNMAPPED -> ViolationCode.INVALID_ENUM_VALUE;
      case TEXT_UNREADABLE, NUMBER_UNREADABLE, DATE_UNREADABLE ->
          ViolationCode.INVALID_STRING_FORMAT;
      case NUMBER_TOO_LARGE, NUMBER_NEGATIVE, NUMBER_TOO_PRECISE ->
          ViolationCode.VALUE_OUT_OF_RANGE;
      default -> ViolationCode.INVALID_VALUE;
    };
  }
}
