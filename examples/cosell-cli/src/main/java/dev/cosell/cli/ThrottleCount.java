package dev.cosell.cli;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts the calls that a portal turned away as too many. */
final class ThrottleCount implements Interceptor {
  private final CloudAccess access;
  private final AtomicInteger count = new AtomicInteger();

  ThrottleCount(CloudAccess access) {
    this.access = access;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (access.throttles(response)) {
      count.incrementAndGet();
    }
    return response;
  }

  int count() {
    return count.get();
  }
}
