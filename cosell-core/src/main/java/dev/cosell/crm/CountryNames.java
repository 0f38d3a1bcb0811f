package dev.cosell.crm;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ISO 3166-1 codes by code and by English name. */
final class CountryNames {
  /** Spellings of exports that are not the name of the JDK's table, or change with its release. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("usa", "US"),
          Map.entry("u.s.", "US"),
          Map.entry("u.s.a.", "US"),
          Map.entry("united states of america", "US"),
          Map.entry("uk", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("england", "GB"),
          Map.entry("scotland", "GB"),
          Map.entry("republic of korea", "KR"),
          Map.entry("korea, republic of", "KR"),
          Map.entry("russian federation", "RU"),
          Map.entry("turkey", "TR"),
          Map.entry("türkiye", "TR"),
          Map.entry("turkiye", "TR"),
          Map.entry("czech republic", "CZ"),
          Map.entry("czechia", "CZ"),
          Map.entry("viet nam", "VN"),
          Map.entry("the netherlands", "NL"),
          Map.entry("holland", "NL"),
          Map.entry("uae", "AE"),
          Map.entry("hong kong", "HK"),
          Map.entry("macau", "MO"),
          Map.entry("macao", "MO"),
          Map.entry("north macedonia", "MK"),
          Map.entry("eswatini", "SZ"),
          Map.entry("ivory coast", "CI"),
          Map.entry("myanmar", "MM"),
          Map.entry("burma", "MM"));

  private static final Map<String, String> CODES = codes();

  private CountryNames() {}

  static Optional<String> code(String text) {
    return Optional.ofNullable(CODES.get(text.strip().toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      codes.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
    }
    for (String code : Locale.getISOCountries()) {
      codes.put(code.toLowerCase(Locale.ROOT), code);
    }
    codes.putAll(OTHERWISE);
    return Map.copyOf(codes);
  }
}
