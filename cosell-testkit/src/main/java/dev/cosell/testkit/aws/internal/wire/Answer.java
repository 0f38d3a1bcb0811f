package dev.cosell.testkit.aws.internal.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP answer.
 *
 * @param status the status
 * @param headers its headers
 * @param body its body, empty for a void operation
 */
public record Answer(int status, Map<String, String> headers, String body) {

  private static final String ERROR_NAMESPACE =
      ":http://internal.amazon.com/coral/com.amazon.partnerintegrationapi.common/";

  /**
   * A successful answer.
   *
   * @param body the output, empty for a void operation
   * @return the answer, status 200
   */
  public static Answer ok(Optional<ObjectNode> body) {
    return new Answer(200, Map.of(), body.map(Json::write).orElse(""));
  }

  /**
   * An error answer: the kind stands in the body and in the header, because clients differ in where
   * they look.
   *
   * @param refusal why the call is refused
   * @param everyClientErrorIs400 whether to answer 400 for every client error
   * @return the answer
   */
  public static Answer refused(Refusal refusal, boolean everyClientErrorIs400) {
    ErrorType type = refusal.type();
    ObjectNode body = Json.object();
    body.put("__type", type.wireName());
    body.put("Message", refusal.text());
    if (!refusal.reason().isEmpty()) {
      body.put("Reason", refusal.reason());
      ArrayNode list = body.putArray("ErrorList");
      for (Problem problem : refusal.problems()) {
        list.addObject()
            .put("FieldName", problem.field())
            .put("Message", problem.message())
            .put("Code", problem.code().name());
      }
    }
    return new Answer(
        type.status(everyClientErrorIs400),
        Map.of("x-amzn-ErrorType", type.wireName() + ERROR_NAMESPACE),
        Json.write(body));
  }

  /**
   * The same answer with one more header.
   *
   * @param header the header's name
   * @param value its value
   * @return the answer
   */
  public Answer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, Map.copyOf(more), body);
  }
}
