package dev.cosell.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudTest {
  @Test
  void theThreeKnownCloudsHaveTheirShortNames() {
    assertThat(Cloud.AWS).hasToString("aws");
    assertThat(Cloud.AZURE).hasToString("azure");
    assertThat(Cloud.GCP).hasToString("gcp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "oci", "ibm2", "abcdefghijklmnop"})
  void aFourthCloudNeedsNoChange(String id) {
    assertThat(new Cloud(id).id()).isEqualTo(id);
    assertThat(new Cloud(id)).isEqualTo(new Cloud(id)).isNotEqualTo(Cloud.AWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "AWS",
        "Aws",
        "2cloud",
        "a-b",
        "a b",
        "a.b",
        "abcdefghijklmnopq",
        "aws\n"
      })
  void anIdOfAnotherFormIsRefused(String id) {
    assertThatThrownBy(() -> new Cloud(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must match [a-z][a-z0-9]{0,15}, but was '" + id + "'");
  }

  @Test
  void cloudsAreOrderedByTheirIds() {
    assertThat(new Cloud[] {Cloud.GCP, Cloud.AZURE, Cloud.AWS})
        .satisfies(java.util.Arrays::sort)
        .containsExactly(Cloud.AWS, Cloud.AZURE, Cloud.GCP);
  }
}
