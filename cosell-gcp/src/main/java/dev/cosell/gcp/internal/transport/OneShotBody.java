package dev.cosell.gcp.internal.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body that is sent once at most and knows whether sending began. */
final class OneShotBody extends RequestBody {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final byte[] content;
  private volatile boolean begun;

  OneShotBody(String content) {
    this.content = content.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether any of it may have reached Google. */
  boolean begun() {
    return begun;
  }

  @Override
  public MediaType contentType() {
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
