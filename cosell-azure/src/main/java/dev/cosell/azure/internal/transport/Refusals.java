package dev.cosell.azure.internal.transport;

import dev.cosell.azure.internal.wire.ErrorBody;
import dev.cosell.azure.internal.wire.ErrorDetail;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Microsoft's errors in words that may be shown: the code alone, since the message may quote what
 * was sent and "is not to be parsed" (error documentation of October 2023, read 2026-11-22).
 */
final class Refusals {
  private static final String WHOLE = "referral";
  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,63}");
  private static final Pattern TARGET = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]{0,127}");

  private Refusals() {}

  /** The status and the code, such as {@code 412 preconditionFailed}. */
  static String name(int status, ErrorBody body) {
    return status + code(body).map(code -> " " + code).orElse("");
  }

  static List<Violation> of(int status, ErrorBody body) {
    String path =
        body.error()
            .flatMap(ErrorDetail::target)
            .filter(text -> TARGET.matcher(text).matches())
            .orElse(WHOLE);
    ViolationCode code =
        status == 405 || status == 501
            ? ViolationCode.ACTION_NOT_PERMITTED
            : status == 413 ? ViolationCode.VALUE_OUT_OF_RANGE : ViolationCode.INVALID_VALUE;
    return List.of(
        new Violation(
            path,
            code,
            path + " is refused by Microsoft with " + name(status, body),
            "compare the request with Microsoft's rules"));
  }

  private static Optional<String> code(ErrorBody body) {
    return body.error().flatMap(ErrorDetail::code).filter(text -> CODE.matcher(text).matches());
  }
}
