package dev.cosell.stageone;

import dev.cosell.internal.JsonReader;
import dev.cosell.stageone.ContestEntry.Filed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One contest being read: the form of all steps first, then the steps one after the other. */
final class ContestReading {
  private final JsonReader document;
  private final StageOneDefinitions definitions;

  ContestReading(JsonReader document, StageOneDefinitions definitions) {
    this.document = document;
    this.definitions = definitions;
  }

  Contest contest() {
    document.format(ContestJson.FORMAT);
    List<JsonReader> readers = document.requiredObjects("entries");
    List<ContestEntry> entries = new ArrayList<>();
    for (JsonReader each : readers) {
      ContestJson.read(each).ifPresent(entries::add);
    }
    if (document.has("entries") && readers.isEmpty()) {
      document.problem("entries", "must begin with a step of kind FILED; a contest has one");
    }
    document.finish();
    Optional<Contest> contest = Optional.empty();
    for (int i = 0; i < entries.size(); i++) {
      contest = step(contest, entries.get(i), readers.get(i));
      document.finish();
    }
    return contest.orElseThrow();
  }

  private Optional<Contest> step(Optional<Contest> contest, ContestEntry entry, JsonReader reader) {
    ContestRules rules = new ContestRules(reader::problem);
    if (contest.isPresent()) {
      rules.check(contest.get(), entry);
      return Optional.of(contest.get().with(entry));
    }
    if (entry instanceof Filed filed) {
      return rules
          .file(filed, definitions)
          .map(definition -> new Contest(definition, filed, List.of(filed)));
    }
    reader.problem("kind", "must be FILED in the first step, but was " + entry.kind());
    return Optional.empty();
  }
}
