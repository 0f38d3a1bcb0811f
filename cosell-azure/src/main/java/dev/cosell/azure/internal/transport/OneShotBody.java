package dev.cosell.azure.internal.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that is sent once at most and knows whether sending began. OkHttp would else repeat a
 * request by itself when a pooled connection breaks or the portal says "later", which would do a
 * write twice and go past the caller's count of calls.
 */
final class OneShotBody extends RequestBody {
  private static final MediaType JSON = MediaType.get("application/json");

  private final byte[] content;
  private volatile boolean begun;

  OneShotBody(String content) {
    this.content = content.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether any of it may have reached the portal. */
  boolean begun() {
    return begun;
  }

  @Override
  public @Nullable MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return content.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    begun = true;
    sink.write(content);
  }
}
