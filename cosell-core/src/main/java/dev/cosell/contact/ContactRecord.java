package dev.cosell.contact;

import dev.cosell.cloud.Cloud;
import java.util.Optional;

/**
 * One system's record of a person.
 *
 * @param source where it stands
 * @param contact what it says of the person
 * @param cloud the cloud that employs the person, if the source says so
 * @param employer the company that employs the person, in words, if the source says so; a blank one
 *     is none
 */
public record ContactRecord(
    ContactSource source, Contact contact, Optional<Cloud> cloud, Optional<String> employer) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param source as the type says
   * @param contact as the type says
   * @param cloud as the type says
   * @param employer as the type says
   */
  public ContactRecord {
    employer = employer.filter(words -> !words.isBlank());
  }

  /**
   * A record whose source says nothing of an employer.
   *
   * @param system the system
   * @param id the record's id in it
   * @param contact what it says of the person
   * @return the record
   */
  public static ContactRecord of(String system, String id, Contact contact) {
    return new ContactRecord(
        new ContactSource(system, id), contact, Optional.empty(), Optional.empty());
  }

  /**
   * This record as one of a cloud's employee.
   *
   * @param employee the cloud that employs the person
   * @return the record with the cloud
   */
  public ContactRecord at(Cloud employee) {
    return new ContactRecord(source, contact, Optional.of(employee), employer);
  }

  /**
   * This record as one of a company's employee.
   *
   * @param company the company, in words
   * @return the record with the company
   */
  public ContactRecord at(String company) {
    return new ContactRecord(source, contact, cloud, Optional.of(company));
  }

  /** The source; nothing personal. */
  @Override
  public String toString() {
    return "ContactRecord[" + source + "]";
  }
}
