package dev.cosell.gcp.internal.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An opportunity as Google sends it: the whole tree, and the members of its top level by name.
 *
 * @param json the tree, not to be changed
 */
public record WireOpportunity(ObjectNode json) {
  private static final String COLLECTION = "opportunities/";

  /**
   * Reads an opportunity.
   *
   * @param text the JSON
   * @return the opportunity, whatever its members are
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  public static WireOpportunity read(String text) {
    return new WireOpportunity(GcpJson.object(text));
  }

  /**
   * Writes the opportunity.
   *
   * @return the JSON; equal, as a tree, to what was read
   */
  public String write() {
    return GcpJson.write(json);
  }

  /** {@return the resource name, {@code opportunities/} and the id} */
  public Optional<String> name() {
    return text("name");
  }

  /** {@return the id, which is the last part of the name} */
  public Optional<String> id() {
    return name().flatMap(WireOpportunity::id);
  }

  /**
   * The id in a resource name.
   *
   * @param name the name
   * @return the id; empty if the name is of something else
   */
  public static Optional<String> id(String name) {
    return name.startsWith(COLLECTION)
        ? Optional.of(name.substring(COLLECTION.length())).filter(id -> !id.isBlank())
        : Optional.empty();
  }

  /**
   * The resource name of an id.
   *
   * @param id the id
   * @return the name
   */
  public static String name(String id) {
    return COLLECTION + id;
  }

  /** {@return the review's state, in whichever of Google's spellings} */
  public Optional<String> state() {
    return text("state");
  }

  /** {@return why the opportunity was not accepted} */
  public Optional<String> stateDescription() {
    return text("stateDescription");
  }

  /** {@return the sales stage} */
  public Optional<String> stage() {
    return text("stage");
  }

  /** {@return who brought the opportunity} */
  public Optional<String> source() {
    return text("source");
  }

  /** {@return the name of Google's representative} */
  public Optional<String> owner() {
    return text("owner");
  }

  /** {@return the e-mail address of Google's representative} */
  public Optional<String> ownerEmail() {
    return text("ownerEmail");
  }

  /** {@return when the opportunity was made} */
  public Optional<Instant> createTime() {
    return text("createTime").flatMap(WireOpportunity::instant);
  }

  /** {@return when the opportunity was changed last, as Google writes it} */
  public Optional<String> updateTime() {
    return text("updateTime");
  }

  /**
   * The text at a path.
   *
   * @param path the dotted path
   * @return the text; empty for nothing, null and what is no text
   */
  public Optional<String> text(String path) {
    return WirePath.of(path).text(json);
  }

  /**
   * Reads a time.
   *
   * @param text the time as Google writes it
   * @return the instant; empty if the text is no time
   */
  public static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** The id; nearly everything else is confidential. */
  @Override
  public String toString() {
    return "WireOpportunity{" + id().orElse("?") + "}";
  }
}
