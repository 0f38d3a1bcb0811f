package dev.cosell.stageone;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Evidence of one kind, sorted by what its day says. */
final class DatedEvidence {
  private final LocalDate asOf;
  private final int maxAgeDays;
  private final List<String> good = new ArrayList<>();
  private final List<String> undated = new ArrayList<>();
  private final List<String> planned = new ArrayList<>();
  private final List<String> insufficient = new ArrayList<>();
  private final SortedMap<String, String> reasons = new TreeMap<>();

  DatedEvidence(LocalDate asOf, int maxAgeDays) {
    this.asOf = asOf;
    this.maxAgeDays = maxAgeDays;
  }

  void add(StageOneEvidence evidence, boolean needsPerson) {
    long age = evidence.on().map(day -> ChronoUnit.DAYS.between(day, asOf)).orElse(0L);
    if (needsPerson && evidence.person().isEmpty()) {
      put(insufficient, evidence, "it names no counterpart");
    } else if (evidence.on().isEmpty()) {
      put(undated, evidence, "it has no day");
    } else if (age < 0) {
      put(planned, evidence, "it is planned for " + evidence.on().get());
    } else if (age > maxAgeDays) {
      put(insufficient, evidence, "it is " + age + " days old, at most " + maxAgeDays + " count");
    } else {
      good.add(evidence.id());
    }
  }

  private void put(List<String> ids, StageOneEvidence evidence, String reason) {
    ids.add(evidence.id());
    reasons.put(evidence.id(), reason);
  }

  List<String> good() {
    return good;
  }

  List<String> undated() {
    return undated;
  }

  List<String> planned() {
    return planned;
  }

  List<String> insufficient() {
    return insufficient;
  }

  /** Why evidence is not good, by its id. */
  SortedMap<String, String> reasons() {
    return reasons;
  }
}
