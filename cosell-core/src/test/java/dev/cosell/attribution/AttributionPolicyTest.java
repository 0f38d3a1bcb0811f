package dev.cosell.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.cloud.Cloud;
import dev.cosell.policy.InvalidPolicyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttributionPolicyTest {
  private static final AttributionPolicy STANDARD = AttributionPolicy.standard();

  @Test
  void itsFormIsReadAsItIsWritten() {
    assertThat(AttributionPolicy.fromJson(STANDARD.toJson())).isEqualTo(STANDARD);
    assertThat(STANDARD).hasToString("AttributionPolicy[standard v1]");
  }

  @Test
  void theFormInTheDocumentationIsThatOfTheStandardPolicy() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/dev/cosell/attribution/AttributionPolicy.java"));
    int begin = source.indexOf("<pre>{@code") + "<pre>{@code".length();
    String shown = source.substring(begin, source.indexOf("* }</pre>")).replaceAll("\\R \\*", "\n");
    assertThat(AttributionPolicy.fromJson(shown)).isEqualTo(STANDARD);
  }

  @Test
  void aCustomerMayCountOtherwise() {
    String stricter = STANDARD.toJson().replace("\"promptDays\" : 7", "\"promptDays\" : 1");
    AttributionLog log =
        AttributionLog.of(
            Deals.introduction("A1", "2031-02-01").withRecordedOn(Deals.day("2031-02-03")));
    assertThat(Attribution.of(Deals.deal(), log, STANDARD).at(Cloud.AWS).credit())
        .isEqualTo(Credit.SOURCED);
    assertThat(
            Attribution.of(Deals.deal(), log, AttributionPolicy.fromJson(stricter))
                .at(Cloud.AWS)
                .credit())
        .isEqualTo(Credit.DIRECT);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(
            catchThrowableOfType(
                    InvalidPolicyException.class,
                    () ->
                        AttributionPolicy.fromJson(
                            """
                            {"name": "ours", "version": 1, "effectiveFrom": "2026-01-01",
                             "promptDays": 0, "selfProving": ["RUMOUR"],
                             "rules": [
                               {"id": "a", "test": "TOUCHES", "kinds": ["MEETING"], "atLeast": 1,
                                "gives": "SUPPORTED"},
                               {"id": "a", "test": "TOUCHES", "kinds": ["MEETING"], "atLeast": 2,
                                "gives": "INFLUENCED"},
                               {"test": "VIBES", "kinds": ["INBOUND_FORM"], "gives": "DIRECT"}],
                             "created": "No", "firstDemo": "crm.demo"}
                            """))
                .problems())
        .containsExactlyInAnyOrder(
            "promptDays must be at least 1, but was 0",
            "windowDays is required",
            "selfProving must be some of [INTRODUCTION, INTERNAL_REGISTRATION,"
                + " PORTAL_REGISTRATION, MEETING, CONVERSATION, INBOUND_FORM, MARKETING_TOUCH], but"
                + " had 'RUMOUR'",
            "rules must have ids of their own; rename those that stand twice",
            "rules[2].id is required",
            "rules[2].test must be one of [FIRST_TOUCH, TOUCHES], but was 'VIBES'",
            "rules[2].kinds must hold at least one kind, and only such as have a cloud, but was"
                + " [INBOUND_FORM]",
            "rules[2].atLeast is required",
            "rules[2].gives must not be DIRECT, which is what no rule leaves",
            "created must be a field of a deal such as crm.createdOn, but was 'No'",
            "source is required");
    assertThat(
            catchThrowableOfType(
                    InvalidPolicyException.class,
                    () ->
                        AttributionPolicy.fromJson(
                            STANDARD
                                .toJson()
                                .replaceAll(
                                    "(?s)\"rules\".*\"created\"", "\"rules\": [], \"created\"")))
                .problems())
        .containsExactly("rules must hold at least one rule");
  }

  @Test
  void aRuleThatIsBuiltIsCheckedToo() {
    assertThatThrownBy(() -> rule(" ", Set.of(EntryKind.MEETING), 1, Credit.SOURCED))
        .hasMessage("id must not be blank");
    assertThatThrownBy(() -> rule("a", Set.of(), 1, Credit.SOURCED))
        .hasMessage("kinds must hold at least one kind, and only such as have a cloud, but was []");
    assertThatThrownBy(() -> rule("a", Set.of(EntryKind.MEETING), 0, Credit.SOURCED))
        .hasMessage("atLeast must be at least 1, but was 0");
    assertThatThrownBy(() -> rule("a", Set.of(EntryKind.MEETING), 1, Credit.DIRECT))
        .hasMessage("gives must not be DIRECT, which is what no rule leaves");
    assertThatThrownBy(() -> policy(0, STANDARD.rules()))
        .hasMessage("promptDays must be at least 1, but was 0");
    assertThatThrownBy(() -> policy(1, List.of())).hasMessage("rules must hold at least one rule");
    assertThatThrownBy(() -> policy(1, List.of(STANDARD.rules().get(0), STANDARD.rules().get(0))))
        .hasMessage("rules must have ids of their own");
  }

  private static AttributionRule rule(String id, Set<EntryKind> kinds, int atLeast, Credit gives) {
    return new AttributionRule(id, AttributionRule.Test.TOUCHES, kinds, atLeast, gives);
  }

  private static AttributionPolicy policy(int promptDays, List<AttributionRule> rules) {
    return new AttributionPolicy(
        STANDARD.header(),
        promptDays,
        365,
        Set.of(),
        rules,
        STANDARD.created(),
        STANDARD.firstDemo(),
        STANDARD.source(),
        List.of());
  }
}
