package dev.cosell.stageone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactSource;
import dev.cosell.internal.JsonReader;
import dev.cosell.internal.LogEntries;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.InvalidPolicyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All evidence that was ever written down: nothing is changed or taken out, only added.
 *
 * <p>The JSON form:
 *
 * <pre>{@code
 * {"format": 1,
 *  "entries": [
 *    {"id": "E-1", "deal": "006A1", "kind": "field engagement", "cloud": "aws",
 *     "person": {"system": "crm", "id": "003A1"}, "on": "2031-03-01",
 *     "recordedOn": "2031-03-01", "words": "joint call on the migration"}]}
 * }</pre>
 */
public final class EvidenceLog {
  static final String NEEDS_CLOUD =
      "is required for a field engagement; name the cloud whose field it was";
  private static final EvidenceLog EMPTY = new EvidenceLog(LogEntries.empty(StageOneEvidence::id));

  private final LogEntries<StageOneEvidence> entries;

  private EvidenceLog(LogEntries<StageOneEvidence> entries) {
    this.entries = entries;
  }

  /**
   * A log of evidence.
   *
   * @param evidence the evidence, none to begin with an empty log
   * @return the log, in this order
   * @throws IllegalArgumentException as {@link #append(Collection)} says
   */
  public static EvidenceLog of(StageOneEvidence... evidence) {
    return EMPTY.append(Arrays.asList(evidence));
  }

  /**
   * Adds evidence at the end.
   *
   * @param evidence the evidence; one that the log has already is left out
   * @return the longer log
   * @throws IllegalArgumentException if other evidence of the same id is in the log
   */
  public EvidenceLog append(Collection<StageOneEvidence> evidence) {
    return new EvidenceLog(entries.append(evidence));
  }

  /**
   * Everything that was written down.
   *
   * @return the evidence in the order in which it was added
   */
  public List<StageOneEvidence> entries() {
    return entries.all();
  }

  /**
   * The evidence about a deal.
   *
   * @param deal the deal
   * @return the evidence in the order of its ids
   */
  public List<StageOneEvidence> about(OpportunityId deal) {
    return entries.all().stream()
        .filter(each -> each.deal().equals(deal))
        .sorted(Comparator.comparing(StageOneEvidence::id))
        .toList();
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the log
   * @throws InvalidPolicyException if the text breaks the form; lists everything that is wrong
   */
  public static EvidenceLog fromJson(String json) {
    return new EvidenceLog(EMPTY.entries.read(json, EvidenceLog::read));
  }

  private static Optional<StageOneEvidence> read(JsonReader entry) {
    Optional<String> id = entry.stated("id", entry.optionalText("id"));
    EvidenceKind kind = new EvidenceKind(entry.text("kind"));
    Optional<Cloud> cloud =
        entry.optional("cloud", Cloud::new, "must be the id of a cloud such as aws");
    boolean lacksCloud = kind.equals(EvidenceKind.FIELD_ENGAGEMENT) && cloud.isEmpty();
    if (lacksCloud && !entry.has("cloud")) {
      entry.problem("cloud", NEEDS_CLOUD);
    }
    StageOneEvidence.Builder read =
        StageOneEvidence.of(id.orElse("?"), new OpportunityId(entry.text("deal")), kind)
            .cloud(cloud)
            .person(entry.optionalPair("person", "system", "id", ContactSource::new))
            .on(entry.optionalDate("on"))
            .recordedOn(entry.date("recordedOn"))
            .words(entry.optionalText("words"));
    return id.isEmpty() || lacksCloud ? Optional.empty() : Optional.of(read.build());
  }

  /**
   * The JSON form, with the entries in the order of the log; {@link #fromJson} reads an equal log.
   *
   * @return the text, indented
   */
  public String toJson() {
    return entries.write(EvidenceLog::write);
  }

  private static void write(StageOneEvidence each, ObjectNode node) {
    node.put("id", each.id()).put("deal", each.deal().value()).put("kind", each.kind().name());
    each.cloud().ifPresent(cloud -> node.put("cloud", cloud.id()));
    each.person()
        .ifPresent(
            person ->
                node.putObject("person").put("system", person.system()).put("id", person.id()));
    each.on().ifPresent(day -> node.put("on", day.toString()));
    node.put("recordedOn", each.recordedOn().toString());
    each.words().ifPresent(words -> node.put("words", words));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EvidenceLog that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** How much evidence there is. */
  @Override
  public String toString() {
    return "EvidenceLog[" + entries + "]";
  }
}
