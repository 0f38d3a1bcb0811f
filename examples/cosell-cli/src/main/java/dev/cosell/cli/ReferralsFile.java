package dev.cosell.cli;

import dev.cosell.aws.AwsPartnerCentral;
import dev.cosell.azure.AzureReferrals;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.inbound.CloudInvestment;
import dev.cosell.inbound.InboundReferral;
import dev.cosell.inbound.InboundSource;
import dev.cosell.inbound.PortalAnswerRule;
import dev.cosell.inbound.PortalDeadline;
import dev.cosell.inbound.ReadinessItem.State;
import dev.cosell.inbound.Situation;
import dev.cosell.inbound.Tenancy;
import dev.cosell.inbound.Timeline;
import dev.cosell.inbound.TriagePolicy;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What clouds bring, as a CSV file. */
final class ReferralsFile {
  private static final List<String> REQUIRED = List.of("referral_id", "cloud", "received_at");
  private static final Set<String> OPTIONAL =
      Set.of(
          "source",
          "role",
          "situation",
          "investment",
          "timeline",
          "tenancy",
          "owner",
          "portal_created_at",
          "portal_expires_at",
          "ready",
          "missing",
          "answered_at");
  private static final String TIME = "must be a time with its offset such as 2031-01-15T10:00:00Z";

  /**
   * A row.
   *
   * @param id what the referral is called
   * @param referral what is known of it
   * @param owners the ids of owner and deputies, in order
   * @param ready what is ready and what is missing
   * @param answered when somebody has answered
   */
  record Row(
      String id,
      InboundReferral referral,
      List<String> owners,
      Map<String, State> ready,
      Optional<Instant> answered) {}

  private final TriagePolicy policy;
  private final Instant now;
  private final InputProblems problems;
  private final Map<String, Long> seen = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private ReferralsFile(TriagePolicy policy, Instant now, InputProblems problems) {
    this.policy = policy;
    this.now = now;
    this.problems = problems;
  }

  static List<Row> read(Path file, TriagePolicy policy, Instant now, InputProblems problems) {
    ReferralsFile read = new ReferralsFile(policy, now, problems);
    new CsvInput("--referrals", file, REQUIRED, OPTIONAL).read(problems, read::add);
    return read.rows;
  }

  private void add(CsvRow row) {
    String id = row.text("referral_id");
    Long first = seen.putIfAbsent(id, row.number());
    if (first != null) {
      problem(
          row,
          "referral_id",
          "must differ from all others, but '" + id + "' stands in row " + first + " already",
          "take one of the rows out");
    }
    Optional<Cloud> cloud = cloud(row);
    Optional<Instant> received = past(row, "received_at");
    if (row.text("received_at").isEmpty() && row.columns().containsKey("received_at")) {
      problem(row, "received_at", TIME, "state when it came in");
    }
    Optional<Instant> answered = past(row, "answered_at");
    if (answered.filter(received.orElse(now)::isAfter).isPresent() && received.isPresent()) {
      problem(row, "answered_at", "must not be before received_at", "correct one of the two times");
    }
    InboundReferral known =
        InboundReferral.of(cloud.orElse(Cloud.AWS), received.orElse(now))
            .from(source(row))
            .with(choice(row, "situation", Situation.class, Situation.UNKNOWN))
            .with(choice(row, "investment", CloudInvestment.class, CloudInvestment.UNKNOWN))
            .with(timeline(row))
            .with(choice(row, "tenancy", Tenancy.class, Tenancy.UNKNOWN));
    Optional<PortalDeadline> portal = cloud.flatMap(at -> portal(row, at));
    rows.add(
        new Row(
            id, portal.map(known::with).orElse(known), ids(row, "owner"), ready(row), answered));
  }

  private Optional<Cloud> cloud(CsvRow row) {
    Optional<Cloud> cloud = Clouds.named(row.text("cloud").toLowerCase(Locale.ROOT));
    if (cloud.isEmpty() && row.columns().containsKey("cloud")) {
      problem(row, "cloud", "must be aws, azure or gcp", "correct the cloud");
    }
    return cloud;
  }

  /** The source as it is stated, or else the one under which the policy has the role. */
  private InboundSource source(CsvRow row) {
    return row.stated("source").isPresent()
        ? choice(row, "source", InboundSource.class, InboundSource.UNKNOWN)
        : row.stated("role")
            .map(role -> policy.source(new CounterpartRole(role)))
            .orElse(InboundSource.UNKNOWN);
  }

  private <E extends Enum<E>> E choice(CsvRow row, String column, Class<E> type, E unknown) {
    Optional<String> text = row.stated(column);
    if (text.isEmpty()) {
      return unknown;
    }
    String name = text.get().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    Optional<E> found =
        Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      problem(
          row,
          column,
          "must be one of " + List.of(type.getEnumConstants()) + ", but was '" + text.get() + "'",
          "correct it, or leave it blank where it is not known");
    }
    return found.orElse(unknown);
  }

  private Timeline timeline(CsvRow row) {
    String text = row.text("timeline");
    if (text.isEmpty()) {
      return Timeline.unknown();
    }
    if (text.equalsIgnoreCase("none")) {
      return Timeline.notStated();
    }
    try {
      return Timeline.by(LocalDate.parse(text));
    } catch (DateTimeException broken) {
      problem(
          row,
          "timeline",
          "must be the customer's day such as 2031-01-15, or none, but was '" + text + "'",
          "correct it, or leave it blank where it is not known");
      return Timeline.unknown();
    }
  }

  private Optional<PortalDeadline> portal(CsvRow row, Cloud cloud) {
    Optional<Instant> expires = time(row, "portal_expires_at");
    if (expires.isPresent()) {
      return Optional.of(PortalDeadline.stated(cloud, expires.get()));
    }
    Optional<Instant> created = time(row, "portal_created_at");
    Optional<PortalAnswerRule> rule = rule(cloud);
    if (created.isPresent() && rule.isEmpty()) {
      problem(
          row,
          "portal_created_at",
          "must be left blank for " + cloud + ", which documents no deadline",
          "state portal_expires_at if the portal does");
    }
    return created.flatMap(at -> rule.map(known -> known.deadline(at)));
  }

  private static Optional<PortalAnswerRule> rule(Cloud cloud) {
    if (cloud.equals(Cloud.AWS)) {
      return Optional.of(AwsPartnerCentral.answerRule());
    }
    return cloud.equals(Cloud.AZURE) ? Optional.of(AzureReferrals.answerRule()) : Optional.empty();
  }

  private Map<String, State> ready(CsvRow row) {
    Map<String, State> ready = new TreeMap<>();
    ids(row, "ready").forEach(id -> ready.put(id, State.READY));
    for (String id : ids(row, "missing")) {
      if (ready.put(id, State.MISSING) == State.READY) {
        problem(
            row,
            "missing",
            "must not have '" + id + "', which stands under ready, too",
            "take it out of one of the two");
      }
    }
    return ready;
  }

  private static List<String> ids(CsvRow row, String column) {
    return Arrays.stream(row.text(column).split("\\|", -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  private Optional<Instant> past(CsvRow row, String column) {
    Optional<Instant> time = time(row, column);
    if (time.filter(now::isBefore).isPresent()) {
      problem(
          row,
          column,
          "must not be after --now, " + now + ", but was " + time.get(),
          "correct it, or state a later --now");
    }
    return time;
  }

  private Optional<Instant> time(CsvRow row, String column) {
    Optional<String> text = row.stated(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.get()).toInstant());
    } catch (DateTimeException broken) {
      problem(row, column, TIME + ", but was '" + text.get() + "'", "correct it");
      return Optional.empty();
    }
  }

  private void problem(CsvRow row, String column, String rule, String remedy) {
    problems.cell(row.file(), row.number(), column, rule, remedy);
  }
}
