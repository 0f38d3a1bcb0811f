package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.contact.Contact;
import dev.cosell.portal.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person as AWS writes one: at the customer, at the partner, or at AWS. */
final class People {
  private final Form email;
  private final Form emailLength;
  private final Form phone;
  private final Form firstName;
  private final Form lastName;
  private final Form title;
  private final Form nobody;

  /**
   * The people of a list.
   *
   * @param path the library's name of the field
   * @param wirePath where the list stands in AWS's record
   */
  People(String path, String wirePath) {
    email =
        Form.pattern(
                path + ".email",
                wirePath + ".Email",
                "must be an e-mail address of letters without accents, digits and marks",
                "correct the address in the CRM")
            .concealed();
    phone =
        Form.pattern(
                path + ".phone",
                wirePath + ".Phone",
                "must be + and the whole number with its country code, at most 15 digits",
                "state the number in the form +12065550100")
            .concealed();
    emailLength = length(path + ".email", wirePath + ".Email");
    firstName = length(path + ".firstName", wirePath + ".FirstName");
    lastName = length(path + ".lastName", wirePath + ".LastName");
    title = length(path + ".title", wirePath + ".BusinessTitle");
    nobody =
        new Form(
            path + ".nobody",
            path,
            ViolationCode.REQUIRED_FIELD_MISSING,
            "must have a name, an e-mail address or a telephone number",
            text -> !text.isBlank(),
            text -> "",
            "complete the person, or leave it out",
            Citation.MODEL);
  }

  private static Form length(String path, String wirePath) {
    return Form.of(path, wirePath).get(0);
  }

  List<Form> forms() {
    return List.of(email, emailLength, phone, firstName, lastName, title, nobody);
  }

  /** Why a person does not fit. */
  List<Misfit> misfits(String at, Contact person) {
    List<Misfit> misfits = new ArrayList<>();
    person.email().ifPresent(text -> email.misfit(at + ".email", text).ifPresent(misfits::add));
    person
        .email()
        .ifPresent(text -> emailLength.misfit(at + ".email", text).ifPresent(misfits::add));
    person
        .phone()
        .map(Spelling::phone)
        .ifPresent(text -> phone.misfit(at + ".phone", text).ifPresent(misfits::add));
    check(firstName, at + ".firstName", person.firstName(), misfits);
    check(lastName, at + ".lastName", person.lastName(), misfits);
    check(title, at + ".title", person.title(), misfits);
    String anything =
        person.email().orElse("")
            + person.phone().orElse("")
            + person.firstName().orElse("")
            + person.lastName().orElse("");
    nobody.misfit(at, anything).ifPresent(misfits::add);
    return misfits;
  }

  private static void check(Form form, String at, Optional<String> text, List<Misfit> misfits) {
    text.ifPresent(present -> form.misfit(at, present).ifPresent(misfits::add));
  }

  /** Writes the members that AWS has; the others of the object stay. */
  static void write(ObjectNode object, Contact person) {
    put(object, "Email", person.email());
    put(object, "FirstName", person.firstName());
    put(object, "LastName", person.lastName());
    put(object, "BusinessTitle", person.title());
    put(object, "Phone", person.phone().map(Spelling::phone));
  }

  private static void put(ObjectNode object, String member, Optional<String> text) {
    Optional<String> stated = text.map(String::strip).filter(present -> !present.isEmpty());
    if (stated.isPresent()) {
      object.put(member, stated.get());
    } else {
      object.remove(member);
    }
  }

  /** The person, without the title, which stands for a role in some lists; empty for nobody. */
  static Optional<Contact> read(JsonNode object) {
    Contact person =
        Contact.builder()
            .email(WirePath.shown(object.path("Email")))
            .firstName(WirePath.shown(object.path("FirstName")).map(String::strip))
            .lastName(WirePath.shown(object.path("LastName")).map(String::strip))
            .phone(WirePath.shown(object.path("Phone")).map(String::strip))
            .build();
    return person.equals(Contact.builder().build()) ? Optional.empty() : Optional.of(person);
  }

  static Optional<String> title(JsonNode object) {
    return WirePath.shown(object.path("BusinessTitle")).map(String::strip);
  }
}
