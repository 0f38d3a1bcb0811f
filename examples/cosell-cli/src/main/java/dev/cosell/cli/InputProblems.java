package dev.cosell.cli;

import dev.cosell.policy.InvalidPolicyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with the files of a command, collected before any of it is told. */
final class InputProblems {
  /** More than this is one mistake made many times. */
  private static final int MOST_TOLD = 200;

  private final List<String> told = new ArrayList<>();
  private final Set<String> columns = new TreeSet<>();
  private int count;

  /** A problem of a whole file. */
  void file(String file, String rule, String remedy) {
    add(file + ": " + rule + "; " + remedy);
  }

  /** A problem of a cell, or of a row where the column is blank. */
  void cell(String file, long row, String column, String rule, String remedy) {
    columns.add(file + " " + column);
    add(
        file
            + ", row "
            + row
            + (column.isEmpty() ? "" : ", column " + column)
            + ": "
            + rule
            + "; "
            + remedy);
  }

  /**
   * Reads a file that an option names; what is wrong with it is added.
   *
   * @param file the file; null where the option was left out
   * @param otherwise what holds then, and where the file cannot be read
   */
  <T> T read(String option, @Nullable Path file, T otherwise, Function<String, T> read) {
    if (file == null) {
      return otherwise;
    }
    try {
      return read.apply(CrmExport.text(option, file));
    } catch (BadInputException unreadable) {
      file(option + " " + file, "must be a text file in UTF-8", "check the path");
    } catch (InvalidPolicyException broken) {
      for (String problem : broken.problems()) {
        file(option + " " + file, problem, "correct the file");
      }
    }
    return otherwise;
  }

  /**
   * The value of an option, of which the text is not repeated; what it breaks is added.
   *
   * @return the value; empty if the text is none
   */
  <T> Optional<T> option(String option, String text, Function<String, T> parse, String rule) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      file(option, rule, "correct it");
      return Optional.empty();
    }
  }

  /** Adds that an option is blank, if it is. */
  void stated(String option, String text) {
    if (text.isBlank()) {
      file(option, "must not be blank", "state it");
    }
  }

  private void add(String problem) {
    count++;
    if (told.size() < MOST_TOLD) {
      told.add(problem.replaceAll("\\R", " "));
    }
  }

  /**
   * Ends the reading.
   *
   * @throws BadInputException if there was any problem
   */
  void check() {
    if (count == 0) {
      return;
    }
    List<String> lines = new ArrayList<>(told);
    if (count > told.size()) {
      lines.add(
          "and "
              + (count - told.size())
              + " more; in all there are problems in the columns "
              + String.join(", ", columns));
    }
    throw new BadInputException(lines);
  }
}
