package dev.cosell.alias;

import dev.cosell.contact.Counterpart;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cloud's employee who covers a customer.
 *
 * @param counterpart the person with the role
 * @param lastTouch the day of the last contact with one's own alliance team, where it is known
 */
public record CoveringCounterpart(Counterpart counterpart, Optional<LocalDate> lastTouch) {}
