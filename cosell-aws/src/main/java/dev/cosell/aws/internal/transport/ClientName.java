package dev.cosell.aws.internal.transport;

import java.util.regex.Pattern;

/**
 * Who calls, as AWS asks integrations to say in {@code X-Amzn-User-Agent} (documentation read
 * 2026-11-22).
 *
 * @param integrator who built the integration
 * @param product the integration's name
 */
public record ClientName(String integrator, String product) {
  private static final Pattern SENDABLE = Pattern.compile("[ -~&&[^|]]*[!-~&&[^|]][ -~&&[^|]]*");

  /**
   * Checks that both parts can stand in the header.
   *
   * @param integrator who built the integration
   * @param product the integration's name
   * @throws IllegalArgumentException if one is blank, or is not printable ASCII without a bar
   */
  public ClientName {
    check("integrator", integrator);
    check("product", product);
  }

  String headerValue() {
    return integrator + "|" + product;
  }

  private static void check(String name, String value) {
    if (!SENDABLE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          name + " must be printable ASCII without '|' and not blank, but was '" + value + "'");
    }
  }
}
