package dev.cosell.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.internal.wire.SellingJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * Keeps what is sent, and puts into GetOpportunity's answers what no version of the library knows.
 */
final class WireTap implements Interceptor {
  static final Set<String> UNKNOWN =
      Set.of("\"WarpFactor\":9.50", "\"Moods\":[\"calm\",\"brisk\"]", "\"Quantum Logistics\"");

  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final Set<String> planted = ConcurrentHashMap.newKeySet();

  List<String> sent() {
    return List.copyOf(sent);
  }

  void plant(String id) {
    planted.add(id);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Buffer body = new Buffer();
    Objects.requireNonNull(chain.request().body()).writeTo(body);
    sent.add(body.readUtf8());
    Response response = chain.proceed(chain.request());
    String target = chain.request().header("X-Amz-Target");
    boolean isRecord = target != null && target.endsWith(".GetOpportunity");
    if (!isRecord || !response.isSuccessful() || planted.isEmpty()) {
      return response;
    }
    ObjectNode json = SellingJson.object(response.body().string());
    if (planted.contains(json.path("Id").asText())) {
      ((ObjectNode) json.path("Project")).put("WarpFactor", new BigDecimal("9.50"));
      json.putArray("Moods").add("calm").add("brisk");
      ((ObjectNode) json.path("Customer").path("Account")).put("Industry", "Quantum Logistics");
    }
    return response
        .newBuilder()
        .body(ResponseBody.create(json.toString(), response.body().contentType()))
        .build();
  }
}
