package dev.cosell.aws.internal.table;

import dev.cosell.aws.internal.table.Vocabulary.Beyond;
import dev.cosell.aws.internal.table.Vocabulary.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vocabularies of the opportunity record, of AWS's view and of the operations around them.
 *
 * @param source where the table comes from
 * @param all the vocabularies, by name
 */
public record Vocabularies(TableSource source, List<Vocabulary> all) {
  /** {@return the table as the jar holds it} */
  public static Vocabularies load() {
    File file = TableFile.read("vocabularies.json", File.class);
    return new Vocabularies(
        TableSource.of(file.source, file.read),
        file.vocabularies.stream().map(Row::vocabulary).toList());
  }

  /**
   * Looks a vocabulary up by its name.
   *
   * @param name the name
   * @return the vocabulary, or empty if there is none of the name
   */
  public Optional<Vocabulary> named(String name) {
    return all.stream().filter(vocabulary -> vocabulary.name().equals(name)).findFirst();
  }

  /**
   * Looks up the vocabulary of a member of the opportunity record.
   *
   * @param path the member's path
   * @return the vocabulary, or empty if the member has none
   */
  public Optional<Vocabulary> ofRecord(String path) {
    return all.stream().filter(vocabulary -> vocabulary.record().contains(path)).findFirst();
  }

  /**
   * Looks up the vocabulary of a member of AWS's view of an opportunity.
   *
   * @param path the member's path
   * @return the vocabulary, or empty if the member has none
   */
  public Optional<Vocabulary> ofAwsView(String path) {
    return all.stream().filter(vocabulary -> vocabulary.awsView().contains(path)).findFirst();
  }

  private record File(
      String source, String read, Map<Basis, String> bases, List<Row> vocabularies) {}

  private record Row(
      String name,
      List<String> record,
      List<String> awsView,
      Beyond beyond,
      Map<Basis, List<String>> values) {
    Vocabulary vocabulary() {
      List<Term> terms =
          values.entrySet().stream()
              .flatMap(e -> e.getValue().stream().map(value -> new Term(value, e.getKey())))
              .toList();
      return new Vocabulary(name, record, awsView, beyond, terms);
    }
  }
}
