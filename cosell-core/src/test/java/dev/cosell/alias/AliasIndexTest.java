package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.alias.AliasMatch.Ambiguous;
import dev.cosell.alias.AliasMatch.Resolved;
import dev.cosell.alias.AliasMatch.Unknown;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AliasIndexTest {
  private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

  static Account account(String id, String name, String country, String website) {
    Account.Builder account =
        Account.builder()
            .id(new AccountId(id))
            .name(name)
            .address(Address.builder().country(country).build());
    if (!website.isEmpty()) {
      account.website(website);
    }
    return account.build();
  }

  private static AliasIndex.Builder accounts() {
    return AliasIndex.builder()
        .account(account("A1", "Quernstone Milling GmbH", "DE", "https://www.quernstone.example"))
        .account(account("A2", "Harbourline Freight Ltd", "GB", "harbourline.example"))
        .account(
            account("A3", "Ostrava Technical University", "CZ", ""),
            List.of("Technická univerzita Ostrava"))
        .account(account("A4", "Bellweather Insurance, Inc.", "US", ""))
        .account(account("A5", "Bellweather Insurance, Inc.", "CA", ""))
        .account(
            account("A6", "Quernstone Milling Austria GmbH", "AT", "")
                .withParent(new AccountId("A1")));
  }

  private static AliasDecision decision(AliasDecision.Builder decision) {
    return decision.decidedBy("revops").decidedAt(DAY).evidence("signed contract").build();
  }

  private static AliasIndex with(AliasDecision... decisions) {
    return accounts().ledger(AliasLedger.of(decisions)).build();
  }

  private static Resolved resolved(AliasIndex index, AliasQuery query) {
    AliasMatch match = index.resolve(query);
    assertThat(match).as("%s", match).isInstanceOf(Resolved.class);
    return (Resolved) match;
  }

  @Nested
  class Names {
    private final AliasIndex index = accounts().build();

    @Test
    void thatAreWrittenAlikeResolve() {
      for (String name :
          List.of("Quernstone Milling GmbH", "QUERNSTONE MILLING", "quernstone-milling g.m.b.h.")) {
        AliasQuery query = AliasQuery.of(name).withCountry("DE");
        assertThat(resolved(index, query).account()).isEqualTo(new AccountId("A1"));
        assertThat(resolved(index, query).relation()).isEqualTo(AccountRelation.SAME);
      }
    }

    @Test
    void thatAreTranslatedResolve() {
      AliasQuery query = AliasQuery.of("Technická univerzita Ostrava").withCountry("CZ");
      assertThat(resolved(index, query).account()).isEqualTo(new AccountId("A3"));
    }

    @Test
    void inAnotherScriptAreFoundInLatinLetters() {
      AliasMatch match = index.resolve(AliasQuery.of("Беллвезер").withCountry("US"));
      assertThat(match.candidates()).isEmpty();
      AliasIndex more =
          accounts()
              .account(account("A7", "Kvernstoun", "UA", ""))
              .account(account("A8", "ТОВ Горіхівка", "UA", ""))
              .build();
      AliasQuery cyrillic = AliasQuery.of("ТОВ Квернстоун").withCountry("UA");
      assertThat(more.resolve(cyrillic).candidates().get(0).account())
          .isEqualTo(new AccountId("A7"));
      AliasQuery latin = AliasQuery.of("Gorihivka").withCountry("UA");
      assertThat(more.resolve(latin).candidates().get(0).account()).isEqualTo(new AccountId("A8"));
    }

    @Test
    void ofAPartAreFound() {
      AliasIndex more =
          accounts()
              .account(account("A7", "Thistle Health - Larkspur Clinic", "US", ""))
              .account(account("A8", "Weavers' Guild (WEG)", "GB", ""))
              .build();
      assertThat(
              more.resolve(AliasQuery.of("Larkspur Clinic").withCountry("US")).candidates().get(0))
          .returns(new AccountId("A7"), Candidate::account)
          .satisfies(
              candidate ->
                  assertThat(candidate.evidence())
                      .extracting(Evidence::text)
                      .contains("compared with a part of the account's name"));
    }

    @Test
    void withAnotherWordInTheSamePlaceAreNotTaken() {
      AliasIndex more =
          accounts().account(account("A7", "Quillhaven North District", "US", "")).build();
      AliasMatch match = more.resolve(AliasQuery.of("Quillhaven South District").withCountry("US"));
      assertThat(match).isNotInstanceOf(Resolved.class);
    }

    @Test
    void withAnotherNumberAreNotTaken() {
      AliasIndex more =
          accounts().account(account("A7", "Quillhaven Acquisition IV Corp.", "US", "")).build();
      for (String other :
          List.of("Quillhaven Acquisition V Corp.", "Quillhaven Acquisition Corp. 5")) {
        assertThat(more.resolve(AliasQuery.of(other).withCountry("US")))
            .as(other)
            .isNotInstanceOf(Resolved.class);
      }
      assertThat(
              resolved(more, AliasQuery.of("Quillhaven Acquisition 4 Corp.").withCountry("US"))
                  .account())
          .isEqualTo(new AccountId("A7"));
    }

    @Test
    void thatFitTwoAccountsDoNot() {
      AliasMatch match = index.resolve(AliasQuery.of("Bellweather Insurance Inc"));
      assertThat(match).isInstanceOf(Ambiguous.class);
      assertThat(match.candidates())
          .extracting(Candidate::account)
          .contains(new AccountId("A4"), new AccountId("A5"));
    }

    @Test
    void thatFitNoneAreUnknownInTheirNormalisedForm() {
      AliasMatch match = index.resolve(AliasQuery.of("Zephyrine Ltd"));
      assertThat(match)
          .isInstanceOfSatisfying(
              Unknown.class,
              unknown -> assertThat(unknown.normalisedName()).isEqualTo("zephyrine"));
      assertThat(index.resolve(AliasQuery.of(""))).isEqualTo(new Unknown("", List.of()));
    }

    @Test
    void ofASubsidiaryAreNotTheParents() {
      AliasMatch match =
          index.resolve(AliasQuery.of("Quernstone Milling Austria").withCountry("AT"));
      assertThat(match.candidates().get(0).account()).isEqualTo(new AccountId("A6"));
      assertThat(match.candidates())
          .filteredOn(candidate -> candidate.account().value().equals("A1"))
          .extracting(Candidate::relation)
          .doesNotContain(AccountRelation.SAME);
    }

    @Test
    void areWeighedByWeightsOfADay() {
      assertThat(AliasIndex.weightsDate()).isEqualTo("2026-11-29");
    }

    @Test
    void mayBeBlankWhereTheDomainIsKnown() {
      AliasMatch match =
          index.resolve(AliasQuery.builder().name("").domain("harbourline.example").build());
      assertThat(match.candidates().get(0).account()).isEqualTo(new AccountId("A2"));
    }

    @Test
    void thatAnAccountLacksAreNotComparedThoughItsDomainIsFound() {
      AliasIndex index =
          accounts()
              .account(Account.builder().id(new AccountId("Z")).website("lantern.example").build())
              .build();

      AliasMatch match =
          index.resolve(AliasQuery.builder().name("Lantern").domain("lantern.example").build());

      assertThat(match).isEqualTo(new Unknown("lantern", List.of()));
    }

    @Test
    void areExplainedBySignal() {
      Candidate answer =
          resolved(index, AliasQuery.of("Quernstone Milling").withCountry("DE")).answer();
      assertThat(answer.confidence()).isBetween(0.9, 1.0);
      assertThat(answer.evidence()).isNotEmpty();
      assertThat(answer.evidence())
          .extracting(Evidence::text)
          .anySatisfy(text -> assertThat(text).startsWith("both have 'quernstone' (in 2)"))
          .contains("the account's name has each word", "the name asked for has each word")
          .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void areHandledOutcomeByOutcome() {
      String said =
          index
              .resolve(AliasQuery.of("Zephyrine Ltd"))
              .fold(
                  found -> "found " + found.account(),
                  several -> "choose",
                  unknown -> "no account called '" + unknown.normalisedName() + "'");
      assertThat(said).isEqualTo("no account called 'zephyrine'");
    }
  }

  @Nested
  class DecisionsOfPeople {
    @Test
    void stand() {
      AliasIndex index =
          with(decision(AliasDecision.of("Old Mill Traders", AliasKind.DBA, new AccountId("A2"))));
      Resolved answer = resolved(index, AliasQuery.of("old mill traders"));
      assertThat(answer.account()).isEqualTo(new AccountId("A2"));
      assertThat(answer.answer().confidence()).isEqualTo(1);
      assertThat(answer.answer().evidence())
          .singleElement()
          .satisfies(
              evidence -> {
                assertThat(evidence.signal()).isEqualTo(Signal.LEDGER);
                assertThat(evidence.text()).isEqualTo("decided for the name");
              });
    }

    @Test
    void standAgainstLikeness() {
      AliasIndex index =
          with(
              decision(
                  AliasDecision.of(
                      "Quernstone Milling", AliasKind.FORMER_NAME, new AccountId("A2"))));
      assertThat(resolved(index, AliasQuery.of("Quernstone Milling GmbH")).account())
          .isEqualTo(new AccountId("A2"));
    }

    @Test
    void sayThatAnAccountIsTheParent() {
      AliasIndex index =
          with(
              decision(
                  AliasDecision.of("Millrace Labs", AliasKind.SUBSIDIARY, new AccountId("A1"))));
      Resolved answer = resolved(index, AliasQuery.of("Millrace Labs"));
      assertThat(answer.account()).isEqualTo(new AccountId("A1"));
      assertThat(answer.relation()).isEqualTo(AccountRelation.PARENT);
    }

    @Test
    void ruleAnAccountOut() {
      AliasIndex index =
          with(
              decision(
                  AliasDecision.of(
                      "Quernstone Milling", AliasKind.DIFFERENT, new AccountId("A1"))));
      assertThat(index.resolve(AliasQuery.of("Quernstone Milling").withCountry("DE")).candidates())
          .extracting(Candidate::account)
          .doesNotContain(new AccountId("A1"));
    }

    @Test
    void holdWhereTheyWereMadeFor() {
      AliasIndex index =
          with(
              decision(
                  AliasDecision.of(
                      new AliasSubject.Name("Bellweather Insurance").in("CA"),
                      AliasKind.REGIONAL,
                      new AccountId("A5"))));
      AliasQuery query = AliasQuery.of("Bellweather Insurance");
      assertThat(resolved(index, query.withCountry("CA")).account()).isEqualTo(new AccountId("A5"));
      assertThat(index.resolve(query)).isNotInstanceOf(Resolved.class);
    }

    @Test
    void areAboutPortalIdsToo() {
      PortalId id = new PortalId(Cloud.AWS, "C-77");
      AliasIndex index =
          with(
              decision(
                  AliasDecision.of(
                      new AliasSubject.PortalCustomer(id), AliasKind.DBA, new AccountId("A4"))));
      AliasQuery query = AliasQuery.of("anything").withPortalIds(id);
      assertThat(resolved(index, query).account()).isEqualTo(new AccountId("A4"));
    }

    @Test
    void thatContradictEachOtherAreForAPerson() {
      PortalId id = new PortalId(Cloud.AWS, "C-77");
      AliasIndex index =
          with(
              decision(
                  AliasDecision.of(
                      new AliasSubject.PortalCustomer(id), AliasKind.DBA, new AccountId("A4"))),
              decision(AliasDecision.of("Old Mill", AliasKind.DBA, new AccountId("A2"))));
      AliasMatch match = index.resolve(AliasQuery.of("Old Mill").withPortalIds(id));
      assertThat(match).isInstanceOf(Ambiguous.class);
      assertThat(match.candidates())
          .extracting(Candidate::account)
          .containsExactly(new AccountId("A2"), new AccountId("A4"));
    }

    @Test
    void surviveMergesInTheCrm() {
      AliasIndex index =
          with(
              decision(AliasDecision.merge(new AccountId("A2"), new AccountId("A1"))),
              decision(AliasDecision.of("Old Mill", AliasKind.DBA, new AccountId("A2"))));
      assertThat(index.size()).isEqualTo(5);
      assertThat(resolved(index, AliasQuery.of("Old Mill")).account())
          .isEqualTo(new AccountId("A1"));
      assertThat(
              resolved(index, AliasQuery.of("Harbourline Freight Ltd").withCountry("DE")).account())
          .isEqualTo(new AccountId("A1"));
    }
  }

  @Test
  void aDunsNumberThatOneAccountHasIsAnAnswer() {
    AliasIndex index =
        accounts().account(account("A7", "Lantern Yard", "US", "").withDuns("012345678")).build();
    Resolved answer = resolved(index, AliasQuery.of("anything").withDuns("01-234-5678"));
    assertThat(answer.account()).isEqualTo(new AccountId("A7"));
    assertThat(answer.answer().evidence().get(0).signal()).isEqualTo(Signal.IDENTIFIER);
  }

  @Test
  void anAccountNeedsAnIdOfItsOwn() {
    AliasIndex.Builder index = accounts();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.account(Account.builder().name("Nameless").build()))
        .withMessage("account must have an id");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.account(account("A1", "Twice", "DE", "")))
        .withMessage("account ids must differ, but twice was 'A1'");
  }

  @Test
  void anEmptyIndexKnowsNobody() {
    assertThat(AliasIndex.builder().build().resolve(AliasQuery.of("Quernstone")))
        .isEqualTo(new Unknown("quernstone", List.of()));
  }

  @Test
  void thresholdsAreInOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MatchThresholds(0.5, 0.6))
        .withMessage(
            "thresholds must have 0 <= review <= accept <= 1, but were accept 0.5 and review 0.6");
    assertThat(MatchThresholds.standard().accept())
        .isGreaterThan(MatchThresholds.standard().review());
  }
}
