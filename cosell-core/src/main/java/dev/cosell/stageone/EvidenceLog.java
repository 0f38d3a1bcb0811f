package dev.cosell.stageone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactSource;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.InvalidPolicyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final int FORMAT = 1;

  private final Map<String, StageOneEvidence> entries;

  private EvidenceLog(Map<String, StageOneEvidence> entries) {
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
    return new EvidenceLog(Map.of()).append(Arrays.asList(evidence));
  }

  /**
   * Adds evidence at the end.
   *
   * @param evidence the evidence; one that the log has already is left out
   * @return the longer log
   * @throws IllegalArgumentException if other evidence of the same id is in the log
   */
  public EvidenceLog append(Collection<StageOneEvidence> evidence) {
    Map<String, StageOneEvidence> all = new LinkedHashMap<>(entries);
    for (StageOneEvidence each : evidence) {
      StageOneEvidence before = all.putIfAbsent(each.id(), each);
      if (before != null && !before.equals(each)) {
        throw new IllegalArgumentException(
            "id must be that of one piece of evidence, but two differ for '" + each.id() + "'");
      }
    }
    return new EvidenceLog(all);
  }

  /**
   * Everything that was written down.
   *
   * @return the evidence in the order in which it was added
   */
  public List<StageOneEvidence> entries() {
    return List.copyOf(entries.values());
  }

  /**
   * The evidence about a deal.
   *
   * @param deal the deal
   * @return the evidence in the order of its ids
   */
  public List<StageOneEvidence> about(OpportunityId deal) {
    return entries.values().stream()
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
    JsonReader document = JsonReader.of(json);
    document.format(FORMAT);
    List<StageOneEvidence> read = new ArrayList<>();
    Map<String, StageOneEvidence> byId = new LinkedHashMap<>();
    for (JsonReader entry : document.requiredObjects("entries")) {
      StageOneEvidence evidence = read(entry);
      StageOneEvidence before = byId.putIfAbsent(evidence.id(), evidence);
      if (before != null && !before.equals(evidence) && entry.has("id")) {
        entry.problem(
            "id",
            "must be that of one piece of evidence, but two differ for '"
                + evidence.id()
                + "'; add a correction under an id of its own");
      }
      read.add(evidence);
    }
    document.finish();
    return of().append(read);
  }

  private static StageOneEvidence read(JsonReader entry) {
    EvidenceKind kind = new EvidenceKind(entry.text("kind"));
    Optional<Cloud> cloud =
        entry.optional("cloud", Cloud::new, "must be the id of a cloud such as aws");
    if (kind.equals(EvidenceKind.FIELD_ENGAGEMENT) && cloud.isEmpty()) {
      if (!entry.has("cloud")) {
        entry.problem("cloud", NEEDS_CLOUD);
      }
      cloud = Optional.of(Cloud.AWS); // a stand-in; the reading fails
    }
    return StageOneEvidence.of(entry.text("id"), new OpportunityId(entry.text("deal")), kind)
        .cloud(cloud)
        .person(entry.optionalPair("person", "system", "id", ContactSource::new))
        .on(entry.optionalDate("on"))
        .recordedOn(entry.date("recordedOn"))
        .words(entry.optionalText("words"))
        .build();
  }

  /**
   * The JSON form, with the entries in the order of the log; {@link #fromJson} reads an equal log.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newDocument(FORMAT);
    document.putArray("entries");
    for (StageOneEvidence each : entries.values()) {
      ObjectNode node = document.withArray("entries").addObject();
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
    return Json.writePretty(document);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EvidenceLog that && entries().equals(that.entries());
  }

  @Override
  public int hashCode() {
    return entries().hashCode();
  }

  /** How much evidence there is. */
  @Override
  public String toString() {
    return "EvidenceLog[" + entries.size() + " entries]";
  }
}
