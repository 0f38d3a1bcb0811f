package dev.cosell.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalIdTest {
  private static final PortalId ID = new PortalId(Cloud.AWS, "O8542971");

  @Test
  void itPrintsAsCloudAndId() {
    assertThat(ID).hasToString("aws~O8542971");
  }

  @Test
  void theSameValueAtAnotherCloudIsAnotherId() {
    assertThat(ID).isNotEqualTo(new PortalId(Cloud.AZURE, "O8542971"));
  }

  @Test
  void theValueKeepsTheSpellingOfThePortal() {
    assertThat(new PortalId(Cloud.GCP, "projects/p/Opp 1").value()).isEqualTo("projects/p/Opp 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t"})
  void aBlankValueIsRefused(String value) {
    assertThatThrownBy(() -> new PortalId(Cloud.AWS, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must not be blank");
  }

  @Test
  void idsAreOrderedByCloudAndThenByValue() {
    PortalId first = new PortalId(Cloud.AWS, "O2");
    PortalId second = new PortalId(Cloud.AWS, "O3");
    PortalId third = new PortalId(Cloud.AZURE, "O1");
    assertThat(List.of(third, second, first).stream().sorted())
        .containsExactly(first, second, third);
  }

  @Nested
  class Parse {
    @ParameterizedTest
    @ValueSource(strings = {"aws~O8542971", "azure~4f1c", "gcp~a~b", "oci~ x"})
    void readsWhatToStringWrote(String text) {
      assertThat(PortalId.parse(text)).hasToString(text);
    }

    @Test
    void splitsAtTheFirstTilde() {
      assertThat(PortalId.parse("gcp~a~b")).isEqualTo(new PortalId(Cloud.GCP, "a~b"));
    }

    @Test
    void aTextWithoutTildeIsRefused() {
      assertThatThrownBy(() -> PortalId.parse("O8542971"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("text must have the form cloud~id, but was 'O8542971'");
    }

    @Test
    void aTextWithoutIdIsRefused() {
      assertThatThrownBy(() -> PortalId.parse("aws~"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("value must not be blank");
    }

    @Test
    void aTextWithoutCloudIsRefused() {
      assertThatThrownBy(() -> PortalId.parse("~O1"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("id must match [a-z][a-z0-9]{0,15}, but was ''");
    }
  }
}
