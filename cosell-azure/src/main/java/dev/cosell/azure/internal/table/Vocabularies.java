package dev.cosell.azure.internal.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The words that members may have.
 *
 * @param source the documents that say so
 * @param read the day on which they were read
 * @param values the words by member; a word that is not here is carried when it is read
 * @param industries Microsoft's industry for each of the library's; of several that share one, the
 *     first is what is read
 * @param microsoftIndustries Microsoft's industries
 * @param inferred what of this is not documented
 */
public record Vocabularies(
    String source,
    String read,
    Map<String, List<String>> values,
    Map<String, String> industries,
    Set<String> microsoftIndustries,
    String inferred) {

  /**
   * The words of a member.
   *
   * @param member the member
   * @return the words
   */
  public List<String> of(String member) {
    return Objects.requireNonNull(values.get(member), member);
  }

  /**
   * Microsoft's word for an industry.
   *
   * @param industry the library's name, or one of Microsoft's
   * @return the word; empty if there is none
   */
  public Optional<String> toMicrosoft(String industry) {
    return Optional.ofNullable(industries.get(industry))
        .or(() -> Optional.of(industry).filter(microsoftIndustries::contains));
  }

  /**
   * The library's name of one of Microsoft's industries.
   *
   * @param word Microsoft's word
   * @return the name; the word itself if the library has none
   */
  public String fromMicrosoft(String word) {
    return industries.entrySet().stream()
        .filter(row -> row.getValue().equals(word))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(word);
  }
}
