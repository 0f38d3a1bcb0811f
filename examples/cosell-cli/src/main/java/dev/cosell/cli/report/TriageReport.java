package dev.cosell.cli.report;

import dev.cosell.inbound.Deadline;
import dev.cosell.inbound.Track;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code report.html} of the queue of referrals. */
public final class TriageReport {
  private TriageReport() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @return the document; owners stand in it by their ids
   */
  public static String render(TriageResult result) {
    return HtmlPage.of(
        "cosell triage: " + Moments.local(result.now(), ZoneOffset.UTC),
        List.of(
            new PageHeading(
                "Deals that clouds bring, " + Moments.local(result.now(), ZoneOffset.UTC),
                List.of("By the policy " + result.policy() + ", the most urgent first.")),
            new Tiles(
                List.of(
                    new Tiles.Tile(result.rows().size(), "referrals"),
                    new Tiles.Tile(result.on(Track.URGENT), "urgent"),
                    new Tiles.Tile(result.overdue(), "overdue"))),
            queue(result),
            reasons(result),
            readiness(result)),
        "Written by cosell. Holds no personal data. Deadlines are by the clock of who answers.");
  }

  private static Section queue(TriageResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (TriageRow row : result.rows()) {
      rows.add(
          List.of(
              row.id(),
              row.cloud(),
              row.triage().track(),
              row.triage().assignee().orElse("nobody is named"),
              answer(row, result.now()),
              deadline(row, Deadline.Kind.CALL, result.now()),
              deadline(row, Deadline.Kind.PORTAL, result.now()),
              escalation(row)));
    }
    return new TableSection(
        "Inbound queue",
        Optional.empty(),
        List.of(
            "Referral",
            "Cloud",
            "Track",
            "Who",
            "Answer by",
            "Call by",
            "Portal by",
            "If nobody answers"),
        rows,
        Optional.of("Nothing waits."));
  }

  private static Section reasons(TriageResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (TriageRow row : result.rows()) {
      rows.add(List.of(row.id(), row.triage().because(), String.join("; ", row.triage().notes())));
    }
    return new TableSection(
        "Why, and what to find out",
        Optional.empty(),
        List.of("Referral", "Why", "What to find out"),
        rows,
        Optional.empty());
  }

  private static String answer(TriageRow row, Instant now) {
    return row.answered()
        .map(at -> "answered " + Moments.local(at, row.zone()) + TriageTable.inTime(row, at))
        .orElseGet(() -> deadline(row, Deadline.Kind.ANSWER, now));
  }

  private static String deadline(TriageRow row, Deadline.Kind kind, Instant now) {
    return row.triage()
        .deadline(kind)
        .map(each -> Moments.deadline(each, row, now))
        .orElse("not known");
  }

  private static String escalation(TriageRow row) {
    return row.escalation().stream()
        .map(step -> Moments.local(step.at(), row.zone()) + " " + step.to())
        .collect(Collectors.joining("; "));
  }

  private static Section readiness(TriageResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (TriageRow row : result.rows()) {
      row.triage()
          .notReady()
          .forEach(item -> rows.add(List.of(row.id(), item.id(), item.what(), item.state())));
    }
    return new TableSection(
        "Not ready for urgent ones",
        Optional.empty(),
        List.of("Referral", "Item", "What", "State"),
        rows,
        Optional.empty());
  }
}
