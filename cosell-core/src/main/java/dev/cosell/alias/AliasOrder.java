package dev.cosell.alias;

import dev.cosell.alias.AliasSubject.Duns;
import dev.cosell.alias.AliasSubject.MergedAccount;
import dev.cosell.alias.AliasSubject.Name;
import dev.cosell.alias.AliasSubject.PortalCustomer;
import dev.cosell.alias.AliasSubject.RegistrationNumber;
import java.util.Comparator;
import java.util.List;

/** Total orders of subjects and decisions that agree with equality. */
final class AliasOrder {
  static final Comparator<AliasSubject> SUBJECTS =
      Comparator.<AliasSubject, List<String>>comparing(AliasOrder::key, AliasOrder::compare);

  /** Within an instant merges come first, so that what is decided then about others sees them. */
  static final Comparator<AliasDecision> DECISIONS =
      Comparator.comparing(AliasDecision::decidedAt)
          .thenComparing(decision -> !(decision.subject() instanceof MergedAccount))
          .thenComparing(AliasDecision::kind)
          .thenComparing(AliasDecision::subject)
          .thenComparing(AliasDecision::account)
          .thenComparing(AliasDecision::decidedBy)
          .thenComparing(AliasDecision::evidence);

  private AliasOrder() {}

  private static List<String> key(AliasSubject subject) {
    if (subject instanceof MergedAccount merged) {
      return List.of("0", merged.id().value());
    } else if (subject instanceof PortalCustomer customer) {
      return List.of("1", customer.id().cloud().id(), customer.id().value());
    } else if (subject instanceof Duns duns) {
      return List.of("2", duns.number());
    } else if (subject instanceof RegistrationNumber registration) {
      return List.of("3", registration.country(), registration.number());
    }
    Name name = (Name) subject;
    return List.of("4", name.text(), name.country().orElse(""), name.domain().orElse(""));
  }

  /** Keys of one kind are of one length. */
  private static int compare(List<String> one, List<String> other) {
    int order = 0;
    for (int i = 0; order == 0 && i < one.size(); i++) {
      order = one.get(i).compareTo(other.get(i));
    }
    return order;
  }
}
