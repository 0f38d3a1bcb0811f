package dev.cosell.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
  @ParameterizedTest
  @CsvSource({
    "legal-forms.tsv, 5, 250",
    "words.tsv, 3, 250",
    "countries.tsv, 2, 400",
    "cities.tsv, 3, 250",
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

  @Test
  void giveASpellingOneMeaningOnly() {
    Map<List<String>, String> seen = new HashMap<>();
    for (List<String> line : Tables.read("words.tsv")) {
      for (List<String> spelling : Tables.spellings(line.get(2))) {
        String before = seen.putIfAbsent(spelling, line.get(0));
        assertThat(before == null || before.equals(line.get(0)))
            .as("%s is %s and %s", spelling, before, line.get(0))
            .isTrue();
      }
    }
    assertThat(seen).hasSizeGreaterThan(4000);
  }
}
