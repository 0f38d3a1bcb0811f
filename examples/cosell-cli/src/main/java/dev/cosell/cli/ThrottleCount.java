package dev.cosell.cli;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts the calls that a portal turned away as too many. */
final class ThrottleCount implements Interceptor {
  private static final String KIND = "ThrottlingException";
  private static final int FIRST_ERROR = 400;
  private static final long ENOUGH_TO_TELL = 1024;

  private final AtomicInteger count = new AtomicInteger();

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.code() >= FIRST_ERROR
        && (response.header("x-amzn-ErrorType", "").contains(KIND)
            || response.peekBody(ENOUGH_TO_TELL).string().contains(KIND))) {
      count.incrementAndGet();
    }
    return response;
  }

  int count() {
    return count.get();
  }
}
