package dev.cosell.aws.internal.call;

import dev.cosell.aws.internal.transport.FailureKind;
import dev.cosell.aws.internal.transport.SellingAnswer;
import dev.cosell.aws.internal.transport.SellingAnswer.Failure;
import dev.cosell.aws.internal.transport.SellingOperation;
import dev.cosell.aws.internal.wire.EngagementTask;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.aws.internal.wire.WriteOpportunityResponse;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.Receipt;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Makes the calls that change something, each exactly as it was recorded. */
public final class Performer {
  private final Calls calls;
  private final EngagementTasks tasks;

  /**
   * A performer in a catalog.
   *
   * @param calls makes single calls
   * @param catalog {@code AWS} or {@code Sandbox}
   */
  public Performer(Calls calls, String catalog) {
    this.calls = calls;
    this.tasks = new EngagementTasks(calls, catalog);
  }

  /**
   * Makes a call.
   *
   * @param call the call
   * @return what came of it
   * @throws IllegalArgumentException if the call is not one of this portal
   */
  public Answer<Receipt> perform(PortalCall call) {
    SellingOperation operation = operation(call);
    SellingAnswer answer = calls.send(operation, call.body());
    return answer.fold(
        success -> done(call, operation, success.body()),
        failure -> failed(call, operation, failure));
  }

  private static SellingOperation operation(PortalCall call) {
    if (!call.cloud().equals(Cloud.AWS)) {
      throw new IllegalArgumentException("call must be one of aws, but was of " + call.cloud());
    }
    return Arrays.stream(SellingOperation.values())
        .filter(operation -> operation.wireName().equals(call.operation()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "operation must be one of the selling API, but was '"
                        + call.operation()
                        + "'"));
  }

  private Answer<Receipt> done(PortalCall call, SellingOperation operation, String body) {
    return switch (call.kind()) {
      case CREATE, UPDATE -> written(operation, body);
      case SUBMIT, ACCEPT ->
          operation.isAnswering()
              ? tasks.outcome(
                  operation,
                  SellingJson.readAnswer(body, EngagementTask.class),
                  call.kind() == CallKind.SUBMIT ? call.target() : Optional.empty())
              : new Answer.Ok<>(new Receipt(target(call), Optional.empty()));
      case ASSOCIATE, DISASSOCIATE, ASSIGN, DECLINE ->
          new Answer.Ok<>(new Receipt(target(call), Optional.empty()));
    };
  }

  private static Answer<Receipt> written(SellingOperation operation, String body) {
    WriteOpportunityResponse written = SellingJson.readAnswer(body, WriteOpportunityResponse.class);
    return written
        .id()
        .filter(id -> !id.isBlank())
        .<Answer<Receipt>>map(
            id ->
                new Answer.Ok<>(
                    new Receipt(new PortalId(Cloud.AWS, id), written.lastModifiedDate())))
        .orElseGet(
            () ->
                new Answer.Unavailable<>(operation.wireName() + ": an answer without an id", true));
  }

  private static PortalId target(PortalCall call) {
    return call.target()
        .orElseThrow(() -> new IllegalArgumentException("call must name its record"));
  }

  /** A join that is there already, and one that is not there to be taken away, are as wanted. */
  private static Answer<Receipt> failed(
      PortalCall call, SellingOperation operation, Failure failure) {
    boolean isAsWanted =
        switch (call.kind()) {
          case ASSOCIATE -> says(failure, "already associated") && !says(failure, "another");
          case DISASSOCIATE -> says(failure, "not associated");
          case CREATE, SUBMIT, UPDATE, ASSIGN, ACCEPT, DECLINE -> false;
        };
    return isAsWanted
        ? new Answer.Ok<>(new Receipt(target(call), Optional.empty()))
        : Failures.ofWrite(operation, failure);
  }

  private static boolean says(Failure failure, String words) {
    boolean isOfState =
        failure.kind() == FailureKind.VALIDATION || failure.kind() == FailureKind.CONFLICT;
    return isOfState
        && (contains(failure.message(), words)
            || failure.errors().stream().anyMatch(error -> contains(error.message(), words)));
  }

  private static boolean contains(Optional<String> text, String words) {
    return text.filter(said -> said.toLowerCase(Locale.ROOT).contains(words)).isPresent();
  }
}
