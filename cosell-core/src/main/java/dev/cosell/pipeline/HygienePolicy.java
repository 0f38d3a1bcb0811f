package dev.cosell.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * From when on submissions look as if nobody had written them for the deal.
 *
 * <p>The JSON form:
 *
 * <pre>{@code
 * {"name": "standard", "version": 1, "effectiveFrom": "2026-01-01",
 *  "identicalAmounts": 3, "leastWords": 8, "copiedPercent": 80, "placeholderDays": 30,
 *  "genericWords": ["deal", "opportunity", "new", "renewal", "test"]}
 * }</pre>
 *
 * @param header what the policy says of itself
 * @param identicalAmounts how many deals of one batch may not have one value, at least 2
 * @param leastWords how many words the customer's problem takes at least, at least 1
 * @param copiedPercent from which share of common runs of words on two texts are copies, from 1 to
 *     100
 * @param placeholderDays within how many days a placeholder has to be replaced, at least 1
 * @param genericWords words that say nothing about a deal, in lower case; a title of nothing but
 *     these, numbers and the customer's name is generic
 */
public record HygienePolicy(
    PolicyHeader header,
    int identicalAmounts,
    int leastWords,
    int copiedPercent,
    int placeholderDays,
    Set<String> genericWords) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param header as the type says
   * @param identicalAmounts as the type says
   * @param leastWords as the type says
   * @param copiedPercent as the type says
   * @param placeholderDays as the type says
   * @param genericWords in any case
   * @throws IllegalArgumentException if a number is out of its range
   */
  public HygienePolicy {
    check("identicalAmounts", identicalAmounts, 2, Integer.MAX_VALUE);
    check("leastWords", leastWords, 1, Integer.MAX_VALUE);
    check("copiedPercent", copiedPercent, 1, 100);
    check("placeholderDays", placeholderDays, 1, Integer.MAX_VALUE);
    Set<String> words = new TreeSet<>();
    genericWords.forEach(word -> words.add(word.strip().toLowerCase(Locale.ROOT)));
    genericWords = Set.copyOf(words);
  }

  private static void check(String member, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          member + " must be from " + least + " to " + most + ", but was " + value);
    }
  }

  /**
   * Three equal values, fewer than eight words, texts that are four fifths the same, a month for a
   * placeholder.
   *
   * @return the policy, version 1
   */
  public static HygienePolicy standard() {
    return new HygienePolicy(
        new PolicyHeader("standard", 1, LocalDate.of(2026, 1, 1), List.of()),
        3,
        8,
        80,
        30,
        Set.of(
            "account",
            "business",
            "co",
            "cosell",
            "customer",
            "deal",
            "demo",
            "expansion",
            "for",
            "new",
            "opp",
            "opportunity",
            "placeholder",
            "project",
            "renewal",
            "sale",
            "sell",
            "tbd",
            "template",
            "test",
            "the",
            "untitled",
            "upsell"));
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws InvalidPolicyException if the text breaks the form; lists everything that is wrong
   */
  public static HygienePolicy fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    PolicyHeader header = document.header();
    int amounts = document.whole("identicalAmounts", 2, Integer.MAX_VALUE);
    int words = document.whole("leastWords", 1, Integer.MAX_VALUE);
    int copied = document.whole("copiedPercent", 1, 100);
    int days = document.whole("placeholderDays", 1, Integer.MAX_VALUE);
    Set<String> generic = new TreeSet<>(document.texts("genericWords"));
    document.finish();
    return new HygienePolicy(header, amounts, words, copied, days, generic);
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newPolicy(header);
    document.put("identicalAmounts", identicalAmounts);
    document.put("leastWords", leastWords);
    document.put("copiedPercent", copiedPercent);
    document.put("placeholderDays", placeholderDays);
    genericWords.stream().sorted().forEach(document.withArray("genericWords")::add);
    return Json.writePretty(document);
  }
}
