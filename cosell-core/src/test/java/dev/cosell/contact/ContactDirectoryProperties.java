package dev.cosell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.contact.ContactMatch.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of a directory, over people who are easily taken for one another. */
class ContactDirectoryProperties {
  private static final ContactMatchPolicy POLICY = ContactMatchPolicy.standard();

  private static ContactDirectory directory(
      List<ContactRecord> records, List<ContactDecision> decisions) {
    return ContactDirectory.builder(POLICY).addAll(records).decideAll(decisions).build();
  }

  @Property(tries = 300)
  void theEntriesPartitionTheRecords(
      @ForAll("records") List<ContactRecord> records,
      @ForAll("decisions") List<ContactDecision> decisions) {
    ContactDirectory directory = directory(records, decisions);
    List<ContactRecord> all = new ArrayList<>();
    directory.entries().forEach(entry -> all.addAll(entry.records()));
    assertThat(all).containsExactlyInAnyOrderElementsOf(records);
    for (DirectoryEntry entry : directory.entries()) {
      assertThat(entry.merges()).hasSize(entry.records().size() - 1);
      assertThat(entry.records())
          .allMatch(record -> directory.entry(record.source()).orElseThrow().equals(entry));
    }
  }

  @Property(tries = 300)
  void theOrderDoesNotMatter(
      @ForAll("records") List<ContactRecord> records,
      @ForAll("decisions") List<ContactDecision> decisions,
      @ForAll Random random) {
    ContactDirectory one = directory(records, decisions);
    List<ContactRecord> shuffled = new ArrayList<>(records);
    List<ContactDecision> others = new ArrayList<>(decisions);
    Collections.shuffle(shuffled, random);
    Collections.shuffle(others, random);
    ContactDirectory other = directory(shuffled, others);
    assertThat(other.entries()).isEqualTo(one.entries());
    assertThat(other.reviews()).isEqualTo(one.reviews());
    assertThat(other.problems()).isEqualTo(one.problems());
  }

  /** The names of the sources only break ties in what is shown. */
  @Property(tries = 200)
  void theSourcesDoNotMatter(@ForAll("records") List<ContactRecord> records) {
    List<ContactRecord> renamed = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      ContactRecord record = records.get(i);
      renamed.add(
          new ContactRecord(
              new ContactSource("other", String.valueOf(99 - i)),
              record.contact(),
              record.cloud(),
              record.employer()));
    }
    ContactDirectory one = directory(records, List.of());
    ContactDirectory other = directory(renamed, List.of());
    for (int i = 0; i < records.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(areOne(other, renamed.get(i), renamed.get(j)))
            .isEqualTo(areOne(one, records.get(i), records.get(j)));
      }
    }
  }

  private static boolean areOne(ContactDirectory in, ContactRecord one, ContactRecord other) {
    return in.entry(one.source()).equals(in.entry(other.source()));
  }

  @Property(tries = 300)
  void noEntryHoldsTwoThatASignalKeepsApart(@ForAll("records") List<ContactRecord> records) {
    for (DirectoryEntry entry : directory(records, List.of()).entries()) {
      List<ContactRecord> own = entry.records();
      for (ContactRecord one : own) {
        for (ContactRecord other : own) {
          if (one.source().compareTo(other.source()) < 0) {
            assertThat(match(one, other).evidence())
                .noneMatch(
                    each ->
                        each.signal().keepsApart()
                            && each.signal() != ContactSignal.COMPANY_DIFFERENT);
          }
        }
      }
    }
  }

  /** What two records show by themselves, whether they are merged or not. */
  private static ContactMatch match(ContactRecord one, ContactRecord other) {
    ContactDirectory merged =
        ContactDirectory.builder(POLICY)
            .add(one)
            .add(other)
            .decide(ContactDecision.same(one.source(), other.source()))
            .build();
    return merged.entries().get(0).merges().get(0);
  }

  @Property(tries = 300)
  void decisionsStand(
      @ForAll("records") List<ContactRecord> records,
      @ForAll("decisions") List<ContactDecision> decisions) {
    ContactDirectory directory = directory(records, decisions);
    Set<ContactSource> there =
        records.stream().map(ContactRecord::source).collect(Collectors.toSet());
    boolean agree = directory.problems().stream().noneMatch(text -> text.contains("keep apart"));
    for (ContactDecision decision : decisions) {
      if (there.contains(decision.one())
          && there.contains(decision.other())
          && (agree || !decision.same())) {
        assertThat(directory.entry(decision.one()).equals(directory.entry(decision.other())))
            .isEqualTo(decision.same());
      }
    }
  }

  /** Merging once more what is in an entry gives that entry, whoever else was there before. */
  @Property(tries = 200)
  void theRecordsOfAnEntryAreOneEntryByThemselves(@ForAll("records") List<ContactRecord> records) {
    for (DirectoryEntry entry : directory(records, List.of()).entries()) {
      List<DirectoryEntry> again = directory(entry.records(), List.of()).entries();
      assertThat(again).hasSize(1);
      assertThat(again.get(0).records()).isEqualTo(entry.records());
      assertThat(again.get(0).contact()).isEqualTo(entry.contact());
    }
  }

  @Property(tries = 200)
  void confirmingWhatWasMergedSeparatesNobody(@ForAll("records") List<ContactRecord> records) {
    ContactDirectory once = directory(records, List.of());
    List<ContactDecision> merges = new ArrayList<>();
    for (DirectoryEntry entry : once.entries()) {
      for (ContactMatch match : entry.merges()) {
        merges.add(ContactDecision.same(match.one(), match.other()));
      }
    }
    ContactDirectory again = directory(records, merges);
    assertThat(again.problems()).isEmpty();
    for (DirectoryEntry entry : once.entries()) {
      DirectoryEntry confirmed = again.entry(entry.id()).orElseThrow();
      assertThat(confirmed.records()).containsAll(entry.records());
    }
  }

  @Property(tries = 200)
  void aReviewIsOfTwoEntriesAndEachPairOfThemStandsOnce(
      @ForAll("records") List<ContactRecord> records,
      @ForAll("decisions") List<ContactDecision> decisions) {
    ContactDirectory directory = directory(records, decisions);
    Set<List<ContactSource>> pairs = new HashSet<>();
    for (ContactMatch review : directory.reviews()) {
      DirectoryEntry one = directory.entry(review.one()).orElseThrow();
      DirectoryEntry other = directory.entry(review.other()).orElseThrow();
      assertThat(one).isNotEqualTo(other);
      assertThat(review.verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(review.points()).isGreaterThanOrEqualTo(POLICY.reviewAt());
      assertThat(pairs.add(List.of(one.id(), other.id()).stream().sorted().toList())).isTrue();
    }
  }

  /** Two records that agree in nothing but an address are two people. */
  @Property(tries = 200)
  void anAddressAloneMergesNobody(@ForAll("records") List<ContactRecord> records) {
    for (DirectoryEntry entry : directory(records, List.of()).entries()) {
      for (ContactMatch merge : entry.merges()) {
        assertThat(merge.evidence().stream().filter(each -> each.points() > 0))
            .hasSizeGreaterThanOrEqualTo(merge.shows(ContactSignal.CRM_ID_SAME) ? 1 : 2);
      }
    }
  }

  /** What stands in the directory is found, unless two people are told of alike. */
  @Property(tries = 200)
  void whoeverIsThereIsFound(@ForAll("records") List<ContactRecord> records) {
    ContactDirectory directory = directory(records, List.of());
    for (ContactRecord record : records) {
      Contact contact = record.contact();
      Set<DirectoryEntry> alike =
          records.stream()
              .filter(other -> other.contact().equals(contact))
              .map(other -> directory.entry(other.source()).orElseThrow())
              .collect(Collectors.toSet());
      boolean isSomebodysOwn = contact.id().isPresent() || contact.phone().isPresent();
      if (alike.size() == 1 && isSomebodysOwn) {
        assertThat(directory.find(contact)).isEqualTo(directory.entry(record.source()));
      }
    }
  }

  @Provide
  Arbitrary<List<ContactRecord>> records() {
    return contacts()
        .list()
        .ofMaxSize(9)
        .map(
            contacts -> {
              List<ContactRecord> records = new ArrayList<>();
              for (int i = 0; i < contacts.size(); i++) {
                records.add(People.record(i, contacts.get(i)));
              }
              return records;
            });
  }

  private static Arbitrary<Contact> contacts() {
    return Combinators.combine(
            Arbitraries.of("", "Ida", "I.", "Per", "Bob", "Robert", "Lindqvist", "Ida Maria"),
            Arbitraries.of("", "Lindqvist", "Lindqvst", "Okafor", "Ida"),
            Arbitraries.of(
                "",
                "idal@microsoft.com",
                "ida.lindqvist@microsoft.com",
                "idali@microsoft.com",
                "lindqvist@borealis.example",
                "info@borealis.example",
                "bob.okafor@kestrel.example",
                "rokafor@kestrel.example"),
            Arbitraries.of("", "", "+46 8 555 0100", "08-555 01 00"),
            Arbitraries.of("", "", "", "003A1"))
        .as(
            (first, last, email, phone, id) ->
                Contact.builder()
                    .firstName(first)
                    .lastName(last)
                    .email(email)
                    .phone(phone)
                    .id(id)
                    .build());
  }

  @Provide
  Arbitrary<List<ContactDecision>> decisions() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 8);
    return Combinators.combine(numbers, numbers, Arbitraries.of(true, false))
        .filter((one, other, same) -> !one.equals(other))
        .as((one, other, same) -> new ContactDecision(People.crm(one), People.crm(other), same))
        .list()
        .ofMaxSize(3);
  }
}
