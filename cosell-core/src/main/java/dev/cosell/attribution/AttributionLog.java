package dev.cosell.attribution;

import dev.cosell.account.Account;
import dev.cosell.internal.LogEntries;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.stageone.EvidenceKind;
import dev.cosell.stageone.EvidenceLog;
import dev.cosell.stageone.StageOneEvidence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was logged about who brings deals: nothing is changed or taken out, only added.
 *
 * <p>The JSON form; every entry has the members of its kind, and may have the others:
 *
 * <pre>{@code
 * {"format": 1,
 *  "entries": [
 *    {"id": "A-1", "kind": "INTRODUCTION", "on": "2031-01-15", "recordedOn": "2031-01-15",
 *     "account": "001A", "cloud": "aws", "counterpart": {"system": "crm", "id": "003A1"},
 *     "seller": "005S1", "by": "005A1"},
 *    {"id": "A-2", "kind": "INBOUND_FORM", "on": "2031-02-01", "recordedOn": "2031-02-01",
 *     "deal": "006A1", "reference": "form 77"}]}
 * }</pre>
 */
public final class AttributionLog {
  private static final AttributionLog EMPTY =
      new AttributionLog(LogEntries.empty(AttributionEntry::id));

  private final LogEntries<AttributionEntry> entries;

  private AttributionLog(LogEntries<AttributionEntry> entries) {
    this.entries = entries;
  }

  /**
   * A log of entries.
   *
   * @param entries the entries, none to begin with an empty log
   * @return the log, in this order
   * @throws IllegalArgumentException as {@link #append(Collection)} says
   */
  public static AttributionLog of(AttributionEntry... entries) {
    return EMPTY.append(Arrays.asList(entries));
  }

  /**
   * Adds entries at the end.
   *
   * @param more the entries; one that the log has already is left out
   * @return the longer log
   * @throws IllegalArgumentException if another entry of the same id is in the log
   */
  public AttributionLog append(Collection<AttributionEntry> more) {
    return new AttributionLog(entries.append(more));
  }

  /**
   * Everything that was logged.
   *
   * @return the entries in the order in which they were added
   */
  public List<AttributionEntry> entries() {
    return entries.all();
  }

  /**
   * The log of an earlier day.
   *
   * @param day the day
   * @return a log of the entries that were logged by then, that day included
   */
  public AttributionLog asOf(LocalDate day) {
    return EMPTY.append(
        entries.all().stream().filter(each -> !each.recordedOn().isAfter(day)).toList());
  }

  /**
   * What the log holds as evidence for stage one, so that nobody logs it twice.
   *
   * @param deal the deal
   * @return the engagements with a cloud's people that name the deal, or its customer and no deal,
   *     as evidence of {@link EvidenceKind#FIELD_ENGAGEMENT} under their ids
   */
  public EvidenceLog engagements(Opportunity deal) {
    return EvidenceLog.of()
        .append(
            entries.all().stream()
                .filter(each -> each.kind().isEngagement() && names(each, deal))
                .map(
                    each ->
                        StageOneEvidence.of(each.id(), deal.id(), EvidenceKind.FIELD_ENGAGEMENT)
                            .cloud(each.cloud())
                            .person(each.counterpart())
                            .on(each.on())
                            .recordedOn(each.recordedOn())
                            .build())
                .toList());
  }

  /** Whether an entry names the deal, or its customer and no deal. */
  static boolean names(AttributionEntry entry, Opportunity deal) {
    if (entry.deal().isPresent()) {
      return entry.deal().get().equals(deal.id());
    }
    return entry.account().isPresent()
        && entry.account().equals(deal.account().flatMap(Account::id));
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the log
   * @throws dev.cosell.policy.InvalidPolicyException if the text breaks the form; lists everything
   *     that is wrong
   */
  public static AttributionLog fromJson(String json) {
    return new AttributionLog(EMPTY.entries.read(json, AttributionJson::read));
  }

  /**
   * The JSON form, with the entries in the order of the log; {@link #fromJson} reads an equal log.
   *
   * @return the text, indented
   */
  public String toJson() {
    return entries.write(AttributionJson::write);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AttributionLog that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** How long the log is. */
  @Override
  public String toString() {
    return "AttributionLog[" + entries + "]";
  }
}
