package dev.cosell.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.crm.CrmWriteBack.CsvFile;
import dev.cosell.crm.CrmWriteBack.Reason;
import dev.cosell.crm.CrmWriteBack.Row;
import dev.cosell.crm.CrmWriteBack.Unwritten;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CrmWriteBackTest {
  private static final OpportunityId DEAL = new OpportunityId("D1");
  private static final CrmFieldMap MAP =
      CrmSamples.map(
          """
          'joins': [{'table': 'accounts', 'key': 'name', 'on': 'account'}],
          'corrections': {'deals.step': {'cal': 'call'}},
          'fields': {
            'stage': {'column': 'stage', 'valueMap': {'Won': 'Committed', 'Engaging': 'Qualified',
              'Talking': 'Qualified', 'Pilot': 'Technical Validation', 'POC': 'Technical Validation'},
              'otherwise': 'VIOLATION', 'reverse': {'Qualified': 'Engaging'}},
            'dealValue': {'column': 'value', 'currencyColumn': 'currency', 'currency': 'USD',
              'number': {'decimal': ',', 'grouping': '.'}},
            'expectedMonthlySpend': {'column': 'monthly', 'currency': 'USD'},
            'targetCloseDate': {'column': 'close', 'dates': ['d.M.yyyy', 'yyyy-MM-dd']},
            'contractMonths': {'column': 'months'},
            'title': {'column': 'name', 'transforms': ['strip', 'upper', 'truncate(10)']},
            'comments': {'column': 'note', 'direction': 'READ'},
            'nextSteps': {'column': 'step'},
            'customerProblem': {'ladder': [{'take': 'DEFAULT', 'value': 'unknown'}]},
            'account.city': {'column': 'accounts.city'},
            'aws.deliveryModels': {'kind': 'ITEMS', 'column': 'models', 'separator': ';',
              'valueMap': {'s': 'SaaS', 'r': 'Resell'}, 'otherwise': 'CARRY'},
            'status.review': {'column': 'review', 'direction': 'WRITE'},
            'crm.a': {'column': 'shared'}, 'crm.b': {'column': 'shared'}},
          'contacts': [{'table': 'roles', 'deal': 'deal', 'person': {'id': '{person}', 'role':
            '{role}'}}]""");

  private static CrmWriteBack write(Field field, FieldValue value) {
    return MAP.writeBack(DEAL, FieldValues.builder().put(field, value).build());
  }

  private static Map<String, String> cells(Field field, FieldValue value) {
    CrmWriteBack back = write(field, value);
    assertThat(back.unwritten()).isEmpty();
    assertThat(back.rows()).hasSize(1);
    assertThat(back.rows().get(0).table()).isEqualTo("deals");
    assertThat(back.rows().get(0).id()).contains("D1");
    return back.rows().get(0).cells();
  }

  private static void refused(Field field, FieldValue value, Reason reason, String why) {
    CrmWriteBack back = write(field, value);
    assertThat(back.rows()).isEmpty();
    assertThat(back.unwritten()).containsExactly(new Unwritten(field, reason, why));
  }

  @Test
  void valuesAreWrittenInTheCrmsOwnForm() {
    assertThat(cells(Field.STAGE, new Text("Committed"))).isEqualTo(Map.of("stage", "Won"));
    assertThat(cells(Field.STAGE, new Text("Qualified"))).isEqualTo(Map.of("stage", "Engaging"));
    assertThat(cells(Field.DEAL_VALUE, new Amount(Money.parse("EUR 1234.50"))))
        .isEqualTo(Map.of("value", "1234,50", "currency", "EUR"));
    assertThat(cells(Field.TARGET_CLOSE_DATE, new Day(LocalDate.parse("2031-02-03"))))
        .isEqualTo(Map.of("close", "3.2.2031"));
    assertThat(cells(Field.CONTRACT_MONTHS, new FieldValue.Whole(36)))
        .isEqualTo(Map.of("months", "36"));
    assertThat(cells(new Field("aws.deliveryModels"), Items.of("SaaS", "Other", "Resell")))
        .isEqualTo(Map.of("models", "Other;r;s"));
    assertThat(cells(Field.REVIEW_STATUS, new Text("Approved")))
        .isEqualTo(Map.of("review", "Approved"));
    assertThat(cells(Field.NEXT_STEPS, Blank.BLANK)).isEqualTo(Map.of("step", ""));
  }

  @Test
  void changesOfOneDealAreOneRow() {
    CrmWriteBack back =
        MAP.writeBack(
            DEAL,
            FieldValues.builder()
                .put(Field.STAGE, new Text("Committed"))
                .put(Field.CONTRACT_MONTHS, new FieldValue.Whole(12))
                .build());
    assertThat(back.rows())
        .singleElement()
        .extracting(Row::cells)
        .isEqualTo(Map.of("stage", "Won", "months", "12"));
  }

  @Test
  void whatHasNoColumnIsNotWritten() {
    refused(
        Field.ACCOUNT_DUNS,
        new Text("123456789"),
        Reason.NOT_MAPPED,
        "no rule of the map writes the field");
    refused(
        Field.COMMENTS,
        new Text("x"),
        Reason.READ_ONLY,
        "the map reads the field and does not write it");
    refused(
        Field.CUSTOMER_PROBLEM,
        new Text("x"),
        Reason.NOT_REVERSIBLE,
        "the field has no column; its ladder makes the value");
  }

  @Test
  void whatTheColumnCannotSayIsNotWritten() {
    refused(
        Field.STAGE,
        new Text("Launched"),
        Reason.NOT_REVERSIBLE,
        "stage has no value in the CRM that means 'Launched'");
    refused(
        Field.STAGE,
        new Text("Technical Validation"),
        Reason.NOT_REVERSIBLE,
        "stage has several values in the CRM that mean 'Technical Validation': [POC, Pilot]");
    refused(
        Field.TITLE,
        new Text("lower case"),
        Reason.NOT_REVERSIBLE,
        "title would be read back from name as another value");
    refused(
        Field.TITLE,
        new Text("FAR TOO LONG"),
        Reason.NOT_REVERSIBLE,
        "title would be read back from name as another value");
    refused(
        Field.NEXT_STEPS,
        new Text("cal"),
        Reason.NOT_REVERSIBLE,
        "nextSteps would be read back from step as another value");
    refused(
        Field.EXPECTED_MONTHLY_SPEND,
        new Amount(Money.parse("EUR 5")),
        Reason.NOT_REVERSIBLE,
        "expectedMonthlySpend would be read back from monthly as another value");
    refused(
        Field.STAGE,
        new FieldValue.Whole(1),
        Reason.NOT_REVERSIBLE,
        "stage must be TEXT to be written to its column");
    refused(
        new Field("aws.deliveryModels"),
        Items.of("s"),
        Reason.NOT_REVERSIBLE,
        "aws.deliveryModels would be read back from models as another value");
  }

  @Test
  void aRowOfAnotherTableIsWrittenOnlyWhereItIsKnown() {
    refused(
        Field.ACCOUNT_CITY,
        new Text("Bern"),
        Reason.ROW_UNKNOWN,
        "the row of accounts is not known; write from the read record");
    MappedRecord read =
        MAP.read(
                CrmSamples.files(
                    "deals.csv",
                    "id,account\nD1,Heron\n",
                    "accounts.csv",
                    "name,city\nHeron,Rom\n"),
                CrmSamples.CLOCK)
            .records()
            .get(0);
    CrmWriteBack back =
        MAP.writeBack(read, FieldValues.builder().text(Field.ACCOUNT_CITY, "Bern").build());
    assertThat(back.rows())
        .singleElement()
        .hasToString("Row[accounts Heron [city]]")
        .extracting(Row::cells)
        .isEqualTo(Map.of("city", "Bern"));
  }

  @Test
  void twoFieldsThatAskForDifferentTextsInOneCellAreBothRefused() {
    CrmWriteBack back =
        MAP.writeBack(
            DEAL,
            FieldValues.builder()
                .text(new Field("crm.a"), "x")
                .text(new Field("crm.b"), "y")
                .text(Field.NEXT_STEPS, "call")
                .build());
    assertThat(back.rows())
        .singleElement()
        .extracting(Row::cells)
        .isEqualTo(Map.of("step", "call"));
    assertThat(back.unwritten())
        .containsExactly(
            new Unwritten(
                new Field("crm.a"),
                Reason.CONFLICT,
                "[crm.a, crm.b] ask for different texts in column shared"),
            new Unwritten(
                new Field("crm.b"),
                Reason.CONFLICT,
                "[crm.a, crm.b] ask for different texts in column shared"));
  }

  @Test
  void peopleOfTheCrmGetARowInTheTableOfRoles() {
    OpportunityContact known =
        new OpportunityContact(Contact.builder().id("p1").build(), Optional.of("PDM"));
    OpportunityContact stranger =
        new OpportunityContact(
            Contact.builder().email("ada@example.com").build(), Optional.of("AWSSalesRep"));
    CrmWriteBack back = write(Field.COUNTERPARTS, new People(List.of(known, stranger)));
    assertThat(back.rows())
        .containsExactly(
            new Row(
                "roles",
                "deal",
                Optional.empty(),
                new java.util.TreeMap<>(Map.of("deal", "D1", "person", "p1", "role", "PDM"))));
    assertThat(back.unwritten())
        .containsExactly(
            new Unwritten(
                Field.COUNTERPARTS,
                Reason.NOT_REVERSIBLE,
                "1 of 2 people have no CRM id; create the contacts first"));
  }

  @Test
  void peopleWhoAreThereAlreadyGetNoSecondRow() {
    MappedRecord read =
        MAP.read(
                CrmSamples.files(
                    "deals.csv", "id\nD1\n", "roles.csv", "deal,person,role\nD1,p1,PDM\n"),
                CrmSamples.CLOCK)
            .records()
            .get(0);
    OpportunityContact known =
        new OpportunityContact(Contact.builder().id("p1").build(), Optional.of("PDM"));
    CrmWriteBack back =
        MAP.writeBack(
            read, FieldValues.builder().put(Field.CONTACTS, new People(List.of(known))).build());
    assertThat(back.rows()).isEmpty();
    assertThat(back.unwritten()).isEmpty();
  }

  @Test
  void aCloudsPersonGetsARowWithTheMarkOnce() {
    OpportunityContact marked =
        new OpportunityContact(
            Contact.builder().id("p1").build(), Optional.of("aws counterpart: PDM"));
    FieldValues changes =
        FieldValues.builder().put(Field.CONTACTS, new People(List.of(marked))).build();
    String header = "deal,person,role\n";
    for (String rows : List.of("", "D1,p1,aws counterpart: PDM\n")) {
      MappedRecord read =
          MAP.read(
                  CrmSamples.files("deals.csv", "id\nD1\n", "roles.csv", header + rows),
                  CrmSamples.CLOCK)
              .records()
              .get(0);
      List<Row> written = MAP.writeBack(read, changes).rows();
      assertThat(written).hasSize(rows.isEmpty() ? 1 : 0);
      assertThat(written).allMatch(row -> row.cells().containsValue("aws counterpart: PDM"));
      assertThat(read.opportunity().fieldValues().get(Field.CONTACTS)).isEmpty();
    }
  }

  private static CrmWriteBack withTeam(String rows, String... roles) {
    MappedRecord read =
        MAP.read(
                CrmSamples.files("deals.csv", "id\nD1\n", "roles.csv", "deal,person,role\n" + rows),
                CrmSamples.CLOCK)
            .records()
            .get(0);
    List<OpportunityContact> team =
        Arrays.stream(roles)
            .map(
                each ->
                    new OpportunityContact(
                        Contact.builder().id(each.substring(0, 2)).build(),
                        Optional.of(each.substring(3))))
            .toList();
    return MAP.writeBack(
        read, FieldValues.builder().put(Field.COUNTERPARTS, new People(team)).build());
  }

  @Test
  void whoeverLeftTheTeamIsToldAndTheRowStays() {
    CrmWriteBack back =
        withTeam(
            """
            D1,p1,aws counterpart: PDM
            D1,p2,aws counterpart: PSM
            D1,p3,Decision Maker
            D1,p4,azure counterpart
            D1,p5,aws field counterpart: CSA
            """,
            "p2 aws counterpart: PSM");
    assertThat(back.rows()).isEmpty();
    assertThat(back.unwritten())
        .containsExactly(
            new Unwritten(
                Field.COUNTERPARTS,
                Reason.NO_LONGER_NAMED,
                "the cloud no longer names contact p1 as 'aws counterpart: PDM'; mark the role as"
                    + " former in the CRM, or take the row away"));
  }

  @Test
  void whoeverIsMarkedAsFormerGetsNoSecondRowBesideThatOfTheTeam() {
    CrmWriteBack back = withTeam("D1,p1,aws counterpart: PDM\n", "p1 aws former counterpart: PDM");
    assertThat(back.rows()).isEmpty();
    assertThat(back.unwritten())
        .extracting(Unwritten::reason)
        .containsExactly(Reason.NO_LONGER_NAMED);
  }

  @Test
  void nobodyHasLeftWhoseRowSaysFormer() {
    CrmWriteBack back =
        withTeam(
            "D1,p1,aws former counterpart: PDM\nD1,p2,aws counterpart: PSM\n",
            "p1 aws former counterpart: PDM",
            "p2 aws counterpart: PSM");
    assertThat(back.rows()).isEmpty();
    assertThat(back.unwritten()).isEmpty();
  }

  @Test
  void aRoleThatTheCrmHasNotedStaysWhereTheCloudStatesNone() {
    CrmWriteBack back = withTeam("D1,p1,azure counterpart: SSP\n", "p1 azure counterpart");
    assertThat(back.rows()).isEmpty();
    assertThat(back.unwritten()).isEmpty();
  }

  @Test
  void theOwnerIsNotWritten() {
    refused(
        Field.OWNER,
        new People(List.of(OpportunityContact.of(Contact.builder().id("u1").build()))),
        Reason.NOT_MAPPED,
        "the map has no table to write these people to");
  }

  @Test
  void rowsOfManyDealsAreFilesWithTheColumnsThatChange() {
    CrmWriteBack back =
        write(Field.NEXT_STEPS, new Text("say \"hi\", twice"))
            .and(
                MAP.writeBack(
                    new OpportunityId("D2"),
                    FieldValues.builder().put(Field.NEXT_STEPS, Blank.BLANK).build()))
            .and(write(Field.CONTRACT_MONTHS, new FieldValue.Whole(12)));
    assertThat(back.toCsv())
        .containsExactly(
            new CsvFile("deals.csv", "id,step\r\nD1,\"say \"\"hi\"\", twice\"\r\nD2,\r\n"),
            new CsvFile("deals-2.csv", "id,months\r\nD1,12\r\n"));
  }

  @Test
  void theJsonFormHoldsRowsAndReasons() {
    CrmWriteBack back =
        MAP.writeBack(
            DEAL,
            FieldValues.builder().text(Field.NEXT_STEPS, "call").text(Field.COMMENTS, "x").build());
    assertThat(back.toJson())
        .isEqualTo(
            """
            {"rows":[{"table":"deals","idColumn":"id","id":"D1","cells":{"step":"call"}}],\
            "unwritten":[{"field":"comments","reason":"READ_ONLY",\
            "why":"the map reads the field and does not write it"}]}""");
  }

  @Test
  void eachCloudsWordGoesIntoItsOwnColumnWhereThereIsOne() {
    CrmFieldMap map =
        CrmSamples.map(
            """
            'fields': {
              'status.review': {'column': 'review', 'direction': 'WRITE'},
              'gcp.status.review': {'column': 'google', 'direction': 'WRITE'}}""");
    FieldValues approved = FieldValues.builder().text(Field.REVIEW_STATUS, "Approved").build();
    FieldValues rejected = FieldValues.builder().text(Field.REVIEW_STATUS, "Rejected").build();
    CrmWriteBack apart = map.writeBack(DEAL, Map.of(Cloud.AWS, approved, Cloud.GCP, rejected));
    assertThat(apart.unwritten()).isEmpty();
    assertThat(apart.rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.cells())
                    .containsExactlyInAnyOrderEntriesOf(
                        Map.of("review", "Approved", "google", "Rejected")));
  }

  @Test
  void whereTheCloudsDisagreeAboutOneColumnNothingIsWrittenAndThatIsTold() {
    FieldValues approved = FieldValues.builder().text(Field.REVIEW_STATUS, "Approved").build();
    FieldValues rejected = FieldValues.builder().text(Field.REVIEW_STATUS, "Rejected").build();
    CrmWriteBack agree = MAP.writeBack(DEAL, Map.of(Cloud.AWS, approved, Cloud.GCP, approved));
    assertThat(agree.rows()).hasSize(1);
    CrmWriteBack disagree = MAP.writeBack(DEAL, Map.of(Cloud.AWS, approved, Cloud.GCP, rejected));
    assertThat(disagree.rows()).isEmpty();
    assertThat(disagree.unwritten())
        .extracting(Unwritten::field, Unwritten::reason)
        .containsOnly(Tuple.tuple(Field.REVIEW_STATUS, Reason.CONFLICT));
  }
}
