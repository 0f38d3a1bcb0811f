package dev.cosell.cli;

import dev.cosell.account.AccountId;
import dev.cosell.alias.AccountEnrichment;
import dev.cosell.alias.AccountMapping;
import dev.cosell.alias.Candidate;
import dev.cosell.alias.CloudCustomer;
import dev.cosell.alias.CommitStatus;
import dev.cosell.alias.CustomerReview;
import dev.cosell.alias.JointPursuit;
import dev.cosell.alias.MappingConflict;
import dev.cosell.alias.Overlap;
import dev.cosell.alias.Pursuit;
import dev.cosell.alias.RelationshipCoverage;
import dev.cosell.alias.ScorePart;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An account mapping and the pursuit list as files. */
final class MappingFiles {
  private static final String UNKNOWN = "unknown";

  private MappingFiles() {}

  /** {@code mapping.csv}: every row of both inputs with its result. */
  static String mapping(AccountMapping mapping) {
    StringBuilder csv =
        new StringBuilder(
            "result,account_id,customer_id,customer_name,confidence,relation,evidence\n");
    for (Overlap each : mapping.overlap()) {
      csv.append(
          line(
              "OVERLAP",
              each.account().value(),
              each.customer(),
              MatchText.confidence(each.confidence()),
              each.relation().name(),
              MatchText.evidence(each.evidence())));
    }
    for (MappingConflict conflict : mapping.conflicts()) {
      for (CloudCustomer row : conflict.rows()) {
        csv.append(line("CONFLICT", ids(conflict.accounts()), row, "", "", ""));
      }
    }
    for (CustomerReview each : mapping.review()) {
      List<AccountId> accounts = each.candidates().stream().map(Candidate::account).toList();
      csv.append(line("REVIEW", ids(accounts), each.customer(), "", "", ""));
    }
    for (CloudCustomer customer : mapping.unmatchedCustomers()) {
      csv.append(line("UNMATCHED_CUSTOMER", "", customer, "", "", ""));
    }
    mapping
        .unmatchedAccounts()
        .forEach(
            each ->
                csv.append(
                    CsvLine.of("UNMATCHED_ACCOUNT", each.account().value(), "", "", "", "", "")));
    mapping
        .mergedAccounts()
        .forEach(
            (merged, left) ->
                csv.append(
                    CsvLine.of(
                        "MERGED_ACCOUNT", merged.value(), "", "", "", "", "merged into " + left)));
    return csv.toString();
  }

  private static String line(
      String result,
      String account,
      CloudCustomer customer,
      String confidence,
      String relation,
      String evidence) {
    return CsvLine.of(
        result,
        account,
        customer.id().value(),
        CsvLine.foreign(customer.name()),
        confidence,
        relation,
        evidence);
  }

  private static String ids(List<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).collect(Collectors.joining("|"));
  }

  /** {@code review.csv}: one line per customer and account that a person has to decide on. */
  static String review(AccountMapping mapping) {
    StringBuilder csv =
        new StringBuilder(
            "customer_id,customer_name,reason,account_id,confidence,relation,evidence\n");
    for (MappingConflict conflict : mapping.conflicts()) {
      CloudCustomer first = conflict.rows().get(0);
      conflict.claims().forEach(claim -> csv.append(toReview(first, "SEVERAL_ACCOUNTS", claim)));
    }
    for (CustomerReview each : mapping.review()) {
      each.candidates()
          .forEach(
              candidate -> csv.append(toReview(each.customer(), each.reason().name(), candidate)));
    }
    return csv.toString();
  }

  private static String toReview(CloudCustomer customer, String reason, Candidate candidate) {
    return CsvLine.of(
        customer.id().value(),
        CsvLine.foreign(customer.name()),
        reason,
        candidate.account().value(),
        MatchText.confidence(candidate.confidence()),
        candidate.relation().name(),
        MatchText.evidence(candidate.evidence()));
  }

  /** {@code pursuit.csv}: one line per account in the overlap, the most worthwhile first. */
  static String pursuit(JointPursuit list) {
    StringBuilder csv =
        new StringBuilder(
            "rank,account_id,score,customer_ids,commit,counterparts,relevant_counterparts,tenancy,"
                + "marketplace,points\n");
    int rank = 0;
    for (Pursuit pursuit : list.pursuits()) {
      rank++;
      AccountEnrichment account = pursuit.enrichment();
      csv.append(
          CsvLine.of(
              Integer.toString(rank),
              account.account().value(),
              Integer.toString(pursuit.score()),
              account.customers().stream()
                  .map(each -> each.customer().id().value())
                  .distinct()
                  .collect(Collectors.joining("|")),
              joined(account.commits().stream().map(CommitStatus::toString)),
              joined(account.coverage().stream().map(MappingFiles::shown)),
              account.archetype().isEmpty()
                  ? UNKNOWN
                  : account.relevant().stream()
                      .map(MappingFiles::role)
                      .collect(Collectors.joining("|")),
              account.archetype().map(Enum::name).orElse(UNKNOWN),
              account
                  .isRepeatBuyer()
                  .map(again -> again ? "bought before" : "nothing bought")
                  .orElse(UNKNOWN),
              pursuit.parts().stream().map(MappingFiles::shown).collect(Collectors.joining("; "))));
    }
    return csv.toString();
  }

  private static String joined(Stream<String> texts) {
    String all = texts.collect(Collectors.joining("|"));
    return all.isEmpty() ? UNKNOWN : all;
  }

  private static String role(RelationshipCoverage each) {
    return each.counterpart().role().map(Object::toString).orElse("role unknown");
  }

  private static String shown(RelationshipCoverage each) {
    return role(each) + each.lastTouch().map(day -> "@" + day).orElse("") + " " + each.touch();
  }

  private static String shown(ScorePart part) {
    return part.rule() + " " + part.points() + " " + part.seen();
  }
}
