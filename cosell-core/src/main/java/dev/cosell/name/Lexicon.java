package dev.cosell.name;

import dev.cosell.name.NameWord.Kind;
import dev.cosell.name.Phrases.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known about words in general: translations, abbreviations, places, particles. */
final class Lexicon {
  private static final Map<String, NameWord> ROMAN = roman();

  private static final Map<String, Kind> KINDS =
      Map.of(
          "qualifier", Kind.QUALIFIER,
          "scope", Kind.SCOPE,
          "institution", Kind.INSTITUTION,
          "store", Kind.INSTITUTION,
          "unit", Kind.UNIT,
          "number", Kind.NUMBER,
          "geo-adjective", Kind.PLACE);

  private static final Lexicon TABLE = new Lexicon();

  private final Map<String, NameWord> words = new HashMap<>();
  private final Phrases<String> places = new Phrases<>();

  private Lexicon() {
    for (List<String> line : Tables.read("particles.tsv")) {
      for (List<String> spelling : Tables.spellings(line.get(1))) {
        word(spelling, line.get(0), Kind.PARTICLE);
      }
    }
    for (List<String> line : Tables.read("countries.tsv")) {
      List<List<String>> spellings = Tables.spellings(withoutUmlauts(line.get(1)));
      for (List<String> spelling : spellings) {
        places.put(spelling, line.get(0));
        word(spelling, String.join(" ", spellings.get(0)), Kind.PLACE);
      }
    }
    for (List<String> line : Tables.read("words.tsv")) {
      word(
          Tokens.of(Folding.fold(line.get(0))),
          line.get(0),
          KINDS.getOrDefault(line.get(1), Kind.DESCRIPTOR));
      for (List<String> spelling : Tables.spellings(withoutUmlauts(line.get(2)))) {
        word(spelling, line.get(0), KINDS.getOrDefault(line.get(1), Kind.DESCRIPTOR));
      }
    }
    for (List<String> line : Tables.read("cities.tsv")) {
      for (List<String> spelling : Tables.spellings(withoutUmlauts(line.get(2)))) {
        places.put(spelling, line.get(1));
        word(spelling, line.get(0), Kind.PLACE);
      }
    }
  }

  /** Spellings, and those with umlauts also as one writes them without: {@code oesterreich}. */
  private static String withoutUmlauts(String spellings) {
    String without = spellings.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    return without.equals(spellings) ? spellings : spellings + "|" + without;
  }

  private void word(List<String> spelling, String concept, Kind kind) {
    if (spelling.size() == 1) {
      words.putIfAbsent(spelling.get(0), new NameWord(spelling.get(0), concept, kind));
    }
  }

  static boolean isParticle(String word) {
    NameWord known = TABLE.words.get(word);
    return known != null && known.kind() == Kind.PARTICLE;
  }

  static List<NameWord> words(List<String> texts) {
    List<NameWord> words = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      NameWord numeral = ROMAN.get(text);
      if (numeral != null && (text.length() > 1 || isNumeral(texts, i))) {
        words.add(numeral);
      } else {
        NameWord known = TABLE.words.get(text);
        words.add(known == null ? unknown(text) : known);
      }
    }
    return words;
  }

  /** Whether a single letter is a number: at the end, or before the kind of organisation. */
  private static boolean isNumeral(List<String> texts, int at) {
    if (at == 0 || at == texts.size() - 1) {
      return at > 0;
    }
    NameWord next = TABLE.words.get(texts.get(at + 1));
    return next != null && next.kind() == Kind.INSTITUTION && at + 2 == texts.size();
  }

  private static Map<String, NameWord> roman() {
    List<String> numerals =
        List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
            "xv", "xvi", "xvii", "xviii", "xix", "xx");
    Map<String, NameWord> words = new HashMap<>();
    for (int i = 0; i < numerals.size(); i++) {
      words.put(numerals.get(i), new NameWord(numerals.get(i), String.valueOf(i + 1), Kind.NUMBER));
    }
    return Map.copyOf(words);
  }

  private static NameWord unknown(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return new NameWord(text, text, Kind.PROPER);
      }
    }
    return new NameWord(text, text, Kind.NUMBER);
  }

  /** The countries and regions that are named, by ISO code. */
  static Set<String> places(List<String> texts) {
    Set<String> found = Set.of(); // as it mostly stays
    for (int i = 0; i < texts.size(); ) {
      Optional<Hit<String>> hit = TABLE.places.at(texts, i);
      if (hit.isPresent()) {
        found = found.isEmpty() ? new TreeSet<>() : found;
        found.add(hit.get().meaning());
      }
      i += hit.map(Hit::length).orElse(1);
    }
    return found;
  }
}
