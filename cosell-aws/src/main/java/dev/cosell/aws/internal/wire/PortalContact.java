package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A person: at the customer, at the partner, or at AWS. */
@Value.Immutable
@JsonSerialize(as = ImmutablePortalContact.class)
@JsonDeserialize(as = ImmutablePortalContact.class)
public interface PortalContact extends WireObject {
  /** {@return the e-mail address} */
  Optional<String> email();

  /** {@return the given name} */
  Optional<String> firstName();

  /** {@return the family name} */
  Optional<String> lastName();

  /** {@return the job title, or the role on the deal} */
  Optional<String> businessTitle();

  /** {@return the telephone number in E.164 form} */
  Optional<String> phone();

  @Override
  default String describe() {
    return "PortalContact";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link PortalContact} values. */
  final class Builder extends ImmutablePortalContact.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
