package dev.cosell.crm;

import dev.cosell.internal.TextFile;

/** Maps that come with the library. */
final class PresetMap {
  private PresetMap() {}

  static CrmFieldMap read(String name) {
    return CrmFieldMap.fromJson(TextFile.read(PresetMap.class, name));
  }
}
