package dev.cosell.attribution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.account.AccountId;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactSource;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.OpportunityId;
import java.util.List;
import java.util.Optional;

/** The JSON form of an entry. */
final class AttributionJson {
  private AttributionJson() {}

  static void write(AttributionEntry each, ObjectNode node) {
    node.put("id", each.id()).put("kind", each.kind().name());
    node.put("on", each.on().toString()).put("recordedOn", each.recordedOn().toString());
    each.deal().ifPresent(deal -> node.put("deal", deal.value()));
    each.account().ifPresent(account -> node.put("account", account.value()));
    each.cloud().ifPresent(cloud -> node.put("cloud", cloud.id()));
    each.counterpart()
        .ifPresent(
            person ->
                node.putObject("counterpart")
                    .put("system", person.system())
                    .put("id", person.id()));
    each.seller().ifPresent(seller -> node.put("seller", seller));
    each.by().ifPresent(by -> node.put("by", by));
    each.reference().ifPresent(reference -> node.put("reference", reference));
  }

  /** Empty where the reader was told a problem that leaves no entry. */
  static Optional<AttributionEntry> read(JsonReader entry) {
    Optional<String> id = entry.stated("id", entry.optionalText("id"));
    Optional<EntryKind> kind = entry.stated("kind", entry.optionalChoice("kind", EntryKind.class));
    AttributionEntry.Builder read =
        new AttributionEntry.Builder()
            .id(id.orElse("?"))
            .kind(kind.orElse(EntryKind.MARKETING_TOUCH))
            .on(entry.date("on"))
            .recordedOn(entry.date("recordedOn"))
            .deal(entry.optionalText("deal").map(OpportunityId::new))
            .account(entry.optionalText("account").map(AccountId::new))
            .cloud(entry.optional("cloud", Cloud::new, "must be the id of a cloud such as aws"))
            .counterpart(entry.optionalPair("counterpart", "system", "id", ContactSource::new))
            .seller(entry.optionalText("seller"))
            .by(entry.optionalText("by"))
            .reference(entry.optionalText("reference"));
    if (id.isEmpty() || kind.isEmpty() || !hasMembers(entry, kind.get())) {
      return Optional.empty();
    }
    try {
      return Optional.of(read.build());
    } catch (IllegalArgumentException alreadyTold) {
      // A member stands there and could not be read.
      return Optional.empty();
    }
  }

  private static boolean hasMembers(JsonReader entry, EntryKind kind) {
    List<String> missing = kind.members().stream().filter(name -> !entry.has(name)).toList();
    missing.forEach(
        name -> entry.problem(name, "is required of " + kind + "; log who and where it was"));
    boolean isHomeless = !kind.isBetweenPeople() && !entry.has("deal") && !entry.has("account");
    if (isHomeless) {
      entry.problem(
          "account", "is required of " + kind + " without a deal; name the customer or the deal");
    }
    return missing.isEmpty() && !isHomeless;
  }
}
