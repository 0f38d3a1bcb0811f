package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import dev.cosell.opportunity.Field;
import java.util.Optional;

/** What is wrong with a text, before it is known where the text stood. */
record Fault(Code code, String rule, String remedy) {
  CrmProblem at(Origin origin, String subject, Optional<Field> field, Effect effect) {
    return new CrmProblem(
        code,
        effect,
        origin.file(),
        origin.row(),
        field,
        origin.column(),
        subject + " " + rule,
        remedy);
  }

  /** A file, a row and, where one cell is meant, its column. */
  record Origin(String file, int row, Optional<String> column) {
    CrmProblem noting(Code code, String rule, String remedy) {
      return new CrmProblem(code, Effect.NOTED, file, row, Optional.empty(), column, rule, remedy);
    }

    CrmProblem refusing(Code code, String rule, String remedy) {
      return new CrmProblem(
          code, Effect.ROW_REFUSED, file, row, Optional.empty(), column, rule, remedy);
    }
  }

  /** A text that may be shown in a message: numbers as they are, of anything else only its size. */
  static String shown(String text) {
    boolean numeric =
        text.length() <= 40
            && text.chars().anyMatch(Character::isDigit)
            && text.chars()
                .allMatch(c -> Character.isDigit(c) || "+-.,' \u00a0eE:/TZ".indexOf(c) >= 0);
    if (numeric) {
      return "'" + text + "'";
    }
    int length = text.codePointCount(0, text.length());
    return length == 1 ? "a text of 1 character" : "a text of " + length + " characters";
  }
}
