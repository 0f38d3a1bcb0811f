package dev.cosell.authority;

import dev.cosell.opportunity.Field;
import java.util.Optional;

/** Which fields a portal lets a partner edit in a record's present state. */
@FunctionalInterface
public interface Editability {
  /** Everything may be edited. */
  Editability ALL = field -> Optional.empty();

  /**
   * Why a field cannot be edited now.
   *
   * @param field the field
   * @return the reason, such as {@code locked while Submitted}; empty if it can be edited
   */
  Optional<String> locked(Field field);
}
