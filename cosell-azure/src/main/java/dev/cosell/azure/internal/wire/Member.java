package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A person. */
@Value.Immutable
@JsonSerialize(as = ImmutableMember.class)
@JsonDeserialize(as = ImmutableMember.class)
public interface Member extends WireObject {
  /** {@return the given name} */
  Optional<String> firstName();

  /** {@return the family name} */
  Optional<String> lastName();

  /** {@return the telephone number} */
  Optional<String> phoneNumber();

  /** {@return the address} */
  Optional<String> email();

  /** {@return the job title} */
  Optional<String> title();

  @Override
  default String describe() {
    return "Member";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Member} values. */
  final class Builder extends ImmutableMember.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
