package dev.cosell.azure.internal.call;

import java.util.Arrays;
import java.util.Optional;

/** The calls that change something, by the names that the library gives them. */
enum Operation {
  /** Makes the partner's referral. */
  CREATE("CreateReferral"),
  /** Makes Microsoft's referral of the same engagement. */
  INVITE("CreateMicrosoftReferral"),
  /** Changes a referral. */
  PATCH("PatchReferral");

  private final String wireName;

  Operation(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }

  static Optional<Operation> of(String name) {
    return Arrays.stream(values()).filter(each -> each.wireName.equals(name)).findFirst();
  }
}
