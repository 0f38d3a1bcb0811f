package dev.cosell.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.account.Industry;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpportunityTest {
  private static final OpportunityId ID = new OpportunityId("006A1");
  private static final Contact IDA =
      Contact.builder().firstName("Ida").email("ida@borealis.example").build();
  private static final Contact PER =
      Contact.builder().firstName("Per").email("per@borealis.example").build();

  private static final Opportunity WHOLE =
      Opportunity.builder()
          .id(ID)
          .title("Data platform")
          .account(
              Account.builder()
                  .id(new AccountId("001A"))
                  .name("Borealis Freight")
                  .website("https://borealis.example")
                  .industry(Industry.OTHER)
                  .otherIndustry("Icebreaking")
                  .duns("123456789")
                  .parent(new AccountId("001B"))
                  .address(
                      Address.builder()
                          .street("1 Harbor Drive")
                          .city("Duluth")
                          .region("Minnesota")
                          .postalCode("55802")
                          .country("US")
                          .build())
                  .build())
          .customerProblem("Reports take a night")
          .stage(Stage.QUALIFIED)
          .targetCloseDate(LocalDate.parse("2031-01-15"))
          .dealValue(Money.parse("USD 120000"))
          .expectedMonthlySpend(Money.parse("USD 4000"))
          .contractMonths(36)
          .type(OpportunityType.NET_NEW)
          .closedLostReason("Price")
          .nextSteps("Workshop")
          .comments("Met at the fair")
          .owner(PER)
          .addContacts(new OpportunityContact(IDA, Optional.of("Decision Maker")))
          .putDetails(new Field("aws.deliveryModels"), Items.of("Resell"))
          .addPortalIds(new PortalId(Cloud.AWS, "O1"), new PortalId(Cloud.AZURE, "x"))
          .build();

  @Nested
  class FlatForm {
    @Test
    void hasEveryTypedFieldAndEveryDetail() {
      assertThat(WHOLE.fieldValues().fields())
          .containsAll(Field.typed())
          .contains(new Field("aws.deliveryModels"))
          .hasSize(Field.typed().size() + 1);
    }

    @Test
    void isReadBackWhole() {
      assertThat(Opportunity.of(ID, WHOLE.fieldValues())).isEqualTo(WHOLE.withPortalIds(List.of()));
    }

    @Test
    void leavesOutWhatIsUnknown() {
      assertThat(Opportunity.builder().id(ID).build().fieldValues()).isEqualTo(FieldValues.none());
    }

    @Test
    void ofADealWithoutAnythingAboutTheCustomerHasNoAccount() {
      FieldValues values = FieldValues.builder().text(Field.TITLE, "Data platform").build();
      assertThat(Opportunity.of(ID, values).account()).isEmpty();
    }

    @Test
    void withBlanksIsReadWithoutThem() {
      FieldValues values =
          FieldValues.builder()
              .put(Field.TITLE, Blank.BLANK)
              .put(new Field("crm.note"), Blank.BLANK)
              .build();
      assertThat(Opportunity.of(ID, values)).isEqualTo(Opportunity.builder().id(ID).build());
    }
  }

  /** What a typed member cannot hold stays in the details, so nothing is lost on the way. */
  @Nested
  class ValuesThatDoNotFit {
    private Opportunity read(Field field, FieldValue value) {
      FieldValues values = FieldValues.none().with(field, value);
      Opportunity deal = Opportunity.of(ID, values);
      assertThat(deal.details()).containsExactly(java.util.Map.entry(field, value));
      assertThat(deal.fieldValues()).isEqualTo(values);
      return deal;
    }

    @Test
    void aTextForADay() {
      assertThat(read(Field.TARGET_CLOSE_DATE, new Text("next spring")).targetCloseDate())
          .isEmpty();
    }

    @Test
    void wordsForATitle() {
      assertThat(read(Field.TITLE, Items.of("a", "b")).title()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2147483648", "-2147483649", "9223372036854775807"})
    void aNumberOfMonthsBeyondAnInt(long months) {
      assertThat(read(Field.CONTRACT_MONTHS, new Whole(months)).contractMonths()).isEmpty();
    }

    @Test
    void twoOwners() {
      People two = new People(List.of(OpportunityContact.of(IDA), OpportunityContact.of(PER)));
      assertThat(read(Field.OWNER, two).owner()).isEmpty();
    }

    @Test
    void anOwnerWithARole() {
      People one = new People(List.of(new OpportunityContact(IDA, Optional.of("Overlay"))));
      assertThat(read(Field.OWNER, one).owner()).isEmpty();
    }

    @Test
    void aTextForPeople() {
      assertThat(read(Field.CONTACTS, new Text("Ida")).contacts()).isEmpty();
    }
  }

  @Nested
  class Json {
    @Test
    void hasOneStableForm() {
      Opportunity deal =
          Opportunity.builder()
              .id(ID)
              .title("Data platform")
              .stage(Stage.QUALIFIED)
              .addPortalIds(new PortalId(Cloud.AZURE, "x"), new PortalId(Cloud.AWS, "O1"))
              .build();
      assertThat(deal.toJson())
          .isEqualTo(
              "{\"id\":\"006A1\",\"portalIds\":[\"aws~O1\",\"azure~x\"],"
                  + "\"fields\":{\"stage\":\"Qualified\",\"title\":\"Data platform\"}}");
    }

    @Test
    void isReadAsItWasWritten() {
      assertThat(Opportunity.fromJson(WHOLE.toJson())).isEqualTo(WHOLE);
    }

    @Test
    void needsNoPortalIds() {
      assertThat(Opportunity.fromJson("{\"id\": \"006A1\", \"fields\": {}}"))
          .isEqualTo(Opportunity.builder().id(ID).build());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"fields\": {}} | id is required and must be a string",
          "{\"id\": 6, \"fields\": {}} | id is required and must be a string",
          "{\"id\": \" \", \"fields\": {}} | value must not be blank",
          "{\"id\": \"006A1\"} | fields is required and must be an object",
          "{\"id\": \"006A1\", \"fields\": []} | fields is required and must be an object",
          "{\"id\": \"006A1\", \"fields\": {}, \"portalIds\": [\"O1\"]}"
              + " | text must have the form cloud~id, but was 'O1'",
          "{\"id\": \"006A1\", \"fields\": {}, \"portalIds\": \"aws~O1\"}"
              + " | portalIds must be a list",
          "[] | must be a JSON object"
        })
    void ofAnotherFormIsRefused(String json, String message) {
      assertThatThrownBy(() -> Opportunity.fromJson(json))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }
  }

  @Test
  void printingNamesNoPersonAndNoDetail() {
    assertThat(WHOLE.withDetails(java.util.Map.of(new Field("crm.note"), new Text("Margin 40"))))
        .asString()
        .contains("006A1", "Data platform")
        .doesNotContain("Ida", "Per", "@borealis.example", "Margin 40");
  }
}
