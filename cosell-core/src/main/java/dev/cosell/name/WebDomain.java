package dev.cosell.name;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of a web site or an e-mail address, and the part of it that somebody registered.
 *
 * <p>{@code WebDomain.of("https://www.shop.example.co.uk/a")} is the host {@code
 * shop.example.co.uk}, registered as {@code example.co.uk}, with the label {@code example}.
 *
 * @param host the host in lower case and in ASCII form, without a leading {@code www.}
 * @param registered the public suffix and the label before it; the host where it has no more
 * @param label the label before the public suffix
 */
public record WebDomain(String host, String registered, String label) {
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /**
   * Reads a web address, a host or an e-mail address.
   *
   * @param text such as {@code https://www.example.com/}, {@code example.com} or {@code
   *     jo@example.com}
   * @return the domain; empty if the text holds no host name with a dot
   */
  public static Optional<WebDomain> of(String text) {
    String host = ascii(host(text.strip().toLowerCase(Locale.ROOT)));
    if (!HOST.matcher(host).matches()) {
      return Optional.empty();
    }
    String suffix = DomainTables.suffix(host);
    if (suffix.length() >= host.length()) {
      return Optional.of(new WebDomain(host, host, host.substring(0, host.indexOf('.'))));
    }
    int end = host.length() - suffix.length() - 1;
    int start = host.lastIndexOf('.', end - 1) + 1;
    return Optional.of(new WebDomain(host, host.substring(start), host.substring(start, end)));
  }

  private static String host(String text) {
    int scheme = text.indexOf("://");
    String rest = scheme < 0 ? text : text.substring(scheme + 3);
    int end = 0;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    rest = rest.substring(rest.lastIndexOf('@', end - 1) + 1, end);
    int port = rest.indexOf(':');
    rest = port < 0 ? rest : rest.substring(0, port);
    while (rest.endsWith(".")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    return rest.startsWith("www.") && rest.indexOf('.', 4) > 0 ? rest.substring(4) : rest;
  }

  private static String ascii(String host) {
    for (int i = 0; i < host.length(); i++) {
      if (host.charAt(i) >= 0x80) {
        try {
          return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAName) {
          return "";
        }
      }
    }
    return host;
  }

  /**
   * Whether the domain says nothing about a company, since anybody can have an address there: free
   * mail, hosting, social networks, link services.
   *
   * @return whether it is shared by unrelated people
   */
  public boolean isShared() {
    return DomainTables.isShared(host) || DomainTables.isShared(registered);
  }

  /** The host. */
  @Override
  public String toString() {
    return host;
  }
}
