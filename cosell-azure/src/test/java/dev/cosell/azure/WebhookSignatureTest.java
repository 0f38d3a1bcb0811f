package dev.cosell.azure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.azure.WebhookSignature.Verdict;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.FakeReferrals;
import dev.cosell.testkit.azure.WebhookDelivery;
import dev.cosell.testkit.azure.internal.SigningKey;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  private final SettableClock clock = SettableClock.fixedAt(Deals.NOW);
  private final FakeReferrals fake = FakeReferrals.builder().clock(clock).start();
  private final List<WebhookDelivery> delivered = new ArrayList<>();

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void whatMicrosoftSendsIsGenuineAndNamesItsReferral() {
    WebhookDelivery delivery = delivery();
    assertThat(check(delivery.headers(), delivery.body())).isEqualTo(Verdict.GENUINE);
    assertThat(AzureReferrals.builder(() -> "none").build().subject(delivery.body()))
        .contains(
            new PortalId(Cloud.AZURE, fake.operator().referrals().get(0).path("id").asText()));
  }

  @Test
  void theOtherHeaderIsReadAsWellAndNamesAreReadInAnyCase() {
    WebhookDelivery delivery = delivery();
    Map<String, String> headers = new HashMap<>();
    delivery.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    String signed = headers.remove("authorization");
    headers.put("X-MS-SIGNATURE", signed.substring("Signature ".length()));
    assertThat(check(headers, delivery.body())).isEqualTo(Verdict.GENUINE);
  }

  @Test
  void aChangedBodyIsNotGenuine() {
    WebhookDelivery delivery = delivery();
    assertThat(check(delivery.headers(), delivery.body() + " ")).isEqualTo(Verdict.WRONG_SIGNATURE);
  }

  @Test
  void eachHeaderIsNeeded() {
    WebhookDelivery delivery = delivery();
    for (String name :
        List.of("Authorization", "X-MS-Certificate-Url", "X-MS-Signature-Algorithm")) {
      Map<String, String> headers = new HashMap<>(delivery.headers());
      headers.remove(name);
      assertThat(check(headers, delivery.body())).as(name).isEqualTo(Verdict.HEADERS_MISSING);
    }
  }

  @Test
  void anotherAlgorithmIsNotTaken() {
    WebhookDelivery delivery = delivery();
    Map<String, String> headers = new HashMap<>(delivery.headers());
    headers.put("X-MS-Signature-Algorithm", "rsa-sha1");
    assertThat(check(headers, delivery.body())).isEqualTo(Verdict.UNKNOWN_ALGORITHM);
  }

  @Test
  void anotherOrganisationsCertificateIsNotTaken() {
    WebhookDelivery delivery = delivery();
    SigningKey other = SigningKey.of("Microsoft Corporation Ltd");
    Map<String, String> headers = new HashMap<>(delivery.headers());
    headers.put("Authorization", "Signature " + other.sign(delivery.body()));
    assertThat(check(other.certificate(), other.certificate(), Deals.NOW, headers, delivery.body()))
        .isEqualTo(Verdict.UNTRUSTED_CERTIFICATE);
  }

  @Test
  void aCertificateThatOnlyClaimsToBeMicrosoftsIsNotTaken() {
    WebhookDelivery delivery = delivery();
    SigningKey forged = SigningKey.of("Microsoft Corporation");
    Map<String, String> headers = new HashMap<>(delivery.headers());
    headers.put("Authorization", "Signature " + forged.sign(delivery.body()));
    assertThat(check(forged.certificate(), fake.certificate(), Deals.NOW, headers, delivery.body()))
        .isEqualTo(Verdict.UNTRUSTED_CERTIFICATE);
  }

  @Test
  void aCertificateThatIsOutOfDateIsNotTaken() {
    WebhookDelivery delivery = delivery();
    Instant late = Instant.parse("2100-01-01T00:00:00Z");
    assertThat(
            check(
                fake.certificate(), fake.certificate(), late, delivery.headers(), delivery.body()))
        .isEqualTo(Verdict.UNTRUSTED_CERTIFICATE);
  }

  @Test
  void withoutACertificateNothingIsGenuine() {
    WebhookDelivery delivery = delivery();
    WebhookSignature none = WebhookSignature.of(url -> List.of(), roots(fake.certificate()), clock);
    assertThat(none.check(delivery.headers(), delivery.body().getBytes(UTF_8)))
        .isEqualTo(Verdict.NO_CERTIFICATE);
  }

  @Test
  void withoutARootThereIsNoCheck() {
    assertThatThrownBy(() -> WebhookSignature.of(url -> List.of(), Set.of(), clock))
        .hasMessage("roots must hold at least one root");
  }

  @Test
  void anEventThatIsNotTakenIsTriedTenTimesAndThenSetAside() {
    fake.deliverTo(
        delivery -> {
          delivered.add(delivery);
          return false;
        });
    fake.operator().refer("Alpine Freight");
    for (int i = 0; i < 12; i++) {
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(delivered)
        .extracting(WebhookDelivery::attempt)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(fake.undelivered()).containsExactly(delivered.get(0).body());
  }

  private WebhookDelivery delivery() {
    fake.deliverTo(delivered::add);
    fake.operator().refer("Alpine Freight");
    return delivered.get(0);
  }

  private Verdict check(Map<String, String> headers, String body) {
    return check(fake.certificate(), fake.certificate(), Deals.NOW, headers, body);
  }

  private static Verdict check(
      X509Certificate certificate,
      X509Certificate root,
      Instant now,
      Map<String, String> headers,
      String body) {
    return WebhookSignature.of(
            url -> List.of(certificate), roots(root), Clock.fixed(now, ZoneOffset.UTC))
        .check(headers, body.getBytes(UTF_8));
  }

  private static Set<TrustAnchor> roots(X509Certificate root) {
    return Set.of(new TrustAnchor(root, null));
  }
}
