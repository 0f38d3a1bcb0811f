package dev.cosell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidPolicyExceptionTest {
  @Test
  void itsMessageIsOneLinePerProblem() {
    List<String> problems = new ArrayList<>(List.of("name is required", "version is required"));
    InvalidPolicyException invalid = new InvalidPolicyException(problems);
    problems.clear();
    assertThat(invalid).hasMessage("name is required\nversion is required");
    assertThat(invalid.problems()).containsExactly("name is required", "version is required");
  }
}
