package dev.cosell.gcp.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.account.Account;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.gcp.GcpFields;
import dev.cosell.gcp.internal.SharedContracts;
import dev.cosell.gcp.internal.wire.GcpJson;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Violation;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LeadProperties {
  private static final LeadMapping MAPPING =
      new LeadMapping("BUILD", "NEW_DEAL", RoundingMode.HALF_EVEN, SharingBoundary.standard());

  @Property(tries = 300)
  void aTotalComesBackToWithinTheRoundingOfItsYears(
      @ForAll @LongRange(max = 9_000_000_000_000L) long minor,
      @ForAll @IntRange(min = 1, max = 120) int months) {
    Money total = Money.ofMinor(CurrencyUnit.USD, minor);
    AnnualValue annual = AnnualValue.of(total, months, RoundingMode.HALF_EVEN);
    Money back = AnnualValue.total(annual.money(), months, RoundingMode.HALF_EVEN);
    long off = Math.abs(back.minus(total).getAmountMinorLong());
    assertThat(off).isLessThanOrEqualTo(annual.exact() ? 0 : months / 12 + 1);
  }

  @Test
  void theValueOfAYearIsSentAndNotTheTotal() {
    ObjectNode lead = GcpJson.object(MAPPING.write(deal(36, "USD 126000.00")).json());
    assertThat(lead.path("partnerAnnualContractValue").decimalValue())
        .isEqualByComparingTo("42000");
    assertThat(lead.path("leadCurrencyCode").asText()).isEqualTo("USD");
    assertThat(lead.path("dealTerm").asText()).isEqualTo("36");
    assertThat(lead.path("dealTerm").isTextual()).isTrue();
    assertThat(annual(6, "USD 5000.00")).isEqualTo("USD 5000.00 true");
    assertThat(annual(12, "USD 5000.00")).isEqualTo("USD 5000.00 true");
    assertThat(annual(18, "USD 100.00")).isEqualTo("USD 66.67 false");
  }

  @Test
  void aContractWithoutAMonthIsACallersMistakeAndInADealAViolation() {
    assertThatThrownBy(() -> annual(0, "USD 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("months must be at least 1, but was 0");
    assertThat(MAPPING.write(deal(0, "USD 1.00")).violations())
        .extracting(Violation::message)
        .containsExactly("contractMonths must be at least 1, but was 0");
  }

  @Test
  void aLeadIsReadAsItWasWritten() {
    Opportunity deal = deal(24, "USD 96000.00");
    Lead lead = MAPPING.write(deal);
    assertThat(lead.violations()).isEmpty();
    LeadReading reading = MAPPING.read(lead.json());
    assertThat(reading.crmId()).contains(deal.id());
    assertThat(reading.values())
        .isEqualTo(deal.fieldValues().only(field -> !lead.notCarried().containsKey(field)));
    assertThat(lead.notCarried()).containsOnlyKeys(Field.NEXT_STEPS);
  }

  @Test
  void everythingThatIsMissingIsNamed() {
    Lead lead = MAPPING.write(Opportunity.builder().id(new OpportunityId("006")).build());
    assertThat(lead.violations())
        .extracting(Violation::path)
        .containsExactly(
            "account.name",
            "dealValue",
            "contractMonths",
            "targetCloseDate",
            "customerProblem",
            "gcp.supportLevel");
    assertThat(lead.toString()).doesNotContain("006");
  }

  @Test
  void whatIsWithheldIsNotInTheLead() {
    Opportunity deal =
        Opportunity.of(
            new OpportunityId("006"),
            deal(12, "USD 1.00").fieldValues().with(new Field("crm.margin"), new Text("hush")));
    assertThat(MAPPING.write(deal).json()).doesNotContain("hush");
  }

  @Test
  void anAnswerSaysWhereTheApprovalStandsAndWhy() {
    LeadReading reading =
        MAPPING.read(
            "{\"name\":\"partners/p/leads/l\",\"leadApprovalStatus\":\"REJECTED\","
                + "\"rejectionComments\":\"Known already\",\"memberOfTomorrow\":[1]}");
    assertThat(reading.approval()).contains("REJECTED");
    assertThat(reading.comments()).contains("Known already");
    assertThat(reading).hasToString("LeadReading[partners/p/leads/l]");
    assertThat(
            MAPPING
                .read(
                    "{\"partnerAnnualContractValue\":1,\"leadCurrencyCode\":\"?\","
                        + "\"dealTerm\":\"12\"}")
                .values()
                .amount(Field.DEAL_VALUE))
        .isEmpty();
  }

  @Test
  void aWrittenLeadHasOnlyMembersThatTheRecordedOneHasToo() throws IOException {
    ObjectNode sample =
        GcpJson.object(
            Files.readString(
                SharedContracts.gcp()
                    .resolve("samples/portal/crm-lead-create-request.constructed.json")));
    ObjectNode written =
        GcpJson.object(
            MAPPING
                .write(
                    Opportunity.builder()
                        .from(deal(12, "USD 1.00"))
                        .title(java.util.Optional.empty())
                        .build())
                .json());
    List<String> names = new ArrayList<>();
    written.fieldNames().forEachRemaining(names::add);
    assertThat(names).allMatch(sample::has);
    assertThat(MAPPING.read(sample.toString()).values().amount(Field.DEAL_VALUE))
        .contains(Money.parse("USD 42000.00"));
  }

  private static String annual(int months, String total) {
    AnnualValue annual = AnnualValue.of(Money.parse(total), months, RoundingMode.HALF_EVEN);
    return annual.money() + " " + annual.exact();
  }

  private static Opportunity deal(int months, String total) {
    FieldValues values =
        FieldValues.builder()
            .text(GcpFields.SUPPORT_LEVEL, "ALIGN_SALES_ACCOUNT")
            .put(GcpFields.EMPLOYEE_COUNT, new Whole(480))
            .build();
    return Opportunity.builder()
        .id(new OpportunityId("006-L1"))
        .title("Route planning of Kestrel Lines")
        .account(Account.builder().name("Kestrel Lines").website("kestrel-lines.example").build())
        .customerProblem("Routes are planned by hand.")
        .targetCloseDate(LocalDate.of(2027, 3, 22))
        .dealValue(Money.parse(total))
        .contractMonths(months)
        .nextSteps("Call them")
        .addContacts(
            OpportunityContact.of(
                Contact.builder()
                    .firstName("Kim")
                    .lastName("Okafor")
                    .email("kim@kestrel-lines.example")
                    .phone("+15035550100")
                    .build()))
        .putAllDetails(values.asMap())
        .build();
  }
}
