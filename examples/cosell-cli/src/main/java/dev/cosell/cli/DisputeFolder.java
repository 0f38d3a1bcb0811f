package dev.cosell.cli;

import dev.cosell.comp.CompDispute;
import dev.cosell.comp.CompPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The disputes about a ledger of {@code cosell comp}, a file each in a folder beside it. */
final class DisputeFolder {
  private static final String DISPUTES = "disputes";
  private static final String ENDING = ".json";

  private final Path folder;
  private final OutFolder out;

  /**
   * The disputes about a ledger.
   *
   * @param comp the folder of the ledger
   */
  DisputeFolder(Path comp) {
    this.folder = comp.resolve(DISPUTES);
    this.out = new OutFolder(comp);
  }

  /** A dispute by its id; empty if none has it. */
  Optional<CompDispute> find(String id, CompPlans plans) {
    Path file = folder.resolve(CompFolder.fileName(id) + ENDING);
    return Files.exists(file) ? Optional.of(read(file, plans)) : Optional.empty();
  }

  /**
   * A dispute by its id.
   *
   * @throws BadInputException if none has it
   */
  CompDispute get(String id, CompPlans plans) {
    return find(id, plans)
        .orElseThrow(
            () -> {
              String known =
                  all(plans).stream()
                      .map(each -> each.filed().id())
                      .collect(Collectors.joining(", "));
              return new BadInputException(
                  "ID " + id,
                  "must be a dispute about the ledger",
                  known.isEmpty() ? "file it first" : "take one of " + known);
            });
  }

  /** All disputes, by the day of their filing. */
  List<CompDispute> all(CompPlans plans) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .map(file -> read(file, plans))
          .sorted(
              Comparator.comparing((CompDispute each) -> each.filed().on())
                  .thenComparing(each -> each.filed().id()))
          .toList();
    } catch (IOException broken) {
      throw new BadInputException(
          "--out " + folder, "must be a folder that can be read", "check the path");
    }
  }

  private static CompDispute read(Path file, CompPlans plans) {
    return CompFolder.read(
        file, text -> CompDispute.fromJson(text, plans), "restore it as it was written");
  }

  /** Writes a dispute; the file is whole, or as it was before. */
  void write(CompDispute dispute) {
    out.write(
        DISPUTES + "/" + CompFolder.fileName(dispute.filed().id()) + ENDING, dispute.toJson());
  }
}
