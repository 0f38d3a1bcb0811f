package dev.cosell.testkit.azure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.ReferralsHttp.Answer;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Partner Center webhooks" and "webhook events" pages of October 2023, read 2026-11-22. */
class ReferralsWebhooksTest {
  private static final String REGISTRATION = "/webhooks/v1/registration";

  private final SettableClock clock = SettableClock.fixedAt(Instant.parse("2031-01-15T09:00:00Z"));
  private final FakeReferrals fake = FakeReferrals.builder().clock(clock).withoutQuotas().start();
  private final ReferralsHttp http = new ReferralsHttp(fake);
  private final MockWebServer receiver = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    receiver.start();
  }

  @AfterEach
  void stop() {
    fake.close();
    receiver.close();
  }

  @Test
  void theEventsThatCanBeHadAreListed() {
    assertThat(http.get(REGISTRATION + "/events").body())
        .extracting(JsonNode::asText)
        .contains(
            "referral-created",
            "referral-updated",
            "related-referral-created",
            "related-referral-updated",
            "test-created");
  }

  @Test
  void aWebhookIsRegisteredShownAndChanged() {
    assertThat(http.get(REGISTRATION).status()).isEqualTo(404);
    assertThat(http.send("PUT", REGISTRATION, body("referral-created", "")).status())
        .isEqualTo(404);
    Answer made = register("referral-created", "");
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.at("/SubscriberId")).hasSize(36);
    assertThat(http.get(REGISTRATION).body()).isEqualTo(made.body());
    Answer changed = http.send("PUT", REGISTRATION, body("referral-updated", ""));
    assertThat(changed.at("/SubscriberId")).isEqualTo(made.at("/SubscriberId"));
    assertThat(changed.at("/WebhookEvents/0")).isEqualTo("referral-updated");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"WebhookUrl\":\"no address\",\"WebhookEvents\":[\"referral-created\"]}', WebhookUrl",
    "'{\"WebhookUrl\":\"https://a.example/\",\"WebhookEvents\":[]}', WebhookEvents",
    "'{\"WebhookUrl\":\"https://a.example/\",\"WebhookEvents\":[\"lead-created\"]}', WebhookEvents",
    "'[]', webhook"
  })
  void aRegistrationThatMakesNoSenseIsRefused(String body, String target) {
    Answer refused = http.post(REGISTRATION, body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/error/target")).isEqualTo(target);
  }

  @Test
  void withoutATokenNothingIsRegistered() {
    assertThat(
            new ReferralsHttp(fake, "").post(REGISTRATION, body("referral-created", "")).status())
        .isEqualTo(401);
  }

  @Test
  void aSubscribedEventIsPostedWithASignatureThatTheCertificateVerifies() throws Exception {
    receiver.enqueue(new MockResponse.Builder().build());
    register("referral-created", "");
    String id = fake.operator().refer("Alpine Freight");
    RecordedRequest event = taken();
    assertThat(event.getMethod()).isEqualTo("POST");
    String text = text(event);
    assertThat(ReferralsHttp.json(text).path("EventName").asText()).isEqualTo("referral-created");
    assertThat(ReferralsHttp.json(text).path("ResourceUri").asText())
        .isEqualTo("https://api.partnercenter.microsoft.com/engagements/v1/referrals/" + id);
    String authorization = header(event, "Authorization");
    assertThat(authorization).startsWith("Signature ");
    assertThat(header(event, "X-MS-Signature-Algorithm")).isEqualTo("rsa-sha256");
    X509Certificate certificate = certificate(header(event, "X-MS-Certificate-Url"));
    assertThat(certificate).isEqualTo(fake.certificate());
    assertThat(certificate.getSubjectX500Principal().getName()).contains("O=Microsoft Corporation");
    String signature = authorization.substring("Signature ".length());
    assertThat(verifies(certificate, signature, text)).isTrue();
    assertThat(verifies(certificate, signature, text + " ")).isFalse();
  }

  @Test
  void theSignatureComesInTheOtherHeaderIfAskedFor() throws Exception {
    receiver.enqueue(new MockResponse.Builder().build());
    register("referral-created", ",\"signatureTokenToMsSignatureHeader\":true");
    fake.operator().refer("Alpine Freight");
    RecordedRequest event = taken();
    assertThat(event.getHeaders().get("Authorization")).isNull();
    assertThat(verifies(fake.certificate(), header(event, "x-ms-signature"), text(event))).isTrue();
  }

  @Test
  void anEventThatWasNotAskedForIsNotPosted() throws Exception {
    receiver.enqueue(new MockResponse.Builder().build());
    register("related-referral-updated", "");
    String own = http.coSell("A-1");
    fake.operator().accept(own);
    assertThat(text(taken())).contains("related-referral-updated");
    assertThat(receiver.getRequestCount()).isEqualTo(1);
  }

  @Test
  void theNextRegistrationTakesThePlaceOfTheFirst() throws Exception {
    receiver.enqueue(new MockResponse.Builder().build());
    http.post(
        REGISTRATION,
        "{\"WebhookUrl\":\"http://127.0.0.1:9/\",\"WebhookEvents\":[\"referral-created\"]}");
    register("referral-created", "");
    fake.operator().refer("Alpine Freight");
    assertThat(text(taken())).contains("referral-created");
  }

  @Test
  void anEventIsTriedTenTimesAMinuteApartAndThenSetAside() throws Exception {
    for (int i = 0; i < 12; i++) {
      receiver.enqueue(new MockResponse.Builder().code(503).build());
    }
    register("referral-created", "");
    fake.operator().refer("Alpine Freight");
    String first = text(taken());
    for (int i = 2; i <= 10; i++) {
      clock.advance(Duration.ofMinutes(1));
      assertThat(text(taken())).isEqualTo(first);
    }
    awaitOffline(first);
    clock.advance(Duration.ofMinutes(30));
    assertThat(receiver.takeRequest(600, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void aReceiverMayAskForTheReferralBeforeItAnswers() {
    List<String> read = new ArrayList<>();
    fake.deliverTo(
        delivery -> {
          String uri = ReferralsHttp.json(delivery.body()).path("ResourceUri").asText();
          read.add(http.read(uri.substring(uri.lastIndexOf('/') + 1)).at("/name"));
          return true;
        });
    fake.operator().refer("Alpine Freight");
    assertThat(read).containsExactly("Referral of Alpine Freight");
  }

  @Test
  void aReceiverWithinTheProcessHearsOfThePartnersOwnChangesToo() {
    List<String> events = new ArrayList<>();
    fake.deliverTo(
        delivery -> events.add(ReferralsHttp.json(delivery.body()).path("EventName").asText()));
    http.coSell("A-1");
    assertThat(events).containsExactly("referral-created", "related-referral-created");
  }

  @Test
  void aTestEventIsSentAndItsResultKeptForSevenDays() throws Exception {
    receiver.enqueue(new MockResponse.Builder().build());
    register("test-created", "");
    String id = http.post(REGISTRATION + "/validationEvents", "").at("/correlationId");
    assertThat(text(taken())).contains("test-created");
    Answer state = http.get(REGISTRATION + "/validationEvents/" + id);
    for (int i = 0; i < 100 && !state.at("/status").equals("completed"); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
      state = http.get(REGISTRATION + "/validationEvents/" + id);
    }
    assertThat(state.at("/status")).isEqualTo("completed");
    assertThat(state.at("/results/0/responseCode")).isEqualTo("200");
    assertThat(state.at("/callbackUrl")).isEqualTo(receiver.url("/hook").toString());
    clock.advance(Duration.ofDays(7));
    assertThat(http.get(REGISTRATION + "/validationEvents/" + id).status()).isEqualTo(404);
  }

  @Test
  void twoTestEventsAMinuteAreAllowed() {
    register("test-created", "");
    assertThat(http.post(REGISTRATION + "/validationEvents", "").status()).isEqualTo(200);
    assertThat(http.post(REGISTRATION + "/validationEvents", "").status()).isEqualTo(200);
    assertThat(http.post(REGISTRATION + "/validationEvents", "").status()).isEqualTo(429);
    clock.advance(Duration.ofMinutes(1));
    assertThat(http.post(REGISTRATION + "/validationEvents", "").status()).isEqualTo(200);
  }

  private void awaitOffline(String event) throws InterruptedException {
    for (int i = 0; i < 100 && fake.undelivered().isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(fake.undelivered()).containsExactly(event);
  }

  private Answer register(String event, String more) {
    return http.post(REGISTRATION, body(event, more));
  }

  private String body(String event, String more) {
    return "{\"WebhookUrl\":\""
        + receiver.url("/hook")
        + "\",\"WebhookEvents\":[\""
        + event
        + "\"]"
        + more
        + "}";
  }

  private RecordedRequest taken() throws InterruptedException {
    return Objects.requireNonNull(
        receiver.takeRequest(10, TimeUnit.SECONDS), "no event came within ten seconds");
  }

  private static String header(RecordedRequest event, String name) {
    return Objects.requireNonNull(event.getHeaders().get(name), name);
  }

  private static String text(RecordedRequest event) {
    return Objects.requireNonNullElse(event.getBody(), ByteString.EMPTY).utf8();
  }

  /** Fetched by whoever receives, without a token. */
  private X509Certificate certificate(String url) throws GeneralSecurityException {
    assertThat(url).startsWith(fake.url().toString());
    Answer answer = new ReferralsHttp(fake, "").get(url.substring(fake.url().toString().length()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(answer.response().body().getBytes(UTF_8)));
  }

  private static boolean verifies(X509Certificate certificate, String signature, String body)
      throws GeneralSecurityException {
    Signature check = Signature.getInstance("SHA256withRSA");
    check.initVerify(certificate.getPublicKey());
    check.update(body.getBytes(UTF_8));
    return check.verify(Base64.getDecoder().decode(signature));
  }
}
