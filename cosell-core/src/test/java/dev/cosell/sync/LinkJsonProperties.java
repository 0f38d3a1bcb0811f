package dev.cosell.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinkJsonProperties {
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aRecordComesBackAsItWas(@ForAll("records") PortalRecord record) {
    String json = LinkJson.write(record);
    PortalRecord read = LinkJson.readRecord(json);
    assertThat(read).isEqualTo(record);
    assertThat(LinkJson.write(read)).isEqualTo(json);
    assertThat(json).matches(LinkJsonProperties::canBeUtf8);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aCallComesBackAsItWas(@ForAll("calls") PortalCall call) {
    String json = CallJson.write(call);
    PortalCall read = CallJson.read(json);
    assertThat(read).isEqualTo(call);
    assertThat(CallJson.write(read)).isEqualTo(json);
    assertThat(json).matches(LinkJsonProperties::canBeUtf8);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void unkeptValuesComeBackAsTheyWereInWhateverOrder(@ForAll("unkept") Map<Field, Unkept> unkept) {
    String json = LinkJson.write(unkept);
    assertThat(LinkJson.readUnkept(json)).isEqualTo(unkept);
    Map<Field, Unkept> backwards = new LinkedHashMap<>(new TreeMap<>(unkept).descendingMap());
    assertThat(LinkJson.write(backwards)).isEqualTo(json);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void storedValuesComeBackAsTheyWere(@ForAll("values") FieldValues values) {
    String json = LinkJson.storable(values.toJson());
    assertThat(FieldValues.fromJson(json)).isEqualTo(values);
    assertThat(json).matches(LinkJsonProperties::canBeUtf8);
  }

  @Example
  void theFormIsAsItWasWrittenByEarlierVersions() {
    assertThat(
            LinkJson.write(
                SyncSamples.record(new PortalId(Cloud.AWS, "O1"), Optional.of("006-1"))
                    .withValues(FieldValues.none().with(Field.TITLE, new Text("Fleet")))))
        .isEqualTo(
            "{\"version\":\"2031-01-15T11:59:00Z\",\"crmId\":\"006-1\","
                + "\"createdAt\":\"2031-01-02T08:00:00Z\",\"registration\":{"
                + "\"portalId\":\"aws~O1\",\"reviewStatus\":\"Approved\","
                + "\"reviewComments\":\"welcome\",\"cloudStage\":\"Qualified\","
                + "\"cloudCloseDate\":\"2031-04-30\",\"involvement\":\"Co-Sell\","
                + "\"origin\":\"Partner Referral\",\"counterparts\":["
                + "{\"cloud\":\"aws\",\"role\":\"AWSSalesRep\",\"person\":{\"id\":\"c-7\","
                + "\"lastName\":\"Okafor\",\"title\":\"Account manager\"}},"
                + "{\"cloud\":\"aws\",\"person\":{\"phone\":\"+1\"}}],"
                + "\"lastModified\":\"2031-01-15T11:59:00Z\"},\"values\":{\"title\":\"Fleet\"},"
                + "\"payload\":\"{\\\"Id\\\": \\\"O1\\\",\\n \\\"Note\\\":"
                + " \\\"two \\\\\\\"lines\\\\\\\"\\\"}\"}");
  }

  @Example
  void whatIsBrokenIsNotQuoted() {
    for (String json : List.of("", "ada", "[]", "{\"version\":\"ada\"}", "{\"version\":1}")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LinkJson.readRecord(json))
          .withMessage("must be the JSON form of a portal's record")
          .withNoCause();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LinkJson.readUnkept(json + "{"))
          .withMessage("must be the JSON form of unkept values");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CallJson.read(json))
          .withMessage("must be the JSON form of a call");
    }
  }

  private static boolean canBeUtf8(String text) {
    return UTF_8.newEncoder().canEncode(text) && text.indexOf('\u0000') < 0;
  }

  @Provide
  Arbitrary<PortalRecord> records() {
    return SyncArbitraries.records();
  }

  @Provide
  Arbitrary<PortalCall> calls() {
    return SyncArbitraries.calls();
  }

  @Provide
  Arbitrary<FieldValues> values() {
    return SyncArbitraries.values();
  }

  @Provide
  Arbitrary<Map<Field, Unkept>> unkept() {
    return Arbitraries.maps(SyncArbitraries.fields(), SyncArbitraries.unkept()).ofMaxSize(4);
  }
}
