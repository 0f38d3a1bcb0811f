package dev.cosell.cli;

import dev.cosell.cloud.Cloud;
import java.nio.file.Path;

/** The file in which a fake portal remembers everything. */
final class FakeJournal {
  private FakeJournal() {}

  /** The journal of a fake that belongs to a store. */
  static Path beside(Path store, Cloud cloud) {
    return store.resolveSibling(store.getFileName() + ".fake-" + cloud + ".jsonl");
  }

  static BadInputException garbled(Path journal, RuntimeException why) {
    return new BadInputException(
        String.valueOf(journal),
        "must be the fake portal's journal, but " + why.getMessage(),
        "restore it, or remove it together with the store to begin anew");
  }
}
