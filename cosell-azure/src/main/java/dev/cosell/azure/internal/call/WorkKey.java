package dev.cosell.azure.internal.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The key of a piece of work: equal work has equal keys, also after a restart.
 *
 * <p>It is a SHA-256 in hexadecimal. Microsoft does not get to see it.
 */
final class WorkKey {
  private WorkKey() {}

  /** The key of work that the given words tell apart from all other. */
  static String of(String... words) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      // The length before each word keeps "ab", "c" and "a", "bc" apart.
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
