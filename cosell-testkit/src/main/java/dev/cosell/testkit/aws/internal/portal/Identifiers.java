package dev.cosell.testkit.aws.internal.portal;

import dev.cosell.testkit.aws.internal.store.PortalStore;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.internal.Json;
import java.util.Locale;
import java.util.UUID;

/**
 * The ids and ARNs that the portal gives out. They look random and follow from a counter, so a run
 * can be repeated.
 */
public final class Identifiers {

  private final PortalStore store;
  private final String account;

  Identifiers(PortalStore store, String account) {
    this.store = store;
    this.account = account;
  }

  String opportunity() {
    return "O" + (1_000_000 + count("opportunities"));
  }

  String engagement() {
    return "eng-" + word(14);
  }

  String invitation() {
    return "engi-" + word(13);
  }

  String task() {
    return "task-" + word(13);
  }

  String snapshotJob() {
    return "job-" + word(13);
  }

  UUID event() {
    long n = count("words");
    return new UUID((mix(n) & ~0xf000L) | 0x4000L, (mix(~n) >>> 2) | 0x8000000000000000L);
  }

  String opportunityArn(String catalog, String id) {
    return "arn:aws:partnercentral:us-east-1:"
        + account
        + ":catalog/"
        + catalog
        + "/opportunity/"
        + id;
  }

  /**
   * The ARN of what belongs to no account.
   *
   * @param catalog AWS or Sandbox
   * @param kind such as engagement or engagement-invitation
   * @param id the id
   * @return the ARN
   */
  public static String sharedArn(String catalog, String kind, String id) {
    return "arn:aws:partnercentral:us-east-1::catalog/" + catalog + "/" + kind + "/" + id;
  }

  /**
   * Counts on.
   *
   * @param counter what is counted
   * @return one the first time
   */
  long count(String counter) {
    long next =
        store.find(Shelf.SETTING, counter).map(doc -> doc.path("value").asLong()).orElse(0L) + 1;
    store.put(Shelf.SETTING, counter, Json.object().put("value", next));
    return next;
  }

  private String word(int length) {
    long n = count("words");
    String text =
        Long.toUnsignedString(mix(n), 36) + Long.toUnsignedString(mix(n ^ 0x5bd1e995L), 36);
    return ("0".repeat(length) + text).substring(text.length()).toLowerCase(Locale.ROOT);
  }

  private static long mix(long n) {
    long z = (n + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
