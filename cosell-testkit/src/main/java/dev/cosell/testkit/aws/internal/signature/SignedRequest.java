package dev.cosell.testkit.aws.internal.signature;

import java.util.List;
import java.util.function.Function;
import okio.ByteString;

/**
 * What of a request its signature covers.
 *
 * @param method the HTTP method
 * @param path the path as sent, still encoded
 * @param query the query as sent, still encoded, empty if there is none
 * @param headers the values of a header by its lower-case name, empty if it was not sent
 * @param body the body's bytes
 */
public record SignedRequest(
    String method,
    String path,
    String query,
    Function<String, List<String>> headers,
    ByteString body) {

  /**
   * The first value of a header.
   *
   * @param name its lower-case name
   * @return the value, empty if it was not sent
   */
  public String header(String name) {
    List<String> values = headers.apply(name);
    return values.isEmpty() ? "" : values.get(0);
  }
}
