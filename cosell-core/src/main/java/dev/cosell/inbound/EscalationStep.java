package dev.cosell.inbound;

import java.time.Instant;

/**
 * Somebody who is told if nobody has answered yet.
 *
 * @param at when
 * @param to the office that is told, such as {@code head of alliances}; not a name
 */
public record EscalationStep(Instant at, String to) {}
