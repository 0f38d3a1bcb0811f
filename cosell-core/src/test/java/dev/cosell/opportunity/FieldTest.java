package dev.cosell.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.cloud.Cloud;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {
  @Nested
  class Name {
    @ParameterizedTest
    @ValueSource(
        strings = {"title", "account.name", "aws.deliveryModels", "crm.Amount__c", "a.1.b_2"})
    void isWordsJoinedByDots(String name) {
      assertThat(new Field(name)).hasToString(name).isEqualTo(new Field(name));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "", " ", "Title", "1st", "a.", ".a", "a..b", "a b", "a-b", "stage.*", "é", "a\n"
        })
    void ofAnotherFormIsRefused(String name) {
      assertThatThrownBy(() -> new Field(name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "name must match [a-z][A-Za-z0-9_]*(\\.[A-Za-z0-9][A-Za-z0-9_]*)*, but was '"
                  + name
                  + "'");
    }

    @Test
    void hasTwoHundredAndFiftyFiveCharactersAtMost() {
      assertThat(new Field("a".repeat(255)).name()).hasSize(255);
      assertThatThrownBy(() -> new Field("a" + ".b".repeat(20_000)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("name must have at most 255 characters, but had 40001");
    }
  }

  @Nested
  class OfACloud {
    @Test
    void beginsWithTheCloudsId() {
      assertThat(Field.of(Cloud.AWS, "deliveryModels")).hasToString("aws.deliveryModels");
    }

    @Test
    void mustHaveARest() {
      assertThatThrownBy(() -> Field.of(Cloud.AWS, ""))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("but was 'aws.'");
    }
  }

  @Nested
  class IsIn {
    @Test
    void aPrefixMeansWholeWords() {
      Field field = new Field("aws.marketing.source");
      assertThat(field.isIn("aws")).isTrue();
      assertThat(field.isIn("aws.marketing")).isTrue();
      assertThat(field.isIn("aws.mark")).isFalse();
      assertThat(field.isIn("aw")).isFalse();
      assertThat(field.isIn("azure")).isFalse();
    }

    @Test
    void aFieldIsNotInItself() {
      assertThat(new Field("status").isIn("status")).isFalse();
    }
  }

  @Test
  void fieldsAreOrderedByName() {
    assertThat(Stream.of(Field.TITLE, Field.STAGE, Field.ACCOUNT_NAME).sorted())
        .containsExactly(Field.ACCOUNT_NAME, Field.STAGE, Field.TITLE);
  }

  @Test
  void theTypedFieldsAreWhatEveryCloudKnowsAndNoStatus() {
    assertThat(Field.typed())
        .hasSize(25)
        .doesNotHaveDuplicates()
        .contains(Field.TITLE, Field.ACCOUNT_ID, Field.CONTACTS)
        .noneMatch(field -> field.isIn("status") || field.isIn("aws") || field.isIn("crm"));
  }
}
