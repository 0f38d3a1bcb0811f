package dev.cosell.testkit.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A stranger's program: plain HTTP, and nothing of the library. */
final class Stranger {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String PARTNER = "partners/a1B2c3D4e5";

  /** A submission with all that a vendor's form asks for. */
  static final String COMPLETE =
      """
      {"state":"SUBMITTED","referenceOpportunityId":"006-1",
       "opportunityInfo":{"displayName":"Night reports","partnerEntity":"partners/a1B2c3D4e5",
         "productFamily":["GOOGLE_CLOUD_PLATFORM"],"description":"Too slow"},
       "qualificationInfo":{"dealSize":{"currencyCode":"USD","units":"1"},
         "contractLengthMonths":12,"legalLanguageAccepted":true,
         "estimatedCloseDate":{"year":2031,"month":1,"day":15}},
       "customerInfo":{"region":"NORTH_AMERICA","customerDetails":{"organizationName":"Borealis",
         "domain":"borealis.example","address":{"regionCode":"US"},"industry":"SOFTWARE",
         "employeeCount":7}},
       "isvSolutionConnectInfo":{"supportLevel":"ALIGN_SALES_ACCOUNT","contractVehicle":"UNKNOWN",
         "deliveryModel":"SAAS_ON_GOOGLE_CLOUD"}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final FakeOpportunities fake;

  Stranger(FakeOpportunities fake) {
    this.fake = fake;
  }

  String create(String body) throws Exception {
    return body(200, call("POST", "/v1alpha1/opportunities", body)).path("name").asText();
  }

  HttpResponse<String> patch(String name, String mask, String body) throws Exception {
    return call("PATCH", "/v1alpha1/" + name + "?updateMask=" + mask + "&partner=" + PARTNER, body);
  }

  HttpResponse<String> query(String... parameters) throws Exception {
    StringBuilder target = new StringBuilder("/v1alpha1/opportunities:query?partner=" + PARTNER);
    for (int i = 0; i < parameters.length; i += 2) {
      target
          .append('&')
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return call("GET", target.toString(), "");
  }

  HttpResponse<String> call(String method, String target, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(fake.url() + target))
            .header("Authorization", "Bearer " + fake.token())
            .timeout(Duration.ofSeconds(20))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  static JsonNode body(int status, HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  static void refused(String status, HttpResponse<String> response) throws IOException {
    JsonNode error = JSON.readTree(response.body()).path("error");
    assertThat(error.path("status").asText()).as(response.body()).isEqualTo(status);
    assertThat(error.path("code").asInt()).isEqualTo(response.statusCode());
  }
}
