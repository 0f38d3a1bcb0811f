package dev.cosell.stageone;

import dev.cosell.contact.OpportunityContact;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** People of whom at least one is the customer's and known by name. */
@Documented
@Constraint(validatedBy = HasNamedContact.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HasNamedContact {
  /**
   * The rule and what to do.
   *
   * @return the message
   */
  String message() default
      "must hold somebody of the customer by name; put a person of the customer on the deal";

  /**
   * When the constraint holds.
   *
   * @return groups, such as those of {@link AtStage}
   */
  Class<?>[] groups() default {};

  /**
   * What a caller attaches to the constraint.
   *
   * @return the payload
   */
  Class<? extends Payload>[] payload() default {};

  /** Looks for a name; people who are not there have none. */
  final class Check
      implements ConstraintValidator<HasNamedContact, Collection<OpportunityContact>> {
    /** For the validator, which makes one. */
    public Check() {}

    @Override
    public boolean isValid(
        @Nullable Collection<OpportunityContact> people, ConstraintValidatorContext context) {
      return people != null && NamedPeople.of(people).named() > 0;
    }
  }
}
