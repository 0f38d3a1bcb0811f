package dev.cosell.azure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * Says whether a webhook's event was sent by Microsoft.
 *
 * <p>Microsoft signs the body's bytes with RSA and SHA-256 and names the certificate in a header
 * (Partner Center webhooks documentation of October 2023, read 2026-11-22). The signature holds no
 * time: an event that is delivered again is genuine again. That does no harm as long as the
 * receiver only reads the record that the event names; whoever wants to drop repetitions keeps the
 * event's name, address and time of change together as its key for as long as Microsoft repeats.
 *
 * <pre>{@code
 * WebhookSignature signature =
 *     WebhookSignature.of(url -> certificates.fetch(url), microsoftRoots, Clock.systemUTC());
 * if (signature.check(headers, body) == WebhookSignature.Verdict.GENUINE) {
 *   azure.subject(new String(body, UTF_8)).ifPresent(engine::hear);
 * }
 * }</pre>
 */
public final class WebhookSignature {
  private static final String ALGORITHM = "rsa-sha256";
  private static final String ORGANISATION = "Microsoft Corporation";
  private static final String SCHEME = "signature ";

  /** What a check finds. */
  public enum Verdict {
    /** The event is Microsoft's, unchanged. */
    GENUINE,
    /** A header is missing, or is not of the form that is documented. */
    HEADERS_MISSING,
    /** The signature is of an algorithm that is not {@code rsa-sha256}. */
    UNKNOWN_ALGORITHM,
    /** The certificate could not be had. */
    NO_CERTIFICATE,
    /** The certificate does not lead to a trusted root, is out of date or is not Microsoft's. */
    UNTRUSTED_CERTIFICATE,
    /** The signature is not one of this body. */
    WRONG_SIGNATURE
  }

  private final Function<String, List<X509Certificate>> certificates;
  private final Set<TrustAnchor> roots;
  private final Clock clock;

  private WebhookSignature(
      Function<String, List<X509Certificate>> certificates, Set<TrustAnchor> roots, Clock clock) {
    this.certificates = certificates;
    this.roots = Set.copyOf(roots);
    this.clock = clock;
  }

  /**
   * A check.
   *
   * @param certificates gives the certificate of an address with those that it depends on, the
   *     signer's first, without the root; an empty list if it cannot be had. The address comes from
   *     the event's header, so the function decides which addresses it calls
   * @param roots the roots that are trusted, Microsoft's; at least one
   * @param clock the time at which a certificate must be valid
   * @return the check
   * @throws IllegalArgumentException if there is no root
   */
  public static WebhookSignature of(
      Function<String, List<X509Certificate>> certificates, Set<TrustAnchor> roots, Clock clock) {
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("roots must hold at least one root");
    }
    return new WebhookSignature(certificates, roots, clock);
  }

  /**
   * Checks an event.
   *
   * @param headers the headers by name, in any case: {@code Authorization} with the scheme {@code
   *     Signature} or {@code x-ms-signature}, {@code X-MS-Certificate-Url} and {@code
   *     X-MS-Signature-Algorithm}
   * @param body the body, byte for byte
   * @return what was found
   */
  public Verdict check(Map<String, String> headers, byte[] body) {
    Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    Optional<byte[]> signature = signature(byName);
    String url = byName.getOrDefault("X-MS-Certificate-Url", "");
    String algorithm = byName.getOrDefault("X-MS-Signature-Algorithm", "");
    if (signature.isEmpty() || url.isBlank() || algorithm.isBlank()) {
      return Verdict.HEADERS_MISSING;
    }
    if (!algorithm.strip().toLowerCase(Locale.ROOT).equals(ALGORITHM)) {
      return Verdict.UNKNOWN_ALGORITHM;
    }
    List<X509Certificate> chain = certificates.apply(url.strip());
    if (chain.isEmpty()) {
      return Verdict.NO_CERTIFICATE;
    }
    if (!isMicrosofts(chain.get(0)) || !isTrusted(chain)) {
      return Verdict.UNTRUSTED_CERTIFICATE;
    }
    return isOf(chain.get(0).getPublicKey(), signature.get(), body)
        ? Verdict.GENUINE
        : Verdict.WRONG_SIGNATURE;
  }

  private static Optional<byte[]> signature(Map<String, String> headers) {
    String authorization = headers.getOrDefault("Authorization", "").strip();
    boolean isSigned = authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    String text =
        isSigned
            ? authorization.substring(SCHEME.length())
            : headers.getOrDefault("x-ms-signature", "").strip();
    // Whether the alternative header has the scheme is not said, so both are read.
    String bare =
        text.toLowerCase(Locale.ROOT).startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
    try {
      byte[] bytes = Base64.getDecoder().decode(bare.strip().getBytes(StandardCharsets.US_ASCII));
      return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static boolean isMicrosofts(X509Certificate certificate) {
    try {
      return new LdapName(certificate.getSubjectX500Principal().getName())
          .getRdns().stream()
              .anyMatch(
                  part ->
                      part.getType().equalsIgnoreCase("O")
                          && part.getValue().toString().equals(ORGANISATION));
    } catch (InvalidNameException noName) {
      return false;
    }
  }

  private boolean isTrusted(List<X509Certificate> chain) {
    try {
      CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
      PKIXParameters parameters = new PKIXParameters(roots);
      // Revocation lists are fetched by the caller's platform, if at all; nothing is called here.
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(clock.instant()));
      CertPathValidator.getInstance("PKIX").validate(path, parameters);
      return true;
    } catch (GeneralSecurityException untrusted) {
      return false;
    }
  }

  private static boolean isOf(PublicKey key, byte[] signature, byte[] body) {
    try {
      Signature check = Signature.getInstance("SHA256withRSA");
      check.initVerify(key);
      check.update(body);
      return check.verify(signature);
    } catch (GeneralSecurityException notRsa) {
      return false;
    }
  }
}
