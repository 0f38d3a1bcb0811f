package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON object of the referrals API.
 *
 * <p>An absent member and one that is explicitly null look the same to a reader: an empty {@code
 * Optional} or list. {@code toString} gives the type and the record's id and nothing else, because
 * nearly every other member is personal or confidential.
 */
public interface WireObject {
  /** What an id must look like to be shown. */
  Pattern SHOWN_ID = Pattern.compile("[0-9a-fA-F-]{36}");

  /**
   * The members that have no accessor of their own, and those whose value the accessor cannot show
   * (a null, text where a number is expected, an empty list). They are written back as they came,
   * unless the accessor of the same name has a value of its own.
   *
   * @return the members by name, in the order they came; the nodes are not to be changed
   */
  @JsonAnyGetter
  @JsonAnySetter
  @JsonSerialize(using = OtherMembersSerializer.class)
  Map<String, JsonNode> otherMembers();

  /** {@return what {@code toString} gives: the type's name, and the id if there is one} */
  String describe();

  /**
   * Describes an object by its type and id.
   *
   * @param type the type's name
   * @param id the id
   * @return {@code type{id}}, with {@code ?} for an id that does not look like one, or the type
   *     alone
   */
  static String describe(String type, Optional<String> id) {
    return id.map(text -> SHOWN_ID.matcher(text).matches() ? text : "?")
        .map(shown -> type + "{" + shown + "}")
        .orElse(type);
  }
}
