package dev.cosell.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.internal.SharedContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every recorded exchange of the operations we use is read, and written as it was. */
class RecordedSamplesTest {
  @TestFactory
  Stream<DynamicTest> everyRecordedAnswerSurvivesReadingAndWriting() throws IOException {
    return samples("selling-api").stream()
        .filter(sample -> sample.json().at("/response/body").isObject())
        .filter(sample -> WireShapes.TYPES.containsKey(sample.operation() + "Response"))
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.name(),
                    () ->
                        survives(
                            (ObjectNode) sample.json().at("/response/body"),
                            WireShapes.response(sample.operation()))));
  }

  @TestFactory
  Stream<DynamicTest> everySampleRequestSurvivesReadingAndWriting() throws IOException {
    return Stream.concat(samples("selling-api").stream(), samples("selling-requests").stream())
        .filter(sample -> sample.json().path("request").isObject())
        .filter(sample -> WireShapes.TYPES.containsKey(sample.operation() + "Request"))
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.name(),
                    () ->
                        survives(
                            (ObjectNode) sample.json().path("request"),
                            WireShapes.request(sample.operation()))));
  }

  @Test
  void theSamplesCoverTheRecordAndBothViewsOfIt() throws IOException {
    assertThat(samples("selling-api"))
        .filteredOn(sample -> sample.json().at("/response/body").isObject())
        .extracting(Sample::operation)
        .contains("GetOpportunity", "GetAwsOpportunitySummary", "GetEngagementInvitation");
  }

  @TestFactory
  Stream<DynamicTest> everyRecordedRecordBecomesAnUpdate() throws IOException {
    return samples("selling-api").stream()
        .filter(sample -> sample.operation().equals("GetOpportunity"))
        .filter(sample -> sample.json().at("/response/body").isObject())
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.name(),
                    () -> {
                      ObjectNode body = (ObjectNode) sample.json().at("/response/body");
                      GetOpportunityResponse record =
                          SellingJson.readAnswer(body.toString(), GetOpportunityResponse.class);
                      ObjectNode expected = withoutNulls(body);
                      expected.set("Identifier", expected.remove("Id"));
                      expected.remove(List.of("Arn", "CreatedDate", "OpportunityTeam"));
                      expected.remove("RelatedEntityIdentifiers");
                      assertThat(SellingJson.tree(UpdateOpportunityRequest.from(record)))
                          .isEqualTo(expected);
                    }));
  }

  private static void survives(ObjectNode original, Class<? extends WireObject> type) {
    WireObject read = SellingJson.readAnswer(original.toString(), type);
    String written = SellingJson.write(read);
    assertThat(SellingJson.read(written, type)).isEqualTo(read);
    assertThat(SellingJson.object(written)).isEqualTo(withoutNulls(original));
  }

  private static ObjectNode withoutNulls(ObjectNode json) {
    ObjectNode copy = SellingJson.object(json.toString());
    removeNulls(copy);
    return copy;
  }

  private static void removeNulls(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.properties().removeIf(member -> member.getValue().isNull());
    }
    json.forEach(RecordedSamplesTest::removeNulls);
  }

  private static List<Sample> samples(String folder) throws IOException {
    List<Sample> samples = new ArrayList<>();
    Path in = SharedContracts.aws().resolve(Path.of("samples", folder));
    try (Stream<Path> files = Files.list(in)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        samples.add(
            new Sample(
                String.valueOf(file.getFileName()), SellingJson.object(Files.readString(file))));
      }
    }
    return samples;
  }

  private record Sample(String name, ObjectNode json) {
    String operation() {
      return json.path("operation").asText();
    }
  }
}
