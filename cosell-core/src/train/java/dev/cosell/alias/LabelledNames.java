package dev.cosell.alias;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Accounts, and names of which it is known to which account they belong. */
final class LabelledNames {
  /** A company that is asked for, and the account that is right. */
  record Labelled(
      AliasQuery query,
      Optional<String> expected,
      Set<String> related,
      boolean nameTells,
      boolean domainTells,
      boolean needsLocation) {
    /** Whether the name alone, or all fields, are enough to find the account. */
    boolean isAnswerable(boolean namesOnly) {
      return expected.isPresent()
          && (namesOnly ? nameTells && !needsLocation : nameTells || domainTells);
    }
  }

  /** An account with the other names that its record holds. */
  record Known(Account account, List<String> otherNames) {
    String id() {
      return account.id().orElseThrow().value();
    }
  }

  final List<Known> accounts = new ArrayList<>();
  final List<Labelled> queries = new ArrayList<>();

  /** Names of organisations that are not listed; the account is a relative. */
  final List<Labelled> relatives = new ArrayList<>();

  static LabelledNames read(Path folder) throws IOException {
    LabelledNames names = new LabelledNames();
    Map<String, String> domains = new HashMap<>();
    for (NamedCsvRecord row : rows(folder.resolve("accounts.csv"))) {
      domains.put(row.getField("account_id"), row.getField("domain"));
      names.accounts.add(
          new Known(
              Account.builder()
                  .id(new AccountId(row.getField("account_id")))
                  .name(row.getField("legal_name"))
                  .website(given(row, "domain"))
                  .address(
                      Address.builder()
                          .country(given(row, "country"))
                          .region(given(row, "region"))
                          .build())
                  .build(),
              list(row.getField("known_aliases"))));
    }
    for (NamedCsvRecord row : rows(folder.resolve("queries.csv"))) {
      String expected = row.getField("expected_account_id");
      names.queries.add(
          new Labelled(
              AliasQuery.builder()
                  .name(row.getField("query_name"))
                  .country(given(row, "query_country"))
                  .region(given(row, "query_region"))
                  .domain(given(row, "query_domain"))
                  .build(),
              expected.equals("NONE") ? Optional.empty() : Optional.of(expected),
              Set.copyOf(list(row.getField("related_account_id"))),
              row.getField("name_answerable").equals("1"),
              isUnder(row.getField("query_domain"), domains.getOrDefault(expected, "")),
              row.getField("needs_location").equals("1")));
    }
    for (NamedCsvRecord row : rows(folder.resolve("related.csv"))) {
      names.relatives.add(
          new Labelled(
              AliasQuery.builder()
                  .name(row.getField("query_name"))
                  .country(given(row, "query_country"))
                  .build(),
              Optional.empty(),
              Set.copyOf(list(row.getField("related_account_id"))),
              false,
              false,
              false));
    }
    return names;
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }

  private static Optional<String> given(NamedCsvRecord row, String field) {
    return Optional.of(row.getField(field)).filter(text -> !text.isEmpty());
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  private static boolean isUnder(String asked, String known) {
    return !asked.isEmpty()
        && !known.isEmpty()
        && (asked.equals(known) || asked.endsWith("." + known));
  }

  /** The accounts laid out for look-up, in the order of their ids, each without one other name. */
  NameStore store(Map<String, String> leftOut) {
    NameStoreBuild build = new NameStoreBuild(accounts.size());
    accounts.stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .forEach(
            known ->
                build.add(
                    known.account(),
                    NameStoreBuild.read(
                        NameStoreBuild.names(
                            known.account(),
                            known.otherNames().stream()
                                .filter(name -> !name.equals(leftOut.get(known.id())))
                                .toList()))));
    return new NameStore(build);
  }
}
