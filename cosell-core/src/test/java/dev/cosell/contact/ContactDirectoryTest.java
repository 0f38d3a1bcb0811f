package dev.cosell.contact;

import static dev.cosell.contact.People.at;
import static dev.cosell.contact.People.crm;
import static dev.cosell.contact.People.directory;
import static dev.cosell.contact.People.named;
import static dev.cosell.contact.People.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactMatch.Verdict;
import dev.cosell.contact.DirectoryEntry.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDirectoryTest {
  private static final Contact IDA =
      named("Ida", "Lindqvist", "ida.lindqvist@microsoft.com").withTitle("Specialist");
  private static final Contact IDA_BY_ALIAS = named("Ida", "Lindqvist", "idal@microsoft.com");

  private static ContactMatch only(List<ContactMatch> matches) {
    assertThat(matches).hasSize(1);
    return matches.get(0);
  }

  private static void merged(Contact one, Contact other) {
    assertThat(directory(one, other).entries()).hasSize(1);
    assertThat(directory(other, one).entries()).hasSize(1);
  }

  private static ContactMatch proposed(Contact one, Contact other) {
    ContactDirectory directory = directory(one, other);
    assertThat(directory.entries()).hasSize(2);
    return only(directory.reviews());
  }

  private static void unrelated(Contact one, Contact other) {
    ContactDirectory directory = directory(one, other);
    assertThat(directory.entries()).hasSize(2);
    assertThat(directory.reviews()).isEmpty();
  }

  @Nested
  class TwoAddressesOfMicrosoft {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "idal@microsoft.com",
          "IDAL@Microsoft.com",
          "v-idal@microsoft.com",
          "t-idali@microsoft.com",
          "ilindqvist@microsoft.com",
          "lindqvist@microsoft.com"
        })
    void areOnePerson(String alias) {
      merged(IDA, named("Ida", "Lindqvist", alias));
    }

    @Test
    void areShownWithEveryAddressAndTheReason() {
      ContactDirectory directory = directory(IDA, IDA_BY_ALIAS);
      DirectoryEntry ida = directory.entries().get(0);
      assertThat(ida.addresses())
          .containsExactly("ida.lindqvist@microsoft.com", "idal@microsoft.com");
      assertThat(ida.contact()).isEqualTo(IDA);
      assertThat(ida.provenance())
          .isEqualTo(Map.of(Part.NAME, crm(1), Part.EMAIL, crm(1), Part.TITLE, crm(1)));
      assertThat(only(ida.merges()).explanation())
          .isEqualTo(
              "crm 001 and crm 002: SAME, 105 points under policy standard v1, merged from 100:"
                  + " first and last name are the same (+50);"
                  + " a full-name address and an alias of the same name at one company (+45);"
                  + " the same employer (+10)");
    }

    @Test
    void areTwoPeopleIfTheAliasesDiffer() {
      ContactMatch match = proposed(IDA_BY_ALIAS, named("Ida", "Lindqvist", "idali@microsoft.com"));
      assertThat(match.shows(ContactSignal.EMAIL_FORM_TWICE)).isTrue();
      assertThat(match.because())
          .isEqualTo("50 points under policy standard v1, and a signal keeps the two apart");
    }

    @Test
    void areTwoPeopleIfOneIsNumbered() {
      assertThat(
              proposed(IDA, named("Ida", "Lindqvist", "ida.lindqvist2@microsoft.com"))
                  .shows(ContactSignal.EMAIL_FORM_TWICE))
          .isTrue();
    }

    @Test
    void areTwoPeopleIfEachFollowsItsOwnSpellingOfTheName() {
      unrelated(
          named("Ida", "Lindqvist", "ida.lindqvist@microsoft.com"),
          named("Ida", "Lindquist", "ida.lindquist@microsoft.com"));
    }

    @Test
    void withAnotherNameBehindTheAliasAreTwoPeople() {
      unrelated(IDA, named("Ida", "Lorentzen", "idal@microsoft.com"));
    }

    @Test
    void ofWhichOneHasNoNameAreNoEvidence() {
      unrelated(IDA, at("somebody@microsoft.com"));
    }

    @Test
    void ofWhichOneHasNoNameAndFitsTheOtherIsProposed() {
      ContactMatch match = proposed(IDA, at("idal@microsoft.com"));
      assertThat(match.evidence())
          .extracting(ContactEvidence::signal)
          .containsExactly(
              ContactSignal.NAME_MISSING,
              ContactSignal.EMAIL_FITS_NAME,
              ContactSignal.COMPANY_SAME);
    }
  }

  @Nested
  class OneAddress {
    private static final String ADDRESS = "ida.lindqvist@borealis.example";

    @ParameterizedTest
    @CsvSource({
      "Ida, Lindqvist",
      "IDA, LINDQVIST",
      "Ida Maria, Lindqvist",
      "Ida M., Lindqvist",
      "I., Lindqvist",
      "Dr. Ida, Lindqvist",
      "Lindqvist, Ida",
      "Ida, Lindqvst",
      "Ida, Lindqivst",
      "Ida, Líndqvist",
      "Ida, ''",
      "'', Lindqvist",
      "'', 'Lindqvist, Ida'",
      "Ida Lindqvist, ''",
      "'Lindqvist, Ida (Contractor)', ''"
    })
    void withOneNameIsOnePerson(String first, String last) {
      merged(named("Ida", "Lindqvist", ADDRESS), named(first, last, ADDRESS));
    }

    @ParameterizedTest
    @CsvSource({"Per, Lindqvist", "Omar, Hassan", "Ada, Lindqvist", "Per, ''"})
    void withTwoNamesIsTwoPeople(String first, String last) {
      unrelated(named("Ida", "Lindqvist", ADDRESS), named(first, last, ADDRESS));
    }

    @Test
    void withTwoLastNamesIsProposed() {
      ContactMatch match =
          proposed(named("Ida", "Lindqvist", ADDRESS), named("Ida", "Sandoval", ADDRESS));
      assertThat(match.shows(ContactSignal.LAST_NAME_DIFFERENT)).isTrue();
    }

    @Test
    void withTwoMiddleNamesIsProposed() {
      proposed(named("Ida Maria", "Lindqvist", ADDRESS), named("Ida Sofia", "Lindqvist", ADDRESS));
    }

    @Test
    void ofFatherAndSonIsProposed() {
      proposed(named("Jon", "Vale Jr.", ADDRESS), named("Jon", "Vale Sr.", ADDRESS));
    }

    @Test
    void withoutANameOnOneSideIsProposed() {
      ContactMatch match = proposed(named("Ida", "Lindqvist", ADDRESS), at(ADDRESS));
      assertThat(match.points()).isEqualTo(65);
      assertThat(match.shows(ContactSignal.NAME_MISSING)).isTrue();
    }

    @Test
    void withoutANameAndWithASecondSignalIsOnePerson() {
      merged(
          named("Ida", "Lindqvist", ADDRESS).withPhone("+46 8 555 0100"),
          at(ADDRESS).withPhone("08-555 01 00"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Ida.Lindqvist@Borealis.Example", "ida.lindqvist+cosell@borealis.example"})
    void isOneInAnyCaseAndWithATag(String written) {
      merged(named("Ida", "Lindqvist", ADDRESS), named("Ida", "", written));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "info@borealis.example",
          "sales@borealis.example",
          "partner-desk@borealis.example",
          "alliances.emea@borealis.example"
        })
    void thatIsSharedIsNoEvidence(String mailbox) {
      unrelated(named("Ida", "Lindqvist", mailbox), at(mailbox));
      assertThat(
              proposed(named("Ida", "Lindqvist", mailbox), named("Ida", "Lindqvist", mailbox))
                  .shows(ContactSignal.EMAIL_SHARED))
          .isTrue();
    }
  }

  @Nested
  class OneName {
    @Test
    void atTwoCompaniesIsProposed() {
      ContactMatch match =
          proposed(
              named("Ida", "Lindqvist", "ida@borealis.example"),
              named("Ida", "Lindqvist", "ida@kestrel.example"));
      assertThat(match.evidence())
          .extracting(ContactEvidence::toString)
          .containsExactly("first and last name are the same (+50)", "different employers (0)");
    }

    @Test
    void atTwoCompaniesStaysTwoPeopleWithOneNumber() {
      proposed(
          named("Ida", "Lindqvist", "ida@borealis.example").withPhone("+4685550100"),
          named("Ida", "Lindqvist", "ida@kestrel.example").withPhone("+4685550100"));
    }

    @Test
    void atTwoCompaniesIsOnePersonByTheCrmsId() {
      merged(
          named("Ida", "Lindqvist", "ida@borealis.example").withId("003A1"),
          named("Ida", "Lindqvist", "ida@kestrel.example").withId("003A1"));
    }

    @Test
    void atOneCompanyIsProposed() {
      proposed(
          named("Ida", "Lindqvist", "ida@borealis.example"),
          named("Ida", "Lindqvist", "x1200@borealis.example"));
    }

    @Test
    void withNothingElseIsProposed() {
      proposed(named("Ida", "Lindqvist"), named("Ida", "Lindqvist"));
    }

    @ParameterizedTest
    @CsvSource({
      "+46 8 555 0100, 08-555 01 00",
      "+1 (218) 555-0100, 218.555.0100",
      "0044 20 7946 0018, +44 (0)20 7946 0018",
      "+12185550100, '+1 218 555 0100 ext. 12'"
    })
    void withOneNumberIsOnePerson(String one, String other) {
      merged(
          named("Ida", "Lindqvist").withPhone(one),
          named("Lindqvist", "Ida Maria")
              .withPhone(other)
              .withFirstName("Ida Maria")
              .withLastName("Lindqvist"));
    }

    @ParameterizedTest
    @CsvSource({
      "+46 8 555 0100, +47 8 555 0100",
      "'+12185550100 x 12', '+12185550100 x 14'",
      "5550, 5550"
    })
    void withTwoNumbersIsProposed(String one, String other) {
      proposed(
          named("Ida", "Lindqvist").withPhone(one), named("Ida", "Lindqvist").withPhone(other));
    }

    @ParameterizedTest
    @CsvSource({"Bob, Robert", "Peggy, Margaret", "Bill, Will", "Tony, Anthony"})
    void inShortIsTheSameName(String one, String other) {
      merged(
          named(one, "Okafor", "rokafor@kestrel.example"),
          named(other, "Okafor", "rokafor@kestrel.example"));
    }

    @ParameterizedTest
    @CsvSource({"Mario, Maria", "Paul, Paula", "Martin, Marvin", "Daniel, Daniela", "Tim, Tom"})
    void isNotAnotherNameThatDiffersByALetter(String one, String other) {
      unrelated(
          named(one, "Okafor", "okafor@kestrel.example"),
          named(other, "Okafor", "okafor@kestrel.example"));
    }

    @Test
    void inAFullNameAddressInShortIsOnePerson() {
      merged(
          named("Robert", "Okafor", "bob.okafor@kestrel.example"),
          named("Bob", "Okafor", "rokafor@kestrel.example"));
    }
  }

  @Nested
  class TheCompany {
    private static final Contact ONE = named("Ida", "Lindqvist").withPhone("+4685550100");

    private static ContactMatch match(ContactRecord one, ContactRecord other) {
      DirectoryEntry entry =
          ContactDirectory.builder(ContactMatchPolicy.standard())
              .add(one)
              .add(other)
              .build()
              .entries()
              .get(0);
      return only(entry.merges());
    }

    @Test
    void isOneByDepartmentsDomain() {
      assertThat(
              only(directory(
                          named("Ida", "Lindqvist", "ida.lindqvist@eu.borealis.co.uk"),
                          named("Ida", "Lindqvist", "idal@borealis.co.uk"))
                      .entries()
                      .get(0)
                      .merges())
                  .shows(ContactSignal.COMPANY_SAME))
          .isTrue();
    }

    @Test
    void isOneByTheCloudAndItsDomain() {
      assertThat(
              match(record(1, ONE).at(Cloud.AZURE), record(2, ONE.withEmail("idal@microsoft.com")))
                  .shows(ContactSignal.COMPANY_SAME))
          .isTrue();
    }

    @Test
    void isOneByTheNameOfTheDomain() {
      assertThat(
              match(
                      record(1, ONE).at("Borealis, Inc."),
                      record(2, ONE.withEmail("x12@borealis.example")))
                  .shows(ContactSignal.COMPANY_SAME))
          .isTrue();
    }

    @Test
    void isUnknownOfAnAddressThatAnybodyCanHave() {
      assertThat(
              match(
                      record(1, ONE.withEmail("idal@gmail.com")),
                      record(2, ONE.withEmail("idal@borealis.example")))
                  .evidence())
          .extracting(ContactEvidence::signal)
          .containsExactly(ContactSignal.NAME_SAME, ContactSignal.PHONE_SAME);
    }
  }

  @Nested
  class ANumberOfManyPeople {
    @Test
    void isNoEvidence() {
      ContactDirectory.Builder many = ContactDirectory.builder(ContactMatchPolicy.standard());
      List<String> names = List.of("Ada", "Ben", "Cleo", "Dag", "Edda", "Finn");
      for (int i = 0; i < names.size(); i++) {
        many.add(record(i, named(names.get(i), "Person" + i).withPhone("+4685550100")));
      }
      many.add(record(10, named("Ada", "Person0").withPhone("+4685550100")));
      ContactDirectory directory = many.build();
      assertThat(directory.entries()).hasSize(7);
      assertThat(only(directory.reviews()).shows(ContactSignal.PHONE_SHARED)).isTrue();
    }
  }

  @Nested
  class Chains {
    private static final String SHARED = "lindqvists@borealis.example";

    @Test
    void thatNothingContradictsAreOnePerson() {
      DirectoryEntry entry =
          directory(
                  named("Ida", "Lindqvist", SHARED),
                  named("Ida", "", SHARED),
                  named("Ida", "Lindqvist").withPhone("+4685550100"),
                  named("Ida", "Lindqvist", SHARED).withPhone("08 555 01 00"))
              .entries()
              .get(0);
      assertThat(entry.records()).hasSize(4);
      assertThat(entry.merges()).hasSize(3);
    }

    @Test
    void doNotGlueTwoPeopleByOneWhoFitsBoth() {
      ContactDirectory directory =
          directory(
              named("Ida", "Lindqvist", SHARED),
              named("", "Lindqvist", SHARED),
              named("Per", "Lindqvist", SHARED));
      assertThat(directory.entries()).hasSize(3);
      assertThat(directory.reviews())
          .extracting(ContactMatch::because)
          .containsOnly("105 points, but merging would join records that a signal keeps apart");
    }

    @Test
    void doNotGlueTwoNamesakesOfWhichOneAddressFitsBoth() {
      ContactDirectory directory =
          directory(
              named("Ida", "Lindqvist", "idal@microsoft.com"),
              named("Ida", "Lindqvist", "ida.lindqvist@microsoft.com"),
              named("Ida", "Lindqvist", "idali@microsoft.com"));
      assertThat(directory.entries()).hasSize(3);
      assertThat(directory.reviews()).hasSize(3);
    }

    @Test
    void joinWhatIsSurerFirst() {
      ContactDirectory directory =
          directory(
              named("Ida", "Lindqvist", SHARED),
              named("I.", "Lindqvist", SHARED).withPhone("+4685550100"),
              named("Isak", "Lindqvist", SHARED).withPhone("+4685550100"));
      assertThat(directory.entry(crm(2))).isEqualTo(directory.entry(crm(3)));
      assertThat(directory.entry(crm(1))).isNotEqualTo(directory.entry(crm(3)));
    }
  }

  @Nested
  class Decisions {
    private static ContactDirectory decided(ContactDecision... decisions) {
      return ContactDirectory.builder(ContactMatchPolicy.standard())
          .add(record(1, IDA))
          .add(record(2, IDA_BY_ALIAS))
          .add(record(3, named("Ida", "Sandoval", "ida.sandoval@kestrel.example")))
          .decideAll(List.of(decisions))
          .build();
    }

    @Test
    void keepApartWhatThePolicyWouldMerge() {
      ContactDirectory directory = decided(ContactDecision.different(crm(2), crm(1)));
      assertThat(directory.entries()).hasSize(3);
      assertThat(directory.reviews()).isEmpty();
    }

    @Test
    void mergeWhatASignalKeepsApart() {
      ContactDirectory directory = decided(ContactDecision.same(crm(3), crm(1)));
      assertThat(directory.entries()).hasSize(1);
      ContactMatch byPeople = directory.entries().get(0).merges().get(1);
      assertThat(byPeople.verdict()).isEqualTo(Verdict.SAME);
      assertThat(byPeople.because()).isEqualTo("people decided that the two are one person");
    }

    @Test
    void settleAProposal() {
      Contact one = named("Ida", "Lindqvist", "ida@borealis.example");
      Contact other = named("Ida", "Lindqvist", "ida@kestrel.example");
      ContactDirectory.Builder directory =
          ContactDirectory.builder(ContactMatchPolicy.standard())
              .add(record(1, one))
              .add(record(2, other));
      assertThat(directory.build().reviews()).hasSize(1);
      assertThat(directory.decide(ContactDecision.different(crm(1), crm(2))).build().reviews())
          .isEmpty();
    }

    @Test
    void thatContradictEachOtherAreNamedAndNoneOfTheirMergesIsMade() {
      ContactDirectory directory =
          decided(
              ContactDecision.same(crm(1), crm(3)),
              ContactDecision.same(crm(2), crm(3)),
              ContactDecision.different(crm(1), crm(2)));
      assertThat(directory.entries()).hasSize(3);
      assertThat(directory.problems())
          .containsExactly(
              "decisions merge and keep apart crm 001, crm 002, crm 003; none of their merges is"
                  + " made until one decision is withdrawn");
    }

    @Test
    void aboutARecordThatIsNotThereAreNamed() {
      assertThat(decided(ContactDecision.same(crm(9), crm(1))).problems())
          .containsExactly("the decision 'crm 001 is crm 009' names a record that is not there");
    }

    @Test
    void aboutOneRecordAreRefused() {
      assertThatThrownBy(() -> ContactDecision.same(crm(1), crm(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("other must be another record than one, crm 001");
    }
  }

  @Nested
  class Find {
    private final ContactDirectory directory =
        directory(
            IDA,
            IDA_BY_ALIAS,
            named("Per", "Lindqvist", "lindqvists@borealis.example"),
            named("Eva", "Lindqvist", "lindqvists@borealis.example"),
            named("Omar", "Hassan", "info@kestrel.example").withId("003O"));

    @Test
    void findsBySomethingThatWouldBeMerged() {
      assertThat(directory.find(named("Ida M.", "Lindqvist", "idal@microsoft.com")))
          .isEqualTo(directory.entry(crm(1)));
    }

    @Test
    void findsByAnAddressThatOnePersonHas() {
      assertThat(directory.find(at("IdaL@microsoft.com"))).isEqualTo(directory.entry(crm(1)));
    }

    @Test
    void findsByTheCrmsId() {
      assertThat(directory.find(Contact.builder().id("003O").build()))
          .isEqualTo(directory.entry(crm(5)));
    }

    @Test
    void findsNobodyByAnAddressThatTwoPeopleHave() {
      assertThat(directory.find(at("lindqvists@borealis.example"))).isEmpty();
    }

    @Test
    void findsNobodyByASharedMailboxANameAloneOrNothing() {
      assertThat(directory.find(at("info@kestrel.example"))).isEmpty();
      assertThat(directory.find(named("Omar", "Hassan"))).isEmpty();
      assertThat(directory.find(Contact.builder().build())).isEmpty();
    }

    @Test
    void findsNobodyByAnotherNameOnTheAddress() {
      assertThat(directory.find(named("Nina", "Roth", "idal@microsoft.com"))).isEmpty();
    }
  }

  @Nested
  class TheShownPerson {
    @Test
    void isTheCrmsWhereTheCrmHasOne() {
      DirectoryEntry entry =
          ContactDirectory.builder(ContactMatchPolicy.standard())
              .add(ContactRecord.of("azure", "1", IDA.withPhone("+4685550100")).at(Cloud.AZURE))
              .add(ContactRecord.of("crm", "1", IDA_BY_ALIAS.withId("003A1")))
              .build()
              .entries()
              .get(0);
      assertThat(entry.contact())
          .isEqualTo(IDA_BY_ALIAS.withId("003A1").withPhone("+4685550100").withTitle("Specialist"));
      assertThat(entry.provenance())
          .containsEntry(Part.CRM_ID, new ContactSource("crm", "1"))
          .containsEntry(Part.PHONE, new ContactSource("azure", "1"));
      assertThat(entry.clouds()).containsExactly(Cloud.AZURE);
      assertThat(entry.crmIds()).containsExactly("003A1");
    }
  }

  @Nested
  class Records {
    @Test
    void areAddedOnceHoweverOften() {
      ContactDirectory directory =
          ContactDirectory.builder(ContactMatchPolicy.standard())
              .add(record(1, IDA))
              .addAll(List.of(record(1, IDA)))
              .build();
      assertThat(directory.entries()).hasSize(1);
      assertThat(directory.entries().get(0).merges()).isEmpty();
    }

    @Test
    void ofOneSourceMustNotDiffer() {
      ContactDirectory.Builder builder =
          ContactDirectory.builder(ContactMatchPolicy.standard()).add(record(1, IDA));
      assertThatThrownBy(() -> builder.add(record(1, IDA_BY_ALIAS)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("record must be the only one of its source, but two differ for crm 001");
    }

    @Test
    void thatShareANameInACrowdAreNotProposedAndThatIsSaid() {
      ContactDirectory.Builder crowd = ContactDirectory.builder(ContactMatchPolicy.standard());
      for (int i = 0; i < 21; i++) {
        crowd.add(record(i, named("Jan", "Novak")));
      }
      ContactDirectory directory = crowd.build();
      assertThat(directory.reviews()).isEmpty();
      assertThat(directory.problems())
          .containsExactly(
              "21 records share a name, half a name at a company, a number or an address with a"
                  + " crowd, which by itself brought none of them together");
    }
  }

  @Test
  void nothingPersonalIsPrinted() {
    ContactDirectory directory = directory(IDA, IDA_BY_ALIAS, named("Ida", "Lindqvist"));
    assertThat(directory).hasToString("ContactDirectory[3 records, 2 people, 1 to review]");
    assertThat(directory.entries().get(0)).hasToString("DirectoryEntry[crm 001, 2 records]");
    assertThat(record(1, IDA)).hasToString("ContactRecord[crm 001]");
    assertThat(directory.entries() + "" + directory.reviews())
        .doesNotContainIgnoringCase("lindqvist")
        .doesNotContainIgnoringCase("idal");
  }
}
