package dev.cosell.gcp.internal.table;

import dev.cosell.gcp.Confidence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The two axes of Google's life cycle, the review's state and the sales stage, and what they let
 * one edit.
 *
 * @param source the documents
 * @param read the day they were read
 * @param states the review's states, in all of Google's spellings
 * @param onlyWhenAccepted the members that can be written once a deal is accepted, and not before
 * @param editableWhenAccepted the members that stay open once a deal is accepted
 * @param closedStage the stage that the partner cannot write and after which nothing changes
 * @param stages Google's stages by the library's, in order
 * @param operationTypes Google's operation types by the library's opportunity types
 * @param industries Google's industries by the library's
 * @param referencePath the member that carries the CRM's id
 */
public record LifeCycle(
    String source,
    LocalDate read,
    List<State> states,
    Set<String> onlyWhenAccepted,
    Set<String> editableWhenAccepted,
    String closedStage,
    Map<String, String> stages,
    Map<String, String> operationTypes,
    Map<String, String> industries,
    String referencePath) {
  /** How much may be edited. */
  public enum Edit {
    /** Everything but what waits for the acceptance. */
    ALL,
    /** What is listed. */
    LISTED,
    /** Nothing. */
    NONE
  }

  /**
   * A state of the review.
   *
   * @param wire Google's word
   * @param status the library's
   * @param edit how much may be edited
   * @param basis what that rests on
   */
  public record State(String wire, String status, Edit edit, Confidence basis) {}

  static LifeCycle load() {
    File file = TableFile.read("life-cycle.json", File.class);
    return new LifeCycle(
        file.source,
        LocalDate.parse(file.read),
        List.copyOf(file.states),
        paths(file.onlyWhenAccepted),
        paths(file.editableWhenAccepted),
        file.closedStage.wire,
        words(file.stages, row -> row.stage),
        words(file.operationTypes, row -> row.type),
        words(file.industries, row -> row.industry),
        file.reference.path);
  }

  /**
   * Looks a state up.
   *
   * @param wire Google's word
   * @return the state; empty if it is not known here
   */
  public Optional<State> state(String wire) {
    return states.stream().filter(state -> state.wire().equals(wire)).findFirst();
  }

  private static Set<String> paths(List<Path> rows) {
    return rows.stream().map(Path::path).collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> words(
      List<Word> rows, java.util.function.Function<Word, String> key) {
    Map<String, String> words = new LinkedHashMap<>();
    rows.forEach(row -> words.put(key.apply(row), row.wire));
    return words;
  }

  private record File(
      String source,
      String read,
      List<State> states,
      List<Path> onlyWhenAccepted,
      List<Path> editableWhenAccepted,
      Word closedStage,
      List<Word> stages,
      List<Word> operationTypes,
      List<Word> industries,
      Path reference) {}

  private record Path(String path, Confidence basis) {}

  private record Word(String stage, String type, String industry, String wire, Confidence basis) {}
}
