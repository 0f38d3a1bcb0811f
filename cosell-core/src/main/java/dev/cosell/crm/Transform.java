package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of a text's form, such as {@code strip} or {@code truncate(255)}.
 *
 * @param step what is done
 * @param number the number in parentheses, or 0
 */
record Transform(Step step, int number) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LABEL = Pattern.compile("[^a-z0-9]+");
  private static final Pattern PHONE_SIGNS = Pattern.compile("[\\s\\u00a0().\\-/]");
  private static final Pattern E164_FORM = Pattern.compile("\\+[1-9][0-9]{7,14}");
  private static final Pattern NATIONAL = Pattern.compile("[1-9][0-9]*");
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]+)(?:\\(([0-9]{1,6})\\))?");

  static Transform parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    Optional<Step> step = form.matches() ? Step.named(form.group(1)) : Optional.empty();
    if (step.isEmpty()) {
      throw new IllegalArgumentException("not a transform");
    }
    boolean numbered = form.group(2) != null;
    int number = numbered ? Integer.parseInt(form.group(2)) : 0;
    boolean fits = numbered ? step.get().takesNumber() && number > 0 : !step.get().needsNumber;
    if (!fits) {
      throw new IllegalArgumentException("not a transform");
    }
    return new Transform(step.get(), number);
  }

  static String known() {
    return Arrays.stream(Step.values()).map(step -> step.shown).toList().toString();
  }

  Reading<String> apply(String text) {
    return step.apply(text, number);
  }

  static Reading<String> all(List<Transform> transforms, String text) {
    Reading<String> reading = Reading.of(text);
    for (Transform transform : transforms) {
      reading = reading.then(transform::apply);
    }
    return reading;
  }

  @Override
  public String toString() {
    return number == 0 ? step.name : step.name + "(" + number + ")";
  }

  /** What can be done; each answers for every text. */
  enum Step {
    STRIP("strip") {
      @Override
      Reading<String> apply(String text, int number) {
        return Reading.of(text.strip());
      }
    },
    COLLAPSE_SPACES("collapseSpaces") {
      @Override
      Reading<String> apply(String text, int number) {
        return Reading.of(SPACES.matcher(text.strip()).replaceAll(" "));
      }
    },
    UPPER("upper") {
      @Override
      Reading<String> apply(String text, int number) {
        return Reading.of(text.toUpperCase(Locale.ROOT));
      }
    },
    LOWER("lower") {
      @Override
      Reading<String> apply(String text, int number) {
        return Reading.of(text.toLowerCase(Locale.ROOT));
      }
    },
    FIRST_WORD("firstWord") {
      @Override
      Reading<String> apply(String text, int number) {
        return Reading.of(SPACES.split(text.strip(), 2)[0]);
      }
    },
    AFTER_FIRST_WORD("afterFirstWord") {
      @Override
      Reading<String> apply(String text, int number) {
        String[] words = SPACES.split(text.strip(), 2);
        return Reading.of(words.length < 2 ? "" : words[1]);
      }
    },
    SLUG("slug") {
      @Override
      Reading<String> apply(String text, int number) {
        String plain =
            MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String slug = NO_LABEL.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        int start = slug.startsWith("-") ? 1 : 0;
        // A label of a host name has 63 characters at most, and no hyphen at its ends (RFC 1035).
        int end = Math.min(slug.length(), start + 63);
        while (end > start && slug.charAt(end - 1) == '-') {
          end--;
        }
        return Reading.of(start >= end ? "" : slug.substring(start, end));
      }
    },
    URL("url") {
      @Override
      Reading<String> apply(String text, int number) {
        return url(text.strip());
      }
    },
    ISO_COUNTRY("isoCountry") {
      @Override
      Reading<String> apply(String text, int number) {
        return CountryNames.code(text)
            .map(Reading::of)
            .orElseGet(
                () ->
                    Reading.failed(
                        Code.TEXT_UNREADABLE,
                        "must be a country's English name or ISO 3166-1 code",
                        "correct the country, or add its spelling to the value map"));
      }
    },
    E164("e164") {
      @Override
      Reading<String> apply(String text, int number) {
        return phone(text, number);
      }
    },
    SALESFORCE_ID("salesforceId") {
      @Override
      Reading<String> apply(String text, int number) {
        if (text.isBlank()) {
          return Reading.of("");
        }
        return SalesforceId.parse(text)
            .map(id -> Reading.of(id.value()))
            .orElseGet(
                () ->
                    Reading.failed(
                        Code.TEXT_UNREADABLE,
                        "must be a Salesforce id of 15 or 18 characters with a matching suffix",
                        "export the id anew; a spreadsheet may have changed its letters' case"));
      }
    },
    TRUNCATE("truncate") {
      @Override
      Reading<String> apply(String text, int number) {
        if (text.codePointCount(0, text.length()) <= number) {
          return Reading.of(text);
        }
        return Reading.of(text.substring(0, text.offsetByCodePoints(0, number)).strip())
            .noting(
                new Fault(
                    Code.TEXT_TRUNCATED,
                    "must have at most "
                        + number
                        + " characters, but has "
                        + text.codePointCount(0, text.length()),
                    "its end was cut; shorten it in the CRM"));
      }
    };

    final String name;
    final boolean needsNumber;
    final String shown;

    Step(String name) {
      this.name = name;
      this.needsNumber = name.equals("truncate");
      this.shown = needsNumber ? name + "(255)" : name;
    }

    abstract Reading<String> apply(String text, int number);

    boolean takesNumber() {
      return needsNumber || this == E164;
    }

    static Optional<Step> named(String name) {
      return Arrays.stream(values()).filter(step -> step.name.equals(name)).findFirst();
    }
  }

  private static Reading<String> url(String text) {
    if (text.isEmpty()) {
      return Reading.of("");
    }
    try {
      URI uri = new URI(text.contains("://") ? text : "https://" + text);
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
      if (host.contains(".") && (scheme.equals("https") || scheme.equals("http"))) {
        String path = uri.getRawPath().equals("/") ? "" : uri.getRawPath();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return Reading.of(scheme + "://" + host + port + path + query);
      }
    } catch (URISyntaxException notAnAddress) {
      // Answered below, as every other text that is no address.
    }
    return Reading.failed(
        Code.TEXT_UNREADABLE,
        "must be a web address such as https://example.com",
        "correct the address in the CRM");
  }

  private static Reading<String> phone(String text, int countryCode) {
    if (text.isBlank()) {
      return Reading.of("");
    }
    String digits = PHONE_SIGNS.matcher(text).replaceAll("");
    if (digits.startsWith("00")) {
      digits = "+" + digits.substring(2);
    } else if (countryCode > 0 && NATIONAL.matcher(digits).matches()) {
      digits = "+" + countryCode + digits;
    }
    return E164_FORM.matcher(digits).matches()
        ? Reading.of(digits)
        : Reading.failed(
            Code.TEXT_UNREADABLE,
            "must be a telephone number with its country code, such as +1 206 555 0100",
            "add the country code in the CRM");
  }
}
