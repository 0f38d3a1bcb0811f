package dev.cosell.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationTest {
  private static final Registration SEEN =
      Registration.builder()
          .portalId(new PortalId(Cloud.AWS, "O1"))
          .reviewStatus(ReviewStatus.IN_REVIEW)
          .lastModified(Instant.parse("2030-11-22T10:00:00Z"))
          .build();

  private static Counterpart counterpart(String email) {
    return new Counterpart(
        Cloud.AWS,
        Optional.of(new CounterpartRole("AWSSalesRep")),
        Contact.builder().email(email).build());
  }

  @Test
  void onlyIdStatusAndTimeAreNeeded() {
    assertThat(SEEN.counterparts()).isEmpty();
    assertThat(SEEN.cloudCloseDate()).isEmpty();
    assertThatThrownBy(() -> Registration.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("portalId", "reviewStatus", "lastModified");
  }

  @Test
  void severalPeopleOfTheCloudMayHaveOneRole() {
    List<Counterpart> two = List.of(counterpart("a@cloud.example"), counterpart("b@cloud.example"));
    assertThat(SEEN.withCounterparts(two).counterparts()).isEqualTo(two);
  }

  @Test
  void aStatusThatIsNotKnownIsCarried() {
    assertThat(SEEN.withReviewStatus(new ReviewStatus("Parked")).reviewStatus())
        .hasToString("Parked");
  }

  @Test
  void printingNamesNoPerson() {
    assertThat(SEEN.withCounterparts(counterpart("a@cloud.example")))
        .asString()
        .contains("aws~O1", "In Review")
        .doesNotContain("a@cloud.example", "AWSSalesRep");
  }
}
