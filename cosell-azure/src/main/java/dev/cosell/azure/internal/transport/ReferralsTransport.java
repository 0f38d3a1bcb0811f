package dev.cosell.azure.internal.transport;

import dev.cosell.cloud.Cloud;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallMeter;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends single calls to the referrals API.
 *
 * <p>A call is sent once at most, when the meter lets it. Redirects are not followed, because a
 * token belongs to one host. Safe for use by many threads.
 */
public final class ReferralsTransport {
  /** Where the API is (partner API documentation of October 2023, read 2026-11-22). */
  public static final URI ENDPOINT = URI.create("https://api.partner.microsoft.com");

  private static final String PATH = "v1.0/engagements/referrals";
  private static final String READ = "read";
  private static final String WRITE = "write";

  private final OkHttpClient http;
  private final HttpUrl referrals;
  private final Supplier<String> token;
  private final CallMeter meter;
  private final Answers answers;

  /**
   * Creates a transport.
   *
   * @param http the client to send with
   * @param endpoint where the API is, without its path
   * @param token gives a bearer token of a partner's user, asked before every call
   * @param meter is asked before every call
   * @param clock the time that a date of the portal's is compared with
   * @throws IllegalArgumentException if the endpoint is no web address
   */
  public ReferralsTransport(
      OkHttpClient http, URI endpoint, Supplier<String> token, CallMeter meter, Clock clock) {
    HttpUrl parsed = HttpUrl.get(endpoint);
    if (parsed == null) {
      throw new IllegalArgumentException(
          "endpoint must be an http or https address, but was " + endpoint);
    }
    this.referrals = parsed.newBuilder().addPathSegments(PATH).build();
    // A repetition that the client makes by itself would pass the meter by.
    this.http =
        http.newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
    this.token = token;
    this.meter = meter;
    this.answers = new Answers(clock);
  }

  /**
   * Reads a referral.
   *
   * @param id the referral
   * @return the referral
   */
  public Answer<Reply> get(String id) {
    return call("GET", of(id), Optional.empty(), Optional.empty());
  }

  /**
   * Reads a page of referrals.
   *
   * @param query the query, encoded
   * @return the page
   */
  public Answer<Reply> list(String query) {
    return call(
        "GET",
        referrals.newBuilder().encodedQuery(query).build(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Makes a referral.
   *
   * @param body the referral
   * @return what was made of it
   */
  public Answer<Reply> post(String body) {
    return call("POST", referrals, Optional.empty(), Optional.of(body));
  }

  /**
   * Changes a referral.
   *
   * @param id the referral
   * @param ifMatch the version that it must have, with its quotation marks
   * @param patch a JSON Patch document
   * @return whether it was changed
   */
  public Answer<Reply> patch(String id, Optional<String> ifMatch, String patch) {
    return call("PATCH", of(id), ifMatch, Optional.of(patch));
  }

  private HttpUrl of(String id) {
    return referrals.newBuilder().addPathSegment(id).build();
  }

  private Answer<Reply> call(
      String method, HttpUrl url, Optional<String> ifMatch, Optional<String> body) {
    String group = body.isPresent() ? WRITE : READ;
    meter.beforeCall(Cloud.AZURE, group);
    try {
      return send(method, url, ifMatch, body);
    } finally {
      meter.afterCall(Cloud.AZURE, group);
    }
  }

  private Answer<Reply> send(
      String method, HttpUrl url, Optional<String> ifMatch, Optional<String> body) {
    Optional<OneShotBody> content = body.map(OneShotBody::new);
    Request request;
    try {
      // The documentation asks for a new id with every request.
      Request.Builder building =
          new Request.Builder()
              .url(url)
              .method(method, content.orElse(null))
              .header("Accept", "application/json")
              .header("client-request-id", UUID.randomUUID().toString())
              .header("Authorization", "Bearer " + token.get());
      ifMatch.ifPresent(version -> building.header("If-Match", version));
      request = building.build();
    } catch (RuntimeException noToken) {
      // OkHttp quotes a header value that it refuses, and the token is one: no words of its.
      return new Answer.Denied<>(
          method + ": no usable token, " + noToken.getClass().getSimpleName());
    }
    try (Response response = http.newCall(request).execute()) {
      return answers.read(method, response);
    } catch (IOException e) {
      return new Answer.Unavailable<>(
          method + ": " + e.getClass().getSimpleName(),
          content.map(OneShotBody::begun).orElse(false));
    }
  }
}
