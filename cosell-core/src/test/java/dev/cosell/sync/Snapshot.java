package dev.cosell.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What there is at both ends and in the store, as text that does not depend on ids or versions. */
record Snapshot(List<String> village, List<String> links, List<String> deeds, List<String> crm) {

  List<String> lines() {
    List<String> lines = new ArrayList<>(village);
    lines.addAll(links);
    lines.addAll(deeds);
    lines.addAll(crm);
    return lines;
  }

  static Snapshot of(World world) {
    Map<String, String> names = new HashMap<>();
    List<String> village = new ArrayList<>();
    for (VillageRecord record : world.village.records()) {
      String name = record.crmId.map(Object::toString).orElse("from the cloud " + title(record));
      names.put(record.id.toString(), name);
      village.add(
          name
              + " "
              + record.status
              + " "
              + record.values.toJson()
              + record.stated.toJson()
              + record.crafts
              + (record.unknown.equals("kept for " + record.id) ? "" : " LOST"));
    }
    List<String> links = new ArrayList<>();
    for (Link link : world.store.links(VillageRules.VILLAGE)) {
      links.add(
          names.get(link.portalId().toString())
              + " as "
              + link.crmId()
              + " record "
              + link.record().values().toJson()
              + " base "
              + link.base().toJson()
              + " back "
              + link.writtenBack().toJson()
              + " deferred "
              + link.deferred().toJson()
              + " unkept "
              + unkept(link)
              + (link.gone() ? " gone" : ""));
    }
    List<String> deeds =
        world.village.deeds.stream()
            .map(deed -> named(deed, names))
            .filter(deed -> !deed.startsWith("update"))
            .sorted()
            .toList();
    List<String> crm =
        new TreeMap<>(world.told.writtenBack)
            .entrySet().stream()
                .map(entry -> entry.getKey() + " " + last(entry.getValue()))
                .toList();
    return new Snapshot(
        village.stream().sorted().toList(), links.stream().sorted().toList(), deeds, crm);
  }

  private static String title(VillageRecord record) {
    return record.values.text(dev.cosell.opportunity.Field.TITLE).orElse("");
  }

  private static Map<String, String> unkept(Link link) {
    Map<String, String> unkept = new TreeMap<>();
    link.unkept()
        .forEach(
            (field, value) ->
                unkept.put(
                    field.name(),
                    value.sent().shown()
                        + " found "
                        + value.found().map(found -> found.shown())
                        + (value.ignored() ? " ignored" : " spelled")));
    return unkept;
  }

  private static String named(String deed, Map<String, String> names) {
    String[] words = deed.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      words[i] = names.getOrDefault(words[i], words[i]);
    }
    return String.join(" ", words);
  }

  private static String last(List<String> all) {
    return all.get(all.size() - 1);
  }
}
