package dev.cosell.contact;

import java.util.List;

/** A fixed order of contacts by what they state. */
final class ContactOrder {
  private ContactOrder() {}

  static String of(Contact contact) {
    return String.join(
        "\u0000",
        List.of(
            contact.email().orElse(""),
            contact.lastName().orElse(""),
            contact.firstName().orElse(""),
            contact.id().orElse(""),
            contact.phone().orElse(""),
            contact.title().orElse("")));
  }
}
