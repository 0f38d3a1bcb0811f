package dev.cosell.contact;

import java.util.Optional;
import java.util.Set;

/**
 * An e-mail address as it is compared.
 *
 * @param text the whole address in lower case, without what follows a plus
 * @param local what stands before the at sign, without what follows a plus; all of a text that is
 *     no address
 * @param domain what stands after it; empty for a text that is no address
 * @param isFree whether anybody can have an address there
 * @param isShared whether it is a shared mailbox such as {@code info@}
 */
record MailAddress(String text, String local, String domain, boolean isFree, boolean isShared) {
  private static final Set<String> SECOND_LEVEL =
      Set.of("ac", "co", "com", "edu", "gov", "gob", "net", "ne", "or", "org");

  static MailAddress of(String written, ContactMatchPolicy policy) {
    int at = written.lastIndexOf('@');
    if (at < 1 || written.indexOf('.', at) < 0) {
      return new MailAddress(written, written, "", false, false);
    }
    String domain = written.substring(at + 1);
    if (domain.equals("googlemail.com")) {
      domain = "gmail.com";
    }
    String local = written.substring(0, at);
    int plus = local.indexOf('+');
    if (plus > 0) {
      local = local.substring(0, plus);
    }
    if (domain.equals("gmail.com")) {
      local = local.replace(".", "");
    }
    boolean isFree = policy.isFreeMail(domain);
    return new MailAddress(local + "@" + domain, local, domain, isFree, isShared(local, policy));
  }

  private static boolean isShared(String local, ContactMatchPolicy policy) {
    int gap = 0;
    while (gap < local.length() && Character.isLetterOrDigit(local.charAt(gap))) {
      gap++;
    }
    return policy.isSharedMailbox(local) || policy.isSharedMailbox(local.substring(0, gap));
  }

  boolean isWellFormed() {
    return !domain.isEmpty();
  }

  /** The domain that a company registers, such as {@code borealis.example} of a department's. */
  Optional<String> companyDomain() {
    if (domain.isEmpty() || isFree) {
      return Optional.empty();
    }
    String[] labels = domain.split("\\.", -1);
    int n = labels.length;
    boolean isCountrys =
        n > 2 && labels[n - 1].length() == 2 && SECOND_LEVEL.contains(labels[n - 2]);
    int kept = Math.min(n, isCountrys ? 3 : 2);
    return Optional.of(String.join(".", java.util.Arrays.copyOfRange(labels, n - kept, n)));
  }

  /** Whether the two differ by slips of the pen only; a digit is never one. */
  boolean isSlipOf(MailAddress other) {
    if (!Slips.digits(text).equals(Slips.digits(other.text))) {
      return false;
    }
    if (!isWellFormed() || !other.isWellFormed()) {
      int longer = Math.max(text.length(), other.text.length());
      return longer >= 10 && Slips.atMost(Math.max(2, longer / 8), text, other.text);
    }
    return isLocalSlip(other.local) && sameOrSlip(other);
  }

  /** Short aliases of two people are often a letter apart. */
  private boolean isLocalSlip(String otherLocal) {
    return local.equals(otherLocal)
        || (Math.min(local.length(), otherLocal.length()) >= 6 && Slips.inWord(local, otherLocal));
  }

  private boolean sameOrSlip(MailAddress other) {
    if (domain.equals(other.domain)) {
      return true;
    }
    int dot = domain.lastIndexOf('.');
    int otherDot = other.domain.lastIndexOf('.');
    String name = domain.substring(0, dot);
    String otherName = other.domain.substring(0, otherDot);
    String end = domain.substring(dot);
    String otherEnd = other.domain.substring(otherDot);
    if (name.equals(otherName)) {
      return end.length() == 4 && otherEnd.length() == 4 && Slips.atMost(1, end, otherEnd);
    }
    // Short names of companies are often a letter apart.
    int shorter = Math.min(name.length(), otherName.length());
    return end.equals(otherEnd) && shorter >= 6 && Slips.atMost(shorter / 5, name, otherName);
  }

  /** Nothing of the address. */
  @Override
  public String toString() {
    return "MailAddress[" + (isWellFormed() ? "well-formed" : "not an address") + "]";
  }
}
