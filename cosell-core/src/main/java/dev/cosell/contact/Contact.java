package dev.cosell.contact;

import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** A person; a blank text is no value, and only the CRM id is printed. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public abstract class Contact implements WithContact {
  Contact() {}

  /**
   * The CRM's id of the person.
   *
   * @return the id, or empty for somebody whom the CRM does not hold
   */
  public abstract Optional<String> id();

  /**
   * The given name.
   *
   * @return the name
   */
  public abstract Optional<String> firstName();

  /**
   * The family name.
   *
   * @return the name
   */
  public abstract Optional<String> lastName();

  /**
   * The e-mail address, in lower case.
   *
   * @return the address
   */
  public abstract Optional<String> email();

  /**
   * The telephone number, as written in the source.
   *
   * @return the number
   */
  public abstract Optional<String> phone();

  /**
   * The job title.
   *
   * @return the title
   */
  public abstract Optional<String> title();

  @Value.Check
  Contact normalised() {
    return withId(stated(id()))
        .withFirstName(stated(firstName()))
        .withLastName(stated(lastName()))
        .withEmail(stated(email()).map(address -> address.strip().toLowerCase(Locale.ROOT)))
        .withPhone(stated(phone()))
        .withTitle(stated(title()));
  }

  private static Optional<String> stated(Optional<String> text) {
    return text.filter(words -> !words.isBlank());
  }

  /**
   * A new builder.
   *
   * @return a builder of a person about whom nothing is known yet
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The type and the CRM id; nothing personal. */
  @Override
  public String toString() {
    return "Contact[" + id().orElse("without id") + "]";
  }

  /** Builds a {@link Contact}. */
  public static final class Builder extends ImmutableContact.Builder {
    Builder() {}
  }
}
