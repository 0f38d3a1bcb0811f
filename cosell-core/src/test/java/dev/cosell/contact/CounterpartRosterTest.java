package dev.cosell.contact;

import static dev.cosell.contact.People.at;
import static dev.cosell.contact.People.named;
import static dev.cosell.contact.People.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.RosterChange.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CounterpartRosterTest {
  private static final Contact IDA = named("Ida", "Lindqvist", "ida.lindqvist@microsoft.com");
  private static final Contact IDA_BY_ALIAS = named("Ida", "Lindqvist", "idal@microsoft.com");
  private static final Contact OMAR = named("Omar", "Hassan", "omar.hassan@microsoft.com");
  private static final Contact PIA = named("Pia", "Roth", "pia.roth@amazon.com");
  private static final OpportunityContact BUYER =
      new OpportunityContact(
          named("Nina", "Vale", "nina@kestrel.example").withId("003N"),
          Optional.of("Decision Maker"));
  private static final ContactDirectory NOBODY = People.directory();

  private static Counterpart microsoft(Contact person) {
    return new Counterpart(Cloud.AZURE, Optional.empty(), person);
  }

  private static Counterpart amazon(Contact person, String role) {
    return new Counterpart(Cloud.AWS, Optional.of(new CounterpartRole(role)), person);
  }

  private static OpportunityContact contact(Contact person, String role) {
    return new OpportunityContact(person, Optional.of(role));
  }

  private static CounterpartRoster roster(
      List<OpportunityContact> present, Counterpart... counterparts) {
    Map<Cloud, List<Counterpart>> teams =
        Arrays.stream(counterparts)
            .collect(java.util.stream.Collectors.groupingBy(Counterpart::cloud));
    return CounterpartRoster.of(present, teams, NOBODY);
  }

  @Nested
  class SomebodyNew {
    @Test
    void isAddedWithCloudAndRole() {
      CounterpartRoster roster = roster(List.of(BUYER), amazon(PIA, "PDM"));
      assertThat(roster.contacts()).containsExactly(BUYER, contact(PIA, "aws counterpart: PDM"));
      assertThat(roster.changes())
          .containsExactly(
              new RosterChange(
                  Kind.ADDED,
                  Optional.empty(),
                  contact(PIA, "aws counterpart: PDM"),
                  "the cloud names the person, who is not on the deal"));
      assertThat(roster.counterparts()).containsExactly(contact(PIA, "aws counterpart: PDM"));
    }

    @Test
    void isAddedWithoutARoleWhereTheCloudStatesNone() {
      assertThat(roster(List.of(), microsoft(IDA)).contacts())
          .containsExactly(contact(IDA, "azure counterpart"));
    }

    @Test
    void mayHaveARoleThatOthersHaveToo() {
      Contact eva = named("Eva", "Sand", "eva.sand@amazon.com");
      assertThat(roster(List.of(), amazon(PIA, "CSA"), amazon(eva, "CSA")).contacts())
          .containsExactly(
              contact(eva, "aws counterpart: CSA"), contact(PIA, "aws counterpart: CSA"));
    }

    @Test
    void mayHaveSeveralRoles() {
      assertThat(roster(List.of(), amazon(PIA, "PSM"), amazon(PIA, "PDM")).contacts())
          .containsExactly(
              contact(PIA, "aws counterpart: PDM"), contact(PIA, "aws counterpart: PSM"));
    }

    @Test
    void isAddedAsTheContactThatTheCrmHolds() {
      ContactDirectory directory = People.directory(IDA.withId("003I").withPhone("+4685550100"));
      CounterpartRoster roster =
          CounterpartRoster.of(
              List.of(), Map.of(Cloud.AZURE, List.of(microsoft(IDA_BY_ALIAS))), directory);
      assertThat(roster.contacts())
          .containsExactly(
              contact(IDA.withId("003I").withPhone("+4685550100"), "azure counterpart"));
    }
  }

  @Nested
  class SomebodyWhoIsThere {
    @Test
    void isNotAddedASecondTime() {
      CounterpartRoster once = roster(List.of(BUYER), amazon(PIA, "PDM"), microsoft(IDA));
      CounterpartRoster again = roster(once.contacts(), microsoft(IDA), amazon(PIA, "PDM"));
      assertThat(again.contacts()).isEqualTo(once.contacts());
      assertThat(again.changes()).isEmpty();
    }

    @Test
    void isNotAddedUnderTheSecondAddress() {
      List<OpportunityContact> present = List.of(contact(IDA, "azure counterpart: SSP"));
      CounterpartRoster roster = roster(present, microsoft(IDA_BY_ALIAS), microsoft(IDA));
      assertThat(roster.contacts()).isEqualTo(present);
      assertThat(roster.changes()).isEmpty();
    }

    @Test
    void isNotAddedUnderAnAddressThatOnlyTheDirectoryKnows() {
      ContactDirectory directory = People.directory(IDA, IDA_BY_ALIAS);
      List<OpportunityContact> present = List.of(contact(IDA, "azure counterpart"));
      assertThat(
              CounterpartRoster.of(
                      present,
                      Map.of(Cloud.AZURE, List.of(microsoft(at("idal@microsoft.com")))),
                      directory)
                  .changes())
          .isEmpty();
    }

    @Test
    void keepsTheRoleThatOnesOwnSideHasNotedWhereTheCloudStatesNone() {
      assertThat(roster(List.of(contact(IDA, "azure counterpart: SSP")), microsoft(IDA)).changes())
          .isEmpty();
    }

    @Test
    void getsTheRoleThatTheCloudStates() {
      CounterpartRoster roster =
          roster(List.of(contact(PIA, "aws counterpart")), amazon(PIA, "PDM"));
      assertThat(roster.contacts()).containsExactly(contact(PIA, "aws counterpart: PDM"));
      assertThat(roster.changes())
          .containsExactly(
              new RosterChange(
                  Kind.UPDATED,
                  Optional.of(contact(PIA, "aws counterpart")),
                  contact(PIA, "aws counterpart: PDM"),
                  "the cloud states the role"));
    }

    @Test
    void inAnotherRoleIsAddedInThatRoleAndFormerInTheOld() {
      CounterpartRoster roster =
          roster(List.of(contact(PIA, "aws counterpart: PDM")), amazon(PIA, "AWSSalesRep"));
      assertThat(roster.contacts())
          .containsExactly(
              contact(PIA, "aws former counterpart: PDM"),
              contact(PIA, "aws counterpart: AWSSalesRep"));
      assertThat(roster.changes(Kind.LEFT))
          .extracting(RosterChange::because)
          .containsExactly("the cloud names the person in another role");
    }

    @Test
    void withoutAMarkIsMarked() {
      CounterpartRoster roster =
          roster(List.of(contact(IDA.withId("003I"), "SSP")), microsoft(IDA));
      assertThat(roster.contacts())
          .containsExactly(contact(IDA.withId("003I"), "azure counterpart: SSP"));
      assertThat(roster.changes())
          .extracting(RosterChange::kind, RosterChange::because)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple(Kind.UPDATED, "the cloud names the person"));
    }

    @Test
    void twiceIsNamedForTheCrm() {
      List<OpportunityContact> present =
          List.of(
              contact(IDA.withId("003I"), "azure counterpart"),
              contact(IDA_BY_ALIAS.withId("003J"), "azure counterpart"));
      CounterpartRoster roster = roster(present, microsoft(IDA));
      assertThat(roster.contacts()).isEqualTo(present);
      assertThat(roster.changes()).isEmpty();
      assertThat(roster.duplicates())
          .containsExactly("contacts 003I, 003J of the deal are one person");
    }
  }

  @Nested
  class SomebodyWhoLeft {
    private final List<OpportunityContact> present =
        List.of(BUYER, contact(IDA, "azure counterpart: SSP"), contact(OMAR, "azure counterpart"));

    @Test
    void staysAndIsMarkedAsFormer() {
      CounterpartRoster roster = roster(present, microsoft(OMAR));
      assertThat(roster.contacts())
          .containsExactly(
              BUYER,
              contact(IDA, "azure former counterpart: SSP"),
              contact(OMAR, "azure counterpart"));
      assertThat(roster.changes())
          .containsExactly(
              new RosterChange(
                  Kind.LEFT,
                  Optional.of(contact(IDA, "azure counterpart: SSP")),
                  contact(IDA, "azure former counterpart: SSP"),
                  "the cloud no longer names the person"));
    }

    @Test
    void returns() {
      CounterpartRoster left = roster(present, microsoft(OMAR));
      CounterpartRoster back = roster(left.contacts(), microsoft(OMAR), microsoft(IDA_BY_ALIAS));
      assertThat(back.contacts()).isEqualTo(present);
      assertThat(back.changes())
          .extracting(RosterChange::kind, RosterChange::because)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple(
                  Kind.RETURNED, "the cloud names the person again"));
    }

    @Test
    void isNotKnownOfACloudThatWasNotRead() {
      assertThat(roster(present, amazon(PIA, "PDM")).changes(Kind.LEFT)).isEmpty();
      assertThat(CounterpartRoster.of(present, Map.of(), NOBODY).changes()).isEmpty();
    }

    @Test
    void isEverybodyWhereTheTeamIsEmpty() {
      CounterpartRoster roster =
          CounterpartRoster.of(present, Map.of(Cloud.AZURE, List.of()), NOBODY);
      assertThat(roster.changes(Kind.LEFT)).hasSize(2);
      assertThat(roster.contacts()).hasSameSizeAs(present).contains(BUYER);
    }
  }

  @Nested
  class SomebodyWhomOnesOwnSidePutThere {
    private final ContactDirectory directory =
        ContactDirectory.builder(ContactMatchPolicy.standard())
            .add(record(1, IDA.withId("003I")).at(Cloud.AZURE))
            .build();
    private final OpportunityContact byHand = contact(IDA_BY_ALIAS, "CSA");

    @Test
    void isMarkedByTheDirectory() {
      CounterpartRoster roster =
          CounterpartRoster.of(List.of(byHand), Map.of(Cloud.AZURE, List.of()), directory);
      assertThat(roster.contacts())
          .containsExactly(contact(IDA_BY_ALIAS, "azure field counterpart: CSA"));
      assertThat(roster.changes())
          .extracting(RosterChange::because)
          .containsExactly("the directory knows the person as one of the cloud's");
    }

    @Test
    void staysWhomeverTheCloudNames() {
      List<OpportunityContact> present =
          List.of(contact(IDA_BY_ALIAS, "azure field counterpart: CSA"));
      CounterpartRoster roster =
          CounterpartRoster.of(present, Map.of(Cloud.AZURE, List.of(microsoft(OMAR))), directory);
      assertThat(roster.changes(Kind.LEFT)).isEmpty();
      assertThat(roster.contacts()).containsAll(present).hasSize(2);
    }

    @Test
    void isOnTheTeamOnceTheCloudNamesThem() {
      CounterpartRoster roster =
          CounterpartRoster.of(
              List.of(contact(IDA_BY_ALIAS, "azure field counterpart: CSA")),
              Map.of(Cloud.AZURE, List.of(microsoft(IDA))),
              directory);
      assertThat(roster.contacts())
          .containsExactly(contact(IDA_BY_ALIAS, "azure counterpart: CSA"));
    }

    @Test
    void isNobodyOfTheCustomers() {
      assertThat(CounterpartRoster.of(List.of(BUYER), Map.of(), directory).contacts())
          .containsExactly(BUYER);
    }
  }

  @Test
  void aTeamHoldsTheCloudsOwnPeople() {
    assertThatThrownBy(
            () ->
                CounterpartRoster.of(List.of(), Map.of(Cloud.AWS, List.of(microsoft(IDA))), NOBODY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("teams must hold a cloud's own people, but that of aws held one of azure");
  }
}
