package dev.cosell.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
  @ParameterizedTest
  @CsvSource({
    "legal-forms.tsv, 5, 250",
    "words.tsv, 3, 1000",
    "countries.tsv, 2, 1500",
    "cities.tsv, 3, 1200",
    "particles.tsv, 2, 5",
    "filer-marks.tsv, 2, 2",
    "domain-suffixes.txt, 1, 1000",
    "free-mail.txt, 1, 200",
    "shared-hosts.txt, 1, 100",
  })
  void haveTheirColumnsOnEveryLine(String table, int columns, int least) {
    List<List<String>> lines = Tables.read(table);
    assertThat(lines).hasSizeGreaterThan(least);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line).hasSize(columns);
              assertThat(line).noneMatch(String::isBlank);
            });
  }

  @ParameterizedTest
  @CsvSource({"words.tsv, 2", "countries.tsv, 1", "cities.tsv, 2", "particles.tsv, 1"})
  void haveASpellingThatLeavesWordsOnEveryLine(String table, int column) {
    assertThat(Tables.read(table))
        .allSatisfy(
            line ->
                assertThat(Tables.spellings(line.get(column)))
                    .as("%s: every spelling has a letter or a digit", line)
                    .hasSize(line.get(column).split("\\|", -1).length));
  }

  @ParameterizedTest
  @CsvSource({"words.tsv, 2", "countries.tsv, 1", "cities.tsv, 2"})
  void haveASpellingOnceOnly(String table, int column) {
    Map<List<String>, String> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (List<String> line : Tables.read(table)) {
      for (List<String> spelling : Tables.spellings(line.get(column))) {
        String before = seen.putIfAbsent(spelling, line.get(0));
        if (before != null) {
          twice.add(String.join(" ", spelling) + " on " + before + " and " + line.get(0));
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void haveACanonicalWordOnceAndWithAKnownClass() {
    List<List<String>> lines = Tables.read("words.tsv");
    assertThat(lines).extracting(line -> line.get(0)).doesNotHaveDuplicates();
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.get(1))
                    .isIn(
                        "institution",
                        "store",
                        "unit",
                        "descriptor",
                        "title",
                        "qualifier",
                        "scope",
                        "number",
                        "geo-adjective"));
  }

  @Test
  void haveCodesAsIsoWritesThem() {
    assertThat(Tables.read("countries.tsv"))
        .allSatisfy(line -> assertThat(line.get(0)).matches("[A-Z]{2}(-[A-Z0-9]{1,3})?"));
    assertThat(Tables.read("cities.tsv"))
        .allSatisfy(line -> assertThat(line.get(1)).matches("[A-Z]{2}"));
    Set<String> countries = Set.of(Locale.getISOCountries());
    assertThat(Tables.read("countries.tsv"))
        .extracting(line -> line.get(0).substring(0, 2))
        .allMatch(country -> countries.contains(country) || country.equals("XK"));
  }
}
