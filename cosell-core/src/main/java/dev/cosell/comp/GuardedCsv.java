package dev.cosell.comp;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A CSV text of which a spreadsheet takes no cell for a formula: a text that begins as one does
 * gets an apostrophe before it. Amounts are numbers and stay as they are, a minus sign included.
 */
final class GuardedCsv {
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final StringWriter text = new StringWriter();
  private final CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

  GuardedCsv(List<String> header) {
    csv.writeRecord(header);
  }

  /** A row; an amount is written without its currency, an optional that is empty as nothing. */
  void row(Object... cells) {
    List<String> written = new ArrayList<>();
    for (Object cell : cells) {
      written.add(cell(cell));
    }
    csv.writeRecord(written);
  }

  private static String cell(Object cell) {
    if (cell instanceof Optional<?> optional) {
      return optional.map(GuardedCsv::cell).orElse("");
    }
    if (cell instanceof Money money) {
      return money.getAmount().toPlainString();
    }
    String text = cell.toString();
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public String toString() {
    try {
      csv.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
