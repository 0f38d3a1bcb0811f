package dev.cosell.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of one's own side who answers referrals.
 *
 * @param id the CRM's id of the person, not a name; not blank
 * @param hours when the person works; empty if the time zone is not known
 * @param absences when the person is away
 */
public record InboundOwner(String id, Optional<WorkingHours> hours, List<Absence> absences) {
  /**
   * Checks and copies.
   *
   * @param id as the type says
   * @param hours as the type says
   * @param absences as the type says
   * @throws IllegalArgumentException if the id is blank
   */
  public InboundOwner {
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank");
    }
    absences = List.copyOf(absences);
  }

  /**
   * Somebody who is not away.
   *
   * @param id the CRM's id of the person
   * @param hours when the person works
   * @return the owner
   */
  public static InboundOwner of(String id, WorkingHours hours) {
    return new InboundOwner(id, Optional.of(hours), List.of());
  }

  /**
   * The absence that keeps the person from taking up a referral.
   *
   * @param received when the referral comes in
   * @return the absence on the day of the person's first working moment from then on; without hours
   *     on the day in UTC
   */
  Optional<Absence> awayAt(Instant received) {
    LocalDate day =
        hours
            .map(known -> known.dayOf(known.firstMoment(received)))
            .orElseGet(() -> received.atZone(ZoneOffset.UTC).toLocalDate());
    return absences.stream().filter(absence -> absence.contains(day)).findFirst();
  }

  /** The id and how many absences there are. */
  @Override
  public String toString() {
    return "InboundOwner[" + id + ", " + absences.size() + " absences]";
  }
}
