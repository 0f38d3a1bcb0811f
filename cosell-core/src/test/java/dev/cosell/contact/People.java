package dev.cosell.contact;

/** Made-up people for the tests of this package. */
final class People {
  private People() {}

  static Contact named(String first, String last) {
    return Contact.builder().firstName(first).lastName(last).build();
  }

  static Contact named(String first, String last, String email) {
    return named(first, last).withEmail(email);
  }

  static Contact at(String email) {
    return Contact.builder().email(email).build();
  }

  static ContactSource crm(int number) {
    return new ContactSource("crm", String.format(java.util.Locale.ROOT, "%03d", number));
  }

  static ContactRecord record(int number, Contact contact) {
    return ContactRecord.of("crm", crm(number).id(), contact);
  }

  /** A directory of the contacts, numbered from 1 in order. */
  static ContactDirectory directory(Contact... contacts) {
    ContactDirectory.Builder directory = ContactDirectory.builder(ContactMatchPolicy.standard());
    for (int i = 0; i < contacts.length; i++) {
      directory.add(record(i + 1, contacts[i]));
    }
    return directory.build();
  }
}
