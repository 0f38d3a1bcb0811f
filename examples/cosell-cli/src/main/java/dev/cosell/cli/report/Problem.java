package dev.cosell.cli.report;

import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.MappedRecord;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Something about a deal that a person has to put right.
 *
 * @param path the field, as the library names it, or the portal's name where there is none
 * @param code what kind of rule is broken; stable
 * @param message the rule and, unless it may be personal, the value
 * @param remedy what to do about it
 */
public record Problem(String path, String code, String message, String remedy) {
  /**
   * A portal's rule that a deal breaks.
   *
   * @param violation the violation
   * @return the problem
   */
  public static Problem of(Violation violation) {
    return new Problem(
        violation.path(), violation.code().name(), violation.message(), violation.remedy());
  }

  /**
   * Something that was found in the CRM's files.
   *
   * @param found what was found
   * @return the problem
   */
  public static Problem of(CrmProblem found) {
    String path = found.field().map(Field::name).or(found::column).orElse(found.file());
    return new Problem(path, found.code().name(), found.rule(), found.remedy());
  }

  /**
   * What a person should know of a record, beside what keeps it from the portal.
   *
   * @param record the record
   * @return the problems
   */
  public static List<Problem> notes(MappedRecord record) {
    List<CrmProblem> notes = new ArrayList<>(record.problems());
    notes.removeAll(record.blocking());
    return notes.stream().map(Problem::of).toList();
  }

  /**
   * The rule without the value that broke it, by which problems are counted.
   *
   * @return the message up to the value
   */
  public String rule() {
    int value = message.indexOf(", but ");
    return value < 0 ? message : message.substring(0, value);
  }
}
