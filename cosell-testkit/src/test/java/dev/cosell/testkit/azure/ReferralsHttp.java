package dev.cosell.testkit.azure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A caller who knows nothing but HTTP and JSON. */
final class ReferralsHttp {
  static final String LIST = "/v1.0/engagements/referrals";
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;
  private final String token;

  ReferralsHttp(FakeReferrals fake) {
    this(fake, fake.token());
  }

  ReferralsHttp(FakeReferrals fake, String token) {
    this.base = fake.url();
    this.token = token;
  }

  record Answer(int status, JsonNode body, HttpResponse<String> response) {
    Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    String at(String pointer) {
      return body.at(pointer).asText();
    }
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer post(String path, String body) {
    return send("POST", path, body);
  }

  Answer create(String body) {
    return post(LIST, body);
  }

  Answer list(String filter) {
    return get(LIST + "?$filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
  }

  Answer read(String id) {
    return get(LIST + "/" + id);
  }

  Answer patch(String id, String body, String... headers) {
    return send("PATCH", LIST + "/" + id, body, headers);
  }

  Answer replace(String id, String member, String value, String... headers) {
    return patch(
        id, "[{\"op\":\"replace\",\"path\":\"" + member + "\",\"value\":" + value + "}]", headers);
  }

  Answer close(String id, String substatus) {
    return patch(
        id,
        """
        [{"op":"replace","path":"/status","value":"Closed"},
         {"op":"replace","path":"/substatus","value":"%s"}]"""
            .formatted(substatus));
  }

  Answer send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path.replace(" ", "%20")))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), json(response.body()), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return text.startsWith("{") || text.startsWith("[")
          ? JSON.readTree(text)
          : JSON.missingNode();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A deal of the partner's, shared with Microsoft or not. */
  static ObjectNode deal(String crmId, boolean shared) {
    String text =
        """
        {"name":"Data platform","externalReferenceId":"%s","type":"%s","qualification":"None",
         "customerProfile":{"name":"Northwind Mills","team":[],
           "address":{"addressLine1":"1 Mill Road","city":"Seattle","state":"WA",
             "postalCode":"98101","country":"US"}},
         "consent":{"consentToToShareInfoWithOthers":true,"consentToContact":true,
           "consentToShareReferralWithMicrosoftSellers":%s},
         "details":{"dealValue":"240000.00","currency":"USD","notes":"Reports take two days.",
           "closingDateTime":"2031-05-15T00:00:00Z",
           "requirements":{"solutions":[{"id":"SOL-1000-AAA","type":"Name"}]}},
         "team":[{"firstName":"Robin","lastName":"Reyes","email":"robin.reyes@partner.example"}]}"""
            .formatted(crmId, shared ? "Shared" : "Independent", shared);
    return (ObjectNode) json(text);
  }

  /** Makes a deal in which Microsoft is asked to help. */
  String coSell(String crmId) {
    Answer own = create(deal(crmId, true).toString());
    ObjectNode invitation = deal(crmId, true);
    invitation.put("engagementId", own.at("/engagementId"));
    invitation
        .putArray("target")
        .addObject()
        .put("id", "msft")
        .put("type", "BusinessProfileLocation");
    invitation
        .putObject("inviteContext")
        .put("assistanceRequestCode", "ProofOfConceptOrDemo")
        .put("notes", "Please bring somebody.");
    create(invitation.toString());
    return own.at("/id");
  }

  /** Microsoft's referral of a deal. */
  JsonNode microsofts(String ownId) {
    String engagement = read(ownId).at("/engagementId");
    for (JsonNode each : list("engagementId eq '" + engagement + "'").body().path("value")) {
      if (each.path("organizationId").asText().equals("msft")) {
        return each;
      }
    }
    return JSON.missingNode();
  }
}
