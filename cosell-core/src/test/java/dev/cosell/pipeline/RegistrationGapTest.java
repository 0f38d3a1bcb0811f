package dev.cosell.pipeline;

import static dev.cosell.pipeline.Deals.DAY;
import static dev.cosell.pipeline.Deals.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.pipeline.RegistrationGap.Kind;
import dev.cosell.pipeline.RegistrationGap.Milestones;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationGapTest {
  private static final String NEVER = "";

  private static Milestones deal(String id, String qualified, String demo, String registered) {
    return new Milestones(id(id), day(qualified), day(demo), day(registered));
  }

  private static Optional<LocalDate> day(String day) {
    return Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  @Test
  void registrationComesBeforeTheFirstDemo() {
    assertThat(
            RegistrationGap.of(
                List.of(
                    deal("D1", "2031-05-01", "2031-05-20", "2031-05-30"),
                    deal("D2", "2031-05-01", "2031-05-20", "2031-05-20"),
                    deal("D3", "2031-05-01", "2031-05-20", NEVER)),
                DAY))
        .containsExactly(
            new RegistrationGap(
                id("D3"), Kind.DEMO_BEFORE_REGISTRATION, LocalDate.parse("2031-05-20"), 41),
            new RegistrationGap(id("D1"), Kind.LATE, LocalDate.parse("2031-05-20"), 10));
  }

  @Test
  void aQualifiedDealIsRegistered() {
    assertThat(RegistrationGap.of(List.of(deal("D1", "2031-06-01", NEVER, NEVER)), DAY))
        .containsExactly(
            new RegistrationGap(id("D1"), Kind.UNREGISTERED, LocalDate.parse("2031-06-01"), 29));
    assertThat(RegistrationGap.of(List.of(deal("D1", NEVER, NEVER, NEVER)), DAY)).isEmpty();
  }

  @Test
  void whatHappensAfterTheDayDoesNotCount() {
    Milestones deal = deal("D1", "2031-07-01", "2031-07-02", "2031-07-10");
    assertThat(RegistrationGap.of(List.of(deal), DAY)).isEmpty();
    assertThat(RegistrationGap.of(List.of(deal), LocalDate.parse("2031-07-05")))
        .extracting(RegistrationGap::kind)
        .containsExactly(Kind.DEMO_BEFORE_REGISTRATION);
  }

  @Test
  void eachKindSaysWhatToDo() {
    assertThat(Kind.values()).allSatisfy(kind -> assertThat(kind.remedy()).isNotBlank());
  }
}
