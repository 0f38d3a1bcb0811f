package dev.cosell.verification;

import dev.cosell.attribution.AttributionEntry;
import dev.cosell.attribution.AttributionLog;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.stageone.EvidenceKind;
import dev.cosell.stageone.EvidenceLog;
import dev.cosell.stageone.StageOneEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What answers a cloud's verification of a deal, gathered from what was logged when it happened.
 *
 * <p>The pack points to what there is, by id; it holds no text of it and nobody's name.
 *
 * @param deal the deal
 * @param cloud the cloud that verifies
 * @param parts for each part what answers it, in order: ids of evidence and of entries, portal ids,
 *     and {@code deal:} with the name of a field; empty where it is missing
 * @param timeline what happened with the deal, by day and id; what has no day is not in it
 */
public record EvidencePack(
    OpportunityId deal,
    Cloud cloud,
    SortedMap<EvidencePart, List<String>> parts,
    List<DatedItem> timeline) {
  /** Evidence that the customer has confirmed the close. */
  public static final EvidenceKind CUSTOMER_CONFIRMATION =
      new EvidenceKind("customer confirmation");

  /** Evidence of what both sides wrote down on how to win the deal. */
  public static final EvidenceKind JOINT_PURSUIT_DOCUMENT = new EvidenceKind("joint pursuit");

  /**
   * Something of a deal's history.
   *
   * @param on the day
   * @param id the id of the evidence or the entry
   * @param what what it is, such as {@code field engagement}
   */
  public record DatedItem(LocalDate on, String id, String what) {}

  /**
   * Copies what the type asks for.
   *
   * @param deal as the type says
   * @param cloud as the type says
   * @param parts as the type says
   * @param timeline as the type says
   */
  public EvidencePack {
    Map<EvidencePart, List<String>> all = new EnumMap<>(EvidencePart.class);
    for (EvidencePart part : EvidencePart.values()) {
      all.put(part, List.copyOf(parts.getOrDefault(part, List.of())));
    }
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    timeline = List.copyOf(timeline);
  }

  /**
   * Gathers the pack of a deal.
   *
   * @param deal the deal, with its portal ids
   * @param cloud the cloud that verifies; what is another cloud's is left out
   * @param evidence the evidence, also of other deals
   * @param log the attribution log, also of other deals; its engagements count as correspondence
   * @return the pack; the order of the logs does not matter
   */
  public static EvidencePack of(
      Opportunity deal, Cloud cloud, EvidenceLog evidence, AttributionLog log) {
    List<StageOneEvidence> all =
        Stream.concat(evidence.about(deal.id()).stream(), log.engagements(deal).entries().stream())
            .filter(each -> each.cloud().filter(other -> !other.equals(cloud)).isEmpty())
            .sorted(Comparator.comparing(StageOneEvidence::id))
            .toList();
    List<AttributionEntry> entries =
        log.entries().stream()
            .filter(each -> each.deal().filter(deal.id()::equals).isPresent())
            .filter(each -> each.cloud().filter(other -> !other.equals(cloud)).isEmpty())
            .sorted(Comparator.comparing(AttributionEntry::id))
            .toList();
    SortedMap<EvidencePart, List<String>> parts = new TreeMap<>();
    FieldValues values = deal.fieldValues();
    parts.put(EvidencePart.CUSTOMER_IDENTITY, stated(values, Field.ACCOUNT_NAME));
    parts.put(EvidencePart.DEAL_STRUCTURE, stated(values, Field.DEAL_VALUE, Field.CONTRACT_MONTHS));
    parts.put(EvidencePart.CLOSE_DATE, stated(values, Field.TARGET_CLOSE_DATE));
    parts.put(EvidencePart.CLOSE_CONFIRMATION, ids(all, CUSTOMER_CONFIRMATION));
    parts.put(EvidencePart.FIELD_CORRESPONDENCE, ids(all, EvidenceKind.FIELD_ENGAGEMENT));
    parts.put(EvidencePart.PORTAL_RECORD, records(deal, cloud));
    parts.put(EvidencePart.JOINT_PURSUIT, ids(all, JOINT_PURSUIT_DOCUMENT));
    return new EvidencePack(deal.id(), cloud, parts, timeline(all, entries));
  }

  /** All of the fields, or none: half of an answer is none. */
  private static List<String> stated(FieldValues values, Field... fields) {
    List<String> stated =
        Stream.of(fields)
            .filter(field -> values.get(field).filter(value -> !value.isBlank()).isPresent())
            .map(field -> "deal:" + field.name())
            .toList();
    return stated.size() == fields.length ? stated : List.of();
  }

  private static List<String> ids(List<StageOneEvidence> evidence, EvidenceKind kind) {
    return evidence.stream()
        .filter(each -> each.kind().equals(kind))
        .map(StageOneEvidence::id)
        .distinct()
        .toList();
  }

  private static List<String> records(Opportunity deal, Cloud cloud) {
    return deal.portalIds().stream()
        .filter(id -> id.cloud().equals(cloud))
        .map(PortalId::toString)
        .sorted()
        .toList();
  }

  private static List<DatedItem> timeline(
      List<StageOneEvidence> evidence, List<AttributionEntry> entries) {
    SortedMap<String, DatedItem> items = new TreeMap<>();
    evidence.forEach(
        each ->
            each.on()
                .ifPresent(
                    day ->
                        items.put(each.id(), new DatedItem(day, each.id(), each.kind().name()))));
    // An entry says more than the evidence that it is, too.
    entries.forEach(
        each -> items.put(each.id(), new DatedItem(each.on(), each.id(), each.kind().toString())));
    List<DatedItem> byDay = new ArrayList<>(items.values());
    byDay.sort(Comparator.comparing(DatedItem::on).thenComparing(DatedItem::id));
    return byDay;
  }

  /**
   * What answers a part.
   *
   * @param part the part
   * @return ids, in order; empty if it is missing
   */
  public List<String> answers(EvidencePart part) {
    return Objects.requireNonNull(parts.get(part));
  }

  /**
   * What is missing.
   *
   * @return the parts without an answer, in order; each says what to do
   */
  public List<EvidencePart> missing() {
    return parts.keySet().stream().filter(part -> answers(part).isEmpty()).toList();
  }
}
