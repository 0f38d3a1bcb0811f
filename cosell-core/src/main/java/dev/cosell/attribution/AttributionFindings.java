package dev.cosell.attribution;

import dev.cosell.attribution.AttributionFinding.Kind;
import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a person should know of a deal's attribution. */
final class AttributionFindings {
  private final AttributionPolicy policy;
  private final DealTouches touches;
  private final List<CloudAttribution> answers;
  private final List<AttributionFinding> findings = new ArrayList<>();

  AttributionFindings(
      AttributionPolicy policy, DealTouches touches, List<CloudAttribution> answers) {
    this.policy = policy;
    this.touches = touches;
    this.answers = answers;
  }

  List<AttributionFinding> all() {
    inbound();
    direct();
    severalSources();
    unproven();
    for (CloudAttribution answer : answers) {
      internal(answer.cloud());
      registered(answer.cloud());
    }
    creation();
    findings.sort(
        Comparator.comparing(AttributionFinding::kind)
            .thenComparing(each -> each.cloud().map(Cloud::id).orElse("")));
    return findings;
  }

  private List<AttributionEntry> proven(EntryKind... kinds) {
    List<EntryKind> of = List.of(kinds);
    return touches.proven().stream().filter(each -> of.contains(each.kind())).toList();
  }

  private static List<AttributionEntry> at(Cloud cloud, List<AttributionEntry> entries) {
    return entries.stream().filter(each -> each.cloud().equals(Optional.of(cloud))).toList();
  }

  private static List<String> ids(List<AttributionEntry> entries) {
    return entries.stream().map(AttributionEntry::id).toList();
  }

  private List<AttributionEntry> claims() {
    return proven(EntryKind.INTRODUCTION, EntryKind.INTERNAL_REGISTRATION);
  }

  private void inbound() {
    if (claims().isEmpty()) {
      return;
    }
    AttributionEntry first = claims().get(0);
    List<AttributionEntry> forms =
        proven(EntryKind.INBOUND_FORM).stream()
            .filter(form -> !form.on().isBefore(first.on()))
            .toList();
    if (!forms.isEmpty()) {
      List<String> evidence = new ArrayList<>(List.of(first.id()));
      evidence.addAll(ids(forms));
      add(
          Kind.INBOUND_AFTER_ENGAGEMENT,
          first.cloud(),
          evidence,
          "the inbound form of "
              + forms.get(0).on()
              + " came after the "
              + first.kind()
              + " of "
              + first.on(),
          "keep the earlier touch; the form does not make the deal marketing's");
    }
  }

  private void direct() {
    Optional<String> source = touches.deal().fieldValues().text(policy.source());
    boolean isDirect =
        source
            .filter(text -> policy.directSources().stream().anyMatch(text::equalsIgnoreCase))
            .isPresent();
    if (isDirect && !claims().isEmpty()) {
      AttributionEntry first = claims().get(0);
      add(
          Kind.DIRECT_DESPITE_ENGAGEMENT,
          first.cloud(),
          ids(claims()),
          policy.source()
              + " says that the deal is direct, but the log holds the "
              + first.kind()
              + " of "
              + first.on(),
          "correct the source in the CRM; the log decides");
    }
  }

  private void severalSources() {
    List<CloudAttribution> sources =
        answers.stream().filter(each -> each.credit() == Credit.SOURCED).toList();
    if (sources.size() > 1) {
      add(
          Kind.SOURCED_BY_SEVERAL_CLOUDS,
          Optional.empty(),
          sources.stream().flatMap(each -> each.evidence().stream()).toList(),
          "the first touches of "
              + sources.stream().map(CloudAttribution::cloud).toList()
              + " are of one day",
          "count the deal once in totals, or let the adjudicator say which was first");
    }
  }

  private void unproven() {
    for (AttributionEntry late : touches.late()) {
      add(
          Kind.CLAIM_WITHOUT_PROOF,
          late.cloud(),
          List.of(late.id()),
          late.kind()
              + " of "
              + late.on()
              + " was logged on "
              + late.recordedOn()
              + ", more than "
              + policy.promptDays()
              + " days later",
          "log what happens when it happens; this one counts as a claim, not as proof");
    }
  }

  /** Whether the deal was registered within the company when the cloud was first engaged. */
  private void internal(Cloud cloud) {
    List<AttributionEntry> engaged =
        at(cloud, touches.proven()).stream().filter(each -> each.kind().isEngagement()).toList();
    if (engaged.isEmpty()) {
      return;
    }
    LocalDate first = engaged.get(0).on();
    Optional<AttributionEntry> registered =
        at(cloud, proven(EntryKind.INTERNAL_REGISTRATION)).stream().findFirst();
    LocalDate lastDay = first.plusDays(policy.promptDays());
    if (registered.filter(each -> !each.on().isAfter(lastDay)).isEmpty()) {
      List<String> evidence = new ArrayList<>(List.of(engaged.get(0).id()));
      registered.ifPresent(each -> evidence.add(each.id()));
      add(
          Kind.ENGAGEMENT_NOT_REGISTERED,
          Optional.of(cloud),
          evidence,
          cloud
              + " was first engaged on "
              + first
              + ", and the deal was "
              + registered
                  .map(each -> "registered internally on " + each.on() + " only")
                  .orElse("not registered internally"),
          "register deals internally at the first engagement, with proof");
    }
  }

  /** Whether the deal was registered with the cloud before the first demo. */
  private void registered(Cloud cloud) {
    Optional<LocalDate> demo = touches.deal().fieldValues().day(policy.firstDemo());
    if (demo.isEmpty()) {
      return;
    }
    Optional<AttributionEntry> registered =
        at(cloud, proven(EntryKind.PORTAL_REGISTRATION)).stream().findFirst();
    boolean hasId =
        touches.deal().portalIds().stream().anyMatch(each -> each.cloud().equals(cloud));
    if (registered.isPresent() && registered.get().on().isAfter(demo.get())) {
      add(
          Kind.LATE_REGISTRATION,
          Optional.of(cloud),
          List.of(registered.get().id()),
          "the deal was registered with "
              + cloud
              + " on "
              + registered.get().on()
              + ", after the first demo of "
              + demo.get(),
          "register before the first demo, while the cloud's field can still help");
    } else if (registered.isEmpty() && hasId) {
      add(
          Kind.REGISTRATION_UNDATED,
          Optional.of(cloud),
          List.of(),
          "the deal is registered with " + cloud + ", and the log does not say since when",
          "log the registration with its day");
    } else if (registered.isEmpty()) {
      add(
          Kind.REGISTRATION_MISSING,
          Optional.of(cloud),
          List.of(),
          "the first demo was on " + demo.get() + ", and the deal is not registered with " + cloud,
          "register the deal; no demo should be held before");
    }
  }

  private void creation() {
    if (touches.deal().fieldValues().day(policy.created()).isEmpty() && !claims().isEmpty()) {
      add(
          Kind.CREATION_DAY_UNKNOWN,
          Optional.empty(),
          List.of(),
          policy.created() + " is not known, so that the deal may have existed before any touch",
          "map the CRM's day of creation to " + policy.created());
    }
  }

  private void add(
      Kind kind, Optional<Cloud> cloud, List<String> evidence, String rule, String remedy) {
    findings.add(new AttributionFinding(kind, cloud, evidence, rule, remedy));
  }
}
