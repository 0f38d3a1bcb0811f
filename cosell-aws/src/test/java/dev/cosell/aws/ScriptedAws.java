package dev.cosell.aws;

import dev.cosell.aws.internal.wire.SellingJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A server that answers as it is told, and the portal that calls it. */
final class ScriptedAws implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final List<String> groups = new ArrayList<>();

  ScriptedAws() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ScriptedAws answers(String body) {
    return answers(200, body);
  }

  ScriptedAws answers(int status, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Content-Type", "application/x-amz-json-1.0")
            .body(body)
            .build());
    return this;
  }

  /** The portal; the groups that its meter was asked for are kept. */
  AwsPartnerCentral portal() {
    return AwsPartnerCentral.builder(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")))
        .endpoint(server.url("/").uri())
        .clock(Clock.fixed(Deals.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
        .meter((cloud, group) -> groups.add(cloud + " " + group))
        .client("Example Inc", "Sync 1.0")
        .build();
  }

  List<String> groups() {
    return groups;
  }

  /** The next request that was made: its operation and its body. */
  String request() {
    try {
      RecordedRequest request = server.takeRequest();
      String target = String.valueOf(request.getHeaders().get("X-Amz-Target"));
      String body = request.getBody() == null ? "" : request.getBody().utf8();
      return target.substring(target.indexOf('.') + 1) + " " + SellingJson.object(body);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  int requests() {
    return server.getRequestCount();
  }

  @Override
  public void close() {
    server.close();
  }
}
