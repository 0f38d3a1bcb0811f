package dev.cosell.contact;

import java.time.LocalDate;

/**
 * A cloud's person with whom one's own side wants to keep in touch.
 *
 * @param counterpart the person
 * @param since the day since which the person is known
 */
public record KnownCounterpart(Counterpart counterpart, LocalDate since) {}
