package dev.cosell.name;

import dev.cosell.name.Phrases.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The table of legal forms, and how they are taken off a name. */
final class LegalForms {
  private static final LegalForms TABLE = new LegalForms();

  private final Phrases<LegalForm> suffixes = new Phrases<>();
  private final Phrases<LegalForm> prefixes = new Phrases<>();

  /** Forms in scripts without blanks, longest first: they stick to the name. */
  private final List<Map.Entry<String, LegalForm>> runs = new ArrayList<>();

  private LegalForms() {
    Map<String, LegalForm> runs = new HashMap<>();
    for (List<String> line : Tables.read("legal-forms.tsv")) {
      Set<String> countries =
          line.get(2).equals("*") ? Set.of() : Set.of(line.get(2).split(",", -1));
      LegalForm form =
          new LegalForm(
              line.get(0), LegalForm.Kind.valueOf(line.get(1).toUpperCase(Locale.ROOT)), countries);
      for (List<String> words : Tables.spellings(line.get(4))) {
        String first = words.get(0);
        if (words.size() == 1 && Tokens.isRun(first.codePointAt(0))) {
          runs.putIfAbsent(first, form);
        } else {
          if (!line.get(3).equals("prefix")) {
            suffixes.put(words, form);
          }
          if (!line.get(3).equals("suffix")) {
            prefixes.put(words, form);
          }
        }
      }
    }
    this.runs.addAll(runs.entrySet());
    this.runs.sort(
        Map.Entry.<String, LegalForm>comparingByKey(
                (one, other) -> Integer.compare(other.length(), one.length()))
            .thenComparing(Map.Entry.comparingByKey()));
  }

  /** A name's words without its legal forms, how many were taken off before them, and the forms. */
  record Stripped(List<String> words, int before, List<LegalForm> forms) {}

  /** Whether words end in a legal form. */
  static boolean endIn(List<String> words) {
    return !words.isEmpty() && TABLE.suffixes.before(words, words.size()).isPresent();
  }

  /** Takes the forms off both ends; something that names the company always stays. */
  static Stripped strip(List<String> words, Predicate<String> saysNothing) {
    return TABLE.stripped(words, saysNothing);
  }

  private Stripped stripped(List<String> words, Predicate<String> saysNothing) {
    List<String> rest = words;
    int before = 0;
    List<LegalForm> forms = new ArrayList<>(2);
    for (boolean more = !rest.isEmpty(); more; ) {
      more = false;
      Optional<Hit<LegalForm>> last = suffixes.before(rest, rest.size());
      if (last.isPresent()) {
        List<String> left = rest.subList(0, rest.size() - last.get().length());
        if (!left.stream().allMatch(saysNothing)) {
          rest = left;
          forms.add(last.get().meaning());
          more = true;
          continue;
        }
      }
      Optional<Hit<LegalForm>> first = prefixes.at(rest, 0);
      if (first.isPresent()) {
        List<String> left = rest.subList(first.get().length(), rest.size());
        if (!left.stream().allMatch(saysNothing)) {
          rest = left;
          before += first.get().length();
          forms.add(first.get().meaning());
          more = true;
          continue;
        }
      }
      Optional<List<String>> cut = cut(rest, forms);
      if (cut.isPresent()) {
        before += cut.get().size() < rest.size() && !cut.get().get(0).equals(rest.get(0)) ? 1 : 0;
        rest = cut.get();
        more = true;
      }
    }
    return new Stripped(rest, before, forms);
  }

  private Optional<List<String>> cut(List<String> words, List<LegalForm> forms) {
    int end = words.size() - 1;
    if (!Tokens.isRun(words.get(end).codePointAt(0))
        && !Tokens.isRun(words.get(0).codePointAt(0))) {
      return Optional.empty();
    }
    for (Map.Entry<String, LegalForm> run : runs) {
      String form = run.getKey();
      int at = words.get(end).endsWith(form) ? end : words.get(0).startsWith(form) ? 0 : -1;
      if (at >= 0) {
        String word = words.get(at);
        String left =
            word.endsWith(form)
                ? word.substring(0, word.length() - form.length())
                : word.substring(form.length());
        // One character alone is a form, as in (株); within a word it is a part of that.
        if (left.isEmpty() ? words.size() == 1 : form.length() == 1) {
          continue;
        }
        List<String> rest = new ArrayList<>(words);
        if (left.isEmpty()) {
          rest.remove(at);
        } else {
          rest.set(at, left);
        }
        forms.add(run.getValue());
        return Optional.of(rest);
      }
    }
    return Optional.empty();
  }
}
