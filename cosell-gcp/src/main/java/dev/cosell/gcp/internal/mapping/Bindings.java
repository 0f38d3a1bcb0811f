package dev.cosell.gcp.internal.mapping;

import dev.cosell.gcp.GcpSettings;
import dev.cosell.gcp.internal.table.FieldTable;
import dev.cosell.gcp.internal.table.FieldTable.Entry;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every field that Google's record has a place for, under given settings. */
public final class Bindings {
  private static final String ADDRESS = "customerInfo.customerDetails.address";
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([-a-z0-9]*[a-z0-9])?\\.)+[a-z0-9][-a-z0-9]*");

  private final Map<Field, Binding> byField = new LinkedHashMap<>();
  private final Set<String> groups;

  /**
   * The bindings under given settings.
   *
   * @param settings what Google's documents leave open
   */
  public Bindings(GcpSettings settings) {
    for (Entry entry : Tables.FIELDS.entries()) {
      Binding binding = binding(entry, settings);
      byField.put(binding.field(), binding);
    }
    groups =
        byField.values().stream()
            .flatMap(binding -> binding.maskPaths().stream())
            .flatMap(path -> WirePath.of(path).around().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** {@return all of them, in the order of the record} */
  public Collection<Binding> all() {
    return byField.values();
  }

  /**
   * The binding of a field.
   *
   * @param field the field
   * @return the binding; empty if Google's record has no place for the field
   */
  public Optional<Binding> of(Field field) {
    return Optional.ofNullable(byField.get(field));
  }

  /** {@return the objects whose members an update's mask names one by one} */
  public Set<String> groups() {
    return groups;
  }

  private static Binding binding(Entry entry, GcpSettings settings) {
    Field field = new Field(entry.field());
    WirePath path = WirePath.of(entry.path());
    return switch (entry.kind()) {
      case TEXT -> text(entry, UnaryOperator.identity(), lengths(entry));
      case COUNTRY ->
          text(
              entry,
              text -> text.toUpperCase(Locale.ROOT),
              List.of(
                  Form.pattern(
                      entry.field(),
                      COUNTRY,
                      "must be a country's code of two letters",
                      "use the code of ISO 3166-1, such as US")));
      case DOMAIN ->
          text(
              entry,
              Bindings::domain,
              List.of(
                  Form.pattern(
                      entry.field(),
                      DOMAIN,
                      "must hold the customer's domain, such as northwind.example",
                      "state the customer's primary Google account domain")));
      case WORD -> new WordBinding(field, path, Map.of(), word(entry));
      case TYPE -> new WordBinding(field, path, settings.operationTypes(), mapped(entry));
      case INDUSTRY -> new WordBinding(field, path, settings.industries(), mapped(entry));
      case WORDS -> new WordsBinding(field, path, word(entry));
      case FLAG -> new FlagBinding(field, path);
      case WHOLE -> new WholeBinding(field, path);
      case AMOUNT -> new AmountBinding(field, path);
      case DAY -> new DayBinding(field, path);
      case LINES -> new LinesBinding(field, path, mask(entry));
      case STAGE -> new StageBinding(settings, mapped(entry));
      case CONTACTS -> new ContactsBinding();
    };
  }

  private static Binding text(Entry entry, UnaryOperator<String> spelling, List<Form> forms) {
    return new TextBinding(
        new Field(entry.field()), WirePath.of(entry.path()), mask(entry), spelling, forms);
  }

  /** An address is written whole: whether a mask may name its parts, no document says. */
  private static List<String> mask(FieldTable.Entry entry) {
    return List.of(entry.path().startsWith(ADDRESS + ".") ? ADDRESS : entry.path());
  }

  private static List<Form> lengths(Entry entry) {
    return entry.maxLength().isPresent()
        ? List.of(Form.length(entry, entry.maxLength().getAsInt()))
        : List.of();
  }

  private static Form word(Entry entry) {
    return Form.word(entry.field(), "use Google's word from the Partner Hub's form");
  }

  private static Form mapped(Entry entry) {
    return Form.word(entry.field(), "use Google's word, or map the value to one in the settings");
  }

  private static String domain(String website) {
    return website
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^[a-z][-+.a-z0-9]*://", "")
        .replaceFirst("^[^/?#]*@", "")
        .replaceFirst("[:/?#].*$", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("\\.$", "");
  }
}
