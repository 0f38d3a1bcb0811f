package dev.cosell.alias;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasSubject.MergedAccount;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The JSON form of a ledger. */
final class AliasJson {
  private static final int FORMAT = 1;

  private AliasJson() {}

  static String write(List<AliasDecision> entries) {
    ObjectNode document = Json.newObject();
    document.put("format", FORMAT);
    ArrayNode array = document.putArray("entries");
    for (AliasDecision entry : entries) {
      ObjectNode node = array.addObject().put("kind", entry.kind().name());
      SubjectJson.write(entry.subject(), node);
      node.put("account", entry.account().value())
          .put("decidedBy", entry.decidedBy())
          .put("decidedAt", entry.decidedAt().toString())
          .put("evidence", entry.evidence());
    }
    return Json.writePretty(document);
  }

  static AliasLedger read(String json) {
    JsonReader document = JsonReader.of(json);
    int format = document.required("format", document.optionalWhole("format"), FORMAT);
    if (format != FORMAT) {
      document.problem("format", "must be " + FORMAT + ", but was " + format);
    }
    if (!document.has("entries")) {
      document.problem("entries", "is required");
    }
    Set<AliasDecision> entries = new LinkedHashSet<>();
    boolean allRead = true;
    for (JsonReader entry : document.objects("entries")) {
      Optional<AliasDecision> decision = readEntry(entry);
      decision.ifPresent(entries::add);
      allRead &= decision.isPresent();
    }
    // A merge may be revoked by an entry that could not be read.
    Set<String> circles = allRead ? Merges.circles(entries) : Set.of();
    if (!circles.isEmpty()) {
      document.problem("entries", Merges.NO_CIRCLE + ", but had " + String.join(" and ", circles));
    }
    document.finish();
    return new AliasLedger(entries);
  }

  /** Empty where the reader was told a problem that leaves no decision. */
  private static Optional<AliasDecision> readEntry(JsonReader entry) {
    Optional<AliasKind> kind =
        required(entry, "kind", entry.optionalChoice("kind", AliasKind.class));
    Optional<AliasSubject> subject = SubjectJson.read(entry);
    Optional<AccountId> account =
        required(entry, "account", entry.optionalText("account").map(AccountId::new));
    Optional<String> decidedBy = required(entry, "decidedBy", entry.optionalText("decidedBy"));
    Optional<Instant> decidedAt =
        required(
            entry,
            "decidedAt",
            entry.optional(
                "decidedAt", Instant::parse, "must be an instant such as 2031-01-15T10:00:00Z"));
    Optional<String> evidence = required(entry, "evidence", entry.optionalText("evidence"));
    if (Stream.of(kind, subject, account, decidedBy, decidedAt, evidence)
        .anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    if (!kind.get().fits(subject.get())) {
      entry.problem("kind", AliasKind.RULE + ", but was " + kind.get());
      return Optional.empty();
    }
    if (subject.get().equals(new MergedAccount(account.get()))) {
      entry.problem("account", AliasDecision.NOT_ITSELF + ", but was '" + account.get() + "'");
      return Optional.empty();
    }
    return Optional.of(
        AliasDecision.of(subject.get(), kind.get(), account.get())
            .decidedBy(decidedBy.get())
            .decidedAt(decidedAt.get())
            .evidence(evidence.get())
            .build());
  }

  static <T> Optional<T> required(JsonReader entry, String name, Optional<T> value) {
    if (value.isEmpty() && !entry.has(name)) {
      entry.problem(name, "is required");
    }
    return value;
  }
}
