package dev.cosell.contact;

/**
 * Where a contact record stands: a system and the record's id there.
 *
 * @param system the system, such as {@code crm} or {@code azure}; stripped, not blank
 * @param id the record's id in it, not a name and not an address; stripped, not blank
 */
public record ContactSource(String system, String id) implements Comparable<ContactSource> {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param system as the type says
   * @param id as the type says
   * @throws IllegalArgumentException if either is blank
   */
  public ContactSource {
    system = system.strip();
    id = id.strip();
    if (system.isEmpty()) {
      throw new IllegalArgumentException("system must not be blank");
    }
    if (id.isEmpty()) {
      throw new IllegalArgumentException("id must not be blank");
    }
  }

  @Override
  public int compareTo(ContactSource other) {
    int bySystem = system.compareTo(other.system);
    return bySystem != 0 ? bySystem : id.compareTo(other.id);
  }

  /** The system and the id. */
  @Override
  public String toString() {
    return system + " " + id;
  }
}
