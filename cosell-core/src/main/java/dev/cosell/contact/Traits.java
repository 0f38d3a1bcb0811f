package dev.cosell.contact;

import java.util.Optional;

/**
 * What of a record is compared, made ready once. Records with equal traits are alike to every
 * other.
 *
 * @param name the name
 * @param email the address
 * @param phone the number
 * @param crmId the CRM's id of the person
 * @param company the employer
 */
record Traits(
    PersonName name,
    Optional<MailAddress> email,
    Optional<PhoneNumber> phone,
    Optional<String> crmId,
    Company company) {

  /** Makes traits. */
  static final class Reader {
    private final ContactMatchPolicy policy;
    private final Company.Reader companies;

    Reader(ContactMatchPolicy policy) {
      this.policy = policy;
      this.companies = new Company.Reader(policy);
    }

    Traits of(ContactRecord record) {
      Contact contact = record.contact();
      return new Traits(
          PersonName.of(contact),
          contact.email().map(address -> MailAddress.of(address, policy)),
          contact.phone().flatMap(PhoneNumber::of),
          contact.id().map(String::strip),
          companies.of(record));
    }
  }

  Optional<MailAddress> personalEmail() {
    return email.filter(address -> !address.isShared());
  }
}
