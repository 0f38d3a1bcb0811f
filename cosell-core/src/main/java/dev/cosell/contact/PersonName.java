package dev.cosell.contact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as it is compared: lower case, without accents, titles and punctuation.
 *
 * @param first the first name or its initial; empty where there is none
 * @param middle the further first names or initials
 * @param last the last name, its words joined; empty where there is none
 * @param lastWords the words of the last name
 * @param generation such as {@code jr} or {@code iii}; empty where there is none
 */
record PersonName(
    String first, List<String> middle, String last, List<String> lastWords, String generation) {
  static final PersonName NONE = new PersonName("", List.of(), "", List.of(), "");

  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern JOINS = Pattern.compile("['’`´.]");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N},-]+");
  private static final Pattern HYPHENS = Pattern.compile("-+");
  private static final Pattern SPACE = Pattern.compile(" +");
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "herr", "frau", "mme");
  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> DEGREES = Set.of("phd", "md", "mba", "cpa", "esq", "msc");
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "der", "den", "del", "della", "da", "di", "du", "la", "le", "ter",
          "bin", "ibn", "al", "el", "st");

  static PersonName of(Contact contact) {
    String first = contact.firstName().map(PersonName::plain).orElse("");
    String last = contact.lastName().map(PersonName::plain).orElse("");
    if (first.isEmpty() || last.isEmpty()) {
      String one = first + last;
      int comma = one.indexOf(',');
      if (comma > 0) {
        return of(words(one.substring(comma + 1)), words(one.substring(0, comma)));
      }
      List<String> words = words(one);
      int split = startOfLast(words);
      if (split > 0) {
        return of(words.subList(0, split), words.subList(split, words.size()));
      }
      return first.isEmpty() ? of(List.of(), words) : of(words, List.of());
    }
    return of(words(first), words(last));
  }

  /** Where the last name of a whole name begins; 0 if the words are not a whole name. */
  private static int startOfLast(List<String> words) {
    int people = (int) words.stream().filter(word -> !isAddition(word)).count();
    if (people < 2) {
      return 0;
    }
    for (int i = 0; i < words.size() - 1; i++) {
      if (PARTICLES.contains(words.get(i))) {
        return i;
      }
    }
    int end = words.size();
    while (isAddition(words.get(end - 1))) {
      end--;
    }
    return end - 1;
  }

  private static boolean isAddition(String word) {
    return TITLES.contains(word) || GENERATIONS.contains(word) || DEGREES.contains(word);
  }

  private static PersonName of(List<String> firstWords, List<String> lastWords) {
    List<String> firsts = new ArrayList<>(firstWords);
    List<String> lasts = new ArrayList<>(lastWords);
    String generation = "";
    for (List<String> words : List.of(firsts, lasts)) {
      for (int i = words.size() - 1; i > 0; i--) {
        if (GENERATIONS.contains(words.get(i))) {
          generation = words.get(i);
        }
        if (GENERATIONS.contains(words.get(i)) || DEGREES.contains(words.get(i))) {
          words.remove(i);
        }
      }
      while (words.size() > 1 && TITLES.contains(words.get(0))) {
        words.remove(0);
      }
    }
    String first = firsts.isEmpty() ? "" : firsts.get(0);
    List<String> middle =
        firsts.isEmpty() ? List.of() : List.copyOf(firsts.subList(1, firsts.size()));
    return new PersonName(first, middle, String.join("", lasts), List.copyOf(lasts), generation);
  }

  /** Lower case without accents; letters, digits, spaces, hyphens and commas are left. */
  static String plain(String text) {
    String bare = ASIDE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    boolean ascii = bare.chars().allMatch(c -> c < 128);
    if (!ascii) {
      bare =
          MARKS
              .matcher(Normalizer.normalize(bare, Normalizer.Form.NFD))
              .replaceAll("")
              .replace("ß", "ss")
              .replace('ø', 'o')
              .replace("æ", "ae")
              .replace("œ", "oe")
              .replace('ł', 'l')
              .replace('đ', 'd')
              .replace('ı', 'i');
    }
    // A dot between letters ends an initial; an apostrophe joins, as in O'Neil.
    bare = JOINS.matcher(bare.replace(".", ". ")).replaceAll("");
    return GAPS.matcher(bare).replaceAll(" ").strip();
  }

  private static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    for (String word : SPACE.split(plain.replace(',', ' '), -1)) {
      String whole = HYPHENS.matcher(word).replaceAll("");
      if (!whole.isEmpty()) {
        words.add(whole);
      }
    }
    return words;
  }

  boolean isEmpty() {
    return first.isEmpty() && last.isEmpty();
  }

  /** Whether there is a last name, and a first name or its initial. */
  boolean isWhole() {
    return !first.isEmpty() && !last.isEmpty();
  }

  /** All first names in one word, as a hyphen joins them on the other side. */
  String firstJoined() {
    return middle.isEmpty() ? first : first + String.join("", middle);
  }

  PersonName swapped() {
    return new PersonName(last, middle, first, List.of(first), generation);
  }

  /** Nothing of the name. */
  @Override
  public String toString() {
    return "PersonName[" + (isWhole() ? "whole" : isEmpty() ? "none" : "part") + "]";
  }
}
