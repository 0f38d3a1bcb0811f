package dev.cosell.crm;

import dev.cosell.opportunity.Field;
import java.util.Optional;

/**
 * Something about a CRM's files that a person should know: what was asked, what to do, and what it
 * means for the row.
 *
 * <p>Rows are counted as a spreadsheet shows them: in a CSV file the header is row 1 and a cell
 * with line breaks does not add rows; in a JSON list the first element is row 1; in JSON lines the
 * row is the line. No message holds personal data.
 *
 * @param code what kind of problem it is; stable
 * @param effect what became of the row or the field
 * @param file the file's name
 * @param row the row, or 0 where the problem is the whole file's
 * @param field the field that the value was meant for
 * @param column the file's column
 * @param rule what is asked, beginning with what it is asked of, such as {@code dealValue must not
 *     be negative, but was -5}
 * @param remedy what to do
 */
public record CrmProblem(
    Code code,
    Effect effect,
    String file,
    int row,
    Optional<Field> field,
    Optional<String> column,
    String rule,
    String remedy) {

  /** What kind of problem it is. */
  public enum Code {
    /** A file could not be read, or not to its end. */
    FILE_UNREADABLE,
    /** A file holds only one page of several. */
    FILE_PARTIAL,
    /** A file that the map names is not there. */
    TABLE_MISSING,
    /** A table has no row. */
    TABLE_EMPTY,
    /** A column that the map names is not in its file. */
    COLUMN_MISSING,
    /** A header names one column twice; the first is read. */
    COLUMN_DUPLICATE,
    /** A row has more or fewer cells than the header. */
    ROW_RAGGED,
    /** A row holds bytes that are not UTF-8. */
    ROW_NOT_UTF8,
    /** An element of a JSON file is not an object. */
    ROW_NOT_OBJECT,
    /** A cell held control characters, which were left out. */
    CONTROL_CHARACTERS,
    /** A row has no deal id. */
    DEAL_ID_MISSING,
    /** A deal id cannot be read. */
    DEAL_ID_UNREADABLE,
    /** A deal id stands in an earlier row too; the first row stands. */
    DEAL_ID_DUPLICATE,
    /** A row refers to a row of another table that is not there. */
    JOIN_PARTNER_MISSING,
    /** Two rows of a joined table have one key; the first row is used. */
    JOIN_KEY_DUPLICATE,
    /** A value is not in its field's value map. */
    VALUE_UNMAPPED,
    /** A text does not have the form that the map asks for. */
    TEXT_UNREADABLE,
    /** A text was cut to the length that the map states. */
    TEXT_TRUNCATED,
    /** A text is not a number in the stated format. */
    NUMBER_UNREADABLE,
    /** A number is larger than any real one. */
    NUMBER_TOO_LARGE,
    /** A number is negative where that has no meaning. */
    NUMBER_NEGATIVE,
    /** A number has more decimals than can be kept. */
    NUMBER_TOO_PRECISE,
    /** A text is not a date in one of the stated formats. */
    DATE_UNREADABLE,
    /** A currency is not known, or missing. */
    CURRENCY_UNKNOWN,
    /** The CRM has a value, but no rung of the ladder takes it. */
    VALUE_NOT_TAKEN,
    /** An expression has no answer for this row. */
    EXPRESSION_UNANSWERED,
    /** The ladder of a field ended in the violation that the map states. */
    LADDER_VIOLATION
  }

  /** What became of the row or the field. */
  public enum Effect {
    /** The row, or what is left of the file from there, is not imported. */
    ROW_REFUSED,
    /** The record is imported without a value in the field. */
    FIELD_LEFT_OUT,
    /** Nothing is left out; a person should look at it. */
    NOTED
  }

  /**
   * The problem in one line.
   *
   * @return file, row, rule and remedy, such as {@code deals.csv row 7: dealValue must not be
   *     negative, but was -5; enter the amount as a positive number}
   */
  public String message() {
    return (row == 0 ? file : file + " row " + row) + ": " + rule + "; " + remedy;
  }
}
