package dev.cosell.stageone;

import static dev.cosell.stageone.StageOne.engagement;
import static dev.cosell.stageone.StageOne.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.internal.LogContract;
import dev.cosell.policy.InvalidPolicyException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceLogTest extends LogContract<EvidenceLog, StageOneEvidence> {
  EvidenceLogTest() {
    super(EvidenceLog.of(), EvidenceLog::append, EvidenceLog::toJson, EvidenceLog::fromJson);
  }

  @Override
  protected List<StageOneEvidence> entries() {
    return List.of(engagement("E1", "2031-03-01"), reason("E0", "They said why"));
  }

  @Override
  protected String json() {
    return """
        {
          "format" : 1,
          "entries" : [ {
            "id" : "E1",
            "deal" : "006A1",
            "kind" : "field engagement",
            "cloud" : "aws",
            "person" : {
              "system" : "crm",
              "id" : "003A1"
            },
            "on" : "2031-03-01",
            "recordedOn" : "2031-03-01"
          }, {
            "id" : "E0",
            "deal" : "006A1",
            "kind" : "reason",
            "on" : "2031-02-01",
            "recordedOn" : "2031-02-01",
            "words" : "They said why"
          } ]
        }
        """;
  }

  @Override
  protected StageOneEvidence contradiction() {
    return engagement("E1", "2031-03-02");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(
            catchThrowableOfType(
                    InvalidPolicyException.class,
                    () ->
                        EvidenceLog.fromJson(
                            """
                            {"format": 2, "entries": [
                              {"kind": "field engagement", "deal": "006A1", "on": "soon"},
                              {"id": "E1", "kind": "reason", "deal": "1", "recordedOn": "2031-01-01",
                               "cloud": "A W S", "person": {"system": "crm"}},
                              {"id": "E1", "kind": "reason", "deal": "2",
                               "recordedOn": "2031-01-01"}]}
                            """))
                .problems())
        .containsExactlyInAnyOrder(
            "format must be 1, but was 2",
            "entries[0].id is required",
            "entries[0].cloud is required for a field engagement; name the cloud whose field it was",
            "entries[0].on must be a date such as 2031-01-15, but was 'soon'",
            "entries[0].recordedOn is required",
            "entries[1].cloud must be the id of a cloud such as aws, but was 'A W S'",
            "entries[1].person.id is required",
            "entries[2].id must be that of one entry, but two differ for 'E1'; add a"
                + " correction under an id of its own");
  }

  @Test
  void aFieldEngagementIsThatOfACloud() {
    assertThatThrownBy(() -> engagement("E1", "2031-03-01").withCloud(Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cloud is required for a field engagement; name the cloud whose field it was");
  }
}
