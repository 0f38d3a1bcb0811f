package dev.cosell.aws.internal.transport;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * Sends single calls to the selling API: AWS JSON 1.0, signed with AWS's own signer.
 *
 * <p>A call is sent once at most. Time-outs, proxies and the connection pool are those of the
 * client that is handed in; redirects are not followed, because a signed request belongs to one
 * host. Safe for use by many threads.
 */
public final class SellingTransport {
  /**
   * Where the selling API is (AWS documentation, read 2026-11-22; us-east-1 is the only region).
   */
  public static final URI ENDPOINT =
      URI.create("https://partnercentral-selling.us-east-1.api.aws/");

  private final OkHttpClient http;
  private final HttpUrl url;
  private final RequestSigner signer;
  private final AnswerReader reader;

  /**
   * Creates a transport.
   *
   * @param http the client to send with
   * @param endpoint where to send to, a web address; usually {@link #ENDPOINT}
   * @param credentials the provider of the caller's AWS credentials, asked before every call
   * @param client who calls
   * @param clock the time to sign with
   * @throws IllegalArgumentException if the endpoint is not one
   */
  public SellingTransport(
      OkHttpClient http,
      URI endpoint,
      IdentityProvider<? extends AwsCredentialsIdentity> credentials,
      ClientName client,
      Clock clock) {
    HttpUrl parsed = HttpUrl.get(endpoint);
    if (parsed == null) {
      throw new IllegalArgumentException(
          "endpoint must be an http or https address, but was " + endpoint);
    }
    this.url = parsed;
    this.http = http.newBuilder().followRedirects(false).followSslRedirects(false).build();
    this.signer = new RequestSigner(parsed.uri(), credentials, client, clock);
    this.reader = new AnswerReader(clock);
  }

  /**
   * Sends a call and waits for what comes of it.
   *
   * @param operation the operation
   * @param body the request, a JSON object
   * @return the answer, or why there is none; never an exception for what the portal or the
   *     connection does
   */
  public SellingAnswer call(SellingOperation operation, String body) {
    AwsCredentialsIdentity identity;
    try {
      identity = signer.credentials();
    } catch (RuntimeException e) {
      return SellingAnswer.Failure.local(FailureKind.CREDENTIALS, e);
    }
    OneShotBody content = new OneShotBody(body);
    Request request;
    try {
      request = request(signer.sign(operation, body, identity), content);
    } catch (IllegalArgumentException e) {
      // OkHttp quotes a header value that it refuses, and the session token is one: no cause.
      return SellingAnswer.Failure.local(
          FailureKind.CREDENTIALS,
          new IllegalArgumentException("credentials hold a character that a header cannot carry"));
    }
    try (Response response = http.newCall(request).execute()) {
      return reader.read(operation, response);
    } catch (IOException e) {
      return SellingAnswer.Failure.local(
          content.begun() ? FailureKind.UNKNOWN_OUTCOME : FailureKind.UNREACHABLE, e);
    }
  }

  private Request request(SdkHttpRequest signed, OneShotBody content) {
    Request.Builder request = new Request.Builder().url(url).post(content);
    signed
        .headers()
        .forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
    return request.build();
  }
}
