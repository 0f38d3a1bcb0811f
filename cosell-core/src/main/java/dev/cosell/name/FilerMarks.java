package dev.cosell.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The table of marks that a register of filings writes after a name, and how they are taken off it.
 *
 * <p>A register tells filers of one name apart by the state or country that they are of, or by
 * whether they are the newer or the older one: {@code /DE/}, {@code /NEW/}, {@code /ADR}. The mark
 * stands between slashes, or after one that no blank follows, or after any slash behind a legal
 * form.
 */
final class FilerMarks {
  private static final FilerMarks TABLE = new FilerMarks();

  private final Set<String> marks = new HashSet<>();

  private FilerMarks() {
    for (String country : Locale.getISOCountries()) {
      String code = country.toLowerCase(Locale.ROOT);
      if (!LegalForms.endIn(List.of(code))) {
        marks.add(code);
      }
    }
    for (List<String> line : Tables.read("filer-marks.tsv")) {
      marks.addAll(List.of(line.get(1).split("\\|", -1)));
    }
  }

  /**
   * Takes the marks off the end of a folded name; something that names the company always stays.
   */
  static String strip(String folded, Predicate<String> saysNothing) {
    String rest = folded;
    for (int slash = rest.lastIndexOf('/'); slash > 0; slash = rest.lastIndexOf('/')) {
      String after = rest.substring(slash + 1);
      boolean closed = after.isBlank();
      if (closed) {
        slash = rest.lastIndexOf('/', slash - 1);
        if (slash <= 0) {
          break;
        }
        after = rest.substring(slash + 1, rest.lastIndexOf('/'));
      }
      String left = rest.substring(0, slash);
      if (!TABLE.marks.contains(after.strip())
          || !(closed || standsAlone(left, after, saysNothing))
          || Tokens.of(left).stream().allMatch(saysNothing)) {
        break;
      }
      rest = left;
    }
    return rest;
  }

  /** Whether a mark that only one slash sets off stands there as a register writes it. */
  private static boolean standsAlone(String left, String after, Predicate<String> saysNothing) {
    if (left.endsWith(" ") && !after.startsWith(" ")) {
      return true;
    }
    // SA/NV is one company with forms in two languages, not a company of Nevada.
    return LegalForms.endIn(Tokens.of(strip(left, saysNothing)))
        && !LegalForms.endIn(List.of(after.strip()));
  }
}
