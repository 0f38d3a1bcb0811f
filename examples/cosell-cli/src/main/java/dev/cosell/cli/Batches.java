package dev.cosell.cli;

import dev.cosell.contact.Contact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.Opportunity;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What deals are put into one batch by, such as {@code owner,month}: who sends deals, and when they
 * came up, is what they are compared within.
 */
final class Batches {
  private static final List<String> KNOWN = List.of("owner", "month", "quarter");

  private final List<String> parts;
  private final Map<String, String> sellers = new TreeMap<>();

  private Batches(List<String> parts) {
    this.parts = parts;
  }

  /** Reads the option. */
  static Batches parse(String option, InputProblems problems) {
    List<String> parts = new ArrayList<>();
    for (String part : option.split(",", -1)) {
      String word = part.strip();
      if (!KNOWN.contains(word) && !isField(word)) {
        problems.file(
            "--batch " + option,
            "must be of owner, month, quarter and fields such as crm.team, joined by commas",
            "correct '" + word + "'");
      }
      parts.add(word);
    }
    return new Batches(parts);
  }

  private static boolean isField(String word) {
    try {
      return new Field(word).name().contains(".");
    } catch (IllegalArgumentException noField) {
      return false;
    }
  }

  /** Numbers the sellers of whom the CRM has no id, since a batch's name names nobody. */
  Batches over(Collection<Opportunity> deals) {
    deals.stream()
        .flatMap(deal -> deal.owner().stream())
        .filter(owner -> owner.id().isEmpty())
        .map(Batches::key)
        .sorted()
        .forEach(key -> sellers.computeIfAbsent(key, unseen -> "seller " + (sellers.size() + 1)));
    return this;
  }

  /**
   * The batch of a deal.
   *
   * @param entered the day on which it came into the pipeline
   */
  String of(Opportunity deal, LocalDate entered) {
    return parts.stream().map(part -> part(part, deal, entered)).collect(Collectors.joining(" "));
  }

  private String part(String part, Opportunity deal, LocalDate entered) {
    return switch (part) {
      case "owner" ->
          deal.owner()
              .map(
                  owner ->
                      owner
                          .id()
                          .map(id -> "seller " + id)
                          .orElseGet(() -> sellers.getOrDefault(key(owner), "seller ?")))
              .orElse("no seller");
      case "month" -> entered.toString().substring(0, 7);
      case "quarter" -> entered.getYear() + "-Q" + entered.get(IsoFields.QUARTER_OF_YEAR);
      default ->
          deal.fieldValues().get(new Field(part)).map(FieldValue::shown).orElse("no " + part);
    };
  }

  private static String key(Contact owner) {
    return owner.email().orElse("")
        + "|"
        + owner.lastName().orElse("")
        + "|"
        + owner.firstName().orElse("");
  }
}
