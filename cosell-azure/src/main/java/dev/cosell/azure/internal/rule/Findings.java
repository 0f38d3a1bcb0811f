package dev.cosell.azure.internal.rule;

import dev.cosell.opportunity.Field;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.ArrayList;
import java.util.List;

/** Collects what rules find. */
final class Findings {
  private final List<Violation> all = new ArrayList<>();

  void add(Field field, ViolationCode code, String rule, String remedy) {
    addAt(field.name(), code, rule, remedy);
  }

  /** The message begins with the path: "title must ...". */
  void addAt(String path, ViolationCode code, String rule, String remedy) {
    all.add(new Violation(path, code, path + " " + rule, remedy));
  }

  List<Violation> all() {
    return all;
  }
}
