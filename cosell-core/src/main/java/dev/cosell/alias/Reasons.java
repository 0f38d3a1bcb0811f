package dev.cosell.alias;

import dev.cosell.alias.Alignment.How;
import dev.cosell.name.LegalForm;
import dev.cosell.name.NameWord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what was seen of a question and an account, signal by signal. */
final class Reasons {
  /** What adds less than this to the log-odds is not worth a word. */
  private static final float LEAST = 0.05f;

  private final Question question;
  private final NameStore store;
  private final Comparison its;

  private Reasons(Question question, NameStore store, Comparison its) {
    this.question = question;
    this.store = store;
    this.its = its;
  }

  static List<Evidence> of(
      Question question, NameStore store, Comparison its, float[] contributions) {
    return new Reasons(question, store, its).evidence(contributions);
  }

  private List<Evidence> evidence(float[] contributions) {
    Map<Signal, Double> sums = new EnumMap<>(Signal.class);
    for (Feature feature : Feature.values()) {
      sums.merge(feature.signal, (double) contributions[feature.index], Double::sum);
    }
    List<Evidence> evidence = new ArrayList<>();
    sums.forEach(
        (signal, weight) -> {
          if (Math.abs(weight) >= LEAST) {
            evidence.add(new Evidence(signal, Math.round(weight * 100) / 100.0, text(signal)));
          }
        });
    evidence.sort(
        (one, other) ->
            one.weight() != other.weight()
                ? Double.compare(Math.abs(other.weight()), Math.abs(one.weight()))
                : one.signal().compareTo(other.signal()));
    return evidence;
  }

  private String text(Signal signal) {
    return switch (signal) {
      case LEDGER, IDENTIFIER -> "";
      case COMMON_WORDS -> list("both have", "no word in common", common());
      case WORDS_ASKED_ONLY ->
          list("only the name asked for has", "the account's name has each word", askedOnly());
      case WORDS_OF_ACCOUNT_ONLY ->
          list("only the account's name has", "the name asked for has each word", accountOnly());
      case SPELLING -> list("written differently:", "no word written differently", different());
      case ORDER -> "order and place of the words";
      case LEGAL_FORM -> legalForms();
      case NUMBERS -> "numbers in the names";
      case PLACES -> "places in the names";
      case LOCATION -> location();
      case DOMAIN -> domain();
      case NAME_ORIGIN -> origin();
      case RIVALS -> rivals();
    };
  }

  private static String list(String begin, String none, List<String> words) {
    return words.isEmpty() ? none : begin + " " + String.join(", ", words);
  }

  private List<String> common() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < its.alignment.query.size(); i++) {
      int concept = its.alignment.query.concepts[i];
      if (its.alignment.how[i] != How.NONE
          && its.alignment.query.terms.get(i).kind() != NameWord.Kind.PARTICLE) {
        String word = its.alignment.query.terms.get(i).text();
        int accounts = concept == Vocabulary.NONE ? 0 : store.accountsWith(concept);
        words.add("'" + word + "'" + (accounts > 0 ? " (in " + accounts + ")" : ""));
      }
    }
    return words;
  }

  private List<String> askedOnly() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < its.alignment.query.size(); i++) {
      if (its.alignment.how[i] == How.NONE
          && its.alignment.query.terms.get(i).kind() != NameWord.Kind.PARTICLE) {
        words.add("'" + its.alignment.query.terms.get(i).text() + "'");
      }
    }
    return words;
  }

  private List<String> accountOnly() {
    List<String> words = new ArrayList<>();
    for (int j = 0; j < its.alignment.words.length; j++) {
      if (its.alignment.howOf[j] == How.NONE
          && store.vocabulary.kind(its.alignment.words[j]) != NameWord.Kind.PARTICLE) {
        words.add("'" + store.vocabulary.word(its.alignment.words[j]) + "'");
      }
    }
    return words;
  }

  private List<String> different() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < its.alignment.query.size(); i++) {
      How how = its.alignment.how[i];
      if (how != How.NONE && how != How.SAME) {
        words.add(
            "'"
                + its.alignment.query.terms.get(i).text()
                + "' for '"
                + store.vocabulary.word(its.alignment.words[its.alignment.partner[i]])
                + "'");
      }
    }
    return words;
  }

  private String legalForms() {
    return "legal form "
        + forms(its.alignment.query.legalForms)
        + " asked for, "
        + forms(store.legalForms.get(store.legalOf[its.name]))
        + " of the account";
  }

  private static String forms(List<LegalForm> forms) {
    return forms.isEmpty()
        ? "none"
        : forms.stream().map(LegalForm::id).collect(Collectors.joining("+"));
  }

  private String location() {
    return "country "
        + code(question.country)
        + " asked for, "
        + code(store.countries[its.account])
        + " of the account"
        + (its.get(Feature.REGION) == 0
            ? ""
            : its.get(Feature.REGION) > 0 ? "; the same region" : "; another region");
  }

  private static String code(short country) {
    return country == 0 ? "unknown" : "" + (char) ((country >> 8) & 0xff) + (char) (country & 0xff);
  }

  private String domain() {
    String host = store.hosts.get(its.account);
    String asked = question.domain.map(domain -> domain.host()).orElse("unknown");
    return "domain "
        + asked
        + " asked for, "
        + (host.isEmpty() ? "unknown" : host)
        + " of the account";
  }

  private String origin() {
    return switch (NameStore.Origin.of(store.origins[its.name])) {
      case LEGAL_NAME -> "compared with the account's legal name";
      case OTHER_NAME -> "compared with another name of the account";
      case DECIDED -> "compared with a name that somebody decided on";
      case TRANSLITERATED -> "compared with the name in other letters";
      case PART -> "compared with a part of the account's name";
    };
  }

  private String rivals() {
    int rivals = (int) its.get(Feature.RIVALS);
    return its.get(Feature.RANK) == 0
        ? rivals == 0 ? "no other account comes near" : rivals + " others come near"
        : "another account fits better";
  }
}
