package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import java.util.List;
import java.util.Optional;

/** The problems of reading one file. */
final class TableProblems {
  private final String file;
  private final List<CrmProblem> problems;

  TableProblems(String file, List<CrmProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  void refused(Code code, int row, String rule, String remedy) {
    add(code, Effect.ROW_REFUSED, row, Optional.empty(), rule, remedy);
  }

  void noted(Code code, int row, Optional<String> column, String rule, String remedy) {
    add(code, Effect.NOTED, row, column, rule, remedy);
  }

  /** The text without control characters; line breaks and tabs stay. */
  String withoutControls(String text, int row, String column) {
    if (text.chars().noneMatch(TableProblems::isControl)) {
      return text;
    }
    noted(
        Code.CONTROL_CHARACTERS,
        row,
        Optional.of(column),
        column + " must not hold control characters",
        "they were left out; export the file anew as UTF-8 text");
    StringBuilder clean = new StringBuilder(text.length());
    text.chars().filter(c -> !isControl(c)).forEach(c -> clean.append((char) c));
    return clean.toString();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }

  private void add(
      Code code, Effect effect, int row, Optional<String> column, String rule, String remedy) {
    problems.add(new CrmProblem(code, effect, file, row, Optional.empty(), column, rule, remedy));
  }
}
