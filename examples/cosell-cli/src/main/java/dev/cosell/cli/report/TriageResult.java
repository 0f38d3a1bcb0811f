package dev.cosell.cli.report;

import dev.cosell.inbound.Track;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The queue of referrals at a moment.
 *
 * @param policy name and version of the policy
 * @param now the moment
 * @param rows the referrals, the most urgent first: by the earliest open deadline, then urgent
 *     before standard, then by id
 */
public record TriageResult(String policy, Instant now, List<TriageRow> rows) {
  private static final Comparator<TriageRow> MOST_URGENT =
      Comparator.comparing((TriageRow row) -> row.next().due())
          .thenComparing(row -> row.triage().track())
          .thenComparing(TriageRow::id);

  /**
   * Sorts the rows.
   *
   * @param policy as the type says
   * @param now as the type says
   * @param rows the referrals, in any order
   */
  public TriageResult {
    rows = rows.stream().sorted(MOST_URGENT).toList();
  }

  /**
   * How many referrals are late.
   *
   * @return how many have an open deadline that has passed
   */
  public long overdue() {
    return rows.stream().filter(row -> row.isOverdue(now)).count();
  }

  /**
   * How many referrals are on a track.
   *
   * @param track the track
   * @return how many
   */
  public long on(Track track) {
    return rows.stream().filter(row -> row.triage().track() == track).count();
  }
}
