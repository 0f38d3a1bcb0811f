package dev.cosell.testkit.aws.internal.wire;

/** The ten codes of an entry in a ValidationException's ErrorList (service model, 2026-10-01). */
public enum ProblemCode {
  /** A required field is missing. */
  REQUIRED_FIELD_MISSING,
  /** The value is not in the list of values. */
  INVALID_ENUM_VALUE,
  /** The text does not match its pattern. */
  INVALID_STRING_FORMAT,
  /** The value breaks a business rule. */
  INVALID_VALUE,
  /** The list is too short. */
  NOT_ENOUGH_VALUES,
  /** The list is too long. */
  TOO_MANY_VALUES,
  /** The record's state forbids the call. */
  INVALID_RESOURCE_STATE,
  /** A key that must be unique occurs twice. */
  DUPLICATE_KEY_VALUE,
  /** The number is out of its range. */
  VALUE_OUT_OF_RANGE,
  /** The caller may not change this field, or not now. */
  ACTION_NOT_PERMITTED
}
