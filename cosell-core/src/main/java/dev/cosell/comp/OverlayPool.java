package dev.cosell.comp;

import dev.cosell.money.Percent;

/**
 * Credit beside a deal's primary pool, of one kind and with a cap.
 *
 * @param id the pool's name, not {@code primary}
 * @param kind what all credit of the pool is for
 * @param cap how much of a deal's credited value the pool may hold at most; may be above 100 %. If
 *     the rules give more, every claim is cut in proportion
 */
public record OverlayPool(String id, CreditKind kind, Percent cap) {}
