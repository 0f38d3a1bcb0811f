package dev.cosell.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.aws.internal.SharedContracts;
import dev.cosell.aws.internal.call.EventSubject;
import dev.cosell.aws.internal.call.UpdateSteps;
import dev.cosell.aws.internal.mapping.InvitationReading;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.aws.internal.mapping.RecordReading;
import dev.cosell.aws.internal.wire.EngagementInvitation;
import dev.cosell.aws.internal.wire.GetAwsOpportunitySummaryResponse;
import dev.cosell.aws.internal.wire.GetOpportunityResponse;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.portal.PortalRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was recorded of AWS is read, whatever it is. */
class RecordedSamplesTest {
  private static List<ObjectNode> files(String folder) {
    List<ObjectNode> files = new ArrayList<>();
    try (Stream<Path> paths =
        Files.list(SharedContracts.aws().resolve("samples").resolve(folder))) {
      for (Path path : paths.sorted().toList()) {
        files.add(SellingJson.object(Files.readString(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The recorded answers of an operation. */
  private static List<JsonNode> answers(String operation) {
    return files("selling-api").stream()
        .filter(file -> file.path("operation").asText().equals(operation))
        .map(file -> file.path("response").path("body"))
        .filter(JsonNode::isObject)
        .toList();
  }

  @Test
  void everyOpportunityBecomesARecordThatAnUpdateSendsBack() {
    List<JsonNode> answers = answers("GetOpportunity");
    assertThat(answers).hasSizeGreaterThan(2);
    for (JsonNode answer : answers) {
      PortalRecord record =
          RecordReading.of(
                  SellingJson.readAnswer(answer.toString(), GetOpportunityResponse.class),
                  Optional.empty())
              .orElseThrow();
      assertThat(record.version()).isEqualTo(answer.path("LastModifiedDate").asText());
      assertThat(record.values().text(Field.TITLE))
          .contains(answer.path("Project").path("Title").asText());
      assertThat(record.values().text(Field.REVIEW_STATUS)).isPresent();
      FieldValues change =
          FieldValues.builder().put(Field.NEXT_STEPS, new Text("Call on Monday")).build();
      ObjectNode body =
          new UpdateSteps("AWS", new RecordMapper(SharingBoundary.standard()))
              .next(record, change)
              .map(call -> SellingJson.object(call.body()))
              .orElseThrow();
      assertThat(body.path("Customer").path("Account").path("CompanyName"))
          .isEqualTo(answer.path("Customer").path("Account").path("CompanyName"));
    }
  }

  @Test
  void everyViewOfAwsIsRead() {
    List<JsonNode> answers = answers("GetAwsOpportunitySummary");
    assertThat(answers).isNotEmpty();
    for (JsonNode answer : answers) {
      PortalRecord record =
          RecordReading.of(
                  SellingJson.readAnswer(
                      Records.json(Deals.minimal(), "Approved").toString(),
                      GetOpportunityResponse.class),
                  Optional.of(
                      SellingJson.readAnswer(
                          answer.toString(), GetAwsOpportunitySummaryResponse.class)))
              .orElseThrow();
      assertThat(record.values().text(Field.INVOLVEMENT))
          .contains(answer.path("InvolvementType").asText());
      assertThat(record.registration().counterparts())
          .hasSize(answer.path("OpportunityTeam").size());
    }
  }

  @Test
  void everyInvitationIsRead() {
    List<JsonNode> answers = answers("GetEngagementInvitation");
    assertThat(answers).isNotEmpty();
    for (JsonNode answer : answers) {
      Invitation invitation =
          InvitationReading.of(
              answer.path("Id").asText(),
              SellingJson.readAnswer(answer.toString(), EngagementInvitation.class));
      assertThat(invitation.summary().text(Field.ACCOUNT_NAME)).isPresent();
      assertThat(invitation.summary().text(AwsFields.INVITATION_TYPE))
          .contains(answer.path("PayloadType").asText());
      assertThat(invitation.expires().isPresent())
          .isEqualTo(answer.path("ExpirationDate").isTextual());
    }
  }

  @Test
  void everyEventThatSpeaksOfADealNamesIt() {
    int subjects = 0;
    for (ObjectNode file : files("selling-events")) {
      for (JsonNode event : file.path("events")) {
        String detail = event.path("detail").toString();
        Optional<String> subject =
            EventSubject.of(event.toString(), "Sandbox").map(id -> id.value());
        assertThat(EventSubject.of(event.toString(), "AWS")).isEmpty();
        if (event.path("detail-type").asText().startsWith("Opportunity")) {
          assertThat(subject).isPresent();
        }
        subject.ifPresent(id -> assertThat(detail).contains("\"" + id + "\""));
        subjects += subject.isPresent() ? 1 : 0;
      }
    }
    assertThat(subjects).isPositive();
  }
}
