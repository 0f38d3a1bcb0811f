package dev.cosell.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Public suffixes of more than one label, and domains where anybody can have an address. */
final class DomainTables {
  private static final Set<String> SUFFIXES = column("domain-suffixes.txt");
  private static final Set<String> SHARED = column("free-mail.txt", "shared-hosts.txt");

  private DomainTables() {}

  private static Set<String> column(String... tables) {
    Set<String> entries = new HashSet<>();
    for (String table : tables) {
      for (List<String> line : Tables.read(table)) {
        entries.add(line.get(0).strip());
      }
    }
    return Set.copyOf(entries);
  }

  /** The longest public suffix of a host that has at least one dot. */
  static String suffix(String host) {
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      String parent = host.substring(dot + 1);
      int next = parent.indexOf('.');
      if (SUFFIXES.contains(parent)
          || (next > 0 && SUFFIXES.contains("*." + parent.substring(next + 1)))) {
        return parent;
      }
    }
    return host.substring(host.lastIndexOf('.') + 1);
  }

  static boolean isShared(String domain) {
    return SHARED.contains(domain);
  }
}
