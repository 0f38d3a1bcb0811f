package dev.cosell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Fifty thousand contacts, of which a fifth stands there twice. Comparing all pairs would not end.
 */
class ContactDirectoryScaleTest {
  private static final int PEOPLE = 40_000;

  @Test
  @Timeout(300)
  void fiftyThousandContactsAreMerged() {
    List<ContactRecord> records = records();
    ContactDirectory directory =
        ContactDirectory.builder(ContactMatchPolicy.standard()).addAll(records).build();

    assertThat(records).hasSize(50_000);
    assertThat(directory.entries()).hasSize(PEOPLE);
  }

  private static List<ContactRecord> records() {
    List<ContactRecord> records = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      String first = word(i % 400);
      String last = word(1000 + i / 4);
      String company = i % 4 == 0 ? "microsoft.com" : "company" + i % 3000 + ".example";
      String full = first + "." + last + "@" + company;
      records.add(ContactRecord.of("crm", "a" + i, People.named(first, last, full)));
      if (i % 4 == 0) {
        String alias = first + last.charAt(0) + "@" + company;
        records.add(ContactRecord.of("azure", "b" + i, People.named(first, last, alias)));
      }
    }
    return records;
  }

  /** A word of letters that stands for a number and is unlike that of the next one. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    long rest = (number + 1) * 2_654_435_761L % 1_000_003L * 7919;
    for (int i = 0; i < 4; i++, rest /= 14) {
      word.append("bdfghklmnprstv".charAt((int) (rest % 14)))
          .append("aeiou".charAt((int) (rest / 3 % 5)));
    }
    return word.toString();
  }
}
