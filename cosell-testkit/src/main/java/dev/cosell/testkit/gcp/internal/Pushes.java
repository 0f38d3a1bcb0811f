package dev.cosell.testkit.gcp.internal;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Pushes over HTTP: a POST of the envelope, acknowledged by 102, 200, 201, 202 or 204 (official,
 * Pub/Sub's "Push subscriptions", read 2026-11-22).
 */
final class Pushes {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .callTimeout(Duration.ofSeconds(5))
          .retryOnConnectionFailure(false)
          .build();

  boolean deliver(URI url, String body) {
    Request request =
        new Request.Builder().url(url.toString()).post(RequestBody.create(body, JSON)).build();
    try (Response response = http.newCall(request).execute()) {
      int status = response.code();
      return status == 102 || (status >= 200 && status <= 202) || status == 204;
    } catch (IOException notReached) {
      return false;
    }
  }
}
