package dev.cosell.gcp.internal.call;

import java.util.Arrays;
import java.util.Optional;

/** The operations of the API that are called. */
enum Operation {
  CREATE("opportunities.create", "write"),
  PATCH("opportunities.patch", "write"),
  GET("opportunities.get", "read"),
  QUERY("opportunities.query", "read"),
  /** Not one of Google's: no document says how a partner answers a deal that Google brings. */
  ANSWER("opportunities.answer", "write");

  private final String wireName;
  private final String group;

  Operation(String wireName, String group) {
    this.wireName = wireName;
    this.group = group;
  }

  String wireName() {
    return wireName;
  }

  String group() {
    return group;
  }

  static Optional<Operation> of(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName.equals(wireName)).findFirst();
  }
}
