package dev.cosell.cli;

import dev.cosell.policy.InvalidPolicyException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file in a JSON form of the library's, whose problems are told with those of other files. */
final class JsonFile {
  private JsonFile() {}

  /**
   * Reads a file.
   *
   * @param option the option that names it
   * @param file the file; null if the option was not given
   * @param form reads the text
   * @param problems takes everything that is wrong with it
   * @return what it holds; empty where there is no file or a problem was told
   */
  static <T> Optional<T> read(
      String option, @Nullable Path file, Function<String, T> form, InputProblems problems) {
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(form.apply(CrmExport.text(option, file)));
    } catch (InvalidPolicyException broken) {
      for (String problem : broken.problems()) {
        problems.file(option + " " + file, problem, "correct the file");
      }
    } catch (BadInputException unreadable) {
      problems.file(option + " " + file, "must be a text file in UTF-8", "check the path");
    }
    return Optional.empty();
  }
}
