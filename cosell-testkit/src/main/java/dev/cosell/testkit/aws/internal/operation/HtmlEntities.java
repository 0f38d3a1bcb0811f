package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.util.List;

/**
 * The portal's way to answer two texts with HTML entities, the colon's twice over. AWS's own sample
 * client undoes them before it sends the texts back, because the use case is otherwise refused as
 * an unknown value (sample code, read 2026-10-01).
 */
final class HtmlEntities {

  private HtmlEntities() {}

  static void encode(ObjectNode project) {
    for (String member : List.of("CustomerUseCase", "CustomerBusinessProblem")) {
      String text = Json.text(project, member);
      if (!text.isEmpty()) {
        project.put(member, text.replace("&", "&amp;").replace(":", "&amp;colon;"));
      }
    }
  }
}
