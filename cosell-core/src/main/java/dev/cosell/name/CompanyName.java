package dev.cosell.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A company's name as somebody wrote it, taken apart.
 *
 * <p>{@code CompanyName.of("Société Générale S.A.")} has the words {@code societe} and {@code
 * generale} and the legal form {@code sa}. Accents, case, punctuation and compatibility forms are
 * folded; {@code &} is {@code and}; initials are put together. Legal forms are taken off at both
 * ends, in any order and number, but something that names the company always stays: {@code
 * "Limited"} is a word where nothing else is there. What a register of filings writes after a slash
 * at the end ({@code /DE/}, {@code /NEW/}, {@code /ADR}) goes as well. Other scripts stay as they
 * are.
 *
 * <p>Normalising twice is normalising once: {@code CompanyName.of(name.normalised())} has the same
 * words.
 */
public final class CompanyName {
  private final String text;
  private final List<NameWord> words;
  private final List<Integer> parts;
  private final List<LegalForm> legalForms;
  private final String normalised;

  private CompanyName(
      String text, List<String> words, List<Integer> parts, List<LegalForm> legalForms) {
    this.text = text;
    this.words = Lexicon.words(words);
    this.parts = parts;
    this.legalForms = legalForms;
    this.normalised = String.join(" ", words);
  }

  /**
   * Takes a name apart.
   *
   * @param text the name as written; may be blank
   * @return the name; without words if the text has neither a letter nor a digit
   */
  public static CompanyName of(String text) {
    Tokens tokens = Tokens.read(FilerMarks.strip(Folding.fold(text), Lexicon::isParticle));
    LegalForms.Stripped stripped = LegalForms.strip(tokens.words(), Lexicon::isParticle);
    int first = stripped.before();
    return new CompanyName(
        text,
        stripped.words(),
        tokens.parts().subList(first, first + stripped.words().size()),
        List.copyOf(stripped.forms()));
  }

  /**
   * The name as it was written.
   *
   * @return the text
   */
  public String text() {
    return text;
  }

  /**
   * The words, without legal forms.
   *
   * @return the words in their order
   */
  public List<NameWord> words() {
    return words;
  }

  /**
   * For each word the part of the name that it is in: commas, brackets, colons, dashes and the word
   * {@code at} tell the parts of {@code "Department of Physics, University of Example"} apart.
   *
   * @return one number per word; it never falls
   */
  public List<Integer> parts() {
    return parts;
  }

  /**
   * The legal forms that were taken off.
   *
   * @return the forms, outermost first
   */
  public List<LegalForm> legalForms() {
    return legalForms;
  }

  /**
   * The words with a blank between them.
   *
   * @return the text; empty if there is no word
   */
  public String normalised() {
    return normalised;
  }

  /**
   * The countries and regions that the name mentions.
   *
   * @return ISO 3166-1 alpha-2 codes and ISO 3166-2 codes, in their order
   */
  public Set<String> places() {
    return placesIn(words.stream().map(NameWord::text).toList());
  }

  /**
   * The countries and regions that words of a name mention.
   *
   * @param texts texts of {@link #words}
   * @return ISO 3166-1 alpha-2 codes and ISO 3166-2 codes, in their order
   */
  public static Set<String> placesIn(List<String> texts) {
    return Lexicon.places(texts);
  }

  /**
   * The name in the letters that others may write it in: alphabets and syllables of other scripts
   * in Latin letters, traditional Chinese characters as simplified ones. It needs ICU4J ({@code
   * com.ibm.icu:icu4j}) on the class path.
   *
   * @return the name; empty if it is written in Latin letters, or without ICU4J
   */
  public Optional<CompanyName> transliterated() {
    return Transliteration.of(text)
        .map(CompanyName::of)
        .filter(other -> !other.words.isEmpty() && !other.words.equals(words));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompanyName that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The name as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
