package dev.cosell.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When two contact records are one person: what each signal counts, and from how many points on.
 *
 * <p>Two records are merged from {@code mergeAt} points on, unless a signal keeps them apart, and
 * proposed to a person from {@code reviewAt} points on. An address, a telephone number or a name
 * alone never reaches {@code mergeAt}; a policy in which one would is refused.
 *
 * <p>The standard points:
 *
 * <table class="plain">
 * <caption>Points of the signals, in the policy "standard"</caption>
 * <tr><th>For</th><th>Points</th><th>Keeps apart</th><th>Points</th></tr>
 * <tr><td>CRM_ID_SAME</td><td>100</td>
 *     <td>COMPANY_DIFFERENT</td><td>0</td></tr>
 * <tr><td>EMAIL_SAME</td><td>65</td>
 *     <td>EMAIL_FORM_TWICE</td><td>-10</td></tr>
 * <tr><td>NAME_SAME, EMAIL_SIMILAR, PHONE_SAME</td><td>50</td>
 *     <td>LAST_NAME_DIFFERENT</td><td>-15</td></tr>
 * <tr><td>NAME_SWAPPED, NAME_NICKNAME, EMAIL_FORMS</td><td>45</td>
 *     <td>FURTHER_NAME_DIFFERENT</td><td>-15</td></tr>
 * <tr><td>NAME_SIMILAR, NAME_INITIAL, NAME_PART, EMAIL_FITS_NAME</td><td>40</td>
 *     <td>FIRST_NAME_DIFFERENT</td><td>-50</td></tr>
 * <tr><td>NAME_BLURRED</td><td>35</td>
 *     <td>NAME_DIFFERENT</td><td>-50</td></tr>
 * <tr><td>COMPANY_SAME</td><td>10</td>
 *     <td></td><td></td></tr>
 * </table>
 *
 * <p>The JSON form; {@code companies} joins the domains of one employer, under a cloud's id for a
 * cloud:
 *
 * <pre>{@code
 * {"name": "standard", "version": 1, "effectiveFrom": "2026-01-01",
 *  "mergeAt": 100, "reviewAt": 50, "crowd": 20, "sharedPhone": 5,
 *  "points": {"NAME_SAME": 50, "EMAIL_SAME": 60},
 *  "sharedMailboxes": ["info", "sales"], "freeMail": ["gmail.com"], "aliasPrefixes": ["v-"],
 *  "companies": {"azure": ["microsoft.com"]}, "nicknames": {"robert": ["bob", "rob"]}}
 * }</pre>
 */
public final class ContactMatchPolicy {
  private static final String STANDARD = "contact-match-standard.json";
  private static final Set<ContactSignal> NEVER_ALONE =
      Set.of(
          ContactSignal.EMAIL_SAME,
          ContactSignal.EMAIL_SIMILAR,
          ContactSignal.PHONE_SAME,
          ContactSignal.NAME_SAME,
          ContactSignal.COMPANY_SAME);

  private final PolicyHeader header;
  private final int mergeAt;
  private final int reviewAt;
  private final int crowd;
  private final int sharedPhone;
  private final Map<ContactSignal, Integer> points;
  private final NavigableSet<String> sharedMailboxes;
  private final NavigableSet<String> freeMail;
  private final NavigableSet<String> aliasPrefixes;
  private final NavigableMap<String, NavigableSet<String>> companies;
  private final NavigableMap<String, NavigableSet<String>> nicknames;

  private ContactMatchPolicy(JsonReader document) {
    header = document.header();
    mergeAt = atLeast(document, "mergeAt", 1);
    reviewAt = atLeast(document, "reviewAt", 1);
    crowd = atLeast(document, "crowd", 2);
    sharedPhone = atLeast(document, "sharedPhone", 1);
    points = points(document);
    sharedMailboxes = lower(document.texts("sharedMailboxes"));
    freeMail = lower(document.texts("freeMail"));
    aliasPrefixes = lower(document.texts("aliasPrefixes"));
    companies = lists(document, "companies");
    nicknames = lists(document, "nicknames");
    if (reviewAt > mergeAt) {
      document.problem(
          "reviewAt", "must not be above mergeAt, " + mergeAt + ", but was " + reviewAt);
    }
    document.finish();
  }

  private static int atLeast(JsonReader document, String name, int least) {
    int number = document.required(name, document.optionalWhole(name), least);
    if (number < least) {
      document.problem(name, "must be at least " + least + ", but was " + number);
    }
    return number;
  }

  private Map<ContactSignal, Integer> points(JsonReader document) {
    Map<ContactSignal, Integer> read = new EnumMap<>(ContactSignal.class);
    Optional<JsonReader> object = document.optionalObject("points");
    if (object.isEmpty() && !document.has("points")) {
      document.problem("points", "is required");
    }
    for (ContactSignal signal : ContactSignal.values()) {
      object.ifPresent(all -> points(signal, all).ifPresent(count -> read.put(signal, count)));
    }
    return read;
  }

  private Optional<Integer> points(ContactSignal signal, JsonReader all) {
    if (!signal.speaksFor() && !signal.keepsApart()) {
      return Optional.of(0);
    }
    String name = signal.name();
    Optional<Integer> count = all.optionalWhole(name);
    if (!all.has(name)) {
      all.problem(name, "is required");
    }
    if (count.isPresent() && signal.speaksFor() && count.get() < 0) {
      all.problem(name, "must not be below 0, but was " + count.get());
    }
    if (count.isPresent() && signal.keepsApart() && count.get() > 0) {
      all.problem(name, "must not be above 0, but was " + count.get());
    }
    if (count.isPresent() && NEVER_ALONE.contains(signal) && count.get() >= mergeAt) {
      all.problem(
          name,
          "must stay below mergeAt, "
              + mergeAt
              + ", since it never merges alone, but was "
              + count.get());
    }
    return count;
  }

  private static NavigableSet<String> lower(Collection<String> words) {
    NavigableSet<String> lower = new TreeSet<>();
    words.forEach(word -> lower.add(word.strip().toLowerCase(Locale.ROOT)));
    return lower;
  }

  private static NavigableMap<String, NavigableSet<String>> lists(
      JsonReader document, String name) {
    NavigableMap<String, NavigableSet<String>> lists = new TreeMap<>();
    document
        .optionalObject(name)
        .ifPresent(
            object ->
                object
                    .names()
                    .forEach(
                        key ->
                            lists
                                .computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new TreeSet<>())
                                .addAll(lower(object.texts(key)))));
    return lists;
  }

  /**
   * Today's best practice, as the class says.
   *
   * @return the policy, version 1
   */
  public static ContactMatchPolicy standard() {
    try (InputStream text = ContactMatchPolicy.class.getResourceAsStream(STANDARD)) {
      if (text == null) {
        throw new IllegalStateException("the library's file " + STANDARD + " is missing");
      }
      return fromJson(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws InvalidPolicyException if the text breaks the form, leaves a signal without points or
   *     lets an address, a number or a name alone merge; lists everything that is wrong
   */
  public static ContactMatchPolicy fromJson(String json) {
    return new ContactMatchPolicy(JsonReader.of(json));
  }

  /**
   * The JSON form, all lists in order; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newPolicy(header);
    document.put("mergeAt", mergeAt).put("reviewAt", reviewAt);
    document.put("crowd", crowd).put("sharedPhone", sharedPhone);
    ObjectNode counts = document.putObject("points");
    points.forEach(
        (signal, count) -> {
          if (signal.speaksFor() || signal.keepsApart()) {
            counts.put(signal.name(), count);
          }
        });
    list(document, "sharedMailboxes", sharedMailboxes);
    list(document, "freeMail", freeMail);
    list(document, "aliasPrefixes", aliasPrefixes);
    ObjectNode employers = document.putObject("companies");
    companies.forEach((company, domains) -> list(employers, company, domains));
    ObjectNode names = document.putObject("nicknames");
    nicknames.forEach((name, forms) -> list(names, name, forms));
    return Json.writePretty(document);
  }

  private static void list(ObjectNode object, String name, Set<String> words) {
    words.forEach(object.putArray(name)::add);
  }

  /**
   * What the policy says of itself.
   *
   * @return the header
   */
  public PolicyHeader header() {
    return header;
  }

  /**
   * From how many points on two records are merged.
   *
   * @return the points, at least 1
   */
  public int mergeAt() {
    return mergeAt;
  }

  /**
   * From how many points on two records are proposed to a person.
   *
   * @return the points, from 1 to {@link #mergeAt}
   */
  public int reviewAt() {
    return reviewAt;
  }

  /**
   * What a signal counts.
   *
   * @param signal the signal
   * @return its points, in whole points; 0 for what says nothing
   */
  public int points(ContactSignal signal) {
    return points.getOrDefault(signal, 0);
  }

  /** How many records may share a name, or half a name at a company, and still be compared. */
  int crowd() {
    return crowd;
  }

  /** How many differently named people may share a telephone number that is somebody's own. */
  int sharedPhone() {
    return sharedPhone;
  }

  boolean isSharedMailbox(String word) {
    return sharedMailboxes.contains(word);
  }

  boolean isFreeMail(String domain) {
    return freeMail.contains(domain);
  }

  Set<String> aliasPrefixes() {
    return aliasPrefixes;
  }

  Map<String, NavigableSet<String>> companies() {
    return companies;
  }

  Map<String, NavigableSet<String>> nicknames() {
    return nicknames;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContactMatchPolicy that && toJson().equals(that.toJson());
  }

  @Override
  public int hashCode() {
    return toJson().hashCode();
  }

  /** The name and the version. */
  @Override
  public String toString() {
    return "ContactMatchPolicy[" + header.name() + " v" + header.version() + "]";
  }
}
