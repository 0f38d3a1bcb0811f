package dev.cosell.gcp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class WireProperties {
  @Property(tries = 300)
  void moneyIsReadAsItWasWritten(
      @ForAll @LongRange(min = -9_000_000_000_000_000L, max = 9_000_000_000_000_000L) long minor,
      @ForAll @IntRange(max = 2) int which) {
    CurrencyUnit unit = CurrencyUnit.of(new String[] {"USD", "JPY", "KWD"}[which]);
    Money money = Money.ofMinor(unit, minor);
    ObjectNode object = GcpJson.newObject().put("newMember", "stays");
    WireMoney.write(object, money);
    assertThat(WireMoney.read(object)).contains(money);
    assertThat(object.path("units").isTextual()).isTrue();
    assertThat(object.path("newMember").asText()).isEqualTo("stays");
  }

  @Property(tries = 200)
  void aDayIsReadAsItWasWritten(@ForAll @IntRange(min = 0, max = 3_652_058) int day) {
    LocalDate date = LocalDate.of(1, 1, 1).plusDays(day);
    ObjectNode object = GcpJson.newObject();
    WireDate.write(object, date);
    assertThat(WireDate.read(object)).contains(date);
  }

  @Test
  void unitsAreReadAsTextAndAsNumberAndMayBeLeftOut() {
    assertThat(money("{\"currencyCode\":\"USD\",\"units\":\"12\",\"nanos\":500000000}"))
        .isEqualTo("USD 12.50");
    assertThat(money("{\"currencyCode\":\"USD\",\"units\":12}")).isEqualTo("USD 12.00");
    assertThat(money("{\"currencyCode\":\"USD\",\"units\":null,\"nanos\":-10000000}"))
        .isEqualTo("USD -0.01");
  }

  @Test
  void anAmountThatTheCurrencyCannotHoldIsNoMoneyAndIsStillShown() {
    ObjectNode tenth = GcpJson.object("{\"currencyCode\":\"USD\",\"units\":\"1\",\"nanos\":1}");
    assertThat(WireMoney.read(tenth)).isEmpty();
    assertThat(WireMoney.shown(tenth)).contains("1 and 1 nanos USD");
    assertThat(WireMoney.read(GcpJson.object("{\"currencyCode\":\"Points\",\"units\":\"1\"}")))
        .isEmpty();
    assertThat(
            WireMoney.read(
                GcpJson.object("{\"currencyCode\":\"USD\",\"units\":\"1\",\"nanos\":-10000000}")))
        .isEmpty();
    assertThat(WireMoney.read(GcpJson.object("{\"currencyCode\":\"USD\",\"units\":\"one\"}")))
        .isEmpty();
  }

  @Test
  void moneyOfMoreThan64BitsDoesNotFit() {
    assertThat(WireMoney.fits(Money.of(CurrencyUnit.JPY, new BigDecimal(Long.MAX_VALUE)))).isTrue();
    assertThat(WireMoney.fits(Money.of(CurrencyUnit.JPY, new BigDecimal("9223372036854775808"))))
        .isFalse();
  }

  @Test
  void aDateWithoutADayIsNoDayAndIsStillShown() {
    ObjectNode month = GcpJson.object("{\"year\":2026,\"month\":6,\"day\":0}");
    assertThat(WireDate.read(month)).isEmpty();
    assertThat(WireDate.shown(month)).contains("2026-6-0");
    assertThat(WireDate.read(GcpJson.object("{\"year\":2026,\"month\":2,\"day\":30}"))).isEmpty();
    assertThat(WireDate.shown(GcpJson.object("{}"))).isEmpty();
  }

  @Test
  void digitsNullsAndNumbersInPlaceOfWordsComeBackAsTheyCame() {
    String text =
        "{\"stage\":3,\"a\":null,\"b\":1.500,\"c\":{\"d\":[null,{\"e\":12345678901234567890}]}}";
    assertThat(WireOpportunity.read(text).write()).isEqualTo(text);
    assertThat(WireOpportunity.read(text).stage()).contains("3");
  }

  @Test
  void anEventIsReadFromAPushAndFromAPulledMessageAndFromItsDataAlone() {
    String data =
        "{\"opportunityEvent\":{\"eventType\":\"CREATED\",\"opportunity\":\"opportunities/X1\"}}";
    String base64 = Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8));
    assertThat(OpportunityEvent.read(data)).isPresent();
    assertThat(OpportunityEvent.read("{\"data\":\"" + base64 + "\",\"messageId\":\"1\"}"))
        .isEqualTo(OpportunityEvent.read(data));
    assertThat(
            OpportunityEvent.read(
                "{\"message\":{\"data\":\"" + base64 + "\"},\"subscription\":\"s\"}"))
        .isEqualTo(OpportunityEvent.read(data));
    assertThat(OpportunityEvent.read("{\"message\":{\"data\":\"%%%\"}}")).isEmpty();
    assertThat(OpportunityEvent.read("no event")).isEmpty();
    assertThat(OpportunityEvent.read("{\"customerEvent\":{\"customer\":\"c\"}}")).isEmpty();
  }

  @Test
  void aTextThatIsNoObjectIsRefusedWithoutQuotingIt() {
    for (String bad : new String[] {"secret", "[1]", "", "{\"a\":secret}"}) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> GcpJson.object(bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("secret")
          .hasNoCause();
    }
  }

  private static String money(String json) {
    return WireMoney.read(GcpJson.object(json)).orElseThrow().toString();
  }
}
