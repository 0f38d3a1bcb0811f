package dev.cosell.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.contact.OpportunityContact;
import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.OpportunityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CrmImportTest {
  private static final String TITLE = "'fields': {'title': {'column': 'name'}}";
  private static final String ACCOUNTS =
      """
      'joins': [{'table': 'accounts', 'key': 'name', 'on': 'account'},
        {'as': 'parent', 'table': 'accounts', 'key': 'name', 'on': 'accounts.parent'}],
      'fields': {'account.city': {'column': 'accounts.city'},
        'crm.parentCity': {'column': 'parent.city'}}""";

  @Nested
  class Rows {
    @Test
    void withoutAnIdAreRefusedAndTheOthersGoOn() {
      CrmImport read = CrmSamples.read(TITLE, "id,name\n,A\n  ,B\n3,C\n");
      assertThat(read.records()).extracting(record -> record.id().value()).containsExactly("3");
      assertThat(read.refused()).extracting(CrmProblem::row).containsExactly(2, 3);
      assertThat(CrmSamples.messages(read.refused()).get(0))
          .isEqualTo(
              "deals.csv row 2: id must not be blank; give the deal an id, and import the row anew");
    }

    @Test
    void withAnIdThatStandsAlreadyAreRefused() {
      CrmImport read = CrmSamples.read(TITLE, "id,name\n1,A\n2,B\n 1 ,C\n1,D\n");
      assertThat(read.record(new OpportunityId("1")).orElseThrow().values().text(Field.TITLE))
          .contains("A");
      assertThat(read.refused())
          .extracting(CrmProblem::code, CrmProblem::row)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Code.DEAL_ID_DUPLICATE, 4),
              org.assertj.core.groups.Tuple.tuple(Code.DEAL_ID_DUPLICATE, 5));
      assertThat(read.refused().get(0).message())
          .isEqualTo(
              "deals.csv row 4: id must not repeat, but row 2 has the same; row 2 was imported;"
                  + " remove one of them or give it an id of its own");
    }

    @Test
    void withTheTwoFormsOfASalesforceIdAreOneDeal() {
      CrmFieldMap map =
          CrmFieldMap.fromJson(
              CrmSamples.json(TITLE)
                  .replace("\"id\": \"id\"", "\"id\": \"id\", \"transforms\": [\"salesforceId\"]"));
      CrmImport read =
          map.read(
              CrmSamples.files(
                  "deals.csv", "id,name\n70130000001tcyI,A\n70130000001tcyIAAQ,B\nX,C\n"),
              CrmSamples.CLOCK);
      assertThat(read.records()).hasSize(1);
      assertThat(read.refused())
          .extracting(CrmProblem::code)
          .containsExactly(Code.DEAL_ID_DUPLICATE, Code.DEAL_ID_UNREADABLE);
    }

    @Test
    void mayBeTakenOneByOne() {
      List<MappedRecord> taken = new ArrayList<>();
      CrmImport rest =
          CrmSamples.map(TITLE)
              .readEach(
                  CrmSamples.files("deals.csv", "id,name\n1,A\n2,B\n"),
                  CrmSamples.CLOCK,
                  taken::add);
      assertThat(taken).extracting(record -> record.id().value()).containsExactly("1", "2");
      assertThat(rest.records()).isEmpty();
      assertThat(rest).hasToString("CrmImport[0 records, 0 problems]");
    }

    @Test
    void ofAMillionCellsFitIntoLittleMemory() {
      StringBuilder csv = new StringBuilder("id,name,account,stage,value,close,agent,note,x,y\n");
      for (int i = 0; i < 100_000; i++) {
        csv.append(i).append(",Deal ").append(i).append(",Heron,Won,12.50,2031-02-01,Ada,,,\n");
      }
      int[] count = {0};
      CrmSamples.map(TITLE)
          .readEach(
              CrmSamples.files("deals.csv", csv.toString()),
              CrmSamples.CLOCK,
              record -> count[0]++);
      assertThat(count[0]).isEqualTo(100_000);
    }
  }

  @Nested
  class JoinsOfTables {
    private CrmImport read(String deals, String accounts) {
      return CrmSamples.map(ACCOUNTS)
          .read(CrmSamples.files("deals.csv", deals, "accounts.csv", accounts), CrmSamples.CLOCK);
    }

    @Test
    void reachFromRowToRow() {
      MappedRecord record =
          read("id,account\n1,Heron\n", "name,city,parent\nHeron,Bern,Group\nGroup,Rom,\n")
              .records()
              .get(0);
      assertThat(record.values().text(Field.ACCOUNT_CITY)).contains("Bern");
      assertThat(record.values().text(new Field("crm.parentCity"))).contains("Rom");
      assertThat(record.partners()).isEqualTo(Map.of("accounts", "Heron", "parent", "Group"));
      assertThat(record.provenance(Field.ACCOUNT_CITY).orElseThrow())
          .hasToString("CRM_VALUE from accounts.csv row 2 [accounts.city]");
      assertThat(record.problems()).isEmpty();
    }

    @Test
    void reportAPartnerThatIsMissingAndKeepTheRow() {
      CrmImport read = read("id,account\n1,Ibis\n2,\n", "name,city,parent\nHeron,Bern,\n");
      assertThat(read.records()).hasSize(2);
      assertThat(CrmSamples.messages(read.problems()))
          .containsExactly(
              "deals.csv row 2: account must name a row of accounts by its name; add the row to"
                  + " accounts.csv, or correct the name");
      assertThat(read.leftovers().rows()).isEqualTo(Map.of("accounts", List.of(2)));
    }

    @Test
    void useTheFirstOfTwoRowsWithOneKey() {
      CrmImport read = read("id,account\n1,Heron\n", "name,city,parent\nHeron,Bern,\nHeron,Rom,\n");
      assertThat(read.records().get(0).values().text(Field.ACCOUNT_CITY)).contains("Bern");
      assertThat(CrmSamples.messages(read.problems()).get(0))
          .isEqualTo(
              "accounts.csv row 3: name must not repeat, but row 2 has the same; row 2 is used;"
                  + " merge the two in the CRM");
    }

    @Test
    void aTableThatIsMissingIsOneProblem() {
      CrmImport read =
          CrmSamples.map(
                  ACCOUNTS.replace(
                      "'on': 'accounts.parent'", "'on': 'accounts.parent', 'optional': true"))
              .read(
                  CrmSamples.files("deals.csv", "id,account\n1,Heron\n2,Ibis\n"), CrmSamples.CLOCK);
      assertThat(CrmSamples.messages(read.problems()))
          .containsExactly(
              "accounts: the export must have a table 'accounts'; add accounts.csv or"
                  + " accounts.json, or take the table out of the map");
      assertThat(read.records()).hasSize(2);
    }

    @Test
    void theDealsTableItselfMayBeMissing() {
      CrmImport read =
          CrmSamples.map(TITLE).read(CrmSamples.files("other.csv", "id\n1\n"), CrmSamples.CLOCK);
      assertThat(read.records()).isEmpty();
      assertThat(read.problems()).extracting(CrmProblem::code).containsExactly(Code.TABLE_MISSING);
      assertThat(read.leftovers().tables()).containsExactly("other");
    }

    @Test
    void areTakenFromTheRowWhereItCarriesTheRelatedRecord() {
      CrmImport read =
          CrmSamples.map(
                  "'joins': [{'table': 'Account', 'key': 'Id', 'on': 'AccountId'}], 'fields':"
                      + " {'account.name': {'column': 'Account.Name'}}")
              .read(
                  CrmSamples.files(
                      "deals.json",
                      "[{\"id\": \"1\", \"AccountId\": \"A\", \"Account\": {\"Name\": \"Heron\"}}]"),
                  CrmSamples.CLOCK);
      assertThat(read.records().get(0).values().text(Field.ACCOUNT_NAME)).contains("Heron");
      assertThat(read.problems()).isEmpty();
      assertThat(read.leftovers().isEmpty()).isTrue();
    }
  }

  @Nested
  class Columns {
    @Test
    void thatAreMissingAreOneProblemEach() {
      CrmImport read =
          CrmSamples.read(
              "'fields': {'title': {'column': 'name'}, 'comments': {'column': 'name'}, 'nextSteps':"
                  + " {'ladder': [{'take': 'EXPRESSION', 'expression': '`{name} {step}`'}]},"
                  + " 'status.review': {'column': 'review', 'direction': 'WRITE'}}",
              "id\n1\n2\n3\n");
      assertThat(CrmSamples.messages(read.problems()))
          .containsExactlyInAnyOrder(
              "deals.csv: the file must have a column 'name'; export the column, or take it out of"
                  + " the map",
              "deals.csv: the file must have a column 'step'; export the column, or take it out of"
                  + " the map");
      assertThat(read.records().get(0).values().isEmpty()).isTrue();
    }

    @Test
    void thatHoldKeysAreOneProblemToo() {
      CrmImport read =
          CrmSamples.map(
                  "'joins': [{'table': 'accounts', 'key': 'name', 'on': 'account'}], 'fields': {}")
              .read(
                  CrmSamples.files(
                      "deals.csv", "id,account\n1,A\n2,B\n", "accounts.csv", "nom\nA\n"),
                  CrmSamples.CLOCK);
      assertThat(CrmSamples.messages(read.problems()))
          .containsExactly(
              "accounts.csv: the file must have a column 'name'; export the column, or take it out"
                  + " of the map");
      assertThat(read.records()).hasSize(2);
    }

    @Test
    void withTheDealIdsMustBeThere() {
      CrmImport read = CrmSamples.read(TITLE, "key,name\n1,A\n2,B\n");
      assertThat(CrmSamples.messages(read.refused()))
          .containsExactly(
              "deals.csv: the file must have a column 'id'; export the column, or take it out of"
                  + " the map");
      assertThat(read.records()).isEmpty();
    }

    @Test
    void thatNoRuleUsesAreLeftOver() {
      CrmImport read =
          CrmSamples.read(TITLE + ", 'ignored': ['deals.b']", "id,name,a,b\n1,x,y,z\n");
      assertThat(read.leftovers().columns()).isEqualTo(Map.of("deals", List.of("a")));
    }
  }

  @Nested
  class PeopleOfADeal {
    private static final String PEOPLE =
        """
        'fields': {}, 'owner': {'firstName': 'firstWord({agent})', 'lastName':
        'afterFirstWord({agent})'}, 'contacts': [{'table': 'roles', 'deal': 'deal', 'joins':
        [{'table': 'people', 'key': 'id', 'on': 'person'}], 'person': {'id': '{person}', 'lastName':
        '{people.name}', 'email': '{people.mail}', 'phone': 'e164({people.phone})', 'role':
        '{role}'}}, {'person': {'email': '{buyer}', 'role': '`Buyer`'}}]""";

    private CrmImport read() {
      return CrmSamples.map(PEOPLE)
          .read(
              CrmSamples.files(
                  "deals.csv",
                  "id,agent,buyer\n1,Ada Lopez,Kim@Example.com\n2,,\n",
                  "roles.csv",
                  "deal,person,role\n1,p1,Decision Maker\n1,p1,User\n1,p9,Lawyer\n7,p2,User\n",
                  "people.csv",
                  "id,name,mail,phone\np1,Moor,m@example.com,555\np2,Oz,o@example.com,+41445550100\n"),
              CrmSamples.CLOCK);
    }

    @Test
    void mayBeSeveralEachWithARole() {
      MappedRecord record = read().records().get(0);
      assertThat(record.opportunity().owner().orElseThrow().lastName()).contains("Lopez");
      assertThat(record.opportunity().contacts())
          .extracting(OpportunityContact::role)
          .extracting(role -> role.orElse(""))
          .containsExactly("Lawyer", "Buyer", "Decision Maker", "User");
      assertThat(record.values().get(Field.CONTACTS)).get().isInstanceOf(People.class);
    }

    @Test
    void areReportedWithoutAnythingPersonal() {
      CrmImport read = read();
      assertThat(CrmSamples.messages(read.problems()))
          .containsExactly(
              "roles.csv row 4: person must name a row of people by its id; add the row to"
                  + " people.csv, or correct the name",
              "roles.csv row 2: contacts.phone must be a telephone number with its country code,"
                  + " such as +1 206 555 0100; add the country code in the CRM",
              "roles.csv row 3: contacts.phone must be a telephone number with its country code,"
                  + " such as +1 206 555 0100; add the country code in the CRM");
      assertThat(read.problems().get(1).effect()).isEqualTo(Effect.FIELD_LEFT_OUT);
      Provenance from = read.records().get(0).provenance(Field.CONTACTS).orElseThrow();
      assertThat(from.before()).isEmpty();
      assertThat(from.after()).isEmpty();
      assertThat(from.file()).isEqualTo("roles.csv");
      assertThat(read.records().toString() + read).doesNotContain("Moor", "example.com", "Lopez");
    }

    @Test
    void whomNobodyRefersToAreLeftOver() {
      assertThat(read().leftovers().rows())
          .isEqualTo(Map.of("roles", List.of(5), "people", List.of(3)));
    }

    @Test
    void mayBeNobody() {
      MappedRecord record = read().records().get(1);
      assertThat(record.opportunity().owner()).isEmpty();
      assertThat(record.opportunity().contacts()).isEmpty();
    }
  }

  @Test
  void correctionsHoldWhereverTheColumnIsRead() {
    CrmImport read =
        CrmSamples.map(
                "'corrections': {'deals.product': {'Pro': 'GTX Pro'}}, 'joins': [{'table':"
                    + " 'products', 'key': 'name', 'on': 'product'}], 'fields': {'title': {'ladder':"
                    + " [{'take': 'EXPRESSION', 'expression': '`{product} {products.series}`'}]}}")
            .read(
                CrmSamples.files(
                    "deals.csv",
                    "id,product\n1,Pro\n",
                    "products.csv",
                    "name,series\nGTX Pro,GTX\n"),
                CrmSamples.CLOCK);
    assertThat(read.records().get(0).values().text(Field.TITLE)).contains("GTX Pro GTX");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void problemsOfTheFilesComeFirst() {
    CrmImport read = CrmSamples.read(TITLE, "id,name\n1\n,B\n");
    assertThat(read.problems())
        .extracting(CrmProblem::code)
        .containsExactly(Code.ROW_RAGGED, Code.DEAL_ID_MISSING);
    assertThat(read.refused()).hasSize(2);
  }
}
