package dev.cosell.aws.internal.transport;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/** A server that answers as it is told, and a transport that calls it. */
final class ScriptedPortal implements AutoCloseable {
  static final Instant NOW = Instant.parse("2031-01-15T10:00:00Z");
  static final String SECRET = "secretsecretsecretsecretsecretsecretsecr";
  static final String TOKEN = "FwoGZXIvYXdzEtoken";
  static final AwsCredentialsIdentity KEYS = AwsCredentialsIdentity.create("AKIDEXAMPLE", SECRET);
  static final AwsCredentialsIdentity SESSION =
      AwsSessionCredentialsIdentity.create("ASIAEXAMPLE", SECRET, TOKEN);

  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient http =
      new OkHttpClient.Builder().readTimeout(Duration.ofMillis(300)).build();

  ScriptedPortal() throws java.io.IOException {
    server.start();
  }

  ScriptedPortal answers(MockResponse response) {
    server.enqueue(response);
    return this;
  }

  ScriptedPortal answers(int status, String body, String... headers) {
    MockResponse.Builder response =
        new MockResponse.Builder()
            .code(status)
            .addHeader("Content-Type", "application/x-amz-json-1.0")
            .addHeader("x-amzn-RequestId", "request-1")
            .body(body);
    for (String header : headers) {
      response.addHeader(header);
    }
    return answers(response.build());
  }

  URI endpoint() {
    return server.url("/").uri();
  }

  int requests() {
    return server.getRequestCount();
  }

  RecordedRequest request() {
    try {
      return server.takeRequest();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  SellingTransport transport(AwsCredentialsIdentity identity) {
    return transport(endpoint(), provider(CompletableFuture.completedFuture(identity)));
  }

  SellingTransport transport(URI endpoint, IdentityProvider<AwsCredentialsIdentity> provider) {
    return new SellingTransport(
        http,
        endpoint,
        provider,
        new ClientName("Example Inc", "Sync 1.0"),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  SellingAnswer call() {
    return transport(KEYS).call(SellingOperation.GET_OPPORTUNITY, "{\"Identifier\":\"O1\"}");
  }

  SellingAnswer.Failure failure() {
    SellingAnswer answer = call();
    if (answer instanceof SellingAnswer.Failure failure) {
      return failure;
    }
    throw new AssertionError("expected a failure, but was " + answer);
  }

  static IdentityProvider<AwsCredentialsIdentity> provider(
      CompletableFuture<AwsCredentialsIdentity> identity) {
    return new IdentityProvider<>() {
      @Override
      public Class<AwsCredentialsIdentity> identityType() {
        return AwsCredentialsIdentity.class;
      }

      @Override
      public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(
          ResolveIdentityRequest request) {
        return identity;
      }
    };
  }

  @Override
  public void close() {
    server.close();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }
}
