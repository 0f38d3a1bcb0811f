package dev.cosell.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Кверн Жорна | kvern zorna",
        "Μύλος | mylos",
        "クエルン株式会社 | kuerun",
        "くえるん | kuerun",
        "石臼國際 | 石臼国际",
      })
  void writesNamesInOtherLetters(String name, String other) {
    assertThat(CompanyName.of(name).transliterated().map(CompanyName::normalised)).contains(other);
  }

  @Test
  void leavesLatinLettersAlone() {
    assertThat(CompanyName.of("Société Quern").transliterated()).isEmpty();
    assertThat(CompanyName.of("石臼").transliterated()).isEmpty();
    assertThat(CompanyName.of("").transliterated()).isEmpty();
  }

  @Test
  void isLeftOutWithoutIcu() throws Exception {
    List<URL> without = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("icu4j")) {
        without.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(without.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(CompanyName.class.getName());
      Object name = type.getMethod("of", String.class).invoke(null, "Кверн");
      assertThat(type.getMethod("transliterated").invoke(name)).isEqualTo(Optional.empty());
      assertThat(type.getMethod("normalised").invoke(name)).isEqualTo("кверн");
    }
  }
}
