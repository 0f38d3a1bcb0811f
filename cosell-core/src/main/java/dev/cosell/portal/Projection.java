package dev.cosell.portal;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import java.util.Map;

/**
 * What of a deal would arrive at a portal.
 *
 * @param values what the portal would hold, in its own spelling; with what it does not carry and
 *     what the boundary withholds still in it, untouched, so that both are decided and reported
 * @param notCarried the fields that the portal has no place for, with the reason
 * @param unmapped the fields with a value that could not be translated, with the reason
 */
public record Projection(
    FieldValues values, Map<Field, String> notCarried, Map<Field, String> unmapped) {}
