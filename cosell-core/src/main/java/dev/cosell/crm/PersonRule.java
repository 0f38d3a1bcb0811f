package dev.cosell.crm;

import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The parts of a person, each an expression that gives a text. */
record PersonRule(Map<Part, Expression> parts) {
  PersonRule {
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
  }

  /** A part of a person. */
  enum Part {
    ID("id"),
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    EMAIL("email"),
    PHONE("phone"),
    TITLE("title"),
    ROLE("role");

    final String member;

    Part(String member) {
      this.member = member;
    }
  }

  Set<CellRef> columns() {
    Set<CellRef> columns = new LinkedHashSet<>();
    parts.values().forEach(part -> columns.addAll(part.columns()));
    return columns;
  }

  List<String> columnNames() {
    return columns().stream().map(CellRef::text).sorted().toList();
  }

  /** The person; empty where nothing but a role is known. */
  Optional<OpportunityContact> read(Scope scope, BiConsumer<Part, Fault> faults) {
    Map<Part, String> texts = new EnumMap<>(Part.class);
    parts.forEach(
        (part, expression) -> {
          Reading<Object> reading = expression.evaluate(scope);
          reading.fault().ifPresent(fault -> faults.accept(part, fault));
          reading.notes().forEach(note -> faults.accept(part, note));
          reading
              .value()
              .map(text -> ((String) text).strip())
              .filter(text -> !text.isEmpty())
              .ifPresent(text -> texts.put(part, text));
        });
    Optional<String> role = Optional.ofNullable(texts.remove(Part.ROLE));
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    Contact contact =
        Contact.builder()
            .id(Optional.ofNullable(texts.get(Part.ID)))
            .firstName(Optional.ofNullable(texts.get(Part.FIRST_NAME)))
            .lastName(Optional.ofNullable(texts.get(Part.LAST_NAME)))
            .email(Optional.ofNullable(texts.get(Part.EMAIL)))
            .phone(Optional.ofNullable(texts.get(Part.PHONE)))
            .title(Optional.ofNullable(texts.get(Part.TITLE)))
            .build();
    return Optional.of(new OpportunityContact(contact, role));
  }
}
