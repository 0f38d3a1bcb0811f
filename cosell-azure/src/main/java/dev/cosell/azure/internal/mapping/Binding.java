package dev.cosell.azure.internal.mapping;

import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import java.util.Optional;

/**
 * How one field of a deal stands in a referral.
 *
 * @param field the field
 * @param reader reads it
 * @param writer writes it
 */
public record Binding(Field field, Reader reader, Writer writer) {

  /** Reads a field. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Reads the field.
     *
     * @param referral the referral
     * @return the value; empty if the referral has none
     */
    Optional<FieldValue> read(Referral referral);
  }

  /** Writes a field. */
  @FunctionalInterface
  public interface Writer {
    /**
     * Writes the field.
     *
     * @param value the value; blank to clear the field
     * @param draft where to write
     * @return why the value does not fit; empty if it was written
     */
    Optional<String> write(FieldValue value, Draft draft);
  }
}
