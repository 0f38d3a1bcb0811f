package dev.cosell.stageone;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An amount above zero. */
@Documented
@Constraint(validatedBy = PositiveAmount.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PositiveAmount {
  /**
   * The rule and what to do.
   *
   * @return the message
   */
  String message() default "must be above zero; state what the contract is expected to be worth";

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

  /** Looks at the sign; an amount that is not there is another constraint's. */
  final class Check implements ConstraintValidator<PositiveAmount, Money> {
    /** For the validator, which makes one. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
      return amount == null || amount.isPositive();
    }
  }
}
