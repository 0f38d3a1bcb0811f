package dev.cosell.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The operator of a fake portal, in this process or in another, over HTTP. */
final class FakeOperator {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http;
  private final URI portal;

  FakeOperator(OkHttpClient http, URI portal) {
    this.http = http;
    this.portal = portal;
  }

  /**
   * Whether the portal is a fake.
   *
   * @return whether it answers as a fake's operator; a portal that answers otherwise is real
   * @throws PortalUnreachableException if nothing answers at all
   */
  boolean isThere() {
    try (Response response = http.newCall(request("GET", "", Optional.empty())).execute()) {
      return response.isSuccessful() && tree(response.body().string()).hasNonNull("fake");
    } catch (JsonProcessingException notJson) {
      return false;
    } catch (IOException broken) {
      throw new PortalUnreachableException("nothing answers at " + portal);
    }
  }

  Instant now() {
    return instant(call("GET", "/clock", Optional.empty()));
  }

  /** Moves the clock forward and returns the new time. */
  Instant advance(Duration by) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("advance", by.toString());
    return instant(call("PUT", "/clock", Optional.of(body)));
  }

  /** Lets the cloud offer a deal; the members are those of the fake. */
  void offer(String path, ObjectNode deal) {
    call("POST", path, Optional.of(deal));
  }

  private Instant instant(JsonNode answer) {
    try {
      return Instant.parse(answer.path("now").asText());
    } catch (DateTimeParseException notATime) {
      throw new PortalUnreachableException("the fake at " + portal + " tells no time");
    }
  }

  private JsonNode call(String method, String path, Optional<ObjectNode> body) {
    try (Response response = http.newCall(request(method, path, body)).execute()) {
      String text = response.body().string();
      if (!response.isSuccessful()) {
        throw new PortalUnreachableException(
            "the fake at "
                + portal
                + " answered "
                + response.code()
                + " to "
                + method
                + " /operator"
                + path);
      }
      return tree(text);
    } catch (IOException broken) {
      throw new PortalUnreachableException("the fake at " + portal + " no longer answers");
    }
  }

  private Request request(String method, String path, Optional<ObjectNode> body) {
    return new Request.Builder()
        .url(portal.resolve("/operator" + path).toString())
        .method(method, body.map(node -> RequestBody.create(node.toString(), JSON)).orElse(null))
        .build();
  }

  private static JsonNode tree(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }
}
