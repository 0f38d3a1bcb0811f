package dev.cosell.aws;

import dev.cosell.aws.internal.mapping.Association;
import dev.cosell.aws.internal.mapping.Binding;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.aws.internal.table.Vocabulary;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.testkit.CosellArbitraries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Deals near what AWS takes: some fields left out, some with another word, some with anything. */
final class AwsArbitraries extends DomainContextBase {
  private static final List<Field> FIELDS = Bindings.all().stream().map(Binding::field).toList();

  /** What becomes of one field. */
  private record Change(Field field, Optional<FieldValue> value) {
    FieldValues applyTo(FieldValues values) {
      return value
          .map(present -> values.with(field, present))
          .orElseGet(() -> values.only(other -> !other.equals(field)));
    }
  }

  @Provide
  Arbitrary<Opportunity> deals() {
    Arbitrary<Opportunity> starts = Arbitraries.of(Deals.minimal(), Deals.full());
    return Combinators.combine(starts, changes().list().ofMaxSize(8))
        .as(
            (deal, changes) -> {
              FieldValues values = deal.fieldValues();
              for (Change change : changes) {
                values = change.applyTo(values);
              }
              return Opportunity.of(deal.id(), values);
            });
  }

  private static Arbitrary<Change> changes() {
    Arbitrary<Field> fields = Arbitraries.of(FIELDS);
    return Arbitraries.oneOf(
        fields.map(field -> new Change(field, Optional.empty())),
        Combinators.combine(fields, CosellArbitraries.fieldValues())
            .as((field, value) -> new Change(field, Optional.of(value))),
        Combinators.combine(fields, CosellArbitraries.texts())
            .as((field, text) -> new Change(field, Optional.of(new Text(text)))),
        words());
  }

  /** Another word of a field's vocabulary, or a text of a length near the limit. */
  private static Arbitrary<Change> words() {
    return Arbitraries.of(FIELDS)
        .flatMap(
            field -> {
              Binding binding = Bindings.of(field).orElseThrow();
              String path = binding.wirePaths().get(0);
              List<String> known =
                  Tables.FIELDS.of(path).stream()
                      .flatMap(rule -> rule.vocabulary().stream())
                      .flatMap(name -> Tables.VOCABULARIES.named(name).stream())
                      .map(Vocabulary::values)
                      .flatMap(List::stream)
                      .toList();
              boolean isList =
                  Association.of(field).isPresent()
                      || Deals.full().details().get(field) instanceof Items;
              Arbitrary<String> texts =
                  known.isEmpty()
                      ? Arbitraries.of(254, 255, 256, 2001, 20, 19).map("\uD83D\uDEA2"::repeat)
                      : Arbitraries.of(known);
              return texts.map(
                  text -> new Change(field, Optional.of(isList ? Items.of(text) : new Text(text))));
            });
  }

  static Stream<Field> fields() {
    return FIELDS.stream();
  }
}
