package dev.cosell.azure.internal.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Queries of the list of referrals. */
final class Query {
  private Query() {}

  static String where(String filter) {
    return "$filter=" + encoded(filter);
  }

  static String changedSince(Optional<String> time) {
    String order = "$orderby=" + encoded("updatedDateTime asc");
    return time.map(since -> where("updatedDateTime ge " + since) + "&" + order).orElse(order);
  }

  /** A text as OData has it: in single quotes, those within doubled. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * The query of a next link. Documented links name the scheme {@code http} and another path than
   * the API's, so that nothing but their query is taken; a token is never sent elsewhere.
   */
  static Optional<String> ofLink(Optional<String> link) {
    return link.filter(text -> text.indexOf('?') >= 0)
        .map(text -> text.substring(text.indexOf('?') + 1))
        .filter(query -> !query.isBlank());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
