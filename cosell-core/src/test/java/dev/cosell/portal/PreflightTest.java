package dev.cosell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.portal.Preflight.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightTest {
  private static Violation violation(String path, ViolationCode code) {
    return new Violation(path, code, path + " is wrong", "mend it");
  }

  @Test
  void itPassesWhereNoRuleIsBroken() {
    assertThat(new Preflight(Moment.SUBMIT, List.of()).passes()).isTrue();
  }

  @Test
  void oneBrokenRuleIsEnoughToFail() {
    Violation missing = violation("title", ViolationCode.REQUIRED_FIELD_MISSING);
    assertThat(new Preflight(Moment.CREATE, List.of(missing)).passes()).isFalse();
  }

  @Test
  void violationsComeInTheOrderOfThePathsAndOnce() {
    Violation title = violation("title", ViolationCode.REQUIRED_FIELD_MISSING);
    Violation format = violation("account.website", ViolationCode.INVALID_STRING_FORMAT);
    Violation length = violation("account.website", ViolationCode.VALUE_OUT_OF_RANGE);
    assertThat(
            new Preflight(Moment.SUBMIT, List.of(title, length, format, title, length))
                .violations())
        .containsExactly(format, length, title);
  }

  @Test
  void theOrderInWhichRulesWereCheckedDoesNotMatter() {
    Violation one = violation("a", ViolationCode.INVALID_VALUE);
    Violation other = violation("b", ViolationCode.INVALID_VALUE);
    assertThat(new Preflight(Moment.UPDATE, List.of(one, other)))
        .isEqualTo(new Preflight(Moment.UPDATE, List.of(other, one)));
  }
}
