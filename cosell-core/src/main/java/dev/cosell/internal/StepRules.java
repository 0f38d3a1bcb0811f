package dev.cosell.internal;

import dev.cosell.policy.Offices;
import dev.cosell.policy.StepAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What every step of a record that only grows is held against, told by member and rule. */
public final class StepRules {
  private final BiConsumer<String, String> problems;

  /**
   * Rules.
   *
   * @param problems takes member and rule of everything that is wrong
   */
  public StepRules(BiConsumer<String, String> problems) {
    this.problems = problems;
  }

  /**
   * The answer to a step.
   *
   * @param check tells member and rule of everything that is wrong to what it is given
   * @param taken takes the step, if nothing is
   * @param <T> the record
   * @return the answer, whose problems are all that was told
   */
  public static <T> StepAnswer<T> answer(
      Consumer<BiConsumer<String, String>> check, Supplier<T> taken) {
    List<String> problems = new ArrayList<>();
    check.accept((member, rule) -> problems.add(member + " " + rule));
    return StepAnswer.of(problems, taken);
  }

  /**
   * Tells if a day is before another.
   *
   * @param member the member that holds the day
   * @param day the day
   * @param what what the other day is that of
   * @param first the other day
   */
  public void notBefore(String member, LocalDate day, String what, LocalDate first) {
    if (day.isBefore(first)) {
      problems.accept(
          member,
          "must not be before " + what + ", " + first + ", but was " + day + "; correct the day");
    }
  }

  /**
   * Tells if a step comes too late.
   *
   * @param on the day of the step
   * @param last the last day for it
   * @param otherwise what is the case without the step
   */
  public void notAfter(LocalDate on, LocalDate last, String otherwise) {
    if (on.isAfter(last)) {
      problems.accept(
          "on",
          "must be at the latest " + last + ", but was " + on + "; it is too late, " + otherwise);
    }
  }

  /**
   * Tells if an office has a stake.
   *
   * @param office the office of whoever takes the step
   * @param offices who signs, and who has no stake
   * @param remedy what to do
   */
  public void neutral(String office, Offices offices, String remedy) {
    List<String> neutral = offices.neutral();
    if (!Offices.holds(neutral, office)) {
      problems.accept(
          "by.office",
          "must be of neither alliances nor sales, one of "
              + neutral
              + ", but was '"
              + office
              + "'; "
              + remedy);
    }
  }
}
