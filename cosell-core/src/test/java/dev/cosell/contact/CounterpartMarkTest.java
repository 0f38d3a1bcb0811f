package dev.cosell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.CounterpartMark.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CounterpartMarkTest {
  @ParameterizedTest
  @CsvSource({
    "aws counterpart: PDM, aws, PDM, TEAM",
    "AWS Counterpart: PDM, aws, PDM, TEAM",
    "' azure  former counterpart :SSP ', azure, SSP, FORMER",
    "azure field counterpart: CSA, azure, CSA, FIELD",
    "harbor counterpart: Sales: East, harbor, Sales: East, TEAM"
  })
  void isReadFromARole(String text, String cloud, String role, Standing standing) {
    assertThat(CounterpartMark.read(text))
        .contains(
            new CounterpartMark(
                new Cloud(cloud), Optional.of(new CounterpartRole(role)), standing));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcp counterpart", "GCP counterpart:", "gcp  counterpart : "})
  void mayHaveNoRole(String text) {
    assertThat(CounterpartMark.read(text))
        .contains(new CounterpartMark(Cloud.GCP, Optional.empty(), Standing.TEAM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PDM",
        "Decision Maker",
        "Technical contact",
        "counterpart",
        "our aws counterpart: PDM",
        "aws counterparts",
        "",
        "1aws counterpart"
      })
  void isNotReadFromAnyOtherRole(String text) {
    assertThat(CounterpartMark.read(text)).isEmpty();
    assertThat(new OpportunityContact(Contact.builder().build(), Optional.of(text)).counterpart())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void isReadAsItWasWritten(Standing standing) {
    for (Optional<CounterpartRole> role :
        java.util.List.of(
            Optional.<CounterpartRole>empty(), Optional.of(new CounterpartRole("AWSSalesRep")))) {
      CounterpartMark mark = new CounterpartMark(Cloud.AWS, role, standing);
      assertThat(CounterpartMark.read(mark.text())).contains(mark);
      assertThat(OpportunityContact.of(Contact.builder().build(), mark).counterpart())
          .contains(mark);
    }
  }

  @Test
  void ofACounterpartIsOnTheTeam() {
    assertThat(
            CounterpartMark.of(
                new Counterpart(
                    Cloud.AZURE, Optional.of(CounterpartRole.ATS), Contact.builder().build())))
        .hasToString("azure counterpart: ATS");
  }
}
