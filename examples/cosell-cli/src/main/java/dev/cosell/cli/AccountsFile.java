package dev.cosell.cli;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.alias.AliasIndex;
import dev.cosell.alias.AliasLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One's own accounts, as a file. */
final class AccountsFile {
  private static final List<String> REQUIRED = List.of("account_id", "legal_name");
  private static final Set<String> OPTIONAL =
      Set.of("country", "region", "domain", "known_aliases");

  private final List<Account> accounts = new ArrayList<>();
  private final List<List<String>> aliases = new ArrayList<>();

  private AccountsFile() {}

  static AccountsFile read(Path file, InputProblems problems) {
    AccountsFile read = new AccountsFile();
    Map<String, Long> rows = new HashMap<>();
    new CsvInput("--accounts", file, REQUIRED, OPTIONAL)
        .read(problems, row -> read.add(row, rows, problems));
    return read;
  }

  private void add(CsvRow row, Map<String, Long> rows, InputProblems problems) {
    String id = row.text("account_id");
    if (id.isEmpty()) {
      return;
    }
    Long first = rows.putIfAbsent(id, row.number());
    if (first != null) {
      problems.cell(
          row.file(),
          row.number(),
          "account_id",
          "must differ from all others, but '" + id + "' stands in row " + first + " already",
          "take one of the rows out");
      return;
    }
    accounts.add(
        Account.builder()
            .id(new AccountId(id))
            .name(row.stated("legal_name"))
            .website(row.stated("domain"))
            .address(
                Address.builder()
                    .country(row.stated("country"))
                    .region(row.stated("region"))
                    .build())
            .build());
    aliases.add(
        List.of(row.text("known_aliases").split("\\|", -1)).stream()
            .map(String::strip)
            .filter(alias -> !alias.isEmpty())
            .toList());
  }

  List<Account> accounts() {
    return accounts;
  }

  AliasIndex index(AliasLedger ledger) {
    AliasIndex.Builder index = AliasIndex.builder().ledger(ledger);
    for (int i = 0; i < accounts.size(); i++) {
      index.account(accounts.get(i), aliases.get(i));
    }
    return index.build();
  }
}
