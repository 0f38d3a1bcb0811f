package dev.cosell.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A CRM's export and what its columns mean, which the commands about deals take. */
final class CrmOptions {
  @Option(
      names = "--crm",
      paramLabel = "DIR",
      description =
          "Folder with the CRM's export: .csv, .json or .jsonl files, one per table. Default: a"
              + " sample export.")
  private @Nullable Path folder;

  @Option(
      names = "--map",
      paramLabel = "MAP",
      description =
          "What the export's columns mean: a JSON file, or salesforce, hubspot or"
              + " crm-sales-opportunities. Default: the one of these whose table of deals is there.")
  private @Nullable String map;

  /** Whether it is the export that ships with the program. */
  boolean isSample() {
    return folder == null;
  }

  /**
   * The export, the sample where none is named.
   *
   * @throws BadInputException if there is no such folder or file, or the map is not one
   */
  CrmExport export() {
    Optional<String> chosen = Optional.ofNullable(map);
    return folder == null ? CrmExport.sample(chosen) : CrmExport.of(folder, chosen);
  }
}
