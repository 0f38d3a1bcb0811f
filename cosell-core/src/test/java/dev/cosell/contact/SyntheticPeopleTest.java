package dev.cosell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A thousand made-up records with blanks and slips, and whose each is. */
class SyntheticPeopleTest {
  private static final String FILE = "data/aliases/reference/contacts-splink-fake1000.csv";
  private static final String MISSING =
      "skipped: no folder shared with " + FILE + " beside the project (or under -Dcosell.shared)";

  private static Optional<Path> file() {
    String stated = System.getProperty("cosell.shared");
    if (stated != null) {
      return Optional.of(Path.of(stated, FILE)).filter(Files::isRegularFile);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared").resolve(FILE);
      if (Files.isRegularFile(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  @Test
  void areMergedWithoutAMistakeAndTheRestIsProposed() throws IOException {
    Optional<Path> file = file();
    assumeTrue(file.isPresent(), MISSING);
    Map<ContactSource, String> person = new HashMap<>();
    ContactDirectory.Builder builder = ContactDirectory.builder(ContactMatchPolicy.standard());
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file.get())) {
      for (NamedCsvRecord row : rows) {
        ContactRecord record =
            ContactRecord.of(
                "list",
                row.getField("unique_id"),
                Contact.builder()
                    .firstName(row.getField("first_name"))
                    .lastName(row.getField("surname"))
                    .email(row.getField("email"))
                    .build());
        person.put(record.source(), row.getField("cluster"));
        builder.add(record);
      }
    }
    ContactDirectory directory = builder.build();

    assertThat(person).hasSize(1000);
    long right = 0;
    long wrong = 0;
    for (DirectoryEntry entry : directory.entries()) {
      List<ContactSource> own = entry.records().stream().map(ContactRecord::source).toList();
      for (int i = 0; i < own.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (Objects.equals(person.get(own.get(i)), person.get(own.get(j)))) {
            right++;
          } else {
            wrong++;
          }
        }
      }
    }
    long all = pairs(person.values());
    assertThat(all).isEqualTo(2975);
    double precision = (double) right / (right + wrong);
    double recall = (double) right / all;
    assertThat(precision).as("precision of the merged pairs").isGreaterThanOrEqualTo(0.99);
    assertThat(recall).as("recall of the merged pairs").isGreaterThan(0.38);
    double proposedRightly =
        (double)
                directory.reviews().stream()
                    .filter(
                        match -> Objects.equals(person.get(match.one()), person.get(match.other())))
                    .count()
            / directory.reviews().size();
    assertThat(proposedRightly).as("precision of the proposals").isGreaterThan(0.95);
  }

  private static long pairs(Iterable<String> persons) {
    Map<String, Long> sizes = new HashMap<>();
    persons.forEach(each -> sizes.merge(each, 1L, Long::sum));
    return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
  }
}
