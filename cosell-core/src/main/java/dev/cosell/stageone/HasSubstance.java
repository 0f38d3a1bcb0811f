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
import org.jspecify.annotations.Nullable;

/** A text that says something: enough different words, those that stand in for one not counted. */
@Documented
@Constraint(validatedBy = HasSubstance.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HasSubstance {
  /**
   * How many different words there must be.
   *
   * @return the least number, at least 1
   */
  int words() default 1;

  /**
   * The rule and what to do.
   *
   * @return the message
   */
  String message() default
      "must have at least {words} different words that are no placeholders; write what is so of this"
          + " deal";

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

  /**
   * Counts the words of a text; none is a text that is not there or blank, which is another
   * constraint's.
   */
  final class Check implements ConstraintValidator<HasSubstance, CharSequence> {
    private int words = 1;

    /** For the validator, which makes one. */
    public Check() {}

    @Override
    public void initialize(HasSubstance constraint) {
      words = constraint.words();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null
          || text.toString().isBlank()
          || ReasonText.words(text.toString()) >= words;
    }
  }
}
