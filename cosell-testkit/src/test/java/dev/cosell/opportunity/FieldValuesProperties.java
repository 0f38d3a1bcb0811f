package dev.cosell.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.testkit.CosellArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of a flat record and of its one JSON form. */
@Domain(CosellArbitraries.class)
@Domain(DomainContext.Global.class)
class FieldValuesProperties {
  @Property
  void aRecordIsReadAsItWasWritten(@ForAll FieldValues record) {
    assertThat(FieldValues.fromJson(record.toJson())).isEqualTo(record);
  }

  @Property
  void whatIsReadIsWrittenTheSame(@ForAll FieldValues record) {
    String json = record.toJson();
    assertThat(FieldValues.fromJson(json).toJson()).isEqualTo(json);
  }

  @Property
  void recordsAreEqualExactlyWhenTheirTextsAre(
      @ForAll FieldValues record, @ForAll Field field, @ForAll FieldValue value) {
    FieldValues changed = record.with(field, value);
    assertThat(changed.toJson().equals(record.toJson())).isEqualTo(changed.equals(record));
  }

  @Property
  void valuesOfDifferentKindsNeverHaveOneText(
      @ForAll Field field, @ForAll FieldValue one, @ForAll FieldValue other) {
    FieldValues first = FieldValues.none().with(field, one);
    FieldValues second = FieldValues.none().with(field, other);
    assertThat(first.toJson().equals(second.toJson())).isEqualTo(one.equals(other));
  }

  @Property
  void theOrderInWhichFieldsWereSetDoesNotMatter(
      @ForAll FieldValues record, @ForAll Random random) {
    List<Map.Entry<Field, FieldValue>> entries = new ArrayList<>(record.asMap().entrySet());
    Collections.shuffle(entries, random);
    FieldValues.Builder builder = FieldValues.builder();
    Map<Field, FieldValue> map = new LinkedHashMap<>();
    for (Map.Entry<Field, FieldValue> entry : entries) {
      builder.put(entry.getKey(), entry.getValue());
      map.put(entry.getKey(), entry.getValue());
    }
    assertThat(builder.build()).isEqualTo(record).hasSameHashCodeAs(record);
    assertThat(FieldValues.of(map).toJson()).isEqualTo(record.toJson());
  }

  @Property
  void theOrderWithinASetDoesNotMatter(@ForAll FieldValue value, @ForAll Random random) {
    if (value instanceof Items items) {
      List<String> shuffled = new ArrayList<>(items.items());
      Collections.shuffle(shuffled, random);
      shuffled.addAll(items.items());
      assertThat(new Items(shuffled)).isEqualTo(value);
    }
    if (value instanceof People people) {
      var shuffled = new ArrayList<>(people.people());
      Collections.shuffle(shuffled, random);
      shuffled.addAll(people.people());
      assertThat(new People(shuffled)).isEqualTo(value);
    }
  }

  @Property
  void oneRecordOverAnotherIsGroupedAnyWay(
      @ForAll FieldValues a, @ForAll FieldValues b, @ForAll FieldValues c) {
    assertThat(a.with(b).with(c)).isEqualTo(a.with(b.with(c)));
    assertThat(a.with(a)).isEqualTo(a);
  }

  @Property
  void aRecordIsItsPartsTogether(@ForAll FieldValues record, @ForAll FieldValues other) {
    FieldValues shared = record.only(other.fields()::contains);
    FieldValues rest = record.only(field -> !other.fields().contains(field));
    assertThat(Collections.disjoint(shared.fields(), rest.fields())).isTrue();
    assertThat(shared.with(rest)).isEqualTo(record);
  }

  @Property
  void printingARecordShowsItsFieldsAlone(@ForAll FieldValues record) {
    assertThat(record).hasToString("FieldValues" + record.fields());
  }
}
