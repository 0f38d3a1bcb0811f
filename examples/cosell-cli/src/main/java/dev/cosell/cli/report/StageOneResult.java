package dev.cosell.cli.report;

import dev.cosell.stageone.ConditionStatus;
import dev.cosell.stageone.Contest;
import dev.cosell.stageone.ContestDeadline;
import dev.cosell.stageone.ContestState;
import dev.cosell.stageone.DefinitionVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which deals may be registered as alliance-sourced on a day.
 *
 * @param source where the deals are from
 * @param asOf the day
 * @param definition the version in force on the day; empty if none was
 * @param rows the deals, in the order of the export
 * @param contests the disputes of the day, in the order of their files
 * @param refused what was not read of the files, in sentences
 */
public record StageOneResult(
    String source,
    LocalDate asOf,
    Optional<DefinitionVersion> definition,
    List<StageOneRow> rows,
    List<Contest> contests,
    List<String> refused) {
  /**
   * Copies the lists.
   *
   * @param source as the type says
   * @param asOf as the type says
   * @param definition as the type says
   * @param rows as the type says
   * @param contests as the type says
   * @param refused as the type says
   */
  public StageOneResult {
    rows = List.copyOf(rows);
    contests = List.copyOf(contests);
    refused = List.copyOf(refused);
  }

  /**
   * How many deals stand so.
   *
   * @param status how
   * @return how many
   */
  public long count(ConditionStatus status) {
    return rows.stream().filter(row -> row.assessment().status() == status).count();
  }

  /**
   * The disputes that are not settled.
   *
   * @return those without a final ruling that nobody took back
   */
  public List<Contest> open() {
    return contests.stream()
        .filter(each -> each.stateOn(asOf) != ContestState.FINAL)
        .filter(each -> each.stateOn(asOf) != ContestState.WITHDRAWN)
        .toList();
  }

  /**
   * Whether nothing is left to do.
   *
   * @return whether every deal may be registered and every row was read
   */
  public boolean isClear() {
    return refused.isEmpty() && count(ConditionStatus.MET) == rows.size();
  }

  /**
   * The definition in words.
   *
   * @return its version, or that none was in force
   */
  public String version() {
    return definition
        .map(DefinitionVersion::toString)
        .orElse("no definition, since none was in force");
  }

  /** A deadline of a contest in words. */
  static String words(ContestDeadline deadline, LocalDate day) {
    return deadline.step()
        + " by "
        + deadline.lastDay()
        + (deadline.isOverdueOn(day) ? ", OVERDUE" : "");
  }
}
