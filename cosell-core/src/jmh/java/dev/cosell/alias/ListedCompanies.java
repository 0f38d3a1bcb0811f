package dev.cosell.alias;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of as many accounts as are wanted, and names to look up in it; the same at every run.
 *
 * <p>The accounts are real ones, or invented ones where there is no file of them, and after these
 * mixtures: the first words of one name with the last words of another, the domain likewise. So the
 * words are as frequent as in the file, and a name has many that resemble it.
 *
 * @param accounts the accounts
 * @param names names as others write them
 */
record ListedCompanies(List<Listed> accounts, List<String> names) {
  private static final String FOLDER = "data/aliases/dev";
  private static final int INVENTED = 45_000;

  /** An account and the other names that its record holds. */
  record Listed(Account account, List<String> otherNames) {
    String name() {
      return account.name().orElse("");
    }
  }

  /** Reads or invents them, and tells which. */
  static ListedCompanies of(int count, Consumer<String> messages) {
    Random random = new Random(20_311_122);
    List<Listed> some;
    List<String> names;
    Path folder = folder();
    if (folder == null) {
      messages.accept(
          "No folder shared/"
              + FOLDER
              + " beside the project (or in cosell.shared): measured with invented names.");
      some = InventedNames.accounts(INVENTED, random);
      names = InventedNames.misspelt(some, 8_000, random);
    } else {
      messages.accept("Measured with the names of " + folder + ".");
      some = read(folder.resolve("accounts.csv")).stream().map(ListedCompanies::listed).toList();
      names =
          read(folder.resolve("queries.csv")).stream()
              .map(row -> row.getField("query_name"))
              .toList();
    }
    List<Listed> accounts = new ArrayList<>(some.subList(0, Math.min(count, some.size())));
    while (accounts.size() < count) {
      accounts.add(
          mixture(
              accounts.size(),
              some.get(random.nextInt(some.size())),
              some.get(random.nextInt(some.size())),
              random));
    }
    return new ListedCompanies(accounts, names);
  }

  private static @Nullable Path folder() {
    String given = System.getProperty("cosell.shared");
    if (given != null) {
      return Path.of(given, FOLDER);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared").resolve(FOLDER);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return null;
  }

  private static List<NamedCsvRecord> read(Path file) {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Optional<String> text(String cell) {
    return cell.isBlank() ? Optional.empty() : Optional.of(cell);
  }

  private static Listed listed(NamedCsvRecord row) {
    return new Listed(
        Account.builder()
            .id(new AccountId(row.getField("account_id")))
            .name(text(row.getField("legal_name")))
            .website(text(row.getField("domain")))
            .address(
                Address.builder()
                    .country(text(row.getField("country")))
                    .region(text(row.getField("region")))
                    .build())
            .build(),
        text(row.getField("known_aliases"))
            .map(all -> List.of(all.split("\\|")))
            .orElse(List.of()));
  }

  private static Listed mixture(int number, Listed first, Listed last, Random random) {
    String[] start = first.name().split(" ");
    String[] end = last.name().split(" ");
    List<String> words =
        new ArrayList<>(Arrays.asList(start).subList(0, 1 + random.nextInt(start.length)));
    words.addAll(Arrays.asList(end).subList(random.nextInt(end.length), end.length));
    Optional<String> domain =
        first
            .account()
            .website()
            .flatMap(
                one -> last.account().website().map(other -> half(one, true) + half(other, false)));
    return new Listed(
        Account.builder()
            .id(new AccountId("M-" + number))
            .name(String.join(" ", words))
            .website(domain)
            .address(last.account().address())
            .build(),
        List.of());
  }

  private static String half(String domain, boolean first) {
    int dot = domain.indexOf('.');
    int middle = (dot < 0 ? domain.length() : dot) / 2;
    return first ? domain.substring(0, middle) : domain.substring(middle);
  }
}
