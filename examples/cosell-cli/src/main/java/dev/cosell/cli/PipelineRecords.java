package dev.cosell.cli;

import dev.cosell.attribution.Attribution;
import dev.cosell.attribution.AttributionLog;
import dev.cosell.attribution.AttributionPolicy;
import dev.cosell.attribution.CloudAttribution;
import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.crm.MappedRecord;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import dev.cosell.pipeline.PipelineDeal;
import dev.cosell.pipeline.Submission;
import dev.cosell.pipeline.WonDeal;
import dev.cosell.sync.CloudRouting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The deals of an export as the inspections of the pipeline take them. */
final class PipelineRecords {
  private static final Field MARKETPLACE = new Field("crm.marketplace");
  private static final Field TEAM = new Field("crm.team");
  private static final Field DIRECT_REASON = new Field("crm.directReason");
  private static final Field PLACEHOLDER = new Field("crm.valuePlaceholder");
  private static final Field VALUE_UPDATE_ON = new Field("crm.valueUpdateOn");
  private static final Pattern MARKETPLACE_WORD = Pattern.compile("(?i)\\s*marketplace\\s*$");
  private static final Set<String> YES = Set.of("true", "yes", "1");

  private final List<MappedRecord> records;
  private final List<PipelineDeal> deals;

  /**
   * Takes the deals.
   *
   * @param registered the portals' ids of the deals, as far as they are known
   * @param readOn the day of the export
   */
  PipelineRecords(
      List<MappedRecord> records, Map<OpportunityId, Set<PortalId>> registered, LocalDate readOn) {
    this.records = records;
    this.deals =
        records.stream()
            .map(
                record ->
                    PipelineDeal.of(
                        stated(record)
                            .withPortalIds(registered.getOrDefault(record.id(), Set.of())),
                        readOn))
            .toList();
  }

  /** The deal without what the map made up: that is no sign that anybody works on it. */
  private static Opportunity stated(MappedRecord record) {
    Set<Field> madeUp = new HashSet<>(record.derivedFields());
    madeUp.removeIf(field -> field.equals(Field.STAGE) || field.isIn("crm"));
    FieldValues values = record.values().only(field -> !madeUp.contains(field));
    return Opportunity.of(record.id(), values);
  }

  List<PipelineDeal> deals() {
    return deals;
  }

  /** The deals that had come up by the day and were not lost by then, as they are sent. */
  List<Submission> submissions(Batches batches, LocalDate asOf) {
    List<Submission> submissions = new ArrayList<>();
    batches.over(records.stream().map(MappedRecord::opportunity).toList());
    for (int i = 0; i < records.size(); i++) {
      PipelineDeal deal = deals.get(i);
      if (deal.stageOn(asOf).filter(stage -> !stage.equals(Stage.CLOSED_LOST)).isPresent()) {
        Opportunity sent = records.get(i).opportunity();
        submissions.add(
            new Submission(
                sent,
                batches.of(sent, deal.stages().get(0).since()),
                word(sent, PLACEHOLDER).filter(YES::contains).isPresent(),
                sent.fieldValues().day(VALUE_UPDATE_ON)));
      }
    }
    return submissions;
  }

  /** The deals that were won by the day, with the clouds that the CRM or the log says helped. */
  List<WonDeal> won(LocalDate asOf, AttributionLog log, AttributionPolicy policy) {
    List<WonDeal> won = new ArrayList<>();
    boolean logged = !log.entries().isEmpty();
    for (PipelineDeal deal : deals) {
      if (deal.stageOn(asOf).filter(PipelineRecords::isWon).isEmpty()) {
        continue;
      }
      Opportunity stated = deal.opportunity();
      Set<Cloud> helpedBy = new HashSet<>(named(stated, CloudRouting.NAMED));
      if (logged) {
        Attribution.of(stated, log, policy).clouds().stream()
            .filter(each -> each.credit() != Credit.DIRECT)
            .map(CloudAttribution::cloud)
            .forEach(helpedBy::add);
      }
      won.add(
          new WonDeal(
              deal.id(),
              wonOn(deal, asOf),
              stated.dealValue(),
              helpedBy,
              named(stated, MARKETPLACE).stream().findFirst(),
              stated.fieldValues().text(TEAM).orElse("no team"),
              stated.fieldValues().text(DIRECT_REASON)));
    }
    return won;
  }

  private static boolean isWon(Stage stage) {
    return stage.equals(Stage.COMMITTED) || stage.equals(Stage.LAUNCHED);
  }

  private static LocalDate wonOn(PipelineDeal deal, LocalDate asOf) {
    return deal.stages().stream()
        .filter(entry -> isWon(entry.stage()) && !entry.since().isAfter(asOf))
        .findFirst()
        .orElseThrow()
        .since();
  }

  /** The clouds that a field names, in the words that routing knows. */
  private static Set<Cloud> named(Opportunity deal, Field field) {
    List<String> words =
        deal.fieldValues().items(field).stream()
            .map(word -> MARKETPLACE_WORD.matcher(word).replaceAll("").strip())
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return Set.of();
    }
    FieldValues named = FieldValues.builder().items(CloudRouting.NAMED, words).build();
    return Set.copyOf(CloudRouting.standard().route(Opportunity.of(deal.id(), named)).clouds());
  }

  private static Optional<String> word(Opportunity deal, Field field) {
    return deal.fieldValues().text(field).map(text -> text.strip().toLowerCase(Locale.ROOT));
  }
}
