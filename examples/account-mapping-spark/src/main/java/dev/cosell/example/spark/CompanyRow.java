package dev.cosell.example.spark;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.alias.AliasIndex;
import dev.cosell.alias.AliasQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of either file, whatever read it; an empty cell and a missing one are the same. */
@FunctionalInterface
interface CompanyRow {
  /** The columns of the file of accounts; others are passed over. */
  List<String> ACCOUNT_COLUMNS =
      List.of("account_id", "legal_name", "country", "region", "domain", "known_aliases");

  /** The columns of the file of queries; others are passed over. */
  List<String> QUERY_COLUMNS =
      List.of("query_id", "query_name", "query_country", "query_region", "query_domain");

  @Nullable String cell(String column);

  private Optional<String> text(String column) {
    return Optional.ofNullable(cell(column)).filter(text -> !text.isBlank());
  }

  default void addTo(AliasIndex.Builder index) {
    Account account =
        Account.builder()
            .id(new AccountId(text("account_id").orElse("")))
            .name(text("legal_name"))
            .website(text("domain"))
            .address(Address.builder().country(text("country")).region(text("region")).build())
            .build();
    index.account(
        account,
        text("known_aliases").stream().flatMap(all -> Arrays.stream(all.split("\\|"))).toList());
  }

  default String queryId() {
    return text("query_id").orElse("");
  }

  default AliasQuery query() {
    return AliasQuery.builder()
        .name(text("query_name").orElse(""))
        .country(text("query_country"))
        .region(text("query_region"))
        .domain(text("query_domain"))
        .build();
  }
}
