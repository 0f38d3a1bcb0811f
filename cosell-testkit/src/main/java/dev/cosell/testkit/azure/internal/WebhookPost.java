package dev.cosell.testkit.azure.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cosell.testkit.azure.WebhookDelivery;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts events to the registered address, from a thread of its own so that nobody who calls the
 * portal waits for his own webhook. The thread starts with the first registration; it lets the
 * portal's time pass as well, so that what becomes due is announced without a call.
 */
final class WebhookPost implements AutoCloseable {
  private static final Duration LOOKS_EVERY = Duration.ofMillis(250);

  private final Webhooks webhooks;
  private final ReferralStore store;
  private final Runnable pass;
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .callTimeout(Duration.ofSeconds(5))
          .followRedirects(false)
          .retryOnConnectionFailure(false)
          .build();
  private final CountDownLatch closed = new CountDownLatch(1);
  private Optional<Thread> thread = Optional.empty();

  WebhookPost(Webhooks webhooks, ReferralStore store, Runnable pass) {
    this.webhooks = webhooks;
    this.store = store;
    this.pass = pass;
  }

  /** Starts the thread if it does not run yet and something is registered. */
  synchronized void start() {
    if (closed.getCount() == 0
        || thread.isPresent()
        || store.locked(() -> webhooks.registration().isEmpty())) {
      return;
    }
    Thread made = new Thread(this::run, "fake-webhooks");
    made.setDaemon(true);
    thread = Optional.of(made);
    made.start();
  }

  private void run() {
    try {
      do {
        pass.run();
        webhooks.attempt(Webhooks.Receiver.ADDRESS, this::post);
      } while (!closed.await(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int post(WebhookDelivery delivery) {
    Optional<String> url =
        store.locked(() -> webhooks.registration().map(each -> each.path("WebhookUrl").asText()));
    if (url.isEmpty()) {
      return 0;
    }
    Request.Builder request =
        new Request.Builder()
            .url(url.get())
            .post(RequestBody.create(delivery.body().getBytes(UTF_8)));
    delivery.headers().forEach(request::header);
    try (Response response = http.newCall(request.build()).execute()) {
      return response.code();
    } catch (IOException unreachable) {
      return 0; // counts as a try, like an answer that is no success
    }
  }

  @Override
  public void close() {
    closed.countDown();
    Optional<Thread> running;
    synchronized (this) {
      running = thread;
    }
    http.dispatcher().cancelAll();
    try {
      if (running.isPresent()) {
        running.get().join(Duration.ofSeconds(10).toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.connectionPool().evictAll();
  }
}
