package dev.cosell.portal;

/**
 * What kind of rule a value breaks, in the ten codes of AWS's {@code ValidationException} (Partner
 * Central Selling API model of 2026-10-01, read 2026-11-22), which serve for every portal.
 */
public enum ViolationCode {
  /** A value must be given. */
  REQUIRED_FIELD_MISSING,
  /** The value is not one of the portal's words. */
  INVALID_ENUM_VALUE,
  /** The text does not have the form that is asked for. */
  INVALID_STRING_FORMAT,
  /** The value contradicts another one or a rule. */
  INVALID_VALUE,
  /** The list is too short. */
  NOT_ENOUGH_VALUES,
  /** The list is too long. */
  TOO_MANY_VALUES,
  /** The record's state does not allow it. */
  INVALID_RESOURCE_STATE,
  /** Another record has the value already. */
  DUPLICATE_KEY_VALUE,
  /** The number, the day or the length is outside its bounds. */
  VALUE_OUT_OF_RANGE,
  /** The partner may not do this. */
  ACTION_NOT_PERMITTED
}
