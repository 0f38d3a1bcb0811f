package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasMatch.Resolved;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the account matcher. */
class AliasIndexProperties {
  private static final List<String> WORDS =
      List.of(
          "Quern",
          "Millrace",
          "Harbour",
          "Lantern",
          "Bellweather",
          "Ostrava",
          "Sable",
          "Thistle",
          "University",
          "Bank",
          "Insurance",
          "Logistics",
          "of",
          "North",
          "Group",
          "Technik",
          "II");

  @Provide
  Arbitrary<String> names() {
    return Combinators.combine(
            Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of("", " Ltd", " GmbH", ", Inc.", " S.A."))
        .as((words, form) -> String.join(" ", words) + form);
  }

  @Provide
  Arbitrary<List<Account>> accounts() {
    return names()
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(
            names -> {
              List<Account> accounts = new ArrayList<>();
              for (int i = 0; i < names.size(); i++) {
                accounts.add(
                    AliasIndexTest.account(
                        "A" + i,
                        names.get(i),
                        i % 3 == 0 ? "DE" : "US",
                        i % 4 == 0 ? names.get(i).replaceAll("\\W", "") + ".example" : ""));
              }
              return accounts;
            });
  }

  private static AliasIndex index(List<Account> accounts, AliasLedger ledger) {
    AliasIndex.Builder index = AliasIndex.builder().ledger(ledger);
    accounts.forEach(index::account);
    return index.build();
  }

  private static AliasDecision decision(String name, int account, int day) {
    return AliasDecision.of(name, AliasKind.DBA, new AccountId("A" + account))
        .decidedBy("revops")
        .decidedAt(Instant.EPOCH.plusSeconds(86_400L * day))
        .evidence("a contract")
        .build();
  }

  @Property(tries = 150)
  void theOrderOfAccountsAndDecisionsDoesNotMatter(
      @ForAll("accounts") List<Account> accounts,
      @ForAll("names") String name,
      @ForAll("names") String decided,
      @ForAll Random random) {
    List<AliasDecision> decisions = List.of(decision(decided, 0, 1), decision("Old Mill", 0, 2));
    List<Account> shuffled = new ArrayList<>(accounts);
    Collections.shuffle(shuffled, random);
    List<AliasDecision> turned = new ArrayList<>(decisions);
    Collections.reverse(turned);
    AliasQuery query = AliasQuery.of(name).withCountry("DE");
    assertThat(index(shuffled, AliasLedger.empty().append(turned)).resolve(query))
        .isEqualTo(index(accounts, AliasLedger.empty().append(decisions)).resolve(query));
  }

  @Property(tries = 150)
  void aDecisionAlwaysStands(
      @ForAll("accounts") List<Account> accounts, @ForAll("names") String name) {
    AliasIndex index = index(accounts, AliasLedger.of(decision(name, 0, 1)));
    assertThat(index.resolve(AliasQuery.of(name)))
        .isInstanceOfSatisfying(
            Resolved.class, answer -> assertThat(answer.account()).isEqualTo(new AccountId("A0")));
  }

  @Property(tries = 150)
  void anAccountThatHasNothingToDoWithItChangesNoAnswer(
      @ForAll("accounts") List<Account> accounts, @ForAll("names") String name) {
    List<Account> more = new ArrayList<>(accounts);
    more.add(AliasIndexTest.account("Z1", "Xylophage Wyvern", "FR", "xylowyv.example"));
    more.add(AliasIndexTest.account("Z2", "Kvůčko Žďár", "CZ", ""));
    AliasQuery query = AliasQuery.of(name);
    assertThat(index(more, AliasLedger.empty()).resolve(query))
        .isEqualTo(index(accounts, AliasLedger.empty()).resolve(query));
  }

  @Property(tries = 60)
  void whatIsWrittenAndReadBackGivesTheSameAnswers(
      @ForAll("accounts") List<Account> accounts, @ForAll("names") String name)
      throws IOException, ClassNotFoundException {
    AliasIndex index = index(accounts, AliasLedger.of(decision("Old Mill", 0, 1)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(index);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      AliasIndex read = (AliasIndex) in.readObject();
      for (String each : List.of(name, "Old Mill")) {
        assertThat(read.resolve(AliasQuery.of(each))).isEqualTo(index.resolve(AliasQuery.of(each)));
      }
    }
  }

  @Property(tries = 150)
  void candidatesAreInOrderAndOfDifferentAccounts(
      @ForAll("accounts") List<Account> accounts, @ForAll("names") String name) {
    List<Candidate> candidates =
        index(accounts, AliasLedger.empty()).resolve(AliasQuery.of(name)).candidates();
    Map<AccountId, Double> seen = new LinkedHashMap<>();
    candidates.forEach(each -> seen.put(each.account(), each.confidence()));
    assertThat(seen).hasSameSizeAs(candidates);
    assertThat(new ArrayList<>(seen.values())).isSortedAccordingTo(Collections.reverseOrder());
  }
}
