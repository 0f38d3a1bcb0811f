package dev.cosell.testkit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Answers of a portal that its fake does not give by itself, put between an OkHttp client and the
 * fake: refusals by rules that nobody knew, records that are shown no more, words in the portal's
 * own spelling. May be used from any thread.
 *
 * <pre>{@code
 * AnswerScript script = new AnswerScript("application/json");
 * OkHttpClient http = new OkHttpClient.Builder().addInterceptor(script).build();
 * script.once(request -> request.method().equals("POST"), 400, refusal);
 * }</pre>
 */
public final class AnswerScript implements Interceptor {
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private final Map<String, String> spellings = new ConcurrentHashMap<>();
  private final MediaType type;

  /**
   * Creates an empty script: every answer is the fake's.
   *
   * @param contentType the content type of the portal's answers
   * @throws IllegalArgumentException if it is none
   */
  public AnswerScript(String contentType) {
    this.type = MediaType.get(contentType);
  }

  private record Line(Predicate<Request> request, int status, String json, boolean once) {}

  /**
   * The next request of a kind is answered here and does not reach the fake.
   *
   * @param request which request
   * @param status the status of the answer
   * @param json the body of the answer
   */
  public void once(Predicate<Request> request, int status, String json) {
    lines.add(new Line(request, status, json, true));
  }

  /**
   * From now on requests of a kind are answered here and do not reach the fake.
   *
   * @param request which requests
   * @param status the status of the answers
   * @param json the body of the answers
   */
  public void always(Predicate<Request> request, int status, String json) {
    lines.add(new Line(request, status, json, false));
  }

  /**
   * From now on what the fake answers has other words.
   *
   * @param written the text as it stands in a body
   * @param read what stands there instead
   */
  public void respell(String written, String read) {
    spellings.put(written, read);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Optional<Line> line = take(request);
    if (line.isPresent()) {
      return new Response.Builder()
          .request(request)
          .protocol(Protocol.HTTP_1_1)
          .code(line.get().status())
          .message("scripted")
          .header("Content-Type", type.toString())
          .body(ResponseBody.create(line.get().json(), type))
          .build();
    }
    Response response = chain.proceed(request);
    return spellings.isEmpty() ? response : respelled(response);
  }

  private synchronized Optional<Line> take(Request request) {
    Optional<Line> found = lines.stream().filter(line -> line.request().test(request)).findFirst();
    found.filter(Line::once).ifPresent(lines::remove);
    return found;
  }

  private Response respelled(Response response) throws IOException {
    String text = response.body().string();
    for (Map.Entry<String, String> spelling : spellings.entrySet()) {
      text = text.replace(spelling.getKey(), spelling.getValue());
    }
    return response
        .newBuilder()
        .body(ResponseBody.create(text, response.body().contentType()))
        .build();
  }
}
