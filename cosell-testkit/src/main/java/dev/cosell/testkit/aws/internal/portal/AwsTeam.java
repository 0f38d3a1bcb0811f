package dev.cosell.testkit.aws.internal.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** The two people of AWS on one deal; all of them are made up. */
record AwsTeam(List<ObjectNode> members) {

  private static final List<String> FIRST =
      List.of("Avery", "Blair", "Casey", "Devon", "Emery", "Flynn", "Harper", "Indira", "Jules");
  private static final List<String> LAST =
      List.of("Abara", "Brandt", "Castellan", "Dufort", "Eskola", "Fontaine", "Grenholm", "Hale");

  /** The team of a deal, always the same for the same key. */
  static AwsTeam of(String key) {
    return new AwsTeam(List.of(person(key + " seller", "AWSSalesRep"), person(key, "PDM")));
  }

  private static ObjectNode person(String key, String title) {
    CRC32 crc = new CRC32();
    crc.update(key.getBytes(UTF_8));
    String first = FIRST.get((int) (crc.getValue() % FIRST.size()));
    String last = LAST.get((int) (crc.getValue() / FIRST.size() % LAST.size()));
    return person(
        title, first, last, (first + "." + last).toLowerCase(Locale.ROOT) + "@aws.example");
  }

  static ObjectNode person(String title, String first, String last, String email) {
    return Json.object()
        .put("BusinessTitle", title)
        .put("Email", email)
        .put("FirstName", first)
        .put("LastName", last);
  }
}
