package dev.cosell.crm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Small exports and maps for the tests of this package. */
final class CrmSamples {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2031-01-15T12:00:00Z"), ZoneOffset.UTC);

  private CrmSamples() {}

  /** Tables of files: name, text, name, text. */
  static CrmTables files(String... namesAndTexts) {
    CrmTables.Builder tables = CrmTables.builder();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      file(tables, namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return tables.build();
  }

  static CrmTables file(String name, byte[] bytes) {
    CrmTables.Builder tables = CrmTables.builder();
    file(tables, name, bytes);
    return tables.build();
  }

  /**
   * A map of the table deals with the given members beside the header, single quotes for double.
   */
  static CrmFieldMap map(String members) {
    return CrmFieldMap.fromJson(json(members));
  }

  static String json(String members) {
    return """
        {"name": "sample", "version": 1, "effectiveFrom": "2031-01-01",
         "deals": {"table": "deals", "id": "id"}, %s}
        """
        .formatted(members.replace('\'', '"').replace('`', '\''));
  }

  static CrmImport read(String members, String csv) {
    return map(members).read(files("deals.csv", csv), CLOCK);
  }

  static List<String> messages(List<CrmProblem> problems) {
    return problems.stream().map(CrmProblem::message).toList();
  }

  private static void file(CrmTables.Builder tables, String name, byte[] bytes) {
    try {
      tables.file(name, new ByteArrayInputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
