package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/sync.md} are what really happens. */
class SyncDocumentTest {
  private static final String HEAD =
      """
      | The process ends after | Calls on record | The next pass calls |
      |---|---|---|
      """;

  @Test
  void theTableOfARegistrationIsWhatHappens() throws IOException {
    assertThat(document()).contains(table(List.of(), world -> world.add("D1")));
  }

  @Test
  void theTableOfAnUpdateIsWhatHappens() throws IOException {
    assertThat(document())
        .contains(
            table(
                List.of(world -> world.add("D1")),
                world -> {
                  world.approve("D1");
                  world.edit("D1", Field.STAGE, "Committed");
                }));
  }

  private static String document() throws IOException {
    return Files.readString(Path.of("..", "docs", "sync.md"));
  }

  /** One row for each point at which a pass can end: what is on record, and what follows. */
  private static String table(List<Consumer<World>> before, Consumer<World> last) {
    StringBuilder table = new StringBuilder(HEAD);
    for (int n = 1; ; n++) {
      World world = new World();
      for (Consumer<World> chapter : before) {
        chapter.accept(world);
        world.pass();
      }
      last.accept(world);
      Mortal mortal = new Mortal(List.of(n));
      try {
        Lives.engine(world, mortal).pass(world.deals());
        return table.toString();
      } catch (Mortal.Death death) {
        List<String> steps = mortal.steps();
        String end = steps.get(steps.size() - 1);
        if (end.startsWith("after ")) {
          table.append(row(end.substring("after ".length()), world));
        }
      }
    }
  }

  private static String row(String end, World world) {
    List<String> open = new ArrayList<>();
    world
        .store
        .openIntents(VillageRules.VILLAGE)
        .forEach(intent -> open.add(intent.call().operation()));
    world.told.calls.clear();
    world.pass();
    List<String> calls =
        world.told.calls.stream().map(call -> call.substring(0, call.indexOf(' '))).toList();
    return "| " + end + " | " + cell(open) + " | " + cell(calls) + " |\n";
  }

  private static String cell(List<String> words) {
    return words.isEmpty() ? "none" : String.join(", ", words);
  }
}
