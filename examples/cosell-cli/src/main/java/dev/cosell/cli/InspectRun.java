package dev.cosell.cli;

import dev.cosell.account.Account;
import dev.cosell.alias.AccountMappingPolicy;
import dev.cosell.alias.MappingFreshness;
import dev.cosell.attribution.Attribution;
import dev.cosell.attribution.AttributionFinding.Kind;
import dev.cosell.attribution.AttributionLog;
import dev.cosell.attribution.AttributionPolicy;
import dev.cosell.attribution.EntryKind;
import dev.cosell.cli.report.InspectionResult;
import dev.cosell.cli.report.InspectionResult.NamedDeal;
import dev.cosell.cli.report.InspectionResult.RegistrationFinding;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.crm.CrmImport;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.MappedRecord;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.pipeline.BypassPolicy;
import dev.cosell.pipeline.HygienePolicy;
import dev.cosell.pipeline.InspectionPolicy;
import dev.cosell.pipeline.MarketplaceBypass;
import dev.cosell.pipeline.PipelineDeal;
import dev.cosell.pipeline.PipelineInspection;
import dev.cosell.pipeline.ReviewDecision;
import dev.cosell.pipeline.ReviewLog;
import dev.cosell.pipeline.StageDays;
import dev.cosell.pipeline.SubmissionHygiene;
import dev.cosell.pipeline.UnregisteredDeal;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.sync.JdbcSyncStore;
import dev.cosell.sync.SyncStore;
import dev.cosell.sync.SyncStoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One inspection of an export.
 *
 * @param asOf the day as of which it is told
 * @param readOn the day of the export
 * @param attribution what was logged; empty if there is no log
 * @param store the store of a sync; empty if there is none
 * @param mapped by cloud, the day of the list that accounts were last mapped with
 */
record InspectRun(
    LocalDate asOf,
    LocalDate readOn,
    InspectionPolicy policy,
    HygienePolicy hygiene,
    BypassPolicy bypass,
    AccountMappingPolicy mapping,
    ReviewLog decisions,
    Optional<AttributionLog> attribution,
    Optional<Path> store,
    Map<Cloud, LocalDate> mapped,
    Batches batches) {
  private static final AttributionPolicy ATTRIBUTION = AttributionPolicy.standard();
  private static final List<Kind> ABOUT_REGISTRATION =
      List.of(Kind.LATE_REGISTRATION, Kind.REGISTRATION_MISSING);

  /**
   * Makes the inspection.
   *
   * @throws BadInputException if the export or the store cannot be worked with
   */
  InspectionResult inspect(CrmExport export) {
    Map<OpportunityId, Set<PortalId>> registered = store.map(this::registered).orElseGet(Map::of);
    Clock clock = Clock.fixed(asOf.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    CrmImport read = export.read(clock);
    PipelineRecords records = new PipelineRecords(read.records(), registered, readOn);
    AttributionLog log = attribution.map(each -> each.asOf(asOf)).orElseGet(AttributionLog::of);
    PipelineInspection inspection = PipelineInspection.of(records.deals(), policy, asOf, decisions);
    return InspectionResult.builder()
        .source(export.name())
        .asOf(asOf)
        .policies(
            List.of(
                "inspection " + named(policy.header()),
                "hygiene " + named(hygiene.header()),
                "bypass " + named(bypass.header())))
        .deals(
            read.records().stream().collect(Collectors.toMap(MappedRecord::id, InspectRun::named)))
        .inspection(inspection)
        .hygiene(SubmissionHygiene.of(records.submissions(batches, asOf), hygiene, asOf))
        .unregistered(
            store.isPresent() || attribution.isPresent()
                ? Optional.of(unregistered(inspection, log))
                : Optional.empty())
        .registrations(registrations(records.deals(), log))
        .bypass(MarketplaceBypass.of(records.won(asOf, log, ATTRIBUTION), bypass))
        .mappings(mapped.entrySet().stream().map(each -> freshness(each)).toList())
        .refusedRows(read.refused().stream().map(CrmProblem::message).toList())
        .notes(notes(read, records.deals()))
        .build();
  }

  private static String named(PolicyHeader header) {
    return header.name() + " version " + header.version();
  }

  private static NamedDeal named(MappedRecord record) {
    Opportunity deal = record.opportunity();
    return new NamedDeal(deal.title().orElse(""), deal.account().flatMap(Account::name).orElse(""));
  }

  private Map<OpportunityId, Set<PortalId>> registered(Path file) {
    if (!Files.exists(file.resolveSibling(file.getFileName() + ".mv.db"))) {
      throw new BadInputException(
          "--store " + file,
          "must be the store of a sync, without its ending .mv.db",
          "check the path, or leave the option out");
    }
    Map<OpportunityId, Set<PortalId>> registered = new HashMap<>();
    try (SyncStore links = JdbcSyncStore.h2(file)) {
      for (Cloud cloud : Clouds.ALL) {
        links
            .linkedIds(cloud)
            .forEach(
                (portalId, crmId) ->
                    crmId.ifPresent(
                        id ->
                            registered
                                .computeIfAbsent(id, unseen -> new HashSet<>())
                                .add(portalId)));
      }
    } catch (SyncStoreException | IllegalArgumentException refused) {
      throw new BadInputException(
          "--store " + file,
          String.valueOf(refused.getMessage()),
          "wait for the other run to end, or restore the file");
    }
    return registered;
  }

  /** The deals of which neither the store nor the log says that a portal knows them. */
  private static List<UnregisteredDeal> unregistered(
      PipelineInspection inspection, AttributionLog log) {
    Set<OpportunityId> logged =
        log.entries().stream()
            .filter(entry -> entry.kind() == EntryKind.PORTAL_REGISTRATION)
            .flatMap(entry -> entry.deal().stream())
            .collect(Collectors.toSet());
    return inspection.unregistered().stream()
        .filter(each -> !logged.contains(each.deal()))
        .toList();
  }

  /** What the log says about registrations of deals whose first demo was held by the day. */
  private List<RegistrationFinding> registrations(List<PipelineDeal> deals, AttributionLog log) {
    List<RegistrationFinding> found = new ArrayList<>();
    if (log.entries().isEmpty()) {
      return found;
    }
    for (PipelineDeal deal : deals) {
      Optional<LocalDate> demo = deal.opportunity().fieldValues().day(ATTRIBUTION.firstDemo());
      if (demo.filter(day -> !day.isAfter(asOf)).isPresent()) {
        Attribution.of(deal.opportunity(), log, ATTRIBUTION).findings().stream()
            .filter(finding -> ABOUT_REGISTRATION.contains(finding.kind()))
            .forEach(finding -> found.add(new RegistrationFinding(deal.id(), finding)));
      }
    }
    return found;
  }

  private MappingFreshness freshness(Map.Entry<Cloud, LocalDate> listed) {
    Cloud cloud = listed.getKey();
    return new MappingFreshness(
        cloud,
        listed.getValue(),
        asOf,
        mapping.primaryClouds().contains(cloud),
        mapping.staleAfterDays(cloud));
  }

  private List<String> notes(CrmImport read, List<PipelineDeal> deals) {
    List<String> notes = new ArrayList<>();
    if (asOf.isBefore(readOn)) {
      notes.add(
          "Stages are those of "
              + asOf
              + "; values, texts and what the portals know are those of the export, which holds no"
              + " earlier ones.");
    }
    long without =
        deals.stream().filter(deal -> StageDays.lacksDayOfStage(deal.opportunity())).count();
    if (without > 0) {
      notes.add(
          "Of "
              + without
              + " deals nobody knows since when they are in their stage; for a day in the past"
              + " they count in the stage before. Map "
              + StageDays.STAGE_SINCE
              + " or "
              + StageDays.CLOSED_ON
              + ".");
    }
    Set<OpportunityId> ids =
        read.records().stream().map(MappedRecord::id).collect(Collectors.toSet());
    List<String> unknown =
        decisions.decisions().stream()
            .map(ReviewDecision::deal)
            .filter(id -> !ids.contains(id))
            .map(OpportunityId::value)
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      notes.add("Decisions are about deals that the export does not hold: " + unknown);
    }
    return notes;
  }
}
