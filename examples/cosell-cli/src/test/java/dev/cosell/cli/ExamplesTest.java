package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.alias.AliasDecision;
import dev.cosell.alias.AliasIndex;
import dev.cosell.alias.AliasKind;
import dev.cosell.alias.AliasLedger;
import dev.cosell.alias.AliasQuery;
import dev.cosell.alias.AliasSubject.Name;
import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.FieldOutcome;
import dev.cosell.authority.Reconciler;
import dev.cosell.authority.Reconciliation;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.authority.Sides;
import dev.cosell.aws.AwsPartnerCentral;
import dev.cosell.azure.AzureReferrals;
import dev.cosell.calendar.Advice;
import dev.cosell.calendar.CalendarFile;
import dev.cosell.calendar.EngagementOutlook;
import dev.cosell.calendar.FiscalCalendar;
import dev.cosell.calendar.FiscalQuarter;
import dev.cosell.calendar.FundingDeadline;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactDecision;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatch;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.contact.ContactRecord;
import dev.cosell.contact.ContactSource;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.contact.CounterpartRoster;
import dev.cosell.contact.DirectoryEntry;
import dev.cosell.contact.KnownCounterpart;
import dev.cosell.contact.LapsedRelationships;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.contact.Relationship;
import dev.cosell.contact.RelationshipPolicy;
import dev.cosell.contact.RosterChange;
import dev.cosell.contact.Touch;
import dev.cosell.contact.TouchKind;
import dev.cosell.crm.CrmFieldMap;
import dev.cosell.crm.CrmImport;
import dev.cosell.crm.CrmTables;
import dev.cosell.gcp.GcpOpportunities;
import dev.cosell.gcp.GcpSettings;
import dev.cosell.inbound.CloudInvestment;
import dev.cosell.inbound.Deadline;
import dev.cosell.inbound.InboundOwner;
import dev.cosell.inbound.InboundOwners;
import dev.cosell.inbound.InboundReferral;
import dev.cosell.inbound.Situation;
import dev.cosell.inbound.Track;
import dev.cosell.inbound.Triage;
import dev.cosell.inbound.TriagePolicy;
import dev.cosell.inbound.WorkingHours;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Registration;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallMeter;
import dev.cosell.portal.Portal;
import dev.cosell.sync.CallBudget;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.InMemorySyncStore;
import dev.cosell.sync.JdbcSyncStore;
import dev.cosell.sync.Pace;
import dev.cosell.sync.Standing;
import dev.cosell.sync.SyncEngine;
import dev.cosell.sync.SyncReport;
import dev.cosell.sync.SyncStore;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.FakePartnerCentral;
import dev.cosell.testkit.azure.FakeReferrals;
import dev.cosell.testkit.gcp.FakeOpportunities;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * The code in the documents, compiled and run. What stands between {@code example} and {@code end}
 * stands in a document, word for word.
 */
class ExamplesTest {
  private static final Instant MORNING = Instant.parse("2026-11-22T09:00:00Z");

  // example
  static SyncReport sync(
      URI partnerCentral,
      IdentityProvider<AwsCredentialsIdentity> credentials,
      CrmFieldMap map,
      Path export,
      Path memory,
      Clock clock)
      throws IOException {
    Pace pace = Pace.real(clock);
    CrmImport read = map.read(CrmTables.fromDirectory(export), clock);
    List<CrmDeal> deals = read.records().stream().map(CrmDeal::of).toList();
    try (SyncStore store = JdbcSyncStore.h2(memory)) {
      CallBudget budget = CallBudget.of(Cloud.AWS, AwsPartnerCentral.quotas(), pace, store);
      Portal aws =
          AwsPartnerCentral.builder(credentials).endpoint(partnerCentral).meter(budget).build();
      return SyncEngine.builder().portal(aws).store(store).pace(pace).build().pass(deals);
    }
  }

  // end

  @Test
  void theReadmesTenLinesRegisterADeal(@TempDir Path folder) throws IOException {
    Path export = Files.createDirectory(folder.resolve("export"));
    for (String table : List.of("Account", "Contact", "OpportunityContactRole", "User")) {
      Files.writeString(export.resolve(table + ".csv"), sample(table + ".csv"));
    }
    List<String> rows = sample("Opportunity.csv").lines().limit(2).toList();
    Files.write(export.resolve("Opportunity.csv"), rows);
    Duration shift = Duration.between(Instant.now(), MORNING);
    SettableClock clock = SettableClock.running(Clock.offset(Clock.systemUTC(), shift));
    CrmFieldMap map = CrmFieldMap.fromJson(sample("map.json"));
    try (FakePartnerCentral fake = FakePartnerCentral.builder().clock(clock).start()) {
      StaticKeys keys = StaticKeys.of(fake.accessKeyId(), fake.secretAccessKey());

      SyncReport report = sync(fake.url(), keys, map, export, folder.resolve("memory"), clock);

      assertThat(report.deals()).singleElement().isNotNull();
      assertThat(report.deals().get(0).violations()).isEmpty();
      assertThat(report.deals().get(0).standing()).isEqualTo(Standing.IN_REVIEW);
      assertThat(fake.calls().throttled()).isEmpty();
      assertThat(fake.operator().opportunities()).hasSize(1);
    }
  }

  private static String sample(String name) throws IOException {
    try (InputStream in = Cosell.class.getResourceAsStream("sample/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }

  @Test
  void aFakeIsStartedAndPlayed() {
    // example
    try (FakePartnerCentral fake = FakePartnerCentral.builder().start()) {
      // point any client at fake.url(), with fake.accessKeyId() and fake.secretAccessKey()
      fake.clock().advance(Duration.ofDays(2));
      fake.faults().next(Fault.THROTTLED, 1, "UpdateOpportunity");
      assertThat(fake.operator().opportunities()).isEmpty();
    }
    // end
  }

  @Test
  void twoSidesAreReconciled() {
    Sides sides =
        Sides.builder()
            .cloud(Cloud.AWS)
            .crm(FieldValues.builder().put(Field.TITLE, new Text("New ovens")).build())
            .portal(FieldValues.builder().put(Field.TITLE, new Text("Ovens")).build())
            .build();
    // example
    Reconciliation decided =
        new Reconciler(FieldAuthorityPolicy.standard(), SharingBoundary.standard())
            .reconcile(sides);
    FieldValues toPortal = decided.toPortal(); // what to write there now
    List<FieldDecision> decisions = decided.decisions(); // one per field, with rule and reason
    // end
    assertThat(toPortal.text(Field.TITLE)).contains("New ovens");
    assertThat(decisions).extracting(FieldDecision::outcome).containsExactly(FieldOutcome.PUSH);
  }

  @Test
  void aPortalIsBuilt() {
    try (FakePartnerCentral fake = FakePartnerCentral.builder().start()) {
      StaticKeys credentials = StaticKeys.of(fake.accessKeyId(), fake.secretAccessKey());
      URI endpoint = fake.url();
      Clock clock = fake.clock();
      CallMeter budget =
          CallBudget.of(
              Cloud.AWS, AwsPartnerCentral.quotas(), Pace.real(clock), new InMemorySyncStore());
      // example
      Portal aws =
          AwsPartnerCentral.builder(credentials) // of the AWS account linked to Partner Central
              .endpoint(endpoint) // AWS's own, if not set
              .catalog("Sandbox") // or AWS, which is the default
              .client("Example Inc", "crm-sync") // who calls, as AWS asks to be told
              .meter(budget) // asked before every call
              .clock(clock)
              .build();
      // end
      assertThat(aws.changes(Optional.empty())).isInstanceOf(Answer.Ok.class);
    }
  }

  @Test
  void googlesPortalIsBuilt() {
    try (FakeOpportunities fake = FakeOpportunities.builder().start()) {
      String partnerId = fake.partner();
      String token = fake.token();
      URI endpoint = fake.url();
      CallMeter budget = CallMeter.UNMETERED;
      // example
      Portal google =
          GcpOpportunities.builder(partnerId, () -> token) // scope apps.order, role Integrator
              .endpoint(endpoint) // Google's own, if not set
              .meter(budget) // asked before every call
              .settings(GcpSettings.standard()) // what Google's documents leave open
              .build();
      // end
      assertThat(google.changes(Optional.empty())).isInstanceOf(Answer.Ok.class);
    }
  }

  @Test
  void microsoftsPortalIsBuilt() {
    SettableClock clock = SettableClock.fixedAt(MORNING);
    try (FakeReferrals fake = FakeReferrals.builder().clock(clock).start()) {
      String token = fake.token();
      URI endpoint = fake.url();
      CallMeter budget = CallMeter.UNMETERED;
      // example
      Portal microsoft =
          AzureReferrals.builder(() -> token) // of a user with a Referrals role
              .endpoint(endpoint) // Microsoft's own, if not set
              .meter(budget) // asked before every call
              .clock(clock)
              .build();
      // end
      assertThat(microsoft.changes(Optional.empty())).isInstanceOf(Answer.Ok.class);
    }
  }

  private static final Contact IDA =
      Contact.builder()
          .firstName("Ida")
          .lastName("Lindqvist")
          .email("ida.lindqvist@microsoft.com")
          .build();

  private static ContactDirectory directory() {
    List<ContactRecord> records =
        List.of(
            ContactRecord.of("crm", "003A1", IDA.withId("003A1")),
            ContactRecord.of("azure", "7001", IDA.withEmail("idal@microsoft.com")).at(Cloud.AZURE));
    List<ContactDecision> decisions = List.of();
    // example
    ContactDirectory directory =
        ContactDirectory.builder(ContactMatchPolicy.standard())
            .addAll(records) // of the CRM, the portals, the calendar
            .decideAll(decisions) // what people have decided stands
            .build();
    List<DirectoryEntry> people = directory.entries(); // each with its records, and the evidence
    List<ContactMatch> unsure = directory.reviews(); // alike, and for somebody to decide
    // end
    assertThat(people).hasSize(1);
    assertThat(unsure).isEmpty();
    return directory;
  }

  @Test
  void aCloudsPersonIsBroughtOntoADeal() {
    ContactDirectory directory = directory();
    Opportunity deal = Opportunity.builder().id(new OpportunityId("006A1")).build();
    Registration registration =
        Registration.builder()
            .portalId(new PortalId(Cloud.AZURE, "R1"))
            .reviewStatus(ReviewStatus.APPROVED)
            .lastModified(MORNING)
            .addCounterparts(
                new Counterpart(Cloud.AZURE, Optional.empty(), IDA.withEmail("idal@microsoft.com")))
            .build();
    // example
    CounterpartRoster roster =
        CounterpartRoster.of(
            deal.contacts(), Map.of(Cloud.AZURE, registration.counterparts()), directory);
    List<RosterChange> changes = roster.changes(); // added, updated, left or returned, and why
    Opportunity brought = deal.withContacts(roster.contacts()); // what the sync works with
    // end
    assertThat(changes).extracting(RosterChange::kind).containsExactly(RosterChange.Kind.ADDED);
    assertThat(brought.contacts())
        .extracting(OpportunityContact::contact)
        .containsExactly(IDA.withId("003A1"));
    assertThat(brought.fieldValues().get(Field.CONTACTS)).isEmpty();
  }

  @Test
  void aNameFindsItsAccount() {
    Account account =
        Account.builder()
            .id(new AccountId("001A1"))
            .name("Quernstone Milling GmbH")
            .address(Address.builder().country("DE").build())
            .build();
    AliasLedger ledger = AliasLedger.empty();
    // example
    AliasIndex index =
        AliasIndex.builder()
            .account(account, List.of("Quernstone")) // the record, and other names that it holds
            .ledger(ledger) // what people have decided
            .build(); // immutable, for any number of threads, serialisable
    String answer =
        index
            .resolve(AliasQuery.of("QUERNSTONE MILLING").withCountry("DE"))
            .fold(
                found -> found.account() + " is its " + found.relation(),
                several -> "choose one of " + several.candidates().size(),
                unknown -> "no account is called '" + unknown.normalisedName() + "'");
    // end
    assertThat(answer).isEqualTo("001A1 is its SAME");
  }

  @Test
  void aDecisionIsAddedToTheLedger() {
    Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
    AccountId account = new AccountId("001A1");
    AliasLedger ledger = AliasLedger.empty();
    // example
    AliasDecision decision =
        AliasDecision.of(new Name("Acme Labs").in("DE"), AliasKind.DBA, account)
            .decidedBy("alliance operations")
            .decidedAt(clock.instant())
            .evidence("imprint of acme.example")
            .build();
    ledger = ledger.append(decision);
    // end
    assertThat(ledger.inForce()).hasSize(1);
  }

  @Test
  void aRelationshipThatLapsedIsFound() {
    ContactDirectory directory = directory();
    Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
    LocalDate day = LocalDate.now(clock);
    List<KnownCounterpart> counterparts =
        List.of(
            new KnownCounterpart(
                new Counterpart(Cloud.AZURE, Optional.of(CounterpartRole.SSP), IDA),
                day.minusDays(300)));
    List<Touch> touches =
        List.of(
            new Touch(
                new ContactSource("crm-activity", "00T1"),
                "005U1",
                IDA.withEmail("idal@microsoft.com"),
                day.minusDays(61),
                TouchKind.MEETING));
    // example
    LapsedRelationships relationships =
        LapsedRelationships.of(
            counterparts, touches, directory, RelationshipPolicy.standard(), LocalDate.now(clock));
    List<Relationship> lapsed = relationships.lapsed(); // the longest first, each with the reason
    SortedMap<Integer, Integer> counts = relationships.counts(); // people by band: 60, 90, 120
    // end
    assertThat(lapsed).extracting(Relationship::days).containsExactly(61L);
    assertThat(counts).isEqualTo(Map.of(60, 1, 90, 0, 120, 0));
  }

  @Test
  void aFiscalYearSaysWhatToDo() {
    Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
    // example
    FiscalCalendar calendar = FiscalCalendar.standard(); // or FiscalCalendar.fromJson(text)
    EngagementOutlook outlook = calendar.outlook(Cloud.AZURE, LocalDate.now(clock));
    FiscalQuarter quarter = outlook.quarter(); // azure FY2027 Q2
    List<Advice> leave = outlook.advice(Advice.Verdict.AVOID); // what not to come with now
    List<FundingDeadline> funding =
        outlook.funding(); // the next ones, the earliest to submit first
    String because = outlook.because(); // the quarter, its window, and from when to when
    // end
    assertThat(quarter).hasToString("azure FY2027 Q2");
    assertThat(leave).extracting(Advice::what).contains("whatever is not urgent");
    assertThat(funding).extracting(FundingDeadline::closes).containsExactly(day("2027-06-30"));
    assertThat(because)
        .isEqualTo(
            "2026-11-22 is in azure FY2027 Q2, 39 days before its last: QUARTER_CLOSING holds"
                + " (from 2026-11-06 to 2026-12-31, sure from 2026-11-20 to 2026-12-31)");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void aFiscalYearIsWrittenForCalendarPrograms() {
    FiscalCalendar calendar = FiscalCalendar.standard();
    Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
    // example
    String file =
        CalendarFile.write(
            calendar,
            calendar.clouds(),
            LocalDate.parse("2027-01-01"),
            LocalDate.parse("2027-12-31"),
            clock.instant()); // the stamp of every event
    // end
    assertThat(file)
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("\r\nDTSTAMP:20261122T090000Z\r\n", "UID:azure-fy2028-q1-year-opening@");
  }

  @Test
  void ownersAreReadFromAFile() throws IOException {
    String text = Files.readString(Examples.file("inbound/owners.json"));
    // example
    InboundOwners owners = InboundOwners.fromJson(text); // ids, hours, absences
    Optional<InboundOwner> owner = owners.owner("005U1");
    // end
    assertThat(owner.orElseThrow().absences()).hasSize(1);
  }

  @Test
  void aDealOfTheCloudIsTriaged() {
    Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
    Instant created = MORNING.minus(Duration.ofDays(1));
    TriagePolicy policy = TriagePolicy.standard();
    InboundOwner owner =
        InboundOwner.of("005U1", WorkingHours.weekdays(ZoneId.of("Europe/Berlin")));
    InboundOwner deputy =
        InboundOwner.of("005U2", WorkingHours.weekdays(ZoneId.of("America/New_York")));
    // example
    InboundReferral referral =
        InboundReferral.of(Cloud.AZURE, clock.instant())
            .from(policy.source(CounterpartRole.CSA)) // what is left out is unknown
            .with(Situation.ACTIVE_PROBLEM)
            .with(CloudInvestment.INVESTED)
            .with(AzureReferrals.answerRule().deadline(created)); // or PortalDeadline.stated
    Triage triage = policy.triage(referral, List.of(owner, deputy));
    Track track = triage.track(); // URGENT
    Deadline first = triage.earliest(); // of the answer, the call, and the portal
    String why = triage.explain(); // rule, facts, deadlines, and what is not known
    // end
    assertThat(track).isEqualTo(Track.URGENT);
    assertThat(first.kind()).isEqualTo(Deadline.Kind.ANSWER);
    assertThat(first.due()).isEqualTo("2026-11-23T09:00:00Z"); // 24 hours end first
    assertThat(why)
        .contains(
            "PORTAL by 2026-12-05T09:00:00Z: at the portal of azure: 14 days after",
            "not ready: technical-narrative (UNKNOWN)",
            "timeline is not known; ask by when the customer wants a solution");
  }
}
