package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text member that the portal answers with HTML entities in it.
 *
 * <p>The portal gives {@code Project.CustomerUseCase}, {@code Project.CustomerBusinessProblem} and
 * {@code Customer.Account.CompanyName} encoded, a colon even twice (as <code>&amp;amp;colon;</code>
 * ), and refuses the encoded text when it is sent back (INVALID_ENUM_VALUE). AWS's own sample
 * client decodes these three before it sends them; read 2026-11-22. One pass undoes one level, so
 * text in which a person wrote an entity keeps it.
 */
final class EncodedText extends StdScalarDeserializer<String> {
  /** The attribute that says that the text comes from the portal and is encoded. */
  static final String ENCODED = "encoded";

  private static final long serialVersionUID = 1L;
  private static final Map<String, String> CHARACTERS =
      Map.of(
          "amp;colon",
          ":",
          "colon",
          ":",
          "amp",
          "&",
          "lt",
          "<",
          "gt",
          ">",
          "quot",
          "\"",
          "apos",
          "'",
          "#39",
          "'",
          "#34",
          "\"");
  private static final Pattern ENTITY =
      Pattern.compile("&(amp;colon|colon|amp|lt|gt|quot|apos|#39|#34);");

  EncodedText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = parser.getValueAsString();
    return context.getAttribute(ENCODED) == null ? text : decoded(text);
  }

  static String decoded(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            entity -> java.util.regex.Matcher.quoteReplacement(CHARACTERS.get(entity.group(1))));
  }
}
