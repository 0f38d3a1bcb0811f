package dev.cosell.testkit.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClientBuilder;
import software.amazon.awssdk.services.partnercentralselling.model.PartnerCentralSellingException;

/** What goes over the wire, with and without the SDK. */
class WireTest {

  private static final String TARGET = "AWSPartnerCentralSelling.";
  private static final Set<String> SET_BY_THE_CLIENT = Set.of("host", "content-length");

  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> send(FakePartnerCentral fake, String operation, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(fake.url().resolve("/"))
            .header("X-Amz-Target", TARGET + operation)
            .header("Content-Type", "application/x-amz-json-1.0")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @Nested
  @ExtendWith(FakePartnerCentralExtension.class)
  class Signatures {

    private String errorOf(PartnerCentralSellingClientBuilder builder) {
      try (PartnerCentralSellingClient client =
          builder.overrideConfiguration(c -> c.retryStrategy(Requests.promptRetries())).build()) {
        client.listSolutions(request -> request.catalog("AWS"));
        return "accepted";
      } catch (PartnerCentralSellingException refused) {
        return refused.awsErrorDetails().errorCode();
      }
    }

    private PartnerCentralSellingClientBuilder client(FakePartnerCentral fake) {
      return PartnerCentralSellingClient.builder()
          .endpointOverride(fake.url())
          .region(Region.US_EAST_1)
          .credentialsProvider(Requests.credentials(fake));
    }

    @Test
    void theSdksSignatureIsAccepted(FakePartnerCentral fake) {
      assertThat(errorOf(client(fake))).isEqualTo("accepted");
    }

    @Test
    void anotherSecretIsRefused(FakePartnerCentral fake) {
      assertThatThrownBy(
              () -> {
                try (PartnerCentralSellingClient client =
                    Requests.client(fake.url(), fake.accessKeyId(), "another secret")) {
                  client.listSolutions(request -> request.catalog("AWS"));
                }
              })
          .isInstanceOf(PartnerCentralSellingException.class)
          .hasMessageContaining("The request signature we calculated does not match");
    }

    @Test
    void anUnknownKeyIsRefused(FakePartnerCentral fake) {
      assertThatThrownBy(
              () -> {
                try (PartnerCentralSellingClient client =
                    Requests.client(fake.url(), "stranger", fake.secretAccessKey())) {
                  client.listSolutions(request -> request.catalog("AWS"));
                }
              })
          .isInstanceOf(PartnerCentralSellingException.class)
          .hasMessageContaining("The security token included in the request is invalid.");
    }

    @Test
    void anotherRegionIsRefused(FakePartnerCentral fake) {
      assertThat(errorOf(client(fake).region(Region.EU_WEST_1)))
          .isEqualTo("InvalidSignatureException");
    }

    @Test
    void noSignatureIsRefused(FakePartnerCentral fake) throws IOException, InterruptedException {
      HttpResponse<String> refused = send(fake, "ListSolutions", "{\"Catalog\":\"AWS\"}");

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body())
          .isEqualTo(
              "{\"__type\":\"MissingAuthenticationTokenException\","
                  + "\"Message\":\"Missing Authentication Token\"}");
    }

    @Test
    void anotherBodyThanTheSignedIsRefused(FakePartnerCentral fake)
        throws IOException, InterruptedException {
      assertThat(signed(fake, "{\"Catalog\":\"AWS\"}", "{\"Catalog\":\"AWS\"}").statusCode())
          .isEqualTo(200);
      HttpResponse<String> refused =
          signed(fake, "{\"Catalog\":\"AWS\"}", "{\"Catalog\":\"Sandbox\"}");

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("InvalidSignatureException");
    }

    private HttpResponse<String> signed(FakePartnerCentral fake, String signedBody, String sentBody)
        throws IOException, InterruptedException {
      SdkHttpRequest request =
          SdkHttpRequest.builder()
              .method(SdkHttpMethod.POST)
              .uri(fake.url())
              .encodedPath("/ListSolutions")
              .putHeader("Content-Type", "application/json")
              .build();
      SignedRequest signed =
          AwsV4HttpSigner.create()
              .sign(
                  r ->
                      r.identity(
                              AwsBasicCredentials.create(
                                  fake.accessKeyId(), fake.secretAccessKey()))
                          .request(request)
                          .payload(ContentStreamProvider.fromString(signedBody, UTF_8))
                          .putProperty(
                              AwsV4HttpSigner.SERVICE_SIGNING_NAME, FakePartnerCentral.SERVICE)
                          .putProperty(AwsV4HttpSigner.REGION_NAME, FakePartnerCentral.REGION));
      HttpRequest.Builder sent =
          HttpRequest.newBuilder(fake.url().resolve("/ListSolutions"))
              .POST(BodyPublishers.ofString(sentBody));
      signed
          .request()
          .forEachHeader(
              (name, values) -> {
                if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                  values.forEach(value -> sent.header(name, value));
                }
              });
      return http.send(sent.build(), BodyHandlers.ofString());
    }

    @Test
    void fiveMinutesAreTheMostThatClocksMayDiffer() throws IOException, InterruptedException {
      for (int minutes : new int[] {-6, 6}) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
        try (FakePartnerCentral fake = FakePartnerCentral.builder().signatureClock(clock).start()) {
          HttpResponse<String> refused =
              signed(fake, "{\"Catalog\":\"AWS\"}", "{\"Catalog\":\"AWS\"}");
          assertThat(refused.statusCode()).isEqualTo(403);
          assertThat(refused.body())
              .contains("InvalidSignatureException")
              .contains(minutes > 0 ? "Signature expired" : "Signature not yet current");
        }
      }
    }

    @Test
    void thePortalsClockHasNoPartInIt(FakePartnerCentral fake) {
      fake.clock().advance(Duration.ofDays(400));

      assertThat(errorOf(client(fake))).isEqualTo("accepted");
    }
  }

  @Nested
  class Answers {

    @Test
    void theOperationMayStandInThePath() throws IOException, InterruptedException {
      try (FakePartnerCentral fake = FakePartnerCentral.builder().withoutSignatures().start()) {
        HttpResponse<String> answer =
            http.send(
                HttpRequest.newBuilder(fake.url().resolve("/ListSolutions"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"Catalog\":\"AWS\",\"MaxResults\":1}"))
                    .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(answer.body()).contains("\"Id\":\"S-1234567\"").contains("\"NextToken\":\"");
      }
    }

    @Test
    void anErrorTellsItsKindInBodyAndHeader() throws IOException, InterruptedException {
      try (FakePartnerCentral fake = FakePartnerCentral.builder().withoutSignatures().start()) {
        HttpResponse<String> answer =
            send(fake, "GetOpportunity", "{\"Catalog\":\"AWS\",\"Identifier\":\"O1\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType").orElse(""))
            .startsWith("ResourceNotFoundException:");
        assertThat(answer.body())
            .isEqualTo(
                "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"Opportunity with"
                    + " Identifier O1 does not exist or is not accessible\"}");
      }
    }

    @Test
    void aValidationErrorListsItsProblems() throws IOException, InterruptedException {
      try (FakePartnerCentral fake = FakePartnerCentral.builder().withoutSignatures().start()) {
        HttpResponse<String> answer = send(fake, "GetOpportunity", "{\"Catalog\":\"AWS\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
            .isEqualTo(
                "{\"__type\":\"ValidationException\",\"Message\":\"Value at 'identifier' failed to"
                    + " satisfy constraint: Member must not be null\","
                    + "\"Reason\":\"REQUEST_VALIDATION_FAILED\",\"ErrorList\":[{"
                    + "\"FieldName\":\"identifier\",\"Message\":\"Value at 'identifier' failed to"
                    + " satisfy constraint: Member must not be null\","
                    + "\"Code\":\"REQUIRED_FIELD_MISSING\"}]}");
      }
    }

    @Test
    void everyClientErrorHasStatus400IfToldSo() throws IOException, InterruptedException {
      try (FakePartnerCentral fake =
          FakePartnerCentral.builder().withoutSignatures().everyClientErrorIs400().start()) {
        assertThat(
                send(fake, "GetOpportunity", "{\"Catalog\":\"AWS\",\"Identifier\":\"O1\"}")
                    .statusCode())
            .isEqualTo(400);
      }
    }

    @Test
    void whatIsNotPlayedSaysSo() throws IOException, InterruptedException {
      try (FakePartnerCentral fake = FakePartnerCentral.builder().withoutSignatures().start()) {
        HttpResponse<String> left = send(fake, "CreateResourceSnapshot", "{}");
        HttpResponse<String> unknown = send(fake, "DeleteEverything", "{}");

        assertThat(left.body())
            .contains("UnknownOperationException")
            .contains("The fake does not play CreateResourceSnapshot, although the API has it.");
        assertThat(unknown.body()).contains("There is no operation DeleteEverything.");
      }
    }

    @Test
    void aBodyThatCannotBeReadSaysWhere() throws IOException, InterruptedException {
      try (FakePartnerCentral fake = FakePartnerCentral.builder().withoutSignatures().start()) {
        assertThat(send(fake, "GetOpportunity", "{\"Catalog\":").body())
            .contains("SerializationException")
            .contains("The body must be one JSON object.");
        assertThat(send(fake, "GetOpportunity", "{\"Catalog\":7}").body())
            .contains("Value at 'catalog' cannot be read: it must be a string");
      }
    }

    @Test
    void unknownMembersAreIgnored() throws IOException, InterruptedException {
      try (FakePartnerCentral fake = FakePartnerCentral.builder().withoutSignatures().start()) {
        assertThat(
                send(fake, "ListSolutions", "{\"Catalog\":\"AWS\",\"Colour\":\"red\"}")
                    .statusCode())
            .isEqualTo(200);
      }
    }

    @Test
    void aContractDurationLeftOutStaysAndAnExplicitNullClearsIt()
        throws IOException, InterruptedException {
      try (FakePartnerCentral fake =
          FakePartnerCentral.builder().withoutSignatures().withoutQuotas().start()) {
        String withDuration =
            WireBodies.project(
                "\"ExpectedContractDuration\":{\"Term\":\"Months\",\"Value\":\"12\"},");
        String spend = WireBodies.SPEND_WITH_SELF;
        assertThat(send(fake, "CreateOpportunity", WireBodies.create(withDuration, spend)).body())
            .contains("\"Id\":\"O1000001\"");

        String left = WireBodies.update(fake, WireBodies.project(""), WireBodies.SPEND_WITH_SELF);
        assertThat(send(fake, "UpdateOpportunity", left).statusCode()).isEqualTo(200);
        assertThat(get(fake))
            .contains("\"ExpectedContractDuration\":{\"Term\":\"Months\",\"Value\":\"12\"}");

        String cleared =
            WireBodies.update(
                fake, WireBodies.project("\"ExpectedContractDuration\":null,"), WireBodies.SPEND);
        assertThat(send(fake, "UpdateOpportunity", cleared).statusCode()).isEqualTo(200);
        assertThat(get(fake)).contains("\"ExpectedContractDuration\":null");
      }
    }

    private String get(FakePartnerCentral fake) throws IOException, InterruptedException {
      return send(fake, "GetOpportunity", "{\"Catalog\":\"AWS\",\"Identifier\":\"O1000001\"}")
          .body();
    }
  }
}
