package dev.cosell.alias;

import dev.cosell.alias.Alignment.How;
import dev.cosell.name.CompanyName;
import java.util.ArrayList;
import java.util.List;

/** Measures the country and the region of a question and an account, and places in the names. */
final class PlaceMeasures {
  /** A place is named, and nothing is known to hold it against. */
  private static final float UNKNOWN = 0.3f;

  private final Comparison its;
  private final QueryName query;
  private final NameStore store;
  private final Alignment alignment;

  private PlaceMeasures(Comparison its) {
    this.its = its;
    this.query = its.alignment.query;
    this.store = its.store;
    this.alignment = its.alignment;
  }

  static void measure(Comparison its) {
    new PlaceMeasures(its).places();
  }

  static void measureTheRest(Comparison its) {
    new PlaceMeasures(its).mentioned();
  }

  private void places() {
    short country = store.countries[its.account];
    its.set(Feature.COUNTRY, same(its.question.country, country));
    its.set(Feature.QUERY_HAS_COUNTRY, its.question.country == 0 ? 0 : 1);
    its.set(Feature.ACCOUNT_HAS_COUNTRY, country == 0 ? 0 : 1);
    String region = region();
    its.set(
        Feature.REGION,
        its.question.region.isEmpty() || region.isEmpty()
            ? 0
            : its.question.region.equals(region) ? 1 : -1);
  }

  private String region() {
    return store.regions.get(store.regionOf[its.account]);
  }

  /** Holds the places that the names mention against where the other side is. */
  private void mentioned() {
    short country = store.countries[its.account];
    its.set(Feature.PLACE_AGAINST_COUNTRY, mentioned(query.places, country));
    its.set(Feature.QUERY_IS_PLACE, query.isPlace ? 1 : 0);
    its.set(Feature.QUERY_PLACES, added(askedOnly(), country, region()));
    its.set(
        Feature.ACCOUNT_PLACES, added(accountOnly(), its.question.country, its.question.region));
  }

  /**
   * Whether the places that only one name mentions fit the other side: 1, or -1 where they do not.
   */
  private static float added(List<String> words, short country, String region) {
    if (words.isEmpty()) {
      return 0;
    }
    if (words.size() == 1 && words.get(0).equalsIgnoreCase(region)) {
      return 1;
    }
    float found = 0;
    for (String place : CompanyName.placesIn(words)) {
      short mentioned = (short) ((place.charAt(0) << 8) | place.charAt(1));
      if (country == 0) {
        found = UNKNOWN;
      } else if (mentioned != country
          || (place.length() > 3 && !region.isEmpty() && !place.endsWith("-" + region))) {
        return -1;
      } else {
        found = 1;
      }
    }
    return found;
  }

  private List<String> askedOnly() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < query.size(); i++) {
      if (alignment.how[i] == How.NONE) {
        words.add(query.terms.get(i).text());
      }
    }
    return words;
  }

  private List<String> accountOnly() {
    List<String> words = new ArrayList<>();
    for (int j = 0; j < alignment.words.length; j++) {
      if (alignment.howOf[j] == How.NONE) {
        words.add(store.vocabulary.word(alignment.words[j]));
      }
    }
    return words;
  }

  private static float same(short one, short other) {
    return one == 0 || other == 0 ? 0 : one == other ? 1 : -1;
  }

  private static float mentioned(Iterable<String> places, short country) {
    float found = 0;
    for (String place : places) {
      short mentioned = (short) ((place.charAt(0) << 8) | place.charAt(1));
      found = country == 0 ? found : mentioned == country ? 1 : found == 1 ? 1 : -1;
    }
    return found;
  }
}
