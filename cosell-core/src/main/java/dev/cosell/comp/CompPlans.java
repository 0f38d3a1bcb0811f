package dev.cosell.comp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.internal.PolicyTerm;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.Offices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * All versions of a plan, of which at most one is in force on a day: a deal has the one of the day
 * on which it was won.
 *
 * <p>A version holds from its first day to its last, or to the day before the next one begins. All
 * have one currency, one first month of the fiscal year and one quota period, so that attainment
 * goes on from one to the next. The JSON form is {@code {"format": 1, "plans": [...]}} with the
 * versions as {@link CompPlan} writes them, the earliest first.
 */
public final class CompPlans {
  private static final int FORMAT = 1;

  private final List<CompPlan> versions;

  private CompPlans(List<CompPlan> versions) {
    this.versions = List.copyOf(versions);
  }

  /**
   * A set of versions.
   *
   * @param versions the versions, the earliest first, at least one
   * @return the set
   * @throws InvalidPolicyException if there is none, the versions do not rise, two are in force on
   *     one day, or they differ in what all have in common; lists everything that is wrong
   */
  public static CompPlans of(CompPlan... versions) {
    return of(List.of(versions));
  }

  private static CompPlans of(List<CompPlan> versions) {
    List<String> problems = new ArrayList<>();
    if (versions.isEmpty()) {
      problems.add("plans must hold at least one version");
    }
    for (int i = 1; i < versions.size(); i++) {
      String path = "plans[" + i + "].";
      CompPlan before = versions.get(i - 1);
      CompPlan each = versions.get(i);
      term(each).follow(term(before), (member, rule) -> problems.add(path + member + " " + rule));
      same(path + "currency", before.currency(), each.currency(), problems);
      same(path + "quotaPeriod", before.quotaPeriod(), each.quotaPeriod(), problems);
      same(path + "payPeriod", before.payPeriod(), each.payPeriod(), problems);
      same(path + "fiscalYearStart", before.fiscalYearStart(), each.fiscalYearStart(), problems);
    }
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
    return new CompPlans(versions);
  }

  private static void same(String path, Object before, Object now, List<String> problems) {
    if (!before.equals(now)) {
      problems.add(
          path
              + " must be that of the version before, "
              + before
              + ", but was "
              + now
              + "; begin another plan for it");
    }
  }

  private static PolicyTerm term(CompPlan plan) {
    return new PolicyTerm(plan.header(), plan.effectiveUntil());
  }

  /**
   * Reads the JSON form, or that of one plan.
   *
   * @param json the text
   * @return the set
   * @throws InvalidPolicyException if the text breaks the form, or a version or the set a rule of
   *     its type; lists everything that is wrong
   */
  public static CompPlans fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    if (!document.has("plans")) {
      return of(CompPlan.fromJson(json));
    }
    document.format(FORMAT);
    List<PlanReading> read = new ArrayList<>();
    for (JsonReader each : document.requiredObjects("plans")) {
      read.add(PlanReading.of(each));
    }
    document.finish();
    return of(read.stream().map(PlanReading::plan).toList());
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal set.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newDocument(FORMAT);
    document.putArray("plans");
    versions.forEach(each -> document.withArray("plans").add(PlanWriting.write(each)));
    return Json.writePretty(document);
  }

  /**
   * All versions.
   *
   * @return the versions, the earliest first
   */
  public List<CompPlan> versions() {
    return versions;
  }

  /**
   * The version that is in force on a day.
   *
   * @param day the day
   * @return the version; empty before the first, and between the end of one and the next
   */
  public Optional<CompPlan> inForceOn(LocalDate day) {
    return PolicyTerm.inForceOn(versions, CompPlans::term, day);
  }

  /**
   * The currency of all credit.
   *
   * @return the currency of every version
   */
  public CurrencyUnit currency() {
    return versions.get(0).currency();
  }

  /**
   * The period of statements that a day is in.
   *
   * @param day the day
   * @return the pay period
   */
  public CompPeriod payPeriod(LocalDate day) {
    return versions.get(0).payPeriod().of(day, versions.get(0).fiscalYearStart());
  }

  /**
   * The period of quotas that a day is in.
   *
   * @param day the day
   * @return the quota period
   */
  public CompPeriod quotaPeriod(LocalDate day) {
    return versions.get(0).quotaPeriod().of(day, versions.get(0).fiscalYearStart());
  }

  /** The offices of the last version that began by a day, or of the first. */
  Offices offices(LocalDate day) {
    CompPlan last = versions.get(0);
    for (CompPlan each : versions) {
      if (each.header().inForceOn(day)) {
        last = each;
      }
    }
    return last.offices();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompPlans that && versions.equals(that.versions);
  }

  @Override
  public int hashCode() {
    return versions.hashCode();
  }

  /** The versions. */
  @Override
  public String toString() {
    return "CompPlans" + versions.stream().map(CompPlan::version).toList();
  }
}
