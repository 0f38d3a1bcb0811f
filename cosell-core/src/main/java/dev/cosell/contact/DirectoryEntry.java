package dev.cosell.contact;

import dev.cosell.cloud.Cloud;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * One person of a {@link ContactDirectory}, with every record that is of that person.
 *
 * <p>The values to show are chosen record by record: first those with a CRM id, since the CRM holds
 * the definitive contacts, then those that state more, then by the order of the sources. A name is
 * taken whole from one record, and one with both parts written out comes first.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public abstract class DirectoryEntry {
  DirectoryEntry() {}

  /** A part of what is shown of a person. */
  public enum Part {
    /** The CRM's id. */
    CRM_ID,
    /** First and last name. */
    NAME,
    /** The e-mail address. */
    EMAIL,
    /** The telephone number. */
    PHONE,
    /** The job title. */
    TITLE
  }

  /**
   * The records of the person.
   *
   * @return the records in the order of their sources, at least one
   */
  public abstract List<ContactRecord> records();

  /**
   * Why the records are one person: the comparisons that joined them.
   *
   * @return one fewer than there are records, in order; every record is in one if there are two or
   *     more
   */
  public abstract List<ContactMatch> merges();

  /**
   * The source that stands for the person.
   *
   * @return the first of the records' sources in order
   */
  public ContactSource id() {
    return records().get(0).source();
  }

  /**
   * The person with the chosen values.
   *
   * @return the contact to show
   */
  @Value.Lazy
  public Contact contact() {
    Contact.Builder chosen = Contact.builder();
    first(Part.NAME)
        .map(ContactRecord::contact)
        .ifPresent(named -> chosen.firstName(named.firstName()).lastName(named.lastName()));
    return chosen
        .id(value(Part.CRM_ID))
        .email(value(Part.EMAIL))
        .phone(value(Part.PHONE))
        .title(value(Part.TITLE))
        .build();
  }

  /**
   * Which record each shown value was taken from.
   *
   * @return the sources by part; a part that no record states is left out
   */
  @Value.Lazy
  public Map<Part, ContactSource> provenance() {
    Map<Part, ContactSource> sources = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      first(part).ifPresent(record -> sources.put(part, record.source()));
    }
    return sources;
  }

  /**
   * Every address of the person, shared mailboxes included.
   *
   * @return the addresses in alphabetical order
   */
  public Set<String> addresses() {
    Set<String> all = new TreeSet<>();
    records().forEach(record -> record.contact().email().ifPresent(all::add));
    return all;
  }

  /**
   * Every CRM id of the person; more than one says that the CRM holds the person twice.
   *
   * @return the ids in alphabetical order
   */
  public Set<String> crmIds() {
    Set<String> all = new TreeSet<>();
    records().forEach(record -> record.contact().id().ifPresent(all::add));
    return all;
  }

  /**
   * The clouds that employ the person, by what the sources say.
   *
   * @return the clouds in order; usually none or one
   */
  public Set<Cloud> clouds() {
    Set<Cloud> all = new TreeSet<>();
    records().forEach(record -> record.cloud().ifPresent(all::add));
    return all;
  }

  private Optional<String> value(Part part) {
    return first(part).flatMap(record -> text(part).apply(record.contact()));
  }

  private Optional<ContactRecord> first(Part part) {
    Comparator<ContactRecord> order =
        Comparator.comparing((ContactRecord record) -> record.contact().id().isEmpty())
            .thenComparing(record -> -statedParts(record.contact()))
            .thenComparing(ContactRecord::source);
    if (part == Part.NAME) {
      order =
          Comparator.comparing((ContactRecord record) -> !isWrittenOut(record.contact()))
              .thenComparing(order);
    }
    return records().stream()
        .filter(record -> text(part).apply(record.contact()).isPresent())
        .min(order);
  }

  private static long statedParts(Contact contact) {
    return List.of(Part.values()).stream()
        .filter(part -> text(part).apply(contact).isPresent())
        .count();
  }

  private static boolean isWrittenOut(Contact contact) {
    PersonName name = PersonName.of(contact);
    return name.isWhole()
        && name.first().length() > 1
        && contact.firstName().isPresent()
        && contact.lastName().isPresent();
  }

  private static Function<Contact, Optional<String>> text(Part part) {
    return switch (part) {
      case CRM_ID -> Contact::id;
      case NAME -> contact -> contact.lastName().or(contact::firstName);
      case EMAIL -> Contact::email;
      case PHONE -> Contact::phone;
      case TITLE -> Contact::title;
    };
  }

  /** The source that stands for the person, and how many records there are; nothing personal. */
  @Override
  public String toString() {
    return "DirectoryEntry[" + id() + ", " + records().size() + " records]";
  }
}
