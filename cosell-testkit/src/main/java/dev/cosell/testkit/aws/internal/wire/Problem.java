package dev.cosell.testkit.aws.internal.wire;

/**
 * One entry of a ValidationException's ErrorList.
 *
 * @param field lower-camel path of the field, without list indexes
 * @param code what kind of problem it is
 * @param message what the portal says about it; never a value of the request
 */
public record Problem(String field, ProblemCode code, String message) {}
