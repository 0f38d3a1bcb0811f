package dev.cosell.aws.internal.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The postal codes that the portal takes, by ISO 3166 alpha-2 country code.
 *
 * @param source where the table comes from
 * @param formats the formats, by country
 * @param countriesWithout the countries that have no postal codes
 */
public record PostalCodes(
    TableSource source, Map<String, Format> formats, Set<String> countriesWithout) {
  /** What the table says about a postal code. */
  public enum Verdict {
    /** It has the country's format. */
    FITS,
    /** It does not have the country's format. */
    DOES_NOT_FIT,
    /** The country has no postal codes. */
    NONE_EXPECTED,
    /** The table does not have the country. */
    NOT_STATED
  }

  /**
   * The postal codes of a country.
   *
   * @param country the country's code
   * @param format the format as AWS publishes it: 9 and N are a digit, A is a letter
   * @param pattern what a code must match, upper or lower case
   * @param widened whether AWS's format is but an example, and the pattern takes all codes of the
   *     country
   */
  public record Format(String country, String format, Pattern pattern, boolean widened) {}

  /** {@return the table as the jar holds it} */
  public static PostalCodes load() {
    File file = TableFile.read("postal-codes.json", File.class);
    return new PostalCodes(
        TableSource.of(file.source, file.read),
        file.formats.stream()
            .map(Row::compiled)
            .collect(Collectors.toUnmodifiableMap(Format::country, Function.identity())),
        Set.copyOf(file.withoutPostalCode));
  }

  /**
   * Looks up a country's format.
   *
   * @param country the country's code
   * @return the format, or empty if the country has none or is not in the table
   */
  public Optional<Format> format(String country) {
    return Optional.ofNullable(formats.get(country));
  }

  /**
   * Checks a postal code.
   *
   * @param country the country's code
   * @param postalCode the postal code
   * @return what the table says about it
   */
  public Verdict check(String country, String postalCode) {
    if (countriesWithout.contains(country)) {
      return Verdict.NONE_EXPECTED;
    }
    return format(country)
        .map(
            format ->
                format.pattern().matcher(postalCode).matches()
                    ? Verdict.FITS
                    : Verdict.DOES_NOT_FIT)
        .orElse(Verdict.NOT_STATED);
  }

  private record File(
      String source,
      String read,
      String notation,
      List<String> withoutPostalCode,
      List<Row> formats) {}

  private record Row(String country, String format, String pattern, boolean widened) {
    Format compiled() {
      return new Format(
          country, format, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), widened);
    }
  }
}
