package dev.cosell.testkit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls a fake's operator API as a program in any language would. */
final class OperatorHttp {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;

  OperatorHttp(FakePartnerCentral fake) {
    this.url = fake.url();
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json(send("GET", path, ""));
  }

  JsonNode put(String path, String body) throws IOException, InterruptedException {
    return json(send("PUT", path, body));
  }

  JsonNode post(String path, String body) throws IOException, InterruptedException {
    return json(send("POST", path, body));
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JsonMapper.builder().build().readTree(response.body());
  }
}
