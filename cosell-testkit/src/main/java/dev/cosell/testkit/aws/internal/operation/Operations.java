package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Problem;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All operations by name, each behind the check of its request's shape. */
public final class Operations {

  private final Portal portal;
  private final Map<String, Operation> byName = new HashMap<>();

  /**
   * The operations of a portal.
   *
   * @param portal what they work on
   */
  public Operations(Portal portal) {
    this.portal = portal;
    new WritingOpportunities(portal).register(byName);
    new ReadingOpportunities(portal).register(byName);
    new Associations(portal).register(byName);
    new SubmissionOperations(portal).register(byName);
    new InvitationOperations(portal).register(byName);
    new EngagementOperations(portal).register(byName);
    new SolutionOperations(portal).register(byName);
    new TagOperations(portal).register(byName);
  }

  /**
   * Refuses an operation that does not exist or that the fake does not play.
   *
   * @param name the operation's name
   * @throws Refusal if it cannot be called
   */
  public void requirePlayed(String name) {
    if (portal.model().leavesOut(name)) {
      throw Refusal.of(
          ErrorType.UNKNOWN_OPERATION,
          "The fake does not play " + name + ", although the API has it.");
    }
    if (!portal.model().plays(name)) {
      throw Refusal.of(ErrorType.UNKNOWN_OPERATION, "There is no operation " + name + ".");
    }
  }

  /**
   * Carries an operation out; to be called in a change of the portal.
   *
   * @param name an operation that the fake plays
   * @param request the request's body
   * @return the output, empty for a void operation
   * @throws Refusal if the portal refuses
   */
  public Optional<ObjectNode> apply(String name, ObjectNode request) {
    List<Problem> problems = portal.model().check(name, request);
    if (!problems.isEmpty()) {
      throw Refusal.ofRequest(problems);
    }
    String catalog = Json.text(request, "Catalog");
    if (request.has("Catalog") && !catalog.equals("AWS") && !catalog.equals("Sandbox")) {
      throw Refusal.ofBusiness(
          "catalog", ProblemCode.INVALID_ENUM_VALUE, "Catalog must be AWS or Sandbox.");
    }
    Operation operation = byName.get(name);
    if (operation == null) {
      throw new IllegalStateException("no code for the operation " + name);
    }
    return operation.apply(request);
  }
}
