package dev.cosell.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ExampleMapTest {
  private static final String PIPELINE =
      """
      opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
      D1,Ada Lopez,GTXPro,Blue Heron & Co,Won,2031-01-02,2031-02-01,4514
      D2,Ada Lopez,GTX Pro,,Engaging,2031-01-02,,
      D3,Ada Lopez,GTX Pro,Nowhere Ltd,Lost,2031-01-02,2031-01-03,0
      """;
  private static final String ACCOUNTS =
      """
      account,sector,year_established,revenue,employees,office_location,subsidiary_of
      Blue Heron & Co,technolgy,1996,1100.04,2822,Korea,Heron Group
      """;

  private static CrmImport read() throws IOException {
    return CrmFieldMap.fromJson(Files.readString(SharedData.exampleMap()))
        .read(
            CrmSamples.files(
                "sales_pipeline.csv",
                PIPELINE,
                "accounts.csv",
                ACCOUNTS,
                "products.csv",
                "product,series,sales_price\nGTX Pro,GTX,4821\n",
                "sales_teams.csv",
                "sales_agent,manager,regional_office\nAda Lopez,Bo Chan,West\n"),
            CrmSamples.CLOCK);
  }

  @Test
  void fillsADealFromFourTables() throws IOException {
    FieldValues deal = read().record(new OpportunityId("D1")).orElseThrow().values();
    assertThat(deal.toJson())
        .isEqualTo(
            """
            {"account.city":"Seoul","account.country":"KR","account.id":"Blue Heron & Co",\
            "account.industry":"Computers and Electronics","account.name":"Blue Heron & Co",\
            "account.parent":"Heron Group","account.postalCode":"03000",\
            "account.region":"Seoul","account.street":"1 Example Street, Korea",\
            "account.website":"https://www.blue-heron-co.example",\
            "aws.customerUseCase":"Business Applications & Contact Center",\
            "aws.deliveryModels":["SaaS or PaaS"],"aws.involvement":"Co-Sell",\
            "aws.marketingSource":"None","aws.primaryNeeds":["Co-Sell - Deal Support"],\
            "aws.salesActivities":["Initialized discussions with customer"],\
            "aws.solutions":["S-1234567"],"azure.account.industry":"Professional Services",\
            "azure.assistanceRequest":"GeneralOrOther","azure.consentToContact":"Yes",\
            "azure.consentToShareInfo":"Yes","azure.dealType":"Co-sell",\
            "azure.solutions":["SOL-1000-AAA"],"contacts":[{"firstName":"Purchasing",\
            "lastName":"Blue Heron & Co","email":"purchasing@blue-heron-co.example",\
            "phone":"+1 206 555 0101","role":"Buyer"}],"contractMonths":36,\
            "crm.accountRevenue":"1100.04","crm.closedOn":{"date":"2031-02-01"},\
            "crm.engagedOn":{"date":"2031-01-02"},"crm.manager":"Bo Chan",\
            "crm.product":"GTX Pro","crm.productSeries":"GTX","crm.regionalOffice":"West",\
            "crm.team":"West",\
            "customerProblem":"The customer, a company of the technology sector, wants to \
            replace its present hardware with GTX Pro.",\
            "dealValue":{"amount":"4514.00","currency":"USD"},\
            "expectedMonthlySpend":{"amount":"4514.00","currency":"USD"},\
            "gcp.account.industry":"SOFTWARE","gcp.contractVehicle":"MARKETPLACE",\
            "gcp.deliveryModel":"SAAS_ON_GOOGLE_CLOUD","gcp.employeeCount":2822,\
            "gcp.legalLanguageAccepted":"Yes","gcp.productFamily":["GOOGLE_CLOUD_PLATFORM"],\
            "gcp.region":"APAC","gcp.supportLevel":"ALIGN_SALES_ACCOUNT",\
            "owner":[{"firstName":"Ada","lastName":"Lopez","email":"ada-lopez@isv.example",\
            "phone":"+1 206 555 0100"}],"stage":"Committed",\
            "targetCloseDate":{"date":"2031-02-01"},"title":"Blue Heron & Co: GTX Pro (D1)"}""");
  }

  @Test
  void leavesUnknownWhatTheExportDoesNotHold() throws IOException {
    FieldValues deal = read().record(new OpportunityId("D2")).orElseThrow().values();
    assertThat(deal.text(Field.TITLE)).contains("GTX Pro (D2)");
    assertThat(deal.amount(Field.EXPECTED_MONTHLY_SPEND)).isEmpty();
    assertThat(deal.get(Field.ACCOUNT_WEBSITE)).isEmpty();
    assertThat(deal.get(Field.CLOSED_LOST_REASON)).isEmpty();
  }

  @Test
  void reportsAPartnerThatIsMissingAndKeepsTheDeal() throws IOException {
    MappedRecord deal = read().record(new OpportunityId("D3")).orElseThrow();
    assertThat(deal.values().text(Field.ACCOUNT_NAME)).contains("Nowhere Ltd");
    assertThat(deal.values().get(Field.ACCOUNT_COUNTRY)).isEmpty();
    assertThat(CrmSamples.messages(deal.problems()))
        .containsExactly(
            "sales_pipeline.csv row 4: account must name a row of accounts by its account; add the"
                + " row to accounts.csv, or correct the name");
  }
}
