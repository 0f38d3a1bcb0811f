package dev.cosell.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsTest {
  private static final Set<String> STAGES =
      Set.of(
          "Prospect",
          "Qualified",
          "Technical Validation",
          "Business Validation",
          "Committed",
          "Launched",
          "Closed Lost");
  private static final Set<String> INDUSTRIES =
      Set.of(
          "Aerospace",
          "Agriculture",
          "Automotive",
          "Computers and Electronics",
          "Consumer Goods",
          "Education",
          "Energy - Oil and Gas",
          "Energy - Power and Utilities",
          "Financial Services",
          "Gaming",
          "Government",
          "Healthcare",
          "Hospitality",
          "Life Sciences",
          "Manufacturing",
          "Marketing and Advertising",
          "Media and Entertainment",
          "Mining",
          "Non-Profit Organization",
          "Professional Services",
          "Real Estate and Construction",
          "Retail",
          "Software and Internet",
          "Telecommunications",
          "Transportation and Logistics",
          "Travel",
          "Wholesale and Distribution",
          "Other");

  private final Path folder;

  PresetsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"salesforce.json", "hubspot.json"})
  void speakTheLibrarysWordsAndReadBack(String name) {
    CrmFieldMap map = PresetMap.read(name);
    assertThat(CrmFieldMap.fromJson(map.toJson())).isEqualTo(map);
    MapRules rules = new MapReading(map.toJson()).read();
    assertThat(meanings(rules, Field.STAGE)).isSubsetOf(STAGES);
    assertThat(meanings(rules, Field.ACCOUNT_INDUSTRY)).isSubsetOf(INDUSTRIES);
    assertThat(meanings(rules, Field.TYPE))
        .isSubsetOf(Set.of("Net New Business", "Flat Renewal", "Expansion"));
  }

  private static Set<String> meanings(MapRules rules, Field field) {
    ValueMap map =
        java.util.Objects.requireNonNull(rules.fields().get(field)).form().valueMap().orElseThrow();
    // Every meaning can be written back: one word has it, or reverse says which.
    Set<String> meanings = map.values().values().stream().collect(Collectors.toSet());
    assertThat(meanings).allSatisfy(m -> assertThat(map.write(m).fault()).isEmpty());
    return meanings;
  }

  @Nested
  class Salesforce {
    private static final String ACCOUNT =
        """
        Id,Name,Website,Industry,DunsNumber,BillingStreet,BillingCity,BillingState,BillingPostalCode,BillingCountry,ParentId
        001Aa00000AbCdE,Blue Heron,blueheron.example,Banking,123456789,"1 Main St
        Floor 2",Seattle,Washington,98109,United States,
        """;
    private static final String OPPORTUNITY =
        """
        Id,Name,AccountId,Amount,CloseDate,StageName,Type,NextStep,Description,OwnerId,IsDeleted,CreatedDate,LastStageChangeDate,LeadSource
        006Aa00000XyZaB,Data platform,001Aa00000AbCdE%s,120000.0,2031-03-31,Proposal/Price Quote,New Customer,Call,Reports take two days,005Aa00000UsErA,false,2031-01-02T09:30:00.000Z,2031-02-03T09:30:00.000+0000,Partner
        """;

    private CrmImport read() throws IOException {
      write("Account.csv", ACCOUNT);
      write(
          "Opportunity.csv",
          OPPORTUNITY.formatted(new SalesforceId("001Aa00000AbCdE").value().substring(15)));
      write(
          "Contact.csv",
          "Id,FirstName,LastName,Email,Phone,Title\n003Aa00000CoNtA,Kim,Moor,KIM@example.com,,CTO\n");
      write(
          "OpportunityContactRole.csv",
          "Id,OpportunityId,ContactId,Role,IsPrimary\n00KAa000001Role,006Aa00000XyZaB,003Aa00000CoNtA,Decision Maker,true\n");
      return SalesforceRecords.read(folder, CrmSamples.CLOCK);
    }

    @Test
    void standardExportsBecomeDeals() throws IOException {
      CrmImport read = read();
      assertThat(CrmSamples.messages(read.problems())).isEmpty();
      assertThat(read.records()).hasSize(1);
      Opportunity deal = read.records().get(0).opportunity();
      assertThat(deal.id().value()).isEqualTo(new SalesforceId("006Aa00000XyZaB").value());
      assertThat(deal.title()).contains("Data platform");
      assertThat(deal.stage().orElseThrow().name()).isEqualTo("Business Validation");
      assertThat(deal.dealValue()).contains(Money.parse("USD 120000"));
      assertThat(deal.account().orElseThrow().name()).contains("Blue Heron");
      assertThat(deal.account().orElseThrow().address().country()).contains("US");
      assertThat(deal.account().orElseThrow().address().street()).contains("1 Main St Floor 2");
      assertThat(deal.account().orElseThrow().website()).contains("https://blueheron.example");
      assertThat(deal.account().orElseThrow().industry().orElseThrow().name())
          .isEqualTo("Financial Services");
      assertThat(deal.contacts())
          .singleElement()
          .satisfies(
              person -> {
                assertThat(person.role()).contains("Decision Maker");
                assertThat(person.contact().email()).contains("kim@example.com");
              });
      assertThat(deal.fieldValues().day(new Field("crm.createdOn"))).contains(day("2031-01-02"));
      assertThat(deal.fieldValues().day(new Field("crm.stageSince"))).contains(day("2031-02-03"));
      assertThat(deal.fieldValues().text(new Field("crm.source"))).contains("Partner");
      assertThat(read.leftovers().columns())
          .isEqualTo(Map.of("OpportunityContactRole", java.util.List.of("IsPrimary")));
    }

    @Test
    void answersOfTheRestApiBecomeTheSameDeal() throws IOException {
      CrmImport fromCsv = read();
      for (String csv :
          java.util.List.of("Account", "Opportunity", "Contact", "OpportunityContactRole")) {
        Files.delete(folder.resolve(csv + ".csv"));
      }
      write(
          "Opportunity.json",
          """
          {"totalSize": 1, "done": true, "records": [{
            "attributes": {"type": "Opportunity", "url": "/services/data/v64.0/sobjects/Opportunity/1"},
            "Id": "006Aa00000XyZaB", "Name": "Data platform", "AccountId": "001Aa00000AbCdE",
            "Amount": 1.2E5, "CloseDate": "2031-03-31", "StageName": "Proposal/Price Quote",
            "Type": "New Customer", "NextStep": "Call", "Description": "Reports take two days",
            "OwnerId": "005Aa00000UsErA", "CreatedDate": "2031-01-02T09:30:00.000+0000",
            "LastStageChangeDate": "2031-02-03T09:30:00.000+0000", "LeadSource": "Partner",
            "Account": {"attributes": {"type": "Account"}, "Name": "Blue Heron",
              "Website": "blueheron.example", "Industry": "Banking", "DunsNumber": "123456789",
              "BillingStreet": "1 Main St\\nFloor 2", "BillingCity": "Seattle",
              "BillingState": "Washington", "BillingPostalCode": "98109",
              "BillingCountry": "United States", "ParentId": null},
            "OpportunityContactRoles": {"totalSize": 1, "done": true, "records": [{
              "attributes": {"type": "OpportunityContactRole"}, "ContactId": "003Aa00000CoNtA",
              "Role": "Decision Maker",
              "Contact": {"attributes": {"type": "Contact"}, "FirstName": "Kim", "LastName": "Moor",
                "Email": "kim@example.com", "Phone": null, "Title": "CTO"}}]}}]}
          """);
      CrmImport fromJson = SalesforceRecords.read(folder, CrmSamples.CLOCK);
      assertThat(CrmSamples.messages(fromJson.problems())).isEmpty();
      assertThat(fromJson.records().get(0).values()).isEqualTo(fromCsv.records().get(0).values());
    }

    @Test
    void changesAreWrittenToTheRecordsTheyBelongTo() throws IOException {
      MappedRecord record = read().records().get(0);
      CrmWriteBack back =
          SalesforceRecords.map()
              .writeBack(
                  record,
                  FieldValues.builder()
                      .put(Field.STAGE, new Text("Committed"))
                      .put(Field.TARGET_CLOSE_DATE, new Day(LocalDate.parse("2031-06-30")))
                      .put(Field.ACCOUNT_DUNS, new Text("987654321"))
                      .build());
      assertThat(back.unwritten()).isEmpty();
      assertThat(back.rows().toString())
          .isEqualTo(
              "[Row[Account 001Aa00000AbCdE [DunsNumber]], Row[Opportunity "
                  + new SalesforceId("006Aa00000XyZaB")
                  + " [CloseDate, StageName]]]");
      assertThat(back.rows().get(1).cells())
          .isEqualTo(Map.of("CloseDate", "2031-06-30", "StageName", "Closed Won"));
    }
  }

  @Nested
  class HubSpot {
    @Test
    void answersOfTheApiBecomeDeals() throws IOException {
      write(
          "deals.json",
          """
          {"results": [{"id": "7001", "properties": {"dealname": "Renewal", "dealstage": "contractsent",
             "amount": "12000.50", "deal_currency_code": "EUR", "closedate": "2031-03-31T16:50:06.678Z",
             "dealtype": "existingbusiness", "hubspot_owner_id": "91", "pipeline": "default",
             "description": "Reports take two days", "hs_next_step": null, "closed_lost_reason": "",
             "createdate": "2031-01-01T00:00:00Z", "hs_analytics_source": "OFFLINE",
             "hs_v2_date_entered_current_stage": "2031-02-03T09:30:00.000Z"},
             "createdAt": "2031-01-01T00:00:00Z", "updatedAt": "2031-01-02T00:00:00Z", "archived": false,
             "associations": {
               "companies": {"results": [{"id": "500", "type": "deal_to_company_unlabeled"},
                 {"id": "501", "type": "deal_to_company_unlabeled"}, {"id": "501", "type": "deal_to_company"}]},
               "contacts": {"results": [{"id": "31", "type": "deal_to_contact"}, {"id": "32", "type": "deal_to_contact"}]}}},
            {"id": "7002", "properties": {"dealname": "Without a company", "dealstage": "closedlost",
              "amount": null, "closed_lost_reason": "Price"}, "archived": false}]}
          """);
      write(
          "companies.json",
          """
          {"results": [{"id": "501", "properties": {"name": "Blue Heron", "domain": "blueheron.example",
            "website": null, "industry": "BANKING", "address": "1 Main St", "city": "Zürich", "state": "ZH",
            "zip": "8001", "country": "Switzerland", "hs_parent_company_id": null}}]}
          """);
      write(
          "contacts.csv",
          "id,firstname,lastname,email,phone,jobtitle,hs_buying_role\n31,Kim,Moor,k@example.com,,CTO,DECISION_MAKER\n32,Bo,Oz,b@example.com,,,\n");
      CrmImport read = HubSpotRecords.read(folder, CrmSamples.CLOCK);
      assertThat(CrmSamples.messages(read.problems())).isEmpty();
      MappedRecord record = read.records().get(0);
      Opportunity deal = record.opportunity();
      assertThat(deal.stage().orElseThrow().name()).isEqualTo("Business Validation");
      assertThat(deal.dealValue()).contains(Money.parse("EUR 12000.50"));
      assertThat(deal.targetCloseDate()).contains(LocalDate.parse("2031-03-31"));
      assertThat(deal.account().orElseThrow().name()).contains("Blue Heron");
      assertThat(deal.account().orElseThrow().address().country()).contains("CH");
      assertThat(deal.account().orElseThrow().website()).contains("https://blueheron.example");
      assertThat(record.derivedFields()).containsExactly(Field.ACCOUNT_WEBSITE);
      assertThat(deal.contacts()).hasSize(2);
      assertThat(deal.owner().orElseThrow().id()).contains("91");
      assertThat(deal.fieldValues().day(new Field("crm.createdOn"))).contains(day("2031-01-01"));
      assertThat(deal.fieldValues().day(new Field("crm.stageSince"))).contains(day("2031-02-03"));
      assertThat(deal.fieldValues().text(new Field("crm.source"))).contains("OFFLINE");
      assertThat(read.records().get(1).opportunity().account()).isEmpty();
      assertThat(read.records().get(1).opportunity().closedLostReason()).contains("Price");
    }

    @Test
    void aDayIsWrittenWithoutATime() {
      CrmWriteBack back =
          HubSpotRecords.map()
              .writeBack(
                  new dev.cosell.opportunity.OpportunityId("7001"),
                  FieldValues.builder()
                      .put(Field.TARGET_CLOSE_DATE, new Day(LocalDate.parse("2031-03-31")))
                      .put(Field.STAGE, new Text("Business Validation"))
                      .build());
      assertThat(back.rows().get(0).cells())
          .isEqualTo(Map.of("closedate", "2031-03-31", "dealstage", "decisionmakerboughtin"));
    }
  }
}
