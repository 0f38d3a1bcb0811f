package dev.cosell.testkit.aws.internal.signature;

import java.util.Optional;

/**
 * What the one caller of the fake signs with.
 *
 * @param accessKeyId the public part
 * @param secretAccessKey the secret part
 * @param sessionToken the token that a caller must send along, empty if any or none will do
 */
public record Credentials(
    String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {

  boolean acceptsSessionToken(String sent) {
    return sessionToken.map(sent::equals).orElse(true);
  }

  @Override
  public String toString() {
    return "Credentials[" + accessKeyId + "]";
  }
}
