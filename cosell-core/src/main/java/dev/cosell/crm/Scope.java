package dev.cosell.crm;

import java.time.LocalDate;
import java.util.Optional;

/** What an expression can see. */
interface Scope {
  /** The text of a cell, stripped; empty where it is blank or there is no such cell. */
  Optional<String> text(CellRef cell);

  LocalDate today();

  /** The field's own value as read from the CRM; empty where there is none. */
  Optional<Object> value();
}
