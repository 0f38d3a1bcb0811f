package dev.cosell.aws.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The states and territories of the United States as the portal spells them.
 *
 * @param source where the table comes from
 * @param all the states, in the source's order
 */
public record UsStates(TableSource source, List<State> all) {
  /**
   * A state or territory.
   *
   * @param name the portal's name, letter for letter
   * @param code the postal service's abbreviation
   * @param aliases other names that people write
   */
  public record State(String name, String code, List<String> aliases) {}

  /** {@return the table as the jar holds it} */
  public static UsStates load() {
    File file = TableFile.read("us-states.json", File.class);
    return new UsStates(TableSource.of(file.source, file.read), List.copyOf(file.states));
  }

  /**
   * Finds the state that a text means.
   *
   * @param text the portal's name, the abbreviation or another name, in upper or lower case
   * @return the state, or empty if none is meant
   */
  public Optional<State> find(String text) {
    String wanted = text.strip();
    return all.stream()
        .filter(
            state ->
                Stream.concat(Stream.of(state.name(), state.code()), state.aliases().stream())
                    .anyMatch(wanted::equalsIgnoreCase))
        .findFirst();
  }

  private record File(String source, String read, List<State> states) {}
}
