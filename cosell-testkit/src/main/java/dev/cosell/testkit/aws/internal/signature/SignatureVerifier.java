package dev.cosell.testkit.aws.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks a request's signature by computing it again from the headers that it says it covers.
 *
 * <p>The algorithm is that of the AWS documentation of Signature Version 4; the body's hash is
 * always that of the body received, so an unsigned payload never passes. Which error answers which
 * fault, and the five minutes of tolerated skew, are the general behaviour of AWS services
 * (inferred for this one).
 */
public final class SignatureVerifier {

  private static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);
  private static final DateTimeFormatter AMZ_DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final Credentials credentials;
  private final String region;
  private final String service;
  private final InstantSource clock;

  /**
   * A verifier for one caller.
   *
   * @param credentials what the caller signs with
   * @param region the region that a signature must name
   * @param service the service that a signature must name
   * @param clock the time against which a signature's date is held
   */
  public SignatureVerifier(
      Credentials credentials, String region, String service, InstantSource clock) {
    this.credentials = credentials;
    this.region = region;
    this.service = service;
    this.clock = clock;
  }

  /**
   * Refuses a request that is not signed rightly.
   *
   * @param request the request
   * @throws Refusal if the signature is missing, wrong, too old or too new
   */
  public void verify(SignedRequest request) {
    String header = request.header("authorization");
    if (header.isEmpty()) {
      throw Refusal.of(ErrorType.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token");
    }
    Authorization authorization =
        Authorization.parse(header)
            .orElseThrow(
                () ->
                    Refusal.of(
                        ErrorType.INCOMPLETE_SIGNATURE,
                        "Authorization header must hold Credential, SignedHeaders and Signature of "
                            + Authorization.ALGORITHM));
    if (!authorization.accessKeyId().equals(credentials.accessKeyId())
        || !credentials.acceptsSessionToken(request.header("x-amz-security-token"))) {
      throw Refusal.of(
          ErrorType.UNRECOGNIZED_CLIENT, "The security token included in the request is invalid.");
    }
    if (!authorization.region().equals(region) || !authorization.service().equals(service)) {
      throw invalid("Credential should be scoped to " + region + "/" + service + ".");
    }
    String stamp = request.header("x-amz-date");
    checkDate(authorization, stamp);
    if (!authorization.signedHeaders().contains("host")
        || !authorization.signedHeaders().contains("x-amz-date")) {
      throw invalid("'host' and 'x-amz-date' must be signed headers.");
    }
    byte[] expected = hmac(signingKey(authorization.date()), stringToSign(request, authorization));
    if (!MessageDigest.isEqual(expected, HexFormat.of().parseHex(authorization.signature()))) {
      throw invalid(
          "The request signature we calculated does not match the signature you provided. Check"
              + " your AWS Secret Access Key and signing method.");
    }
  }

  private void checkDate(Authorization authorization, String stamp) {
    Instant signed;
    try {
      signed = LocalDateTime.parse(stamp, AMZ_DATE).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException notADate) {
      throw Refusal.of(
          ErrorType.INCOMPLETE_SIGNATURE, "X-Amz-Date must have the form yyyyMMdd'T'HHmmss'Z'.");
    }
    if (!stamp.startsWith(authorization.date())) {
      throw invalid("Date in Credential scope does not match the date of X-Amz-Date.");
    }
    Instant now = clock.instant();
    if (signed.isBefore(now.minus(TOLERATED_SKEW))) {
      throw invalid("Signature expired: " + signed + " is now earlier than 5 min. before " + now);
    }
    if (signed.isAfter(now.plus(TOLERATED_SKEW))) {
      throw invalid(
          "Signature not yet current: " + signed + " is still later than 5 min. after " + now);
    }
  }

  private static Refusal invalid(String message) {
    return Refusal.of(ErrorType.INVALID_SIGNATURE, message);
  }

  private static String stringToSign(SignedRequest request, Authorization authorization) {
    return String.join(
        "\n",
        Authorization.ALGORITHM,
        request.header("x-amz-date"),
        authorization.scope(),
        hex(sha256(canonical(request, authorization.signedHeaders()).getBytes(UTF_8))));
  }

  private static String canonical(SignedRequest request, List<String> signedHeaders) {
    StringBuilder headers = new StringBuilder();
    for (String name : signedHeaders) {
      String values =
          request.headers().apply(name).stream()
              .map(value -> value.strip().replaceAll(" +", " "))
              .collect(Collectors.joining(","));
      headers.append(name).append(':').append(values).append('\n');
    }
    return String.join(
        "\n",
        request.method(),
        request.path().isEmpty() ? "/" : request.path(),
        canonicalQuery(request.query()),
        headers,
        String.join(";", signedHeaders),
        request.body().sha256().hex());
  }

  private static String canonicalQuery(String query) {
    if (query.isEmpty()) {
      return "";
    }
    return Arrays.stream(query.split("&", -1))
        .map(part -> part.contains("=") ? part : part + "=")
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private byte[] signingKey(String date) {
    byte[] key = hmac(("AWS4" + credentials.secretAccessKey()).getBytes(UTF_8), date);
    return hmac(hmac(hmac(key, region), service), "aws4_request");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
