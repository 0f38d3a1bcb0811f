package dev.cosell.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldValuesTest {
  private static final Field CRM_NOTE = new Field("crm.note");
  private static final FieldValues DEAL =
      FieldValues.builder()
          .put(Field.TITLE, new Text("Data platform"))
          .put(Field.DEAL_VALUE, new Amount(Money.parse("USD 12.5")))
          .put(Field.TARGET_CLOSE_DATE, new Day(LocalDate.parse("2031-01-15")))
          .put(Field.CONTRACT_MONTHS, new Whole(36))
          .put(new Field("aws.deliveryModels"), Items.of("SaaS or PaaS", "Resell"))
          .put(
              Field.CONTACTS,
              new People(
                  List.of(
                      new OpportunityContact(
                          Contact.builder().id("003A1").email("ida@borealis.example").build(),
                          Optional.of("Decision Maker")))))
          .put(CRM_NOTE, Blank.BLANK)
          .build();

  @Nested
  class Read {
    @Test
    void aFieldGivesItsValueInItsKind() {
      assertThat(DEAL.text(Field.TITLE)).contains("Data platform");
      assertThat(DEAL.amount(Field.DEAL_VALUE)).contains(Money.parse("USD 12.50"));
      assertThat(DEAL.day(Field.TARGET_CLOSE_DATE)).contains(LocalDate.parse("2031-01-15"));
      assertThat(DEAL.items(new Field("aws.deliveryModels")))
          .containsExactly("Resell", "SaaS or PaaS");
    }

    @Test
    void aValueOfAnotherKindIsNone() {
      assertThat(DEAL.text(Field.DEAL_VALUE)).isEmpty();
      assertThat(DEAL.amount(Field.TITLE)).isEmpty();
      assertThat(DEAL.day(Field.TITLE)).isEmpty();
      assertThat(DEAL.items(Field.DEAL_VALUE)).isEmpty();
      assertThat(DEAL.text(CRM_NOTE)).isEmpty();
    }

    @Test
    void aTextIsASetOfOneWord() {
      assertThat(DEAL.items(Field.TITLE)).containsExactly("Data platform");
    }

    @Test
    void aBlankIsAValueAndAMissingFieldIsNone() {
      assertThat(DEAL.get(CRM_NOTE)).contains(Blank.BLANK);
      assertThat(DEAL.get(Field.STAGE)).isEmpty();
    }

    @Test
    void theFieldsComeInNameOrder() {
      assertThat(List.copyOf(DEAL.fields())).isSorted().hasSize(7);
    }

    @Test
    void theMapCannotBeChanged() {
      assertThatThrownBy(() -> DEAL.asMap().remove(Field.TITLE))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> DEAL.asMap().firstEntry().setValue(Blank.BLANK))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Nested
  class Made {
    @Test
    void blankTextsAndEmptySetsAreLeftOut() {
      FieldValues values =
          FieldValues.builder()
              .text(Field.TITLE, " ")
              .text(Field.STAGE, Optional.empty())
              .text(Field.COMMENTS, Optional.of("\t"))
              .items(new Field("aws.deliveryModels"), List.of("", " "))
              .build();
      assertThat(values).isEqualTo(FieldValues.none());
      assertThat(values.isEmpty()).isTrue();
    }

    @Test
    void aLaterValueReplacesAnEarlierOne() {
      assertThat(
              FieldValues.builder()
                  .text(Field.TITLE, "a")
                  .text(Field.TITLE, "b")
                  .build()
                  .text(Field.TITLE))
          .contains("b");
    }

    @Test
    void aBuilderUsedAgainDoesNotChangeWhatItBuilt() {
      FieldValues.Builder builder = FieldValues.builder().text(Field.TITLE, "a");
      FieldValues before = builder.build();
      builder.text(Field.TITLE, "b");
      assertThat(before.text(Field.TITLE)).contains("a");
    }

    @Test
    void theMapItWasMadeOfMayChange() {
      Map<Field, FieldValue> map = new java.util.HashMap<>(Map.of(Field.TITLE, new Text("a")));
      FieldValues values = FieldValues.of(map);
      map.clear();
      assertThat(values.text(Field.TITLE)).contains("a");
    }
  }

  @Nested
  class Changed {
    @Test
    void theOtherRecordsValuesWin() {
      FieldValues other =
          FieldValues.builder().text(Field.TITLE, "Other").text(Field.STAGE, "Qualified").build();
      FieldValues both = DEAL.with(other);
      assertThat(both.text(Field.TITLE)).contains("Other");
      assertThat(both.text(Field.STAGE)).contains("Qualified");
      assertThat(both.fields()).hasSize(8);
      assertThat(DEAL.text(Field.TITLE)).contains("Data platform");
    }

    @Test
    void nothingOverARecordIsTheRecord() {
      assertThat(DEAL.with(FieldValues.none())).isEqualTo(DEAL);
      assertThat(FieldValues.none().with(DEAL)).isEqualTo(DEAL);
    }

    @Test
    void onlyKeepsWhatPasses() {
      assertThat(DEAL.only(field -> field.isIn("aws")).fields())
          .containsExactly(new Field("aws.deliveryModels"));
    }
  }

  @Nested
  class Json {
    @Test
    void hasOneStableForm() {
      assertThat(DEAL.toJson())
          .isEqualTo(
              "{\"aws.deliveryModels\":[\"Resell\",\"SaaS or PaaS\"],"
                  + "\"contacts\":[{\"id\":\"003A1\",\"email\":\"ida@borealis.example\","
                  + "\"role\":\"Decision Maker\"}],"
                  + "\"contractMonths\":36,"
                  + "\"crm.note\":null,"
                  + "\"dealValue\":{\"amount\":\"12.50\",\"currency\":\"USD\"},"
                  + "\"targetCloseDate\":{\"date\":\"2031-01-15\"},"
                  + "\"title\":\"Data platform\"}");
    }

    @Test
    void isReadAsItWasWritten() {
      assertThat(FieldValues.fromJson(DEAL.toJson())).isEqualTo(DEAL);
      assertThat(FieldValues.fromJson("{}")).isEqualTo(FieldValues.none());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"\"",
          "\"  \"",
          "true",
          "1.5",
          "9223372036854775808",
          "[]",
          "[\" \"]",
          "[1]",
          "[\"a\", null]",
          "{}",
          "{\"amount\": \"1.00\"}",
          "{\"amount\": 1.00, \"currency\": \"USD\"}",
          "{\"amount\": \"1.001\", \"currency\": \"USD\"}",
          "{\"amount\": \"1.00\", \"currency\": \"dollars\"}",
          "{\"amount\": \"much\", \"currency\": \"USD\"}",
          "{\"date\": \"2031-02-29\"}",
          "{\"date\": 20310215}",
          "[{\"email\": \"ida@borealis.example\"}, \"per@borealis.example\"]",
          "[{\"phone\": 5550100}]",
          "[\"a\", {\"id\": \"003A1\"}]"
        })
    void aValueOfNoKnownFormIsRefusedByItsFieldAlone(String value) {
      assertThatThrownBy(() -> FieldValues.fromJson("{\"contacts\": " + value + "}"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("contacts must hold a value in the JSON form of FieldValues")
          .hasNoCause();
    }

    @Test
    void aNameThatIsNoFieldIsRefused() {
      assertThatThrownBy(() -> FieldValues.fromJson("{\"Deal Value\": 1}"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("but was 'Deal Value'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"title\"", "1"})
    void aTextThatIsNoObjectIsRefused(String json) {
      assertThatThrownBy(() -> FieldValues.fromJson(json))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("must be a JSON object");
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
      assertThatThrownBy(() -> FieldValues.fromJson("{\"title\": \"a\", \"title\": \"b\"}"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("a member stands twice at line 1, column ");
    }

    @Test
    void aPersonsEmptyMembersAreNone() {
      assertThat(FieldValues.fromJson("{\"contacts\": [{\"id\": \"003A1\", \"phone\": null}]}"))
          .isEqualTo(
              FieldValues.fromJson("{\"contacts\": [{\"id\": \"003A1\", \"phone\": \" \"}]}"));
    }
  }

  @Test
  void itPrintsItsFieldsAndNoValue() {
    assertThat(DEAL)
        .hasToString(
            "FieldValues[aws.deliveryModels, contacts, contractMonths, crm.note, dealValue,"
                + " targetCloseDate, title]");
  }

  @Test
  void recordsOfEqualValuesAreEqual() {
    FieldValues same = FieldValues.fromJson(DEAL.toJson());
    assertThat(same).hasSameHashCodeAs(DEAL);
    assertThat(DEAL).isNotEqualTo(DEAL.with(Field.TITLE, new Text("Other")));
    assertThat(DEAL).isNotEqualTo(DEAL.only(field -> !field.equals(CRM_NOTE)));
  }
}
