package dev.cosell.aws.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

class SellingTransportTest {
  private final ScriptedPortal portal;

  SellingTransportTest() throws IOException {
    portal = new ScriptedPortal();
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @Nested
  class Sending {
    @Test
    void aCallIsOneJsonPostThatNamesOperationAndClient() {
      portal.answers(200, "{}").call();

      RecordedRequest request = portal.request();
      assertThat(request.getMethod()).isEqualTo("POST");
      assertThat(request.getTarget()).isEqualTo("/");
      assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/x-amz-json-1.0");
      assertThat(request.getHeaders().get("X-Amz-Target"))
          .isEqualTo("AWSPartnerCentralSelling.GetOpportunity");
      assertThat(request.getHeaders().get("X-Amzn-User-Agent")).isEqualTo("Example Inc|Sync 1.0");
      assertThat(request.getBody()).isNotNull().hasToString("[text={\"Identifier\":\"O1\"}]");
    }

    @Test
    void theSignatureIsTheOneThatAwsComputes() {
      portal.answers(200, "{}").call();

      RecordedRequest request = portal.request();
      assertThat(request.getHeaders().get("X-Amz-Date")).isEqualTo("20310115T100000Z");
      assertThat(request.getHeaders().get("Authorization"))
          .contains("Credential=AKIDEXAMPLE/20310115/us-east-1/partnercentral-selling/aws4_request")
          .isEqualTo(recomputed(request, ScriptedPortal.KEYS).orElseThrow());
    }

    @Test
    void aSessionTokenIsSentAndSigned() {
      portal.answers(200, "{}");
      portal.transport(ScriptedPortal.SESSION).call(SellingOperation.GET_OPPORTUNITY, "{}");

      RecordedRequest request = portal.request();
      assertThat(request.getHeaders().get("X-Amz-Security-Token")).isEqualTo(ScriptedPortal.TOKEN);
      assertThat(request.getHeaders().get("Authorization"))
          .contains("x-amz-security-token")
          .isEqualTo(recomputed(request, ScriptedPortal.SESSION).orElseThrow());
    }

    @Test
    void textIsSentAsUtf8() {
      portal.answers(200, "{}");
      portal
          .transport(ScriptedPortal.KEYS)
          .call(SellingOperation.GET_OPPORTUNITY, "{\"Title\":\"Zürich\"}");

      assertThat(portal.request().getBody())
          .isNotNull()
          .hasToString("[text={\"Title\":\"Zürich\"}]");
    }

    /** Signs again what the server received, with AWS's signer and from the headers it names. */
    private Optional<String> recomputed(RecordedRequest request, AwsCredentialsIdentity identity) {
      SdkHttpRequest.Builder unsigned =
          SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(portal.endpoint());
      for (String name : new String[] {"Content-Type", "X-Amz-Target", "X-Amzn-User-Agent"}) {
        unsigned.putHeader(name, String.valueOf(request.getHeaders().get(name)));
      }
      return AwsV4HttpSigner.create()
          .sign(
              sign ->
                  sign.identity(identity)
                      .request(unsigned.build())
                      .payload(ContentStreamProvider.fromByteArray(request.getBody().toByteArray()))
                      .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "partnercentral-selling")
                      .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                      .putProperty(
                          HttpSigner.SIGNING_CLOCK,
                          java.time.Clock.fixed(ScriptedPortal.NOW, java.time.ZoneOffset.UTC)))
          .request()
          .firstMatchingHeader("Authorization");
    }
  }

  @Nested
  class Answers {
    @Test
    void aSuccessHasTheBodyAsItCame() {
      SellingAnswer answer = portal.answers(200, "{\"Id\": \"O1\"}").call();

      assertThat(answer)
          .isEqualTo(new SellingAnswer.Success("{\"Id\": \"O1\"}", Optional.of("request-1")))
          .hasToString("Success{requestId=request-1}");
    }

    @Test
    void foldGivesTheBranchThatApplies() {
      portal.answers(200, "{}").answers(400, "{\"__type\":\"ConflictException\"}");

      String first = portal.call().fold(success -> "yes", failure -> "no");
      String second = portal.call().fold(success -> "yes", failure -> "no");

      assertThat(first).isEqualTo("yes");
      assertThat(second).isEqualTo("no");
    }

    @Test
    void plainJsonIsAnAnswerToo() {
      portal.answers(json(200, "application/json; charset=utf-8", "{}"));

      assertThat(portal.call()).isInstanceOf(SellingAnswer.Success.class);
    }

    @Test
    void anOperationWithoutAnAnswerSucceedsWithAnEmptyBody() {
      portal.answers(new MockResponse.Builder().code(200).build());

      assertThat(
              portal
                  .transport(ScriptedPortal.KEYS)
                  .call(SellingOperation.ASSOCIATE_OPPORTUNITY, "{}"))
          .isEqualTo(new SellingAnswer.Success("", Optional.empty()));
    }

    @Test
    void anEmptyBodyWhereAnAnswerIsDueLeavesTheOutcomeUnknown() {
      assertThat(portal.answers(200, "").failure().kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
    }

    @ParameterizedTest
    @CsvSource({
      "200, text/html, <html>",
      "200, text/html, {}",
      "200, application/x-amz-json-1.0, []",
      "200, application/x-amz-json-1.0, '{\"Id\":'",
      "302, text/html, ''",
      "302, application/json, {}",
      "502, text/html, <html>",
      "403, text/html, <html>",
    })
    void whatIsNoAnswerOfThePortalLeavesTheOutcomeUnknown(int status, String type, String body) {
      SellingAnswer.Failure failure = portal.answers(json(status, type, body)).failure();

      assertThat(failure.kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
      assertThat(failure.kind().mayHaveActed()).isTrue();
    }

    @Test
    void redirectsAreNotFollowed() {
      portal.answers(
          new MockResponse.Builder().code(307).addHeader("Location", "/elsewhere").build());

      assertThat(portal.failure().kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
      assertThat(portal.requests()).isEqualTo(1);
    }
  }

  @Nested
  class Errors {
    @ParameterizedTest
    @CsvSource({
      "ValidationException, 400, VALIDATION",
      "ConflictException, 409, CONFLICT",
      "ConflictException, 400, CONFLICT",
      "ResourceNotFoundException, 400, NOT_FOUND",
      "AccessDeniedException, 403, ACCESS_DENIED",
      "ThrottlingException, 429, THROTTLED",
      "ThrottlingException, 400, THROTTLED",
      "ServiceQuotaExceededException, 402, QUOTA_EXCEEDED",
      "InternalServerException, 500, SERVER",
      "ServiceUnavailable, 503, SERVER",
      "TooManyRequestsException, 400, THROTTLED",
      "NotAuthorized, 400, ACCESS_DENIED",
      "ExpiredTokenException, 403, CREDENTIALS",
      "UnrecognizedClientException, 400, CREDENTIALS",
      "InvalidSignatureException, 403, CREDENTIALS",
      "UnknownOperationException, 404, REFUSED",
      "NovelException, 429, THROTTLED",
      "NovelException, 500, SERVER",
    })
    void theNameDecidesAndTheStatusOnlyWhereTheNameIsUnknown(
        String name, int status, FailureKind kind) {
      SellingAnswer.Failure failure =
          portal.answers(status, "{\"__type\":\"" + name + "\"}").failure();

      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.errorName()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ConflictException",
          "com.amazonaws.partnercentralselling#ConflictException",
          "ConflictException:http://internal.example/coral/x/",
          "com.example#ConflictException:http://internal.example/",
        })
    void theNameMayBeInTheBodyOrInTheHeaderAndHaveANamespace(String name) {
      portal
          .answers(400, "{\"__type\":\"" + name + "\"}")
          .answers(400, "{}", "x-amzn-ErrorType: " + name);

      SellingAnswer.Failure body = portal.failure();
      SellingAnswer.Failure header = portal.failure();

      assertThat(body.kind()).isEqualTo(FailureKind.CONFLICT);
      assertThat(body.errorName()).contains("ConflictException");
      assertThat(header).isEqualTo(body);
    }

    @Test
    void theHeaderIsEnoughWhereTheBodyIsNoJson() {
      portal.answers(400, "<html>", "x-amzn-ErrorType: ThrottlingException");

      assertThat(portal.failure().kind()).isEqualTo(FailureKind.THROTTLED);
    }

    @Test
    void theHeaderIsEnoughWhereTheBodyBreaksOff() {
      portal.answers(
          new MockResponse.Builder()
              .code(400)
              .addHeader("x-amzn-ErrorType", "ValidationException")
              .body("{\"Message\":\"a long message that breaks off somewhere\"}")
              .onResponseBody(new SocketEffect.CloseSocket())
              .build());

      assertThat(portal.failure().kind()).isEqualTo(FailureKind.VALIDATION);
    }

    @Test
    void aKnownNameInTheBodyWinsOverAnUnknownOneInTheHeader() {
      portal.answers(400, "{\"__type\":\"ConflictException\"}", "x-amzn-ErrorType: Novel");

      SellingAnswer.Failure failure = portal.failure();

      assertThat(failure.kind()).isEqualTo(FailureKind.CONFLICT);
      assertThat(failure.errorName()).contains("ConflictException");
    }

    @Test
    void aValidationFailureListsItsErrors() {
      SellingAnswer.Failure failure =
          portal
              .answers(
                  400,
                  "{\"__type\":\"ValidationException\",\"Message\":\"2 errors\","
                      + "\"Reason\":\"BUSINESS_VALIDATION_FAILED\",\"ErrorList\":["
                      + "{\"FieldName\":\"project.title\",\"Code\":\"REQUIRED_FIELD_MISSING\","
                      + "\"Message\":\"title is required\"},"
                      + "{\"Code\":\"NEW_CODE\",\"Message\":null},\"text\"]}")
              .failure();

      assertThat(failure.reason()).contains("BUSINESS_VALIDATION_FAILED");
      assertThat(failure.message()).contains("2 errors");
      assertThat(failure.errors())
          .containsExactly(
              new FieldError(
                  Optional.of("project.title"),
                  Optional.of("REQUIRED_FIELD_MISSING"),
                  Optional.of("title is required")),
              new FieldError(Optional.empty(), Optional.of("NEW_CODE"), Optional.empty()),
              new FieldError(Optional.empty(), Optional.empty(), Optional.empty()));
      assertThat(failure)
          .hasToString(
              "Failure{VALIDATION, ValidationException, BUSINESS_VALIDATION_FAILED,"
                  + " [REQUIRED_FIELD_MISSING at project.title, NEW_CODE at ?, ? at ?],"
                  + " requestId=request-1}");
    }

    @Test
    void theLowerCaseMessageIsReadToo() {
      portal.answers(400, "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}");

      assertThat(portal.failure().message()).contains("no");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "30 | PT30S",
          "0 | PT0S",
          "Wed, 15 Jan 2031 10:02:00 GMT | PT2M",
          "Wed, 15 Jan 2031 09:00:00 GMT | PT0S",
        })
    void theWaitIsReadAsSecondsOrAsADate(String header, Duration wait) {
      portal.answers(429, "{\"__type\":\"ThrottlingException\"}", "Retry-After: " + header);

      assertThat(portal.failure().retryAfter()).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "99999999999999999999"})
    void aWaitThatMakesNoSenseIsNone(String header) {
      portal.answers(429, "{\"__type\":\"ThrottlingException\"}", "Retry-After: " + header);

      assertThat(portal.failure().retryAfter()).isEmpty();
    }

    @Test
    void throttlingByAGatewayIsThrottling() {
      assertThat(portal.answers(json(429, "text/html", "slow")).failure().kind())
          .isEqualTo(FailureKind.THROTTLED);
    }

    @Test
    void nothingIsRepeatedEvenIfThePortalAsksForItAtOnce() {
      portal.answers(503, "{\"__type\":\"ServiceUnavailable\"}", "Retry-After: 0");

      assertThat(portal.failure().kind()).isEqualTo(FailureKind.SERVER);
      assertThat(portal.requests()).isEqualTo(1);
    }
  }

  @Nested
  class Connection {
    @Test
    void noAnswerInTimeLeavesTheOutcomeUnknown() {
      portal.answers(
          new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

      assertThat(portal.failure().kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
    }

    @Test
    void aConnectionThatBreaksAfterTheRequestLeavesTheOutcomeUnknownAndIsNotRepeated() {
      portal
          .answers(
              new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build())
          .answers(200, "{}");

      assertThat(portal.failure().kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
      assertThat(portal.requests()).isEqualTo(1);
    }

    @Test
    void anAnswerThatBreaksOffLeavesTheOutcomeUnknown() {
      portal.answers(
          new MockResponse.Builder()
              .addHeader("Content-Type", "application/x-amz-json-1.0")
              .body("{\"Id\":\"O1\",\"LastModifiedDate\":\"2031-01-15T10:00:00Z\"}")
              .onResponseBody(new SocketEffect.CloseSocket())
              .build());

      assertThat(portal.failure().kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
    }

    @Test
    void whereNobodyListensNothingWasSent() throws IOException {
      URI deserted;
      try (ScriptedPortal other = new ScriptedPortal()) {
        deserted = other.endpoint();
      }
      SellingAnswer answer =
          portal
              .transport(
                  deserted,
                  ScriptedPortal.provider(CompletableFuture.completedFuture(ScriptedPortal.KEYS)))
              .call(SellingOperation.CREATE_OPPORTUNITY, "{}");

      assertThat(answer).asString().startsWith("Failure{UNREACHABLE, ConnectException");
    }

    @Test
    void anEndpointThatIsNoWebAddressIsRefused() {
      assertThatThrownBy(
              () ->
                  new SellingTransport(
                      new OkHttpClient(),
                      URI.create("ftp://example.com/"),
                      ScriptedPortal.provider(new CompletableFuture<>()),
                      new ClientName("a", "b"),
                      java.time.Clock.systemUTC()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("endpoint must be an http or https address, but was ftp://example.com/");
    }
  }

  @Nested
  class Credentials {
    @Test
    void withoutCredentialsNothingIsSent() {
      IllegalStateException none = new IllegalStateException("no credentials in any place");

      SellingAnswer answer =
          portal
              .transport(
                  portal.endpoint(), ScriptedPortal.provider(CompletableFuture.failedFuture(none)))
              .call(SellingOperation.GET_OPPORTUNITY, "{}");

      assertThat(answer)
          .isEqualTo(SellingAnswer.Failure.local(FailureKind.CREDENTIALS, none))
          .hasToString("Failure{CREDENTIALS, IllegalStateException, requestId=?}");
      assertThat(portal.requests()).isZero();
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsReportedWithoutQuotingIt() {
      AwsCredentialsIdentity broken =
          AwsSessionCredentialsIdentity.create("ASIAEXAMPLE", ScriptedPortal.SECRET, "tok\u0007en");

      SellingAnswer answer = portal.transport(broken).call(SellingOperation.GET_OPPORTUNITY, "{}");

      assertThat(answer).isInstanceOf(SellingAnswer.Failure.class);
      SellingAnswer.Failure failure = (SellingAnswer.Failure) answer;
      assertThat(failure.kind()).isEqualTo(FailureKind.CREDENTIALS);
      assertThat(failure.cause().orElseThrow())
          .hasMessage("credentials hold a character that a header cannot carry")
          .hasNoCause();
    }

    @Test
    void secretsAndContentAreNotInTheTextOfAnything() {
      portal
          .answers(200, "{\"Email\":\"ann@example.com\"}")
          .answers(
              400,
              "{\"__type\":\"ValidationException\",\"Message\":\"ann@example.com\",\"ErrorList\":"
                  + "[{\"Message\":\"ann@example.com\"}]}")
          .answers(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
      SellingTransport transport = portal.transport(ScriptedPortal.SESSION);

      StringBuilder said = new StringBuilder();
      for (int i = 0; i < 3; i++) {
        SellingAnswer answer =
            transport.call(SellingOperation.GET_OPPORTUNITY, "{\"Email\":\"ann@example.com\"}");
        said.append(answer);
        if (answer instanceof SellingAnswer.Failure failure) {
          failure.cause().ifPresent(said::append);
        }
      }

      assertThat(said.toString())
          .contains("Success{", "VALIDATION", "UNKNOWN_OUTCOME")
          .doesNotContain(ScriptedPortal.SECRET, ScriptedPortal.TOKEN, "ASIAEXAMPLE", "ann@");
    }
  }

  @Nested
  class Names {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a|b", "a\nb", "Zürich"})
    void aClientNameThatNoHeaderCanCarryIsRefused(String name) {
      assertThatThrownBy(() -> new ClientName(name, "b"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "integrator must be printable ASCII without '|' and not blank, but was '"
                  + name
                  + "'");
      assertThatThrownBy(() -> new ClientName("a", name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("product must be ");
    }
  }

  private static MockResponse json(int status, String type, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", type)
        .body(body)
        .build();
  }
}
