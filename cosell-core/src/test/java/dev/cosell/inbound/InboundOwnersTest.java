package dev.cosell.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.policy.InvalidPolicyException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboundOwnersTest {
  private static final InboundOwner BERLIN =
      new InboundOwner(
          "005U1",
          Optional.of(
              WorkingHours.weekdays(ZoneId.of("Europe/Berlin"))
                  .withHoliday(LocalDate.parse("2031-05-01"), "Labour Day")),
          List.of(new Absence(LocalDate.parse("2031-07-01"), LocalDate.parse("2031-07-14"))));
  private static final InboundOwner NOWHERE =
      new InboundOwner("005U2", Optional.empty(), List.of());

  @Test
  void areReadAsTheyWereWritten() {
    InboundOwners owners = new InboundOwners(List.of(BERLIN, NOWHERE));
    assertThat(InboundOwners.fromJson(owners.toJson())).isEqualTo(owners);
    assertThat(InboundOwners.fromJson(new InboundOwners(List.of()).toJson()).all()).isEmpty();
  }

  @Test
  void anIdFindsItsOwner() {
    InboundOwners owners = new InboundOwners(List.of(BERLIN, NOWHERE));
    assertThat(owners.owner("005U2")).contains(NOWHERE);
    assertThat(owners.owner("005U3")).isEmpty();
    assertThat(owners).hasToString("InboundOwners[2]");
  }

  @Test
  void anIdStandsOnce() {
    assertThatThrownBy(() -> new InboundOwners(List.of(NOWHERE, NOWHERE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must be that of one owner, but stands twice: '005U2'");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    InvalidPolicyException refused =
        catchThrowableOfType(
            InvalidPolicyException.class,
            () ->
                InboundOwners.fromJson(
                    """
                    {"format": 2, "owners": [
                      {"id": "A", "hours": {"zone": "Nowhere/Land", "days": ["MONDAY"],
                        "from": "18:00", "to": "09:00"}},
                      {"id": "A", "absences": [{"first": "2031-02-02", "last": "2031-01-01"},
                                               {"first": "2031-02-02"}]},
                      {"hour": {}}]}
                    """));
    assertThat(refused.problems())
        .containsExactly(
            "format must be 1, but was 2",
            "owners[0].hours.zone must be a time zone such as Europe/Berlin; an owner of whom it is"
                + " not known has no hours, but was 'Nowhere/Land'",
            "owners[0].hours.to must be after from, 18:00, but was 09:00",
            "owners[1].id must be that of one owner, but stands twice: 'A'; take one out",
            "owners[1].absences[0].last must not be before 2031-02-02, but was 2031-01-01;"
                + " exchange the two",
            "owners[1].absences[1].last is required",
            "owners[2].id is required",
            "owners[2].hour is not a known member; known here: absences, hours, id");
  }
}
