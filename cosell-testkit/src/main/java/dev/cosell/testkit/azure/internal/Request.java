package dev.cosell.testkit.azure.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A request as far as the portal looks at it; names of headers are in lower case.
 *
 * @param method the method
 * @param path the path without the query
 * @param query the query, decoded
 * @param headers the headers
 * @param body the body
 */
record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {

  static Request of(RecordedRequest request) {
    String target = Optional.ofNullable(request.getTarget()).orElse("/");
    int at = target.indexOf('?');
    Map<String, String> headers = new HashMap<>();
    request
        .getHeaders()
        .forEach(
            header -> headers.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
    return new Request(
        Optional.ofNullable(request.getMethod()).orElse(""),
        at < 0 ? target : target.substring(0, at),
        query(at < 0 ? "" : target.substring(at + 1)),
        headers,
        Optional.ofNullable(request.getBody()).orElse(ByteString.EMPTY).string(UTF_8));
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new HashMap<>();
    for (String part : text.split("&", -1)) {
      int at = part.indexOf('=');
      if (at > 0) {
        query.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      throw Refusal.invalid("The query is not encoded properly.", "query");
    }
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }
}
