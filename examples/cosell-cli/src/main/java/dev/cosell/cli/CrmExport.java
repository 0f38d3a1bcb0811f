package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.crm.CrmFieldMap;
import dev.cosell.crm.CrmImport;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmTable;
import dev.cosell.crm.CrmTables;
import dev.cosell.crm.HubSpotRecords;
import dev.cosell.crm.SalesforceRecords;
import dev.cosell.policy.InvalidPolicyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A CRM's export and the map that says what its columns mean.
 *
 * @param name what to call the export
 * @param tables the export
 * @param map the map
 * @param isSample whether this is the export that ships with the program
 */
record CrmExport(String name, CrmTables tables, CrmFieldMap map, boolean isSample) {
  /** The day on which the export that ships with the program was taken. */
  static final LocalDate SAMPLE_DAY = LocalDate.of(2026, 11, 22);

  /** A public data set, in several places on the web. */
  private static final String PUBLIC = "crm-sales-opportunities";

  /** The maps that need no file. */
  private static final List<String> BUILT_IN = List.of("salesforce", "hubspot", PUBLIC);

  private static final List<String> SAMPLE =
      List.of(
          "Account.csv",
          "Contact.csv",
          "Opportunity.csv",
          "OpportunityContactRole.csv",
          "User.csv");

  /** The export that ships with the program. */
  static CrmExport sample() {
    CrmTables.Builder tables = CrmTables.builder();
    try {
      for (String name : SAMPLE) {
        try (InputStream file = resource(name)) {
          tables.file(name, file);
        }
      }
      try (InputStream map = resource("map.json")) {
        String text = new String(map.readAllBytes(), UTF_8);
        return new CrmExport("sample export", tables.build(), CrmFieldMap.fromJson(text), true);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The export that ships with the program, with another map where one is named. */
  static CrmExport sample(Optional<String> map) {
    CrmExport sample = sample();
    return map.isEmpty() ? sample : new CrmExport(sample.name, sample.tables, map(map.get()), true);
  }

  private static InputStream resource(String name) {
    InputStream file = CrmExport.class.getResourceAsStream("sample/" + name);
    if (file == null) {
      throw new IllegalStateException("the program's file sample/" + name + " is missing");
    }
    return file;
  }

  /**
   * An export in a folder.
   *
   * @param folder the folder with the CRM's files
   * @param map a map's file or a preset's name; empty for the preset that fits
   * @throws BadInputException if there is no such folder or file, or the map is not one
   */
  static CrmExport of(Path folder, Optional<String> map) {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          "--crm " + folder,
          "must be a folder with the CRM's .csv, .json or .jsonl files",
          "check the path");
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.noneMatch(CrmExport::isTable)) {
        throw new BadInputException(
            "--crm " + folder,
            "must hold at least one .csv, .json or .jsonl file",
            "export the CRM's records into it");
      }
      CrmTables tables = CrmTables.fromDirectory(folder);
      CrmFieldMap chosen = map.isPresent() ? map(map.get()) : builtIn(folder, tables);
      return new CrmExport(String.valueOf(folder), tables, chosen, false);
    } catch (IOException broken) {
      throw new BadInputException(
          "--crm " + folder, "its files must be readable", "check who may read them");
    }
  }

  static boolean isTable(Path file) {
    String name = file.toString().toLowerCase(java.util.Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".json") || name.endsWith(".jsonl");
  }

  /** The map that fits an export of which nothing was said: its table of deals is there. */
  private static CrmFieldMap builtIn(Path folder, CrmTables tables) {
    for (String name : BUILT_IN) {
      CrmFieldMap map = map(name);
      if (tables.table(dealsRule(map).path("table").asText()).isPresent()) {
        return map;
      }
    }
    throw new BadInputException(
        "--crm " + folder,
        "must have a table of deals that a map of this program knows "
            + BUILT_IN
            + ", but has the tables "
            + tables.tables().stream().map(CrmTable::name).toList(),
        "write a map of your own and name it with --map; examples/maps has one to start from");
  }

  /** A map by the name of a preset or by its file. */
  static CrmFieldMap map(String name) {
    if (name.equals("salesforce")) {
      return SalesforceRecords.map();
    }
    if (name.equals("hubspot")) {
      return HubSpotRecords.map();
    }
    if (name.equals(PUBLIC)) {
      try (InputStream file = CrmExport.class.getResourceAsStream("maps/" + PUBLIC + ".json")) {
        return CrmFieldMap.fromJson(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    String text = text("--map", Path.of(name));
    try {
      return CrmFieldMap.fromJson(text);
    } catch (InvalidPolicyException broken) {
      throw new BadInputException(
          "--map " + name,
          "must be a field map, but\n  " + String.join("\n  ", broken.problems()) + "\n",
          "correct the file, or start from examples/maps or a preset " + BUILT_IN);
    } catch (IllegalArgumentException broken) {
      throw new BadInputException(
          "--map " + name, "must be a field map in JSON, but is " + broken.getMessage(), "mend it");
    }
  }

  /** The text of a file that an option names. */
  static String text(String option, Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException garbled) {
      throw new BadInputException(option + " " + file, "must be text in UTF-8", "save it as UTF-8");
    } catch (IOException broken) {
      throw new BadInputException(
          option + " " + file, "must be a file that can be read", "check the path");
    }
  }

  /**
   * Reads the export with the map.
   *
   * @param clock says what today is
   * @throws BadInputException if the export holds no deals because their file is missing or broken
   */
  CrmImport read(Clock clock) {
    CrmImport read = map.read(tables, clock);
    if (read.records().isEmpty()) {
      JsonNode deals = dealsRule(map);
      String table = deals.path("table").asText();
      String id = deals.path("id").asText();
      read.problems().stream()
          .filter(problem -> isFatal(problem, table, id))
          .findFirst()
          .ifPresent(
              problem -> {
                throw new BadInputException(
                    "--crm " + name + ", " + problem.file(), problem.rule(), problem.remedy());
              });
    }
    return read;
  }

  /** Whether the file of the deals is missing, broken or of something else, and not just empty. */
  private boolean isFatal(CrmProblem problem, String table, String idColumn) {
    if (!problem.file().equals(table) && !problem.file().startsWith(table + ".")) {
      return false;
    }
    boolean hasHeader = tables.table(table).filter(deals -> !deals.columns().isEmpty()).isPresent();
    boolean withoutId =
        problem.code() == Code.COLUMN_MISSING && problem.column().equals(Optional.of(idColumn));
    return !hasHeader || withoutId || problem.code() == Code.FILE_UNREADABLE;
  }

  private static JsonNode dealsRule(CrmFieldMap map) {
    try {
      return new ObjectMapper().readTree(map.toJson()).path("deals");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a map's JSON form could not be read", impossible);
    }
  }
}
