package dev.cosell.testkit.aws.internal.signature;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of an {@code Authorization: AWS4-HMAC-SHA256 ...} header. */
record Authorization(
    String accessKeyId,
    String date,
    String region,
    String service,
    List<String> signedHeaders,
    String signature) {

  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private static final Pattern CREDENTIAL =
      Pattern.compile("Credential=([^/,\\s]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request");
  private static final Pattern HEADERS = Pattern.compile("SignedHeaders=([a-z0-9;_-]+)");
  private static final Pattern SIGNATURE = Pattern.compile("Signature=([0-9a-f]{64})");

  static Optional<Authorization> parse(String header) {
    Matcher credential = CREDENTIAL.matcher(header);
    Matcher headers = HEADERS.matcher(header);
    Matcher signature = SIGNATURE.matcher(header);
    if (!header.startsWith(ALGORITHM)
        || !credential.find()
        || !headers.find()
        || !signature.find()) {
      return Optional.empty();
    }
    return Optional.of(
        new Authorization(
            credential.group(1),
            credential.group(2),
            credential.group(3),
            credential.group(4),
            List.of(headers.group(1).split(";", -1)),
            signature.group(1)));
  }

  String scope() {
    return date + "/" + region + "/" + service + "/aws4_request";
  }
}
