package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * An RSA key with a certificate that it has signed itself, as which Microsoft's stands.
 *
 * <p>The platform has no public means of making a certificate, so the few fields that one needs are
 * written here (RFC 5280, section 4.1).
 */
public final class SigningKey {
  private static final byte[] SHA256_WITH_RSA =
      bytes(0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b, 0x05, 0);
  private static final byte[] ORGANISATION = bytes(0x06, 0x03, 0x55, 0x04, 0x0a);
  private static final byte[] COMMON_NAME = bytes(0x06, 0x03, 0x55, 0x04, 0x03);

  private final PrivateKey key;
  private final X509Certificate certificate;

  private SigningKey(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /**
   * A new key.
   *
   * @param organisation the organisation that the certificate names
   * @return the key
   */
  public static SigningKey of(String organisation) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      byte[] name =
          der(
              0x30,
              der(0x31, der(0x30, ORGANISATION, text(organisation))),
              der(0x31, der(0x30, COMMON_NAME, text("Fake webhook signing"))));
      byte[] validity =
          der(0x30, der(0x18, ascii("20200101000000Z")), der(0x18, ascii("20991231235959Z")));
      byte[] content =
          der(
              0x30,
              der(0xa0, bytes(0x02, 0x01, 0x02)),
              bytes(0x02, 0x01, 0x01),
              SHA256_WITH_RSA,
              name,
              validity,
              name,
              pair.getPublic().getEncoded());
      byte[] signature = sign(pair.getPrivate(), content);
      byte[] whole = der(0x30, content, SHA256_WITH_RSA, der(0x03, bytes(0), signature));
      return new SigningKey(
          pair.getPrivate(),
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(whole)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA and X.509", e);
    }
  }

  /** The key as it is remembered. */
  ObjectNode write() {
    try {
      return JsonNodeFactory.instance
          .objectNode()
          .put("key", Base64.getEncoder().encodeToString(key.getEncoded()))
          .put("certificate", Base64.getEncoder().encodeToString(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate of one's own can be written", e);
    }
  }

  /** A key that was remembered. */
  static SigningKey read(ObjectNode node) {
    try {
      byte[] key = Base64.getDecoder().decode(node.path("key").asText());
      byte[] certificate = Base64.getDecoder().decode(node.path("certificate").asText());
      return new SigningKey(
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)),
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(certificate)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the journal holds a key that cannot be read", e);
    }
  }

  /** The certificate as a PEM file. */
  String pem() {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate of one's own can be written", e);
    }
  }

  /**
   * The certificate.
   *
   * @return the certificate
   */
  public X509Certificate certificate() {
    return certificate;
  }

  /**
   * Signs a text.
   *
   * @param body the text, of which the UTF-8 bytes are signed
   * @return the signature in Base64
   */
  public String sign(String body) {
    try {
      return Base64.getEncoder().encodeToString(sign(key, body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  private static byte[] sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(content);
    return signature.sign();
  }

  private static byte[] text(String text) {
    return der(0x0c, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = content.size();
    if (length < 0x80) {
      out.write(length);
    } else {
      out.writeBytes(bytes(0x82, length >> 8, length));
    }
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
