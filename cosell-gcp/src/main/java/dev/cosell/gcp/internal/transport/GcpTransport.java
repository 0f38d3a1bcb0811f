package dev.cosell.gcp.internal.transport;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends single calls to the Cloud Channel API: JSON over HTTP with a bearer token.
 *
 * <p>A call is sent once at most. Time-outs, proxies and the connection pool are those of the
 * client that is handed in; redirects are not followed, because the token belongs to one host. Safe
 * for use by many threads.
 */
public final class GcpTransport {
  /** Where the API is (official, read 2026-11-22). */
  public static final URI ENDPOINT = URI.create("https://cloudchannel.googleapis.com/");

  private static final String VERSION = "v1alpha1";

  private final OkHttpClient http;
  private final HttpUrl base;
  private final Supplier<String> token;
  private final AnswerReader reader;

  /**
   * Creates a transport.
   *
   * @param http the client to send with
   * @param endpoint where to send to, a web address; usually {@link #ENDPOINT}
   * @param token gives the access token, asked before every call
   * @param clock the time that a date to wait for is compared with
   * @throws IllegalArgumentException if the endpoint is not one
   */
  public GcpTransport(OkHttpClient http, URI endpoint, Supplier<String> token, Clock clock) {
    HttpUrl parsed = HttpUrl.get(endpoint);
    if (parsed == null) {
      throw new IllegalArgumentException(
          "endpoint must be an http or https address, but was " + endpoint);
    }
    this.base = parsed;
    this.http =
        http.newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
    this.token = token;
    this.reader = new AnswerReader(clock);
  }

  /**
   * Sends a call and waits for what comes of it.
   *
   * @param method the HTTP method
   * @param path the path after the version, such as {@code opportunities:query}
   * @param query the query's parameters, not encoded
   * @param body the request's JSON; empty for none
   * @return the answer, or why there is none; never an exception for what Google or the connection
   *     does
   */
  public GcpAnswer call(
      String method, String path, Map<String, String> query, Optional<String> body) {
    @Nullable OneShotBody content = body.map(OneShotBody::new).orElse(null);
    Request request;
    try {
      request = request(method, path, query, content);
    } catch (RuntimeException e) {
      // The supplier failed, or OkHttp quotes a header that it refuses: the token must not show.
      return GcpAnswer.Failure.local(FailureKind.DENIED, "no access token that can be sent");
    }
    try (Response response = http.newCall(request).execute()) {
      return reader.read(response);
    } catch (IOException e) {
      boolean sent = content == null || content.begun();
      return GcpAnswer.Failure.local(
          sent ? FailureKind.UNKNOWN_OUTCOME : FailureKind.UNREACHABLE,
          e.getClass().getSimpleName());
    }
  }

  private Request request(
      String method, String path, Map<String, String> query, @Nullable OneShotBody content) {
    HttpUrl.Builder url = base.newBuilder().addPathSegment(VERSION).addPathSegments(path);
    query.forEach(url::addQueryParameter);
    String bearer = token.get();
    if (bearer == null || bearer.isBlank()) {
      throw new IllegalStateException("no access token");
    }
    return new Request.Builder()
        .url(url.build())
        .header("Authorization", "Bearer " + bearer.strip())
        .header("Accept", "application/json")
        .method(method, content)
        .build();
  }
}
