package dev.cosell.example.spark;

import dev.cosell.alias.AliasIndex;
import dev.cosell.alias.AliasMatch;
import dev.cosell.alias.Candidate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What a query is answered, as it is written.
 *
 * @param queryId the query
 * @param decision {@code RESOLVED}, {@code AMBIGUOUS} or {@code UNKNOWN}
 * @param accountId the account that was found, or the likeliest one where a person has to choose;
 *     null where none comes into question
 * @param confidence how likely it is that this account is meant, from 0 to 1; null without one
 */
record Answer(
    String queryId, String decision, @Nullable String accountId, @Nullable Double confidence) {
  static final StructType COLUMNS =
      new StructType()
          .add("query_id", DataTypes.StringType, false)
          .add("decision", DataTypes.StringType, false)
          .add("account_id", DataTypes.StringType)
          .add("confidence", DataTypes.DoubleType);

  static Answer of(CompanyRow query, AliasIndex index) {
    AliasMatch match = index.resolve(query.query());
    List<Candidate> shown =
        match.fold(AliasMatch::candidates, AliasMatch::candidates, unknown -> List.of());
    String decision =
        match.<String>fold(resolved -> "RESOLVED", choose -> "AMBIGUOUS", unknown -> "UNKNOWN");
    return shown.isEmpty()
        ? new Answer(query.queryId(), decision, null, null)
        : new Answer(
            query.queryId(), decision, shown.get(0).account().value(), shown.get(0).confidence());
  }

  Row row() {
    return RowFactory.create(queryId, decision, accountId, confidence);
  }
}
