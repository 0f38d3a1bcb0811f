package dev.cosell.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  private static String print(TextTable table) {
    StringBuilder out = new StringBuilder();
    table.print(out);
    return out.toString();
  }

  @Test
  void numbersStandToTheRight() {
    TextTable table = new TextTable("  ", 6, -4, 0).row("a", 7, "x").row("bb", 1234, "y");
    assertThat(print(table)).isEqualTo("  a          7  x\n  bb      1234  y\n");
  }

  @Test
  void aLongCellWrapsUnderItself() {
    TextTable table = new TextTable("", 8, 0).row("one two three", "x");
    assertThat(print(table)).isEqualTo("one two   x\nthree\n");
  }

  @Test
  void aWordThatIsWiderThanItsColumnIsCut() {
    assertThat(TextTable.wrap("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
  }

  @Test
  void noLineIsWiderThanATerminal() {
    TextTable table = new TextTable("  ", 20, 0).row("field", "word ".repeat(80));
    assertThat(print(table).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void whatIsNotAsciiIsSpeltOut() {
    assertThat(TextTable.ascii("Größe, København, Łódź, São Paulo – 株"))
        .isEqualTo("Grosse, Kobenhavn, Lodz, Sao Paulo - ?");
  }

  @Test
  void lineBreaksInACellBecomeBlanks() {
    assertThat(TextTable.ascii("one\r\ntwo\tthree")).isEqualTo("one two three");
  }
}
