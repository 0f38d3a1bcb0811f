package dev.cosell.internal;

import dev.cosell.policy.Offices;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** Whether alliances and sales have signed a policy, told by member and rule. */
public final class Signatures {
  private final PolicyHeader header;
  private final Offices offices;
  private final BiConsumer<String, String> problems;

  private Signatures(PolicyHeader header, Offices offices, BiConsumer<String, String> problems) {
    this.header = header;
    this.offices = offices;
    this.problems = problems;
  }

  /**
   * Checks the signatures and the offices.
   *
   * @param header the policy's header
   * @param offices who signs, and who rules on disputes
   * @param problems takes member and rule of everything that is wrong
   */
  public static void check(
      PolicyHeader header, Offices offices, BiConsumer<String, String> problems) {
    new Signatures(header, offices, problems).check();
  }

  private void check() {
    signature("alliances", offices.alliances());
    signature("sales", offices.sales());
    for (int i = 0; i < header.signatories().size(); i++) {
      LocalDate signed = header.signatories().get(i).signedOn();
      if (signed.isAfter(header.effectiveFrom())) {
        problems.accept(
            "signatories[" + i + "].signedOn",
            "must not be after effectiveFrom "
                + header.effectiveFrom()
                + ", but was "
                + signed
                + "; let the policy begin on the day of the last signature or later");
      }
    }
    apart("sales", offices.sales(), "alliances", offices.alliances());
    apart("neutral", offices.neutral(), "alliances", offices.alliances());
    apart("neutral", offices.neutral(), "sales", offices.sales());
    if (offices.neutral().isEmpty()) {
      problems.accept(
          "offices.neutral",
          "must name at least one office; name who rules on disputes, such as Sales Ops");
    }
  }

  private void signature(String side, List<String> signing) {
    if (signing.isEmpty()) {
      problems.accept(
          "offices." + side, "must name at least one office; name who signs for " + side);
    } else if (header.signatories().stream()
        .map(Signatory::role)
        .noneMatch(role -> Offices.holds(signing, role))) {
      problems.accept(
          "signatories",
          "must hold a signature of "
              + side
              + ", by "
              + String.join(" or ", signing)
              + "; have it signed, until then nothing is in force");
    }
  }

  private void apart(String one, List<String> these, String other, List<String> others) {
    for (String office : these) {
      if (Offices.holds(others, office)) {
        problems.accept(
            "offices." + one,
            "must not hold '" + office + "', which is of " + other + "; keep the sides apart");
      }
    }
  }
}
