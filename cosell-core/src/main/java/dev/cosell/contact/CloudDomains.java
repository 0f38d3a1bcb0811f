package dev.cosell.contact;

import dev.cosell.account.Account;
import dev.cosell.cloud.Cloud;
import dev.cosell.name.WebDomain;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which cloud employs whoever has an address at a domain. */
final class CloudDomains {
  private static final List<Cloud> CLOUDS = List.of(Cloud.AWS, Cloud.AZURE, Cloud.GCP);

  private final Map<String, Cloud> clouds;

  private CloudDomains(Map<String, Cloud> clouds) {
    this.clouds = clouds;
  }

  /** The clouds' domains of a policy, without those of a cloud that is the customer itself. */
  static CloudDomains of(ContactMatchPolicy policy, Account customer) {
    Map<String, Cloud> clouds = new HashMap<>();
    Set<String> own = own(customer);
    for (Cloud cloud : CLOUDS) {
      Set<String> domains = domains(policy, cloud);
      if (Collections.disjoint(own, domains) && Collections.disjoint(own, labels(domains))) {
        domains.forEach(domain -> clouds.put(domain, cloud));
      }
    }
    return new CloudDomains(clouds);
  }

  /** The domain of the customer's web site, or else the words of the name. */
  private static Set<String> own(Account customer) {
    return customer
        .website()
        .flatMap(CloudDomains::domain)
        .map(Set::of)
        .orElseGet(() -> words(customer.name().orElse("")));
  }

  private static Set<String> words(String name) {
    return new HashSet<>(
        Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
  }

  private static Set<String> labels(Set<String> domains) {
    return domains.stream()
        .flatMap(domain -> WebDomain.of(domain).stream())
        .map(WebDomain::label)
        .collect(Collectors.toSet());
  }

  /** The cloud that employs the person, by the address. */
  Optional<Cloud> employer(Contact person) {
    return person.email().flatMap(CloudDomains::domain).map(clouds::get);
  }

  private static Set<String> domains(ContactMatchPolicy policy, Cloud cloud) {
    return Optional.<Set<String>>ofNullable(policy.companies().get(cloud.id())).orElse(Set.of());
  }

  private static Optional<String> domain(String text) {
    return WebDomain.of(text).map(WebDomain::registered);
  }
}
