package dev.cosell.azure.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralJsonTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @ParameterizedTest
  @ValueSource(
      classes = {
        Referral.class,
        ReferralPage.class,
        ErrorBody.class,
        PatchOperation.class,
        WebhookEvent.class
      })
  void everyAccessorReadsTheMemberOfItsName(Class<? extends WireObject> type) {
    ObjectNode full = ReferralJson.object(full(type, 3).toString());
    WireObject value = ReferralJson.read(full, type);
    assertThat(full.size()).isPositive();
    assertThat(value.otherMembers()).isEmpty();
    assertThat(ReferralJson.object(ReferralJson.write(ReferralJson.tree(value)))).isEqualTo(full);
  }

  @Test
  void theDoubledWordOfTheConsentIsTheWires() {
    Referral referral =
        ReferralJson.read(
            "{\"consent\":{\"consentToToShareInfoWithOthers\":true}}", Referral.class);
    assertThat(referral.consent().flatMap(Consent::consentToToShareInfoWithOthers)).contains(true);
  }

  @Test
  void theVersionKeepsItsQuotationMarks() {
    Referral referral = ReferralJson.read("{\"eTag\":\"\\\"84\\\"\"}", Referral.class);
    assertThat(referral.eTag()).contains("\"84\"");
  }

  @Test
  void whatAnAccessorCannotShowIsKept() {
    String odd =
        "{\"name\":7,\"team\":[],\"target\":[null],\"details\":{\"dealValue\":\"100.50\"},"
            + "\"consent\":\"yes\",\"campaignId\":null,\"unknown\":{\"a\":1.10}}";
    Referral referral = ReferralJson.read(odd, Referral.class);
    assertThat(referral.name()).isEmpty();
    assertThat(referral.details().flatMap(ReferralDetails::dealValue)).isEmpty();
    assertThat(ReferralJson.tree(referral)).isEqualTo(ReferralJson.object(odd));
  }

  @Test
  void aChangedMemberReplacesWhatWasKeptAside() {
    Referral referral = ReferralJson.read("{\"name\":null}", Referral.class);
    Referral named = Referral.builder().from(referral).name("Data platform").build();
    assertThat(ReferralJson.tree(named).path("name").asText()).isEqualTo("Data platform");
  }

  @Test
  void noMemberIsPrinted() {
    Referral referral =
        ReferralJson.read(
            "{\"id\":\"4111fffc-0000-4000-8000-000000000001\",\"name\":\"secret\"}",
            Referral.class);
    assertThat(referral).hasToString("Referral{4111fffc-0000-4000-8000-000000000001}");
    assertThat(Member.builder().email("kim@customer.example").build()).hasToString("Member");
  }

  @Test
  void whatIsNoObjectIsRefusedWithoutQuotingIt() {
    assertThatThrownBy(() -> ReferralJson.object("[1]"))
        .hasMessage("text is JSON but not an object");
    assertThatThrownBy(() -> ReferralJson.object("{\"a\": secret}"))
        .hasMessageStartingWith("text is not JSON")
        .hasMessageNotContaining("secret");
  }

  private static ObjectNode full(Class<?> type, int depth) {
    ObjectNode json = NODES.objectNode();
    for (Method accessor : type.getDeclaredMethods()) {
      if (accessor.isDefault()
          || accessor.isSynthetic()
          || accessor.getParameterCount() > 0
          || accessor.getName().equals("builder")) {
        continue;
      }
      JsonProperty name = accessor.getAnnotation(JsonProperty.class);
      node(accessor.getGenericReturnType(), depth)
          .ifPresent(node -> json.set(name == null ? accessor.getName() : name.value(), node));
    }
    return json;
  }

  private static Optional<JsonNode> node(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      Optional<JsonNode> content = node(generic.getActualTypeArguments()[0], depth);
      return generic.getRawType().equals(List.class)
          ? content.map(one -> NODES.arrayNode().add(one))
          : content;
    }
    if (type instanceof Class<?> wire && WireObject.class.isAssignableFrom(wire)) {
      return depth == 0
          ? Optional.empty()
          : Optional.of(full(wire, depth - 1)).filter(o -> !o.isEmpty()).map(JsonNode.class::cast);
    }
    return Optional.of(
        Map.<Type, JsonNode>of(
                Boolean.class,
                NODES.booleanNode(true),
                BigDecimal.class,
                NODES.numberNode(new BigDecimal("12.50")))
            .getOrDefault(type, NODES.textNode("text")));
  }
}
