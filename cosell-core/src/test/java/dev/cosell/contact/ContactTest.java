package dev.cosell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {
  private static final Contact IDA =
      Contact.builder()
          .id("003A1")
          .firstName("Ida")
          .lastName("Lindqvist")
          .email("ida.lindqvist@borealis.example")
          .phone("+12185550100")
          .title("Head of Platform")
          .build();

  @Nested
  class Email {
    @ParameterizedTest
    @CsvSource({
      "Ida.Lindqvist@Borealis.Example, ida.lindqvist@borealis.example",
      "' ida@borealis.example ', ida@borealis.example",
      "IDA@BOREALIS.EXAMPLE, ida@borealis.example"
    })
    void isStrippedAndInLowerCase(String written, String kept) {
      assertThat(Contact.builder().email(written).build().email()).contains(kept);
    }

    @Test
    void isLowerCaseAfterAChangeToo() {
      assertThat(IDA.withEmail("IDA@EXAMPLE.COM").email()).contains("ida@example.com");
    }

    @Test
    void ofTwoSpellingsIsOnePerson() {
      assertThat(IDA.withEmail("IDA.Lindqvist@borealis.example")).isEqualTo(IDA);
    }
  }

  @Nested
  class Blanks {
    @ParameterizedTest
    @CsvSource({"''", "'  '", "'\t'"})
    void areNoValues(String blank) {
      Contact empty =
          Contact.builder()
              .id(blank)
              .firstName(blank)
              .lastName(blank)
              .email(blank)
              .phone(blank)
              .title(blank)
              .build();
      assertThat(empty).isEqualTo(Contact.builder().build());
    }

    @Test
    void theNameKeepsItsSpelling() {
      assertThat(Contact.builder().firstName(" Ida ").build().firstName()).contains(" Ida ");
    }

    @Test
    void aBlankRoleIsNone() {
      assertThat(new OpportunityContact(IDA, Optional.of(" ")))
          .isEqualTo(OpportunityContact.of(IDA));
    }
  }

  @Nested
  class Printed {
    @Test
    void aPersonIsItsCrmId() {
      assertThat(IDA).hasToString("Contact[003A1]");
    }

    @Test
    void aPersonWithoutIdIsNobody() {
      assertThat(IDA.withId(Optional.empty())).hasToString("Contact[without id]");
    }

    @Test
    void aPartInADealIsTheIdAndTheRole() {
      assertThat(new OpportunityContact(IDA, Optional.of("Decision Maker")))
          .hasToString("OpportunityContact[contact=Contact[003A1], role=Optional[Decision Maker]]");
    }

    @Test
    void aCounterpartIsCloudRoleAndId() {
      assertThat(new Counterpart(Cloud.AWS, Optional.of(CounterpartRole.PDM), IDA))
          .hasToString("Counterpart[cloud=aws, role=Optional[PDM], person=Contact[003A1]]");
    }
  }
}
